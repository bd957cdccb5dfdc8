import { Moment } from "@/components/ui/moment";
import type { PublishedArticle, Version } from "@/lib/articles/rules/published";
import { english } from "./labels-en";

/** Says which version this is, and where the current one and the differences are. */
export function VersionBanner({ article, shown }: { article: PublishedArticle; shown: Version }) {
  const current = shown.number === article.publishedVersionCount;
  return (
    <aside className="version-banner" aria-label="Which version this is">
      <p>
        <strong>
          Version {shown.number} of {article.publishedVersionCount}
        </strong>
        , {english.publicationKinds[shown.kind]} <Moment at={shown.publishedAt} to="minute" />.{" "}
        {current ? "It is the current one." : "It has been replaced."}
      </p>
      <p>
        <a href={article.url}>Read the current version</a>
        {!current && (
          <>
            {" · "}
            <a
              href={`${article.url}/history?from=${shown.number}&to=${article.publishedVersionCount}`}
            >
              What has changed since
            </a>
          </>
        )}
      </p>
    </aside>
  );
}
