import { z } from "zod";

export const askForCaptureInput = z.strictObject({ evidenceId: z.uuid() });
export type AskForCapture = z.output<typeof askForCaptureInput> & { now: Date };
