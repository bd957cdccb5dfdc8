import { ActionForm } from "@/components/newsroom/form/action-form";
import type { Action } from "@/components/newsroom/form/answer";
import { SubmitButton, TextField } from "@/components/newsroom/form/fields";

/** Leaves a story as it is, with the reason. */
export function CloseTaskForm({ taskId, action }: { taskId: string; action: Action }) {
  return (
    <details>
      <summary>The story may stay as it is</summary>
      <ActionForm action={action} label="Close the task">
        <input type="hidden" name="taskId" value={taskId} />
        <TextField
          name="resolution"
          label="Why it may stay"
          hint="It is kept. What is put right closes its task by itself."
          rows={2}
        />
        <SubmitButton look="plain">Close the task</SubmitButton>
      </ActionForm>
    </details>
  );
}
