import { z } from "zod";
import { cleanText } from "@/lib/articles/rules/clean-text";
import { HOLD_KINDS } from "./publication-kind";

const sentence = (longest: number) =>
  z
    .string()
    .max(longest, `Keep this under ${longest.toLocaleString("en")} characters.`)
    .transform((text) => cleanText(text).trim());

export const submitArticleInput = z.strictObject({
  articleId: z.uuid(),
  baseVersion: z.coerce.number().int().positive(),
});

export const approveRevisionInput = z.strictObject({
  revisionId: z.uuid(),
  revisionHash: z.string().regex(/^[0-9a-f]{64}$/u),
});

export const placeHoldInput = z
  .strictObject({
    articleId: z.uuid(),
    kind: z.enum(HOLD_KINDS),
    reason: sentence(1_000).refine((text) => text !== "", "Say why, so that it can be lifted."),
    until: z.coerce.date().nullable().default(null),
  })
  .superRefine((input, issues) => {
    if (input.kind === "embargo" && input.until === null) {
      issues.addIssue({ code: "custom", path: ["until"], message: "Say when the embargo ends." });
    }
    if (input.kind !== "embargo" && input.until !== null) {
      issues.addIssue({
        code: "custom",
        path: ["until"],
        message: "Only an embargo ends by itself.",
      });
    }
  });

export const liftHoldInput = z.strictObject({ holdId: z.uuid() });

export const publishArticleInput = z.strictObject({
  revisionId: z.uuid(),
  kind: z.enum(["published", "updated", "refiled", "restored"]),
  note: sentence(1_000).default(""),
  editorsNote: z
    .strictObject({
      whatWasWrong: sentence(2_000).refine((text) => text !== "", "Write the note."),
      weight: z.enum(["minor", "major"]),
    })
    .optional(),
});

export const scheduleArticleInput = z.strictObject({
  revisionId: z.uuid(),
  dueAt: z.coerce.date("Say when."),
  note: sentence(1_000).default(""),
});

type Timed<Schema extends z.ZodType> = z.output<Schema> & { now: Date };
export type SubmitArticle = Timed<typeof submitArticleInput>;
export type ApproveRevision = Timed<typeof approveRevisionInput>;
export type PlaceHold = Timed<typeof placeHoldInput>;
export type LiftHold = Timed<typeof liftHoldInput>;
export type PublishArticle = Timed<typeof publishArticleInput>;
export type ScheduleArticle = Timed<typeof scheduleArticleInput>;
