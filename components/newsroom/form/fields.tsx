"use client";

import { type ReactNode, useId, useState } from "react";
import { useFormState } from "./action-form";

type FieldProps = {
  name: string;
  label: string;
  hint?: string | undefined;
  required?: boolean;
};

type Control = {
  id: string;
  name: string;
  "aria-invalid": boolean;
  "aria-describedby": string | undefined;
};

/** A labelled control with its hint and, after a refusal, what is wrong with it. */
function Field({
  name,
  label,
  hint,
  required,
  children,
}: FieldProps & { children: (control: Control, typed: string | undefined) => ReactNode }) {
  const id = useId();
  const { refusal } = useFormState().answer;
  const bare = name.replace("[]", "");
  const problems = refusal?.issues.filter((issue) => issue.field === bare) ?? [];
  const describedBy = [hint && `${id}-hint`, problems.length > 0 && `${id}-problem`].filter(
    Boolean,
  );
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required === false && <span className="field-optional"> (optional)</span>}
      </label>
      {children(
        {
          id,
          name,
          "aria-invalid": problems.length > 0,
          "aria-describedby": describedBy.join(" ") || undefined,
        },
        refusal?.typed?.[name],
      )}
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {problems.length > 0 && (
        <p id={`${id}-problem`} className="field-error">
          {problems.map((issue) => issue.message).join(" ")}
        </p>
      )}
    </div>
  );
}

type TextProps = FieldProps & {
  initial?: string | undefined;
  rows?: number;
  type?: "text" | "url";
  placeholder?: string;
  lang?: string;
};

export function TextField({
  initial = "",
  rows,
  type = "text",
  placeholder,
  lang,
  ...field
}: TextProps) {
  return (
    <Field {...field}>
      {(control, typed) => {
        const shared = {
          ...control,
          defaultValue: typed ?? initial,
          placeholder,
          lang,
          dir: "auto",
        };
        return rows ? <textarea {...shared} rows={rows} /> : <input {...shared} type={type} />;
      }}
    </Field>
  );
}

/** A file of this machine. */
export function FileField(field: FieldProps) {
  return <Field {...field}>{(control) => <input {...control} type="file" />}</Field>;
}

type Choice = { value: string; label: string; disabled?: boolean };

type SelectProps = FieldProps & {
  choices: readonly Choice[];
  /** Shown first, with no value. */
  empty?: string;
  initial?: string | undefined;
  onChange?: (value: string) => void;
};

export function SelectField({ choices, empty, initial = "", onChange, ...field }: SelectProps) {
  return (
    <Field {...field}>
      {(control, typed) => (
        <select
          {...control}
          defaultValue={typed ?? initial}
          onChange={(event) => onChange?.(event.target.value)}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {choices.map(({ value, label, disabled }) => (
            <option key={value} value={value} disabled={disabled}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Any number of choices, as checkboxes of one group. */
export function ChoicesField({
  name,
  label,
  hint,
  choices,
  initial = [],
}: FieldProps & { choices: readonly Choice[]; initial?: readonly string[] }) {
  const id = useId();
  const { refusal } = useFormState().answer;
  const problems = refusal?.issues.filter((issue) => issue.field === name.replace("[]", "")) ?? [];
  return (
    <fieldset
      className="field"
      aria-describedby={problems.length > 0 ? `${id}-problem` : undefined}
    >
      <legend>{label}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      <div className="choices">
        {choices.map((choice) => (
          <label key={choice.value} className="field-check">
            <input
              type="checkbox"
              name={name}
              value={choice.value}
              defaultChecked={initial.includes(choice.value)}
              disabled={choice.disabled}
              aria-invalid={problems.length > 0}
            />
            <span dir="auto">{choice.label}</span>
          </label>
        ))}
      </div>
      {problems.length > 0 && (
        <p id={`${id}-problem`} className="field-error">
          {problems.map((issue) => issue.message).join(" ")}
        </p>
      )}
    </fieldset>
  );
}

/** A moment in the clock of the person who types it; it is sent with its time zone. */
export function MomentField({ initial, ...field }: FieldProps & { initial?: Date | undefined }) {
  const [local, setLocal] = useState(initial ? localMinute(initial) : "");
  const moment = local === "" ? null : new Date(local);
  return (
    <Field {...field}>
      {(control) => (
        <>
          <input
            {...control}
            name={undefined}
            type="datetime-local"
            value={local}
            onChange={(event) => setLocal(event.target.value)}
          />
          <input type="hidden" name={field.name} value={moment ? moment.toISOString() : ""} />
        </>
      )}
    </Field>
  );
}

function localMinute(at: Date): string {
  const shifted = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}

type ButtonProps = {
  children: ReactNode;
  look?: "primary" | "plain" | "danger";
  /** Why this cannot be done; the button then says so and does nothing. */
  refused?: string | null | undefined;
  /** The whole of what it does, where the words on it leave a part out. */
  "aria-label"?: string;
};

/** Sends the form. One that may not be used stays visible, with the reason beside it. */
export function SubmitButton({ children, look = "primary", refused, ...button }: ButtonProps) {
  const id = useId();
  const { pending } = useFormState();
  return (
    <>
      <button
        type="submit"
        className={`button button-${look}`}
        disabled={pending || Boolean(refused)}
        aria-describedby={refused ? id : undefined}
        {...button}
      >
        {children}
      </button>
      {refused && (
        <p id={id} className="field-hint">
          {refused}
        </p>
      )}
    </>
  );
}
