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
      refusedCrawlers: true,
      socialAddresses: true,
      associations: true,
    },
  });
}
