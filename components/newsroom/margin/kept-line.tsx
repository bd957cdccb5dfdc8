import Link from "next/link";
import { CAPTURE_WORDS } from "@/components/newsroom/labels";
import { Moment } from "@/components/newsroom/moment";
import type { KeptEvidence } from "@/lib/captures/capture-queries";

/** Whether what evidence says stands where it says, since when that is known, and the way to what was kept. */
export function KeptLine({ evidenceId, kept }: { evidenceId: string; kept: KeptEvidence }) {
  const { latest, isDue, isLost, file } = kept;
  return (
    <p className="card-note" data-lost={isLost || undefined}>
      {latest ? (
        <>
          <strong>{CAPTURE_WORDS[latest.finding]}</strong>, <Moment at={latest.takenAt} />
          {latest.problem && <>. {latest.problem}</>}
          {latest.passage && (
            <>
              : <q dir="auto">{latest.passage}</q>
            </>
          )}
        </>
      ) : isDue ? (
        "It is being looked at."
      ) : (
        "Nobody has looked at it yet."
      )}{" "}
      <Link href={`/newsroom/evidence/${evidenceId}`} prefetch={false}>
        {file ? <bdi>{file}</bdi> : "What was kept"}
      </Link>
    </p>
  );
}

/** What somebody who rests a verdict on it must know; "" when nothing is wrong. */
export function keptInBrackets(kept: KeptEvidence | null): string {
  if (!kept?.isLost) return "";
  return kept.wasFound
    ? " [no longer there; what was kept shows it]"
    : " [it does not stand there]";
}
