import { z } from "zod";
import { cleanLine, cleanText } from "@/lib/articles/rules/clean-text";
import { CLAIM_KINDS } from "./verdicts";

const reason = z
  .string()
  .max(1000, "Say it in 1,000 characters.")
  .transform((value) => cleanText(value).trim())
  .refine((value) => value.length >= 10, "Say in a sentence why.");

export const replaceClaimInput = z
  .strictObject({
    claimId: z.uuid(),
    otherId: z.uuid("Choose the other claim."),
    reason,
  })
  .refine(({ claimId, otherId }) => claimId !== otherId, {
    path: ["otherId"],
    message: "Choose another claim than this one.",
  });

export const splitClaimInput = z.strictObject({
  claimId: z.uuid(),
  statement: z
    .string()
    .max(1000, "Say it in 1,000 characters.")
    .transform(cleanLine)
    .refine((text) => text !== "", "Say what the new claim is."),
  kind: z.enum(CLAIM_KINDS),
  occurrenceIds: z
    .array(z.uuid())
    .max(500)
    .default([])
    .refine((ids) => ids.length > 0, "Choose what the new claim is about."),
  evidenceIds: z.array(z.uuid()).max(500).default([]),
  reason,
});

export const undoChangeInput = z.strictObject({ changeId: z.uuid(), reason });

/** How a claim can stop being one of its own: another is looked at in its place. What a part was split from still stands. */
export function isReplaced(kind: string): kind is "merged" | "superseded" {
  return kind === "merged" || kind === "superseded";
}

/** What the list of claims can be asked; anything else is left out. */
export const claimSearch = z.object({
  q: z.string().max(200).catch(""),
  after: z.string().optional().catch(undefined),
});

/** One claim that another takes the place of. */
export type ReplaceClaim = z.infer<typeof replaceClaimInput> & { now: Date };
export type SplitClaim = z.infer<typeof splitClaimInput> & { now: Date };
export type UndoChange = z.infer<typeof undoChangeInput> & { now: Date };
