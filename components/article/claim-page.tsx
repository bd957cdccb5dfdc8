import { Moment } from "@/components/ui/moment";
import type { ArticleCard, PublicClaim } from "@/lib/articles/rules/published";
import { byStory, type Statement, wholeWords } from "@/lib/claims/rules/findings";
import { Evidence } from "./evidence";
import { Faces } from "./faces";
import { labelsFor } from "./labels";
import { english } from "./labels-en";
import { NextCheck } from "./next-check";
import { StateMark } from "./state-mark";

type Finding = Omit<PublicClaim, "occurrenceId"> & { article: ArticleCard; version: number };

type Props = {
  newest: Finding;
  /** The newest first. */
  standing: readonly Finding[];
  former: readonly Finding[];
  /** The claim that took its place. */
  successor: string | null;
};

/** A claim that stories share: what was found, on what it rests, every story that states it, and those that did. */
export function ClaimPage({ newest, standing, former, successor }: Props) {
  const { verdict, statement, reason, method, checkedBy, decidedAt, recheckAt } = newest;
  const statements = byStory(standing);
  const differ = statements.some((each) => each.verdict !== verdict);
  const { language } = newest.article;
  return (
    <div className="plain-page claim-page">
      <Faces />
      <header className="list-head">
        <p className="claim-page-kind">{KINDS[newest.kind]}</p>
        <h1 lang={language} dir="auto">
          {statement}
        </h1>
        {successor && (
          <p>
            This claim is superseded: <a href={`/claims/${successor}`}>read the newer claim</a>.
          </p>
        )}
      </header>
      <section aria-labelledby="found">
        <h2 id="found">
          {standing.length > 0 ? "What we found:" : "What readers were told:"}{" "}
          <span className="claim" data-verdict={verdict}>
            {english.verdicts[verdict]}
          </span>
        </h2>
        {reason && (
          <p lang={language} dir="auto">
            {reason}
          </p>
        )}
        <p className="claim-page-facts">
          {method && <>By {english.methods[method]} · </>}
          {english.checkedBy} <bdi>{checkedBy}</bdi> · <Moment at={decidedAt} />
          {recheckAt && (
            <>
              {" "}
              · <NextCheck claim={newest} labels={english} to="minute" />
            </>
          )}
        </p>
        <Evidence evidence={newest.evidence} labels={english} open />
      </section>
      <section aria-labelledby="stated">
        <h2 id="stated">{placesWords(statements.length)}</h2>
        {differ && (
          <p>
            Not every story says the same. What stands over this list is the newest finding; each
            story shows the one that it was published with.
          </p>
        )}
        {statements.length > 0 && (
          <ul className="claim-page-stories">
            {statements.map((each) => (
              <Story key={`${each.findings[0]?.article.id} ${each.verdict}`} statement={each} />
            ))}
          </ul>
        )}
      </section>
      {former.length > 0 && (
        <section aria-labelledby="former">
          <h2 id="former">Stated before, and no more</h2>
          <ul className="claim-page-stories">
            {byStory(former).map((each) => (
              <FormerStory key={`${each.findings[0]?.article.id} ${each.verdict}`} {...each} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function placesWords(stories: number): string {
  if (stories === 0) return "No story of ours states it now";
  return stories === 1 ? "Where it is stated" : `Stated ${stories} times`;
}

/** The words are not told again: they stand in the version that had them. */
function FormerStory({ verdict, findings: [first] }: Statement<Finding>) {
  if (!first) return null;
  const { article, version } = first;
  return (
    <li>
      <p className="claim-page-story" lang={article.language} dir="auto">
        <a href={`${article.url}/v/${version}`}>{article.headline}</a>{" "}
        <StateMark card={article} labels={english} />
      </p>
      <p className="claim-page-facts">
        {english.verdicts[verdict]} · in version {version}
      </p>
    </li>
  );
}

function Story({ statement: { verdict, findings } }: { statement: Statement<Finding> }) {
  const [first] = findings;
  if (!first) return null;
  const { article } = first;
  const labels = labelsFor(article.language);
  return (
    <li>
      <p className="claim-page-story" lang={article.language} dir="auto">
        <a href={article.url}>{article.headline}</a> <StateMark card={article} labels={english} />
      </p>
      {findings.map((finding) => (
        <Words
          key={`${finding.channel} ${finding.prefix} ${finding.exact}`}
          finding={finding}
          direction={labels.direction}
        />
      ))}
      <p className="claim-page-facts">
        {english.verdicts[verdict]} · {article.section.name} ·{" "}
        <Moment at={article.firstPublishedAt} />
      </p>
    </li>
  );
}

function Words({ finding, direction }: { finding: Finding; direction: "ltr" | "rtl" }) {
  const { article, exact, verdict, prefix, suffix } = finding;
  const { before, after } = wholeWords(finding);
  return (
    <p className="claim-page-words" lang={article.language} dir={direction}>
      {before !== prefix && "… "}
      {before}
      <mark className="claim" data-verdict={verdict}>
        {exact}
      </mark>
      {after}
      {after !== suffix && " …"}
    </p>
  );
}

const KINDS: Record<Finding["kind"], string> = {
  fact: "A claim",
  figure: "A figure",
  quote: "A quotation",
  identity: "Who somebody is",
  date_or_place: "When or where it was",
  media_authenticity: "Whether a recording is what it is said to be",
};
