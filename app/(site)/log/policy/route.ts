import { listLogKeys, listWitnesses } from "@/lib/public-log/log-public";
import { policyText } from "@/lib/public-log/rules/policy";

/** Whom to believe, as we see it: our keys, and one of our witnesses if there is any (C2SP tlog-policy). */
export async function GET(): Promise<Response> {
  const [keys, witnesses] = await Promise.all([listLogKeys(), listWitnesses()]);
  const text = policyText(
    keys.toReversed().map(({ vkey }) => vkey),
    witnesses.map(({ vkey }) => vkey),
  );
  return new Response(text, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
