import { z } from "zod";
import { cleanText } from "@/lib/articles/rules/clean-text";

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

export const undoChangeInput = z.strictObject({ changeId: z.uuid(), reason });

/** What the list of claims can be asked; anything else is left out. */
export const claimSearch = z.object({
  q: z.string().max(200).catch(""),
  after: z.string().optional().catch(undefined),
});

/** One claim that another takes the place of. */
export type ReplaceClaim = z.infer<typeof replaceClaimInput> & { now: Date };
export type UndoChange = z.infer<typeof undoChangeInput> & { now: Date };
