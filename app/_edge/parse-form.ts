import type { z } from "zod";
import { type Issue, refuse } from "@/lib/refusal";

/**
 * The fields of a form as `schema` wants them. Refuses `invalid_input` with a
 * sentence for each field that is wrong.
 *
 * A field whose name ends in `[]` is a list of what was filled in; any other
 * name may stand in the form once.
 */
export function parseForm<Schema extends z.ZodType>(
  schema: Schema,
  form: FormData,
): z.output<Schema> {
  const fields = new Map<string, unknown>();
  for (const name of new Set(form.keys())) {
    // Next's own, by which it finds the action.
    if (name.startsWith("$ACTION")) continue;
    const values = form.getAll(name);
    if (name.endsWith("[]")) {
      fields.set(
        name.slice(0, -2),
        values.filter((value) => value !== ""),
      );
    } else if (values.length > 1) {
      fail([{ code: "sent_twice", message: "This field came twice.", field: name }]);
    } else fields.set(name, values[0]);
  }
  return parseInput(schema, Object.fromEntries(fields));
}

/** The same for what a script sends, of which nothing is believed. */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): z.output<Schema> {
  const result = schema.safeParse(input, { error: sentenceFor });
  if (result.success) return result.data;
  return fail(
    result.error.issues.map(({ path, message }) => ({
      code: "invalid_field",
      message,
      ...(path.length > 0 && { field: path.join(".") }),
    })),
  );
}

function fail(issues: Issue[]): never {
  refuse("invalid_input", "Some of this is not right yet.", issues);
}

/** For schemas that word no message of their own. */
function sentenceFor(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined || issue.input === null || issue.input === ""
        ? "Fill this in."
        : "This is not of the right kind.";
    case "too_small":
      if (issue.origin === "string") {
        return Number(issue.minimum) <= 1
          ? "Fill this in."
          : `Write at least ${issue.minimum} characters.`;
      }
      return issue.origin === "array"
        ? `Choose at least ${issue.minimum}.`
        : "This is too small or too early.";
    case "too_big":
      if (issue.origin === "string") return `Write at most ${issue.maximum} characters.`;
      return issue.origin === "array"
        ? `Choose at most ${issue.maximum}.`
        : "This is too large or too late.";
    case "invalid_format":
      if (issue.format === "email") return "Write an e-mail address.";
      return issue.format === "url"
        ? "Write a whole web address, with https://."
        : "This is not written in the right way.";
    case "invalid_value":
      return "Choose one of the answers offered.";
    case "unrecognized_keys":
      return "The form holds more than was asked for. Load the page again.";
    default:
      return "This is not right.";
  }
}
