import { Moment } from "@/components/ui/moment";
import { VERDICTS } from "@/lib/claims/rules/verdicts";
import type { CorrectionKind } from "@/lib/corrections/rules/correction";
import { timeInWords } from "@/lib/standards/rules/figures";
import { Faces } from "./faces";
import { english } from "./labels-en";

type Props = {
  newsroom: { correctionsEmail: string };
  /** What the newsroom says about itself in its own words. */
  policies: readonly { slug: string; title: string; changedAt: Date }[];
  figures: {
    articles: number;
    verdicts: readonly { verdict: string; count: number }[];
    corrections: readonly { kind: CorrectionKind; count: number }[];
    /** Null while nothing was corrected. */
    medianHoursToCorrection: number | null;
    /** The last audit of all edits: changed versions by class, and how many broke the rule. */
    audit: {
      typographical: number;
      style: number;
      factual: number;
      problems: number;
      auditedAt: Date;
    } | null;
  };
  /** How long readers' reports took to be answered; hours are null while none was. */
  answers: { medianHours: number | null; worstHours: number | null };
};

const MEANINGS: Record<(typeof VERDICTS)[number], string> = {
  confirmed: "We have established it ourselves, and the note says how.",
  attributed: "Somebody says so, and the sentence says who.",
  unconfirmed:
    "We could not establish it. The sentence says so, and the note says when we look again.",
  disputed: "Sources contradict one another. The sentence gives both.",
  misleading: "True in parts, but wrong without its context. It stands only where we say so.",
  false: "It is wrong. It stands only where we say so.",
  outdated: "It was true on the date that the sentence gives.",
  not_checkable: "An opinion or a prediction, marked as one.",
};

