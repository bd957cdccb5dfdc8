import { newsroom } from "@/lib/platform/db";
import { may, type Role, type Staff } from "./rules/capabilities";

const asStaff = { id: true, name: true, email: true, role: true } as const;

/** Somebody who may sign in now; null when nobody of this id is active. For the clock, which acts for others. */
export async function findStaffById(userId: string): Promise<Staff | null> {
  return newsroom.user.findFirst({ where: { id: userId, disabledAt: null }, select: asStaff });
}

/** Everybody active, by name: whom a claim can be given to, whose turn it can be. */
export async function listStaff(
  viewer: Staff,
): Promise<{ id: string; name: string; role: Role }[]> {
  if (may(viewer, "see_newsroom")) return [];
  return newsroom.user.findMany({
    where: { disabledAt: null },
    select: { id: true, name: true, role: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}
