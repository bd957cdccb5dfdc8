import type { Staff } from "@/lib/staff/rules/capabilities";
import { changePolicy } from "@/lib/standards/change-policy";
import { readPolicy } from "@/lib/standards/rules/policy-body";
import { DEMO_POLICIES } from "./policies";

/** Has the admin write what the newsroom says about itself. */
export async function plantPolicies(admin: Staff): Promise<number> {
  for (const { policy, versions } of DEMO_POLICIES) {
    for (const [baseNumber, { at, text }] of versions.entries()) {
      const body = readPolicy(text);
      await changePolicy(admin, { policy, baseNumber, body, now: new Date(at) });
    }
  }
  return DEMO_POLICIES.length;
}
