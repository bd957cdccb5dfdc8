import type { Block } from "@/lib/articles/rules/document";
import type { Annotations } from "./annotations";
import { isUnverified } from "./unverified";
import { Words } from "./words";

type Props = {
  embed: Extract<Block, { type: "embed" }>["attrs"];
  passage: number;
  annotations: Annotations;
};

/**
 * Something on another site. Nothing of it is loaded and nobody there learns of the reader, until the reader asks by
 * following the link: no frame, no picture, no connection made ahead.
 */
export function EmbedCard({ embed, passage, annotations }: Props) {
  const { labels } = annotations;
  const host = new URL(embed.url).host.replace(/^www\./u, "");
  return (
    <div className="embed" data-footage={embed.footage ? "" : undefined}>
      <a className="embed-way" href={embed.url} rel="external noreferrer nofollow">
        {embed.footage ? labels.watchOn : labels.openOn} <bdi dir="ltr">{host}</bdi>
      </a>
      <div className="embed-words">
        <p className="embed-label">
          <Words
            content={[{ type: "text", text: embed.label }]}
            at={{ channel: "caption", passage, part: 0 }}
            annotations={annotations}
          />
        </p>
        {embed.footage && (
          <p className="stamp">
            {isUnverified(true, passage, annotations) ? labels.unverified : labels.footage}
          </p>
        )}
        <p className="embed-place">{labels.elsewhere}</p>
      </div>
    </div>
  );
}
