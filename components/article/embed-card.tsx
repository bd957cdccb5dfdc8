import type { Block } from "@/lib/articles/rules/document";
import type { Annotations } from "./annotations";
import { isUnverified } from "./unverified";
import { Words } from "./words";

type Props = {
  embed: Extract<Block, { type: "embed" }>["attrs"];
  passage: number;
  annotations: Annotations;
};

/** Something on another site, as a card with a link. Nothing is loaded from there. */
export function EmbedCard({ embed, passage, annotations }: Props) {
  const { labels } = annotations;
  return (
    <div className="embed">
      {embed.footage && (
        <p className="stamp">
          {isUnverified(true, passage, annotations) ? labels.unverified : labels.footage}
        </p>
      )}
      <p className="embed-label">
        <Words
          content={[{ type: "text", text: embed.label }]}
          at={{ channel: "caption", passage, part: 0 }}
          annotations={annotations}
        />
      </p>
      <p className="embed-place">
        <a href={embed.url} rel="external noreferrer" dir="ltr">
          {new URL(embed.url).host}
        </a>{" "}
        <span>{labels.elsewhere}</span>
      </p>
    </div>
  );
}
