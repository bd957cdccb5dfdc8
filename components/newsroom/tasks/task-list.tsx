import Link from "next/link";
import type { Action } from "@/components/newsroom/form/answer";
import { Moment } from "@/components/newsroom/moment";
import type { OwnWork } from "@/lib/claims/request-queries";
import type { DeskTask, TaskList as List, listTasks } from "@/lib/tasks/task-queries";
import { CloseTaskForm } from "./close-task-form";
import { OwnTasks } from "./own-tasks";
import { TaskFacts } from "./task-facts";
import { waitedFor } from "./task-words";

type Props = {
  list: List;
  now: Date;
  /** What the person who looks has taken on. */
  own: readonly OwnWork[];
  /** Null for somebody who may not close a task. */
  close: Action | null;
} & Awaited<ReturnType<typeof listTasks>>;

const LISTS: Record<List, { name: string; none: string }> = {
  open: { name: "Open", none: "No story tells readers anything that we found to be otherwise." },
  closed: { name: "Closed", none: "No task has been closed yet." },
};

/** What live stories tell readers that the newsroom no longer stands by, and for how long. */
export function TaskList({ list, tasks, next, open, claim, now, own, close }: Props) {
  const ofClaim = claim ? `&claim=${claim.id}` : "";
  return (
    <div className="page">
      <div className="page-head">
        <h1>Tasks</h1>
      </div>
      {claim && (
        <p>
          Of one claim: <q dir="auto">{claim.statement}</q>{" "}
          <Link href={`/newsroom/tasks?list=${list}`} prefetch={false}>
            All claims
          </Link>
        </p>
      )}
      {list === "open" && !claim && <OwnTasks own={own} />}
      <nav aria-label="Which tasks">
        <ul className="report-lists">
          {(Object.keys(LISTS) as List[]).map((each) => (
            <li key={each}>
              <Link
                href={`/newsroom/tasks?list=${each}${ofClaim}`}
                prefetch={false}
                aria-current={each === list ? "page" : undefined}
              >
                {LISTS[each].name} {each === "open" && <span className="count">{open}</span>}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {tasks.length === 0 && (
        <p className="empty" role="status">
          {LISTS[list].none}
        </p>
      )}
      <ol className="notices-list" aria-label="Tasks">
        {tasks.map((task) => (
          <Listed key={task.id} task={task} now={now} close={close} />
        ))}
      </ol>
      <nav className="more" aria-label="More tasks">
        {next && (
          <a href={`/newsroom/tasks?list=${list}${ofClaim}&after=${encodeURIComponent(next)}`}>
            More
          </a>
        )}
      </nav>
    </div>
  );
}

function Listed({ task, now, close }: { task: DeskTask } & Pick<Props, "now" | "close">) {
  const { story, closedAt, claimId, openOfClaim, statement } = task;
  return (
    <li className="task">
      <h2>
        <Link href={`/newsroom/articles/${story.id}?task=${task.id}`} prefetch={false} dir="auto">
          {story.headline}
        </Link>
      </h2>
      <TaskFacts task={task} />
      <p className="card-note">
        Claim:{" "}
        <Link href={`/newsroom/tasks?list=open&claim=${claimId}`} prefetch={false} dir="auto">
          {statement}
        </Link>
        {openOfClaim > 1 && <> · open in {openOfClaim} places</>}
      </p>
      {closedAt ? (
        <p>
          Closed <Moment at={closedAt} />
          {task.closedBy ? ` by ${task.closedBy}: ` : " by a publication that no longer tells it."}
          {task.resolution && <q dir="auto">{task.resolution}</q>}
        </p>
      ) : (
        <>
          <p className="task-age">Uncorrected for {waitedFor(task.openedAt, now)}</p>
          {close && <CloseTaskForm taskId={task.id} action={close} />}
        </>
      )}
    </li>
  );
}
