import type { Issue, RefusalCode } from "@/lib/refusal";

/** What a form shows after it was sent; the shape that app/_edge/answer.ts gives. */
export type Answer = {
  refusal: null | {
    code: RefusalCode;
    message: string;
    issues: Issue[];
    typed?: Record<string, string>;
  };
  done?: string;
};

/** What a form is sent to. */
export type Action = (last: Answer, form: FormData) => Promise<Answer>;
