export type RefusalCode =
  | "not_found"
  | "not_allowed"
  | "not_ready"
  | "conflict"
  | "invalid_input"
  | "too_many";

/**
 * One thing that has to be put right first.
 *
 * `words` are the words it is about, `field` the form field it stands beside,
 * `subjectId` the claim, hold or picture it concerns.
 */
export type Issue = {
  code: string;
  message: string;
  words?: string;
  field?: string;
  subjectId?: string;
};

/**
 * An expected "no", worded for the person who asked.
 *
 * Every other error is a bug: it is logged, and people only read that
 * something went wrong.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly issues: Issue[] = [],
  ) {
    super(message);
  }
}

/** Says no. Inside a transaction everything done so far is rolled back. */
export function refuse(code: RefusalCode, message: string, issues: Issue[] = []): never {
  throw new Refusal(code, message, issues);
}
