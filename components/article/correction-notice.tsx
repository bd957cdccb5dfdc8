import type { ReactNode } from "react";
import { Moment } from "@/components/ui/moment";
import type { PublicCorrection } from "@/lib/articles/rules/published";
import type { Labels } from "./labels";

type Props = {
  correction: PublicCorrection;
  labels: Labels;
  /** All notices of its story, among which one may correct this one. */
  among?: readonly PublicCorrection[];
  /** Where it stands once more on a page that has it already: an id is there once. */
  place?: string;
  /** What stands over the notice where it is not on its article's page. */
  children?: ReactNode;
};

/** The public notice of a change: what was wrong, what is right, and the words before and after. */
export function CorrectionNotice({ correction, labels, among = [], place, children }: Props) {
  const { kind, weight, whatWasWrong, whatIsRight, wordsBefore, wordsAfter } = correction;
  const { delayReason, wrongSince } = correction;
  const later = among.find(({ correctsId }) => correctsId === correction.id);
  return (
    <section
      className="notice"
      id={`${place ? `${place}-` : ""}correction-${correction.id}`}
      data-kind={kind}
      data-weight={weight}
    >
      {children}
      <h2 className="notice-head">
        <span className="notice-kind">{labels.correctionKinds[kind]}</span>{" "}
        <span className="notice-when">
          <Moment at={correction.issuedAt} language={labels.locale} /> ·{" "}
          {labels.correctedIn(correction.version)}
        </span>
      </h2>
      <p className="notice-words">
        {whatWasWrong} {whatIsRight}
      </p>
      {delayReason && (
        <p className="notice-words">
          {labels.whyLate} {delayReason}
          {wrongSince && (
            <>
              {" "}
              <span className="notice-when">
                {labels.wrongSince} <Moment at={wrongSince} language={labels.locale} />
              </span>
            </>
          )}
        </p>
      )}
      {later && (
        <p className="notice-facts">
          <a href={`#correction-${later.id}`}>{labels.correctedLater}</a>
        </p>
      )}
      {correction.correctsId && (
        <p className="notice-facts">
          <a href={`#correction-${correction.correctsId}`}>{labels.correctsEarlier}</a>
        </p>
      )}
      {(wordsBefore || wordsAfter) && (
        <dl className="before-after">
          {wordsBefore && (
            <div>
              <dt>{labels.before}</dt>
              <dd>
                <del>{wordsBefore}</del>
              </dd>
            </div>
          )}
          {wordsAfter && (
            <div>
              <dt>{labels.after}</dt>
              <dd>
                <ins>{wordsAfter}</ins>
              </dd>
            </div>
          )}
        </dl>
      )}
    </section>
  );
}
