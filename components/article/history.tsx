import { Moment } from "@/components/ui/moment";
import type { Words } from "@/lib/articles/rules/document";
import type { ArticleCard, PublicCorrection, Version } from "@/lib/articles/rules/published";
import { CorrectionNotice } from "./correction-notice";
import { DifferencesShown } from "./differences-shown";
import { Faces } from "./faces";
import { labelsFor } from "./labels";
import { english } from "./labels-en";

type Shown = Version & { words: Words };
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
          {versions.length === 1
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
            />
          </li>
        ))}
      </ol>
      {article.state !== "taken_down" && versions.length > 1 && (
        <section className="compare" id="compare" aria-labelledby="differences">
          <h2 id="differences">Differences</h2>
          <CompareForm versions={versions} before={before} after={after} url={article.url} />
          {before && after ? (
            <DifferencesShown before={before} after={after} language={article.language} />
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
};

function VersionShown({ version, article, correction }: VersionProps) {
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
    </div>
  );
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
