import { createHash, timingSafeEqual } from "node:crypto";
import { after } from "next/server";
import { labelsFor } from "@/components/article/labels";
import { captureEvidence } from "@/lib/captures/capture-evidence";
import { sendDeliveries } from "@/lib/deliveries/send-deliveries";
import { showDueLayouts } from "@/lib/front-page/show-due-layouts";
import { sendMails } from "@/lib/mail/send-mails";
import { environment } from "@/lib/platform/environment";
import { recordAuditRoot } from "@/lib/public-log/record-audit-root";
import { signCheckpoint } from "@/lib/public-log/sign-checkpoint";
import { publishDueArticles } from "@/lib/publishing/publish-due-articles";
import { forgetReports } from "@/lib/reader-reports/forget-reports";
import { receiveMails } from "@/lib/reader-reports/receive-mails";
import { openRechecks } from "@/lib/tasks/open-rechecks";

/** The clock's way in: does what has come due. */
export async function POST(request: Request): Promise<Response> {
  const given = request.headers.get("authorization") ?? "";
  if (!isSame(given, `Bearer ${environment().JOBS_SECRET}`)) {
    return Response.json({ message: "This is for the newsroom's clock." }, { status: 401 });
  }
  const now = new Date();
  const [articles, fronts, rechecks, log] = await Promise.all([
    publishDueArticles(now),
    showDueLayouts(now),
    openRechecks(now),
    recordAuditRoot({ now }).then(() => signCheckpoint({ now })),
  ]);
  // Once this is answered: whoever is told and does not answer must not hold up the next tick.
  after(() => sendDeliveries({ now: new Date(), wordingFor: labelsFor }));
  after(() => captureEvidence({ now: new Date() }));
  after(async () => {
    await forgetReports(new Date());
    await sendMails(new Date());
    await receiveMails(new Date());
  });
  return Response.json({ ...articles, fronts, rechecks, signed: log.size });
}

/** Takes the same time wherever the two differ, and whatever their lengths. */
function isSame(given: string, wanted: string): boolean {
  const [one, other] = [given, wanted].map((text) => createHash("sha256").update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}
