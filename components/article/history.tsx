import { Moment } from "@/components/ui/moment";
import type { RevisionContent } from "@/lib/articles/rules/canonical";
import type { ArticleCard, PublicCorrection, Version } from "@/lib/articles/rules/published";
import { CorrectionNotice } from "./correction-notice";
import { DifferencesShown } from "./differences-shown";
import { Faces } from "./faces";
import { labelsFor } from "./labels";
import { english } from "./labels-en";

type Shown = Version & { words: RevisionContent };
type Props = {
  article: ArticleCard;
  /** Newest first. */
  versions: readonly Shown[];
  corrections: readonly PublicCorrection[];
  /** Whether the address asks for two versions; else the last two are compared. */
  asked: boolean;
  from: number | null;
  to: number | null;
};

/** Every version of a story, and the differences between any two of them. */
export function History({ article, versions, corrections, asked, from, to }: Props) {
  const [latest, previous] = versions;
  const before = asked ? versions.find(({ number }) => number === from) : previous;
  const after = asked ? versions.find(({ number }) => number === to) : latest;
  return (
    <div className="plain-page history">
      <Faces />
      <header className="list-head">
        <p className="kicker">
          <a href={article.url} lang={article.language} dir="auto">
            {article.headline || english.takenDownTitle}
          </a>
        </p>
        <h1>History of this story</h1>
        <p className="list-text">
          {article.state === "taken_down"
            ? "It was taken down: its words, and those of every earlier version, were erased. When each was published, and that it was, stays here."
            : versions.length === 1
              ? "It has one version: it has not been changed since it was published."
              : `It has ${versions.length} versions. Each stays readable as it was.`}
        </p>
      </header>
      <ol className="versions" reversed>
        {versions.map((version) => (
          <li key={version.number}>
            <VersionShown
              version={version}
              article={article}
              correction={corrections.find((each) => each.version === version.number)}
              latest={latest?.number ?? 1}
            />
          </li>
        ))}
      </ol>
      {article.state !== "taken_down" && versions.length > 1 && (
        <section className="compare" id="compare" aria-labelledby="differences">
          <h2 id="differences">Differences</h2>
          <CompareForm versions={versions} before={before} after={after} url={article.url} />
          {before && after ? (
            <DifferencesShown
              before={before}
              after={after}
              language={article.language}
              steps={versions.filter(isBetween(before, after))}
              notices={corrections.filter(({ version }) =>
                isBetween(before, after)({ number: version }),
              )}
            />
          ) : (
            <p className="odd">
              This story does not have both of those versions. Choose two from the lists above.
            </p>
          )}
        </section>
      )}
    </div>
  );
}

type VersionProps = {
  version: Version;
  article: ArticleCard;
  correction: PublicCorrection | undefined;
  /** The number of the version that readers have now. */
  latest: number;
};

/** Whether a version came after the earlier of two and not after the later. */
function isBetween(one: Version, other: Version) {
  const [first, last] = [one.number, other.number].sort((left, right) => left - right);
  return ({ number }: { number: number }) => number > (first ?? 0) && number <= (last ?? 0);
}

function VersionShown({ version, article, correction, latest }: VersionProps) {
  const kind = english.publicationKinds[version.kind];
  return (
    <div className="version" data-kind={version.kind}>
      <h2 className="version-head">
        {article.state === "taken_down" ? (
          `Version ${version.number}`
        ) : (
          <a href={`${article.url}/v/${version.number}`}>Version {version.number}</a>
        )}{" "}
        <span className="version-kind">{kind}</span>{" "}
        <span className="version-when">
          <Moment at={version.publishedAt} to="minute" />
        </span>
      </h2>
      {version.note && !correction && (
        <p className="version-note" lang={article.language} dir="auto">
          {version.note}
        </p>
      )}
      {correction && (
        <CorrectionNotice correction={correction} labels={labelsFor(article.language)} />
      )}
      {article.state !== "taken_down" && (
        <p className="version-ways">
          {version.number > 1 && (
            <a href={compared(article, version.number - 1, version.number)}>What it changed</a>
          )}
          {version.number < latest - 1 && (
            <a href={compared(article, version.number, latest)}>What has changed since</a>
          )}
        </p>
      )}
    </div>
  );
}

function compared({ url }: ArticleCard, from: number, to: number): string {
  return `${url}/history?from=${from}&to=${to}#compare`;
}

type CompareProps = {
  versions: readonly Version[];
  before: Version | undefined;
  after: Version | undefined;
  url: string;
};

function CompareForm({ versions, before, after, url }: CompareProps) {
  const options = versions.map(({ number, kind }) => (
    <option key={number} value={number}>
      Version {number}, {english.publicationKinds[kind]}
    </option>
  ));
  return (
    <form className="compare-form" action={`${url}/history#compare`} method="get">
      <label>
        From{" "}
        <select name="from" defaultValue={before?.number}>
          {options}
        </select>
      </label>
      <label>
        to{" "}
        <select name="to" defaultValue={after?.number}>
          {options}
        </select>
      </label>
      <button type="submit">Compare</button>
    </form>
  );
}
