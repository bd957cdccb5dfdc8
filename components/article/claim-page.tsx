import { Moment } from "@/components/ui/moment";
import type { ArticleCard, PublicClaim } from "@/lib/articles/rules/published";
import { byStory, type Statement, wholeWords } from "@/lib/claims/rules/findings";
import { Evidence } from "./evidence";
import { Faces } from "./faces";
import { labelsFor } from "./labels";
import { english } from "./labels-en";
import { StateMark } from "./state-mark";

type Finding = Omit<PublicClaim, "occurrenceId"> & { article: ArticleCard };

type Props = {
  /** The newest first. */
  findings: readonly [Finding, ...Finding[]];
};

/** A claim that stories share: what was found, on what it rests, and every story that states it. */
export function ClaimPage({ findings }: Props) {
  const [newest] = findings;
  const { verdict, statement, reason, method, checkedBy, decidedAt, recheckAt } = newest;
  const statements = byStory(findings);
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
      </header>
      <section aria-labelledby="found">
        <h2 id="found">
          What we found:{" "}
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
              · {english.nextCheck} <Moment at={recheckAt} to="minute" />
            </>
          )}
        </p>
        <Evidence evidence={newest.evidence} labels={english} open />
      </section>
      <section aria-labelledby="stated">
        <h2 id="stated">
          {statements.length === 1 ? "Where it is stated" : `Stated ${statements.length} times`}
        </h2>
        {differ && (
          <p>
            Not every story says the same. What stands over this list is the newest finding; each
            story shows the one that it was published with.
          </p>
        )}
        <ul className="claim-page-stories">
          {statements.map((each) => (
            <Story key={`${each.findings[0]?.article.id} ${each.verdict}`} statement={each} />
          ))}
        </ul>
      </section>
    </div>
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
