import { z } from "zod";
import { cleanLine } from "@/lib/articles/rules/clean-text";

export const TARGET_KINDS = ["webhook", "websub"] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** Whoever is told of every publication from now on. */
export const addTargetInput = z.strictObject({
  kind: z.enum(TARGET_KINDS),
  name: z.string().transform(cleanLine).pipe(z.string().min(1, "Say who this is.").max(100)),
  address: z
    .url({ protocol: /^https?$/u, error: "Write a whole web address, with https://." })
    .max(500)
    .refine(
      (address) => !/^https?:\/\/[^/?#]*@/iu.test(address),
      "Leave name and password out of the address.",
    ),
});

export const targetInput = z.strictObject({ targetId: z.uuid() });
export const deliveryInput = z.strictObject({ deliveryId: z.uuid() });

export type AddTarget = z.output<typeof addTargetInput>;
