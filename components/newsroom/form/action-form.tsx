"use client";

import {
  createContext,
  type FormEvent,
  type ReactNode,
  startTransition,
  use,
  useActionState,
  useEffect,
  useMemo,
  useRef,
  useState,
  useTransition,
} from "react";
import type { Issue } from "@/lib/refusal";
import type { Action, Answer } from "./answer";
import { reach } from "./reach";

type FormState = { answer: Answer; pending: boolean };

const FormContext = createContext<FormState>({ answer: { refusal: null }, pending: false });

/** What the form around answered last, and whether it is on its way. */
export function useFormState(): FormState {
  return use(FormContext);
}

type Props = {
  action: Action;
  /** What the form is for, to those who do not see it. Absent when its one button says it all. */
  label?: string;
  children: ReactNode;
  className?: string | undefined;
  /** Runs first and may add to what is sent. A string says why nothing can be sent now. */
  prepare?: ((form: FormData) => Promise<string | null>) | undefined;
  onDone?: (() => void) | undefined;
  /** Beside which field a reason stands, by its code, where it names none of this form. The same object every time. */
  fieldFor?: Readonly<Record<string, string>>;
  /** Whether the fields are emptied once it is done. */
  emptied?: boolean;
};

/**
 * A form that keeps what was typed until it is accepted. Refusals stand beside their fields; what
 * belongs to no field stands at the end.
 */
export function ActionForm(props: Props) {
  const { action, label, className, prepare, onDone, fieldFor, emptied = false } = props;
  // Without script the form is sent plainly, and the page comes back with this.
  const [before, dispatch] = useActionState<Answer, FormData>(action, { refusal: null });
  const [told, setTold] = useState<Answer | null>(null);
  const [pending, startSending] = useTransition();
  const last = told ?? before;
  const answer = useMemo(() => placed(last, fieldFor), [last, fieldFor]);
  const [others, setOthers] = useState<Issue[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const done = useRef(onDone);
  done.current = onDone;

  // React empties a form after its action, also when it was refused: so the action is called by hand.
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const filled = new FormData(event.currentTarget, submitter);
    startSending(async () => {
      const reason = (await prepare?.(filled)) ?? null;
      const next = reason === null ? await reach(action, filled) : notNow(reason);
      // Together with what the page shows anew.
      startTransition(() => setTold(next));
    });
  }

  useEffect(() => {
    const fields = form.current?.elements;
    const hasField = ({ field }: Issue) =>
      field !== undefined && (fields?.namedItem(field) ?? fields?.namedItem(`${field}[]`)) != null;
    setOthers(answer.refusal?.issues.filter((issue) => !hasField(issue)) ?? []);
    if (answer.refusal) {
      form.current?.querySelector<HTMLElement>("[aria-invalid=true], [role=alert]")?.focus();
    } else if (answer.done !== undefined) {
      if (emptied) form.current?.reset();
      done.current?.();
    }
  }, [answer, emptied]);

  const message = answer.refusal?.message;
  return (
    <FormContext value={{ answer, pending }}>
      <form
        ref={form}
        aria-label={label}
        className={className ?? "form"}
        action={dispatch}
        onSubmit={send}
      >
        {props.children}
        <div aria-live="polite" className="form-answer">
          {message && (
            <div role="alert" tabIndex={-1} className="form-refusal">
              <p>{message}</p>
              {others.length > 0 && (
                <ul>
                  {others.map((issue) => (
                    <li key={`${issue.code} ${issue.subjectId} ${issue.words}`}>
                      {issue.words && <q>{issue.words}</q>} {issue.message}
                    </li>
                  ))}
                </ul>
              )}
            </div>
          )}
          {!message && answer.done && <p className="form-done">{answer.done}</p>}
        </div>
      </form>
    </FormContext>
  );
}

function notNow(message: string): Answer {
  return { refusal: { code: "not_ready", message, issues: [] } };
}

function placed(answer: Answer, fieldFor: Readonly<Record<string, string>> = {}): Answer {
  const { refusal } = answer;
  if (!refusal) return answer;
  const issues = refusal.issues.map((issue) => {
    const field = fieldFor[issue.code] ?? issue.field;
    return field === undefined ? issue : { ...issue, field };
  });
  return { ...answer, refusal: { ...refusal, issues } };
}
