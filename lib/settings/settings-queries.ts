import { newsroom } from "@/lib/platform/db";
import { may, type Staff } from "@/lib/staff/rules/capabilities";

/** The settings as they stand, for who may change them; null for anybody else. */
export async function findSettings(viewer: Staff) {
  if (may(viewer, "manage_settings")) return null;
  return newsroom.settings.findUniqueOrThrow({
    where: { id: 1 },
    select: {
      newsroomName: true,
      correctionsEmail: true,
      timeZone: true,
      securityContact: true,
      mission: true,
      ownership: true,
      diversity: true,
      websubHub: true,
      refusedCrawlers: true,
      socialAddresses: true,
      associations: true,
    },
  });
}

/** What the hub of feeds has not taken yet, in a few words for each reason; empty for who may not see it. */
export async function listUnheardPings(
  viewer: Staff,
): Promise<{ lastProblem: string; count: number }[]> {
  if (may(viewer, "manage_settings")) return [];
  const groups = await newsroom.hubPing.groupBy({
    by: ["lastProblem"],
    where: { tries: { gt: 0 } },
    _count: true,
    orderBy: { lastProblem: "asc" },
  });
  return groups.map(({ lastProblem, _count }) => ({ lastProblem, count: _count }));
}
