import { CHANNEL_WORDS } from "@/components/newsroom/labels";
import { Moment } from "@/components/newsroom/moment";
import type { DeskTask } from "@/lib/tasks/task-queries";
import { PREPARED_WORDS, TASK_REASON_WORDS, toldAndFound } from "./task-words";

/** What a story tells readers, why that is a task, and what is prepared. */
export function TaskFacts({ task }: { task: DeskTask }) {
  const { prepared, words, channel, reason, openedAt, story } = task;
  return (
    <>
      <p className="card-note">
        {TASK_REASON_WORDS[reason]} · {CHANNEL_WORDS[channel]} · since <Moment at={openedAt} />
      </p>
      <p dir="auto" lang={story.language}>
        <q>{words}</q>
      </p>
      <p className="card-note">{toldAndFound(task)}</p>
      <details className="task-prepared">
        <summary>{PREPARED_WORDS[prepared.kind]}</summary>
        {"note" in prepared ? (
          <p dir="auto">{prepared.note}</p>
        ) : (
          <>
            <p dir="auto">{prepared.whatWasWrong}</p>
            <p dir="auto">{prepared.whatIsRight}</p>
          </>
        )}
      </details>
    </>
  );
}
