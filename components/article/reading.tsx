import type { PublishedArticle } from "@/lib/articles/rules/published";
import type { Labels } from "./labels";
import { reportAddress } from "./report-address";
import { Copied } from "./tools";

type Props = { article: PublishedArticle; labels: Labels };

/** What comes up while a story is read: a way to quote selected words, and one back to where one was. */
export function Reading({ article, labels }: Props) {
  const { id, url, headline, version, versions } = article;
  const [open, close] = labels.quotationMarks;
  const kinds = [...versions].reverse().map(({ kind }) => kind);
  return (
    <>
      <reader-quote
        className="quote-tools"
        role="group"
        aria-label={labels.quotation}
        data-url={url}
        data-headline={headline}
        data-open={open}
        data-close={close}
        hidden
      >
        <button type="button" data-does="copy">
          {labels.copyQuotation}
        </button>
        <button type="button" data-does="share">
          {labels.share}
        </button>
        <a href={reportAddress(article)} rel="nofollow" data-does="report">
          {labels.somethingWrong}
        </a>
        <Copied labels={labels} />
      </reader-quote>
      <reader-place
        className="bar"
        role="region"
        aria-label={labels.yourReading}
        data-id={id}
        data-url={url}
        data-version={version}
        data-kinds={kinds.join(" ")}
        hidden
      >
        <a href={url} data-does="updated" hidden>
          {labels.updatedSince}
        </a>
        <a href={url} data-does="continue" hidden>
          {labels.continueReading}
        </a>
        <button type="button" data-does="close">
          {labels.close}
        </button>
      </reader-place>
    </>
  );
}
