import { newsroom } from "@/lib/platform/db";
import type { Role } from "./rules/capabilities";

/** What a password is checked against; null for an unknown address. It goes no further than signing in. */
export async function findCredential(email: string): Promise<{
  id: string;
  role: Role;
  passwordHash: string;
  disabledAt: Date | null;
} | null> {
  return newsroom.user.findUnique({
    where: { email },
    select: { id: true, role: true, passwordHash: true, disabledAt: true },
  });
}