/** The newsroom's policies, with figures computed from what is published now. */
export function StandardsPage({ newsroom, policies, figures, answers }: Props) {
  const claims = figures.verdicts.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="plain-page standards">
      <Faces />
      <header className="list-head">
        <h1>Standards</h1>
        <p className="list-text">
          Every story is reviewed, every claim in it is checked before publication, errors are
          corrected promptly, and every update is visible. Software keeps us to it: a story with an
          unchecked claim cannot be published, and a published one cannot be changed in silence.
        </p>
      </header>
      <dl className="figures">
        <Count of={figures.articles} what="stories published" />
        <Count of={claims} what="claims in them, each with its note" />
        <Count
          of={figures.corrections.reduce((sum, { count }) => sum + count, 0)}
          what="public notices of a change"
        />
        {figures.medianHoursToCorrection !== null && (
          <div>
            <dt>from publication to first correction, at the median</dt>
            <dd>{timeInWords(figures.medianHoursToCorrection)}</dd>
          </div>
        )}
        {answers.medianHours !== null && answers.worstHours !== null && (
          <div>
            <dt>
              from a reader’s report to its answer, at the median; at worst{" "}
              {timeInWords(answers.worstHours)}
            </dt>
            <dd>{timeInWords(answers.medianHours)}</dd>
          </div>
        )}
      </dl>

      {policies.length > 0 && (
        <section id="policies">
          <h2>Our policies</h2>
          <ul className="policy-list">
            {policies.map(({ slug, title, changedAt }) => (
              <li key={slug}>
                <a href={`/standards/${slug}`}>{title}</a>
                <span>
                  changed on <Moment at={changedAt} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}

      <section id="criteria">
        <h2>Held against the criteria of others</h2>
        <p>
          What the Journalism Trust Initiative, the Trust Project, the International Fact-Checking
          Network and NewsGuard ask of a newsroom, and{" "}
          <a href="/standards/criteria">what of ours answers it</a>: self-reported, with figures
          computed from what is published now.
        </p>
      </section>

      <section id="checking">
        <h2>How a claim is checked</h2>
        <p>
          A claim is a statement of fact: a figure, a date, a quotation, what a picture shows. Each
          is marked in the text by a line, and each has a note in the margin that says how it is
          known and who checked it. The one who checks a sentence is never the one who wrote it.
          When the words of the sentence change, the finding lapses and the claim is checked again.
        </p>
        <table className="verdict-table">
          <thead>
            <tr>
              <th scope="col">In the text</th>
              <th scope="col">It means</th>
              <th scope="col">Now</th>
            </tr>
          </thead>
          <tbody>
            {VERDICTS.map((verdict) => (
              <tr key={verdict}>
                <th scope="row">
                  <span className="claim" data-verdict={verdict}>
                    {english.verdicts[verdict]}
                  </span>
                </th>
                <td>{MEANINGS[verdict]}</td>
                <td className="count">
                  {figures.verdicts.find((each) => each.verdict === verdict)?.count ?? 0}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>

      <section id="sources">
        <h2>Sources without a name</h2>
        <p>
          A source may be named, described, or kept from publication. Of one that is described, the
          note says what may be said; of one that is kept, it says that there is one. Either way the
          checker has seen what the sentence rests on, and signs for it by name.
        </p>
      </section>

      <section id="people">
        <h2>Who may do what</h2>
        <p>
          Writer, checker, approver and publisher of a story are different people. Only an admin may
          issue a correction, and a retraction or takedown needs two people. Nobody can skip these
          steps.
        </p>
      </section>

      <section id="ethics">
        <h2>Our own interests</h2>
        <p>
          Nobody checks, approves or publishes their own words. What an author has to do with the
          subjects they write about stands under Disclosures on their page. Opinion is marked as
          opinion, over the headline and everywhere the story is listed.
        </p>
      </section>

      <section id="bylines">
        <h2>Bylines</h2>
        <p>
          A story names who wrote it, who checked it and who approved it. One without an author’s
          name comes from the newsroom as a whole, which answers for it; who checked it and who
          approved it is named all the same. A story that nobody else has seen says so.
        </p>
      </section>

      <section id="corrections">
        <h2>When we are wrong</h2>
        <p>
          A correction says what was wrong and what is right, with the words before and after. A
          serious one stands at the top of the story, a small one at its foot; both are marked at
          the words themselves and listed on the <a href="/corrections">corrections page</a>. A
          story that does not stand is retracted at its own address, with the reason on top. Nothing
          that was published disappears without a notice in its place.
        </p>
        {figures.corrections.length > 0 && (
          <ul className="kinds">
            {figures.corrections.map(({ kind, count }) => (
              <li key={kind}>
                {english.correctionKinds[kind]}: <b>{count}</b>
              </li>
            ))}
          </ul>
        )}
      </section>

      <section id="feedback">
        <h2>Tell us</h2>
        <p>
          {newsroom.correctionsEmail ? (
            <>
              If something here is wrong, write to{" "}
              <a href={`mailto:${newsroom.correctionsEmail}`}>{newsroom.correctionsEmail}</a>.
            </>
          ) : (
            "If something here is wrong, tell the newsroom."
          )}{" "}
          Under every story, and beside words that you select in it, “Something wrong here?” leads
          to a form. Say which words, and how you know. A mistake is corrected in the open, never in
          silence.
        </p>
      </section>

      <section id="versions">
        <h2>Versions</h2>
        <p>
          Every published version of a story stays readable and comparable with every other, on the
          story’s history page. The version line under each headline leads there.
        </p>
        <p>
          No edit is silent. Software reads every difference between two versions: signs and spaces
          may change without a note, everything else needs one, and a figure, a name or a date gives
          way to another only by a correction, or where we had said that it was open or of its time.
          {figures.audit && (
            <>
              {" "}
              The whole archive was last gone through on <Moment at={figures.audit.auditedAt} />:{" "}
              {changed(figures.audit)}, {inOrder(figures.audit.problems)}.
            </>
          )}
        </p>
      </section>
    </div>
  );
}

function changed({ typographical, style, factual }: NonNullable<Props["figures"]["audit"]>) {
  const all = (typographical + style + factual).toLocaleString("en-GB");
  return `${all} changed versions, of which ${factual.toLocaleString("en-GB")} changed facts`;
}

function inOrder(problems: number): string {
  return problems === 0
    ? "each explained by its publication"
    : `${problems.toLocaleString("en-GB")} of them not explained as they must be`;
}

function Count({ of, what }: { of: number; what: string }) {
  return (
    <div>
      <dt>{what}</dt>
      <dd>{of.toLocaleString("en-GB")}</dd>
    </div>
  );
}
