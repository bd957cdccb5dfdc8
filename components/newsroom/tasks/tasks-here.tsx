import { useDesk } from "@/components/newsroom/desk/desk-context";
import { PanelPart } from "@/components/newsroom/margin/review-panel";
import { TaskFacts } from "./task-facts";

/** What this story tells readers that the newsroom no longer stands by. */
export function TasksHere() {
  const { tasks, taskId, showClaim } = useDesk();
  if (tasks.length === 0) return null;
  return (
    <PanelPart title="Tasks">
      <ul className="plain-list" aria-label="Tasks of this story">
        {tasks.map((task) => (
          <li key={task.id} aria-current={task.id === taskId || undefined}>
            <TaskFacts task={task} />
            <button
              type="button"
              className="link-button"
              onClick={() => showClaim(task.occurrenceId)}
            >
              Show the words
            </button>
          </li>
        ))}
      </ul>
    </PanelPart>
  );
}
