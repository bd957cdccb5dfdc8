import { z } from "zod";
import { cleanText } from "@/lib/articles/rules/clean-text";

export const closeTaskInput = z.strictObject({
  taskId: z.uuid(),
  resolution: z
    .string()
    .max(1000, "Say it in 1,000 characters.")
    .transform((value) => cleanText(value).trim())
    .refine((value) => value.length >= 10, "Say in a sentence why the story may stay as it is."),
});

/** What the list of tasks can be asked; anything else is left out. */
export const taskSearch = z.object({
  list: z.enum(["open", "closed"]).catch("open"),
  claim: z.uuid().optional().catch(undefined),
  after: z.string().optional().catch(undefined),
});

export type CloseTask = z.infer<typeof closeTaskInput> & { now: Date };
