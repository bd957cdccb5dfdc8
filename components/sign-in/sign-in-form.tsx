"use client";

import { useActionState, useEffect, useRef } from "react";
import type { Issue } from "@/lib/refusal";

/** The shape that app/_edge/answer.ts gives. */
type Answer = {
  refusal: null | { message: string; issues: Issue[]; typed?: Record<string, string> };
};

type Props<State extends Answer> = {
  action: (last: State, form: FormData) => Promise<State>;
  before: State;
  /** Where to go afterwards. */
  next: string;
};

/** Works as a plain form too: without script the answer comes with the page. */
export function SignInForm<State extends Answer>({ action, before, next }: Props<State>) {
  const [answer, dispatch, pending] = useActionState(action, before as Awaited<State>);
  const form = useRef<HTMLFormElement>(null);
  const { refusal } = answer;
  const ofNoField = refusal && !refusal.issues.some(({ field }) => field) ? refusal.message : null;

  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [refusal]);

  return (
    <form ref={form} action={dispatch} className="sign-in-form" noValidate>
      <input type="hidden" name="next" value={next} />
      {ofNoField && (
        <p role="alert" className="sign-in-refusal">
          {ofNoField}
        </p>
      )}
      <Field
        name="email"
        type="email"
        label="E-mail address"
        autoComplete="username"
        issues={refusal?.issues}
        typed={refusal?.typed?.email}
      />
      <Field
        name="password"
        type="password"
        label="Password"
        autoComplete="current-password"
        issues={refusal?.issues}
      />
      <button type="submit" className="sign-in-button" aria-disabled={pending}>
        {pending ? "Signing in…" : "Sign in"}
      </button>
    </form>
  );
}

type FieldProps = {
  name: string;
  type: "email" | "password";
  label: string;
  autoComplete: string;
  issues: Issue[] | undefined;
  typed?: string | undefined;
};

function Field({ name, type, label, autoComplete, issues, typed }: FieldProps) {
  const wrong = issues?.find(({ field }) => field === name)?.message;
  return (
    <div className="sign-in-field">
      <label htmlFor={`sign-in-${name}`}>{label}</label>
      <input
        id={`sign-in-${name}`}
        name={name}
        type={type}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={typed}
        required
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : `sign-in-${name}-wrong`}
      />
      {wrong !== undefined && (
        <p id={`sign-in-${name}-wrong`} className="sign-in-wrong">
          {wrong}
        </p>
      )}
    </div>
  );
}
