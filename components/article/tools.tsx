import { Unseen } from "@/components/ui/unseen";
import type { PublishedArticle } from "@/lib/articles/rules/published";
import { Choice } from "./choice";
import type { Labels } from "./labels";

type Props = {
  article: PublishedArticle;
  /** The whole address of the story, as others may be told it. */
  address: string;
  labels: Labels;
};

/** What a reader can do with a story. Without script: send its address by e-mail; what needs script is not there. */
export function Tools({ article, address, labels }: Props) {
  const { id, url, headline, language, section } = article;
  const story = { "data-url": url, "data-headline": headline };
  return (
    <section className="tools not-in-print" aria-label={labels.tools}>
      <reader-save lang={language} data-id={id} data-section={section.name} {...story}>
        <button
          type="button"
          className="tool"
          data-does="save"
          data-save={labels.save}
          data-saved={labels.saved}
        >
          {labels.save}
        </button>
      </reader-save>
      <details className="tool-menu" name="tools">
        <summary className="tool">{labels.share}</summary>
        <div className="tool-panel">
          <reader-share {...story}>
            <button type="button" data-does="share">
              {labels.shareBy}
            </button>
            <button type="button" data-does="copy">
              {labels.copyLink}
            </button>
            <Copied labels={labels} />
          </reader-share>
          <a href={mailTo(headline, address)}>{labels.email}</a>
        </div>
      </details>
      <details className="tool-menu needs-script" name="tools">
        <summary className="tool">
          <span aria-hidden="true">{labels.appearance}</span>
          <Unseen>{labels.appearanceWords}</Unseen>
        </summary>
        <div className="tool-panel">
          <Choice name="text" place="story" legend={labels.textSize} options={labels.textSizes} />
          <Choice name="theme" place="story" legend={labels.colours} options={labels.themes} />
        </div>
      </details>
      <reader-print>
        <button type="button" className="tool" data-does="print">
          {labels.print}
        </button>
      </reader-print>
      <Listen language={language} labels={labels} />
    </section>
  );
}

/** Says that something was copied, or that it could not be. */
export function Copied({ labels }: { labels: Labels }) {
  return (
    <span
      role="status"
      className="tool-status"
      data-does="say"
      data-done={labels.copied}
      data-failed={labels.notCopied}
    />
  );
}

function Listen({ language, labels }: { language: string; labels: Labels }) {
  return (
    <reader-listen lang={language}>
      <button type="button" className="tool" data-does="listen">
        {labels.listen}
      </button>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset has fields; these are buttons. */}
      <div className="bar" role="group" aria-label={labels.listening} data-does="player" hidden>
        <span className="bar-name">{labels.listening}</span>
        <button type="button" data-does="pause" data-pause={labels.pause} data-go={labels.goOn}>
          {labels.pause}
        </button>
        <button type="button" data-does="rate">
          {labels.speed} <span data-does="speed">1×</span>
        </button>
        <button type="button" data-does="stop">
          {labels.stop}
        </button>
      </div>
    </reader-listen>
  );
}

/** A letter to nobody yet: the headline, and where the story is. */
function mailTo(headline: string, address: string): string {
  const [subject, body] = [headline, `${headline}\n${address}`].map(encodeURIComponent);
  return `mailto:?subject=${subject}&body=${body}`;
}
