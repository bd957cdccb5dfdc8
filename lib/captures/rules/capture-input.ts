import { z } from "zod";

/** What stands beside the file in the form that sends one in. */
export const addUploadInput = z.strictObject({
  sealed: z.enum(["yes", "no"]).transform((word) => word === "yes"),
});

export const askForCaptureInput = z.strictObject({ evidenceId: z.uuid() });
export type AskForCapture = z.output<typeof askForCaptureInput> & { now: Date };
