import { z } from "zod";
import { POLICY_SLUGS } from "./policies";
import { policyBody, readPolicy } from "./policy-body";

/** What an admin says in a policy, and which version it was written over: 0 for the first. */
export const changePolicyInput = z.strictObject({
  policy: z.enum(POLICY_SLUGS),
  baseNumber: z.coerce.number().int().min(0),
  body: z
    .string()
    .max(50_000)
    .refine((typed) => readPolicy(typed).length > 0, "Write the policy.")
    .transform(readPolicy)
    .pipe(policyBody),
});

export type ChangePolicy = z.output<typeof changePolicyInput>;
