import { siteAddress } from "@/app/_edge/site-address";
import { listLogKeys } from "@/lib/public-log/log-public";
import { securityText } from "@/lib/settings/rules/well-known";
import { findNewsroom } from "@/lib/settings/settings-public";
import { plainAnswer } from "../../plain-answers";

export const dynamic = "force-dynamic";

/** Where a weakness of this site is reported; 404 while the newsroom names nowhere. */
export async function GET(): Promise<Response> {
  const [{ securityContact: contact }, keys] = await Promise.all([findNewsroom(), listLogKeys()]);
  if (contact === "") return plainAnswer(404, "The newsroom has named no contact yet.");
  const logKeys = keys.map(({ vkey }) => vkey);
  const text = securityText({ contact, logKeys }, new Date(), siteAddress);
  const answer = plainAnswer(200, text.trimEnd());
  // It says until when it holds, so it is made anew each time.
  answer.headers.set("Cache-Control", "no-store");
  return answer;
}
