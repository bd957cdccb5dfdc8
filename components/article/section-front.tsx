import type { ArticlePage } from "@/lib/articles/front-public";
import type { ShownBlock } from "@/lib/front-page/rules/blocks";
import { Faces } from "./faces";
import { FrontBlocks, type FrontCorrection } from "./front-blocks";
import { FrontRest } from "./front-page";

type Props = {
  section: { slug: string; name: string; description: string };
  blocks: readonly ShownBlock[];
  corrections: readonly FrontCorrection[];
  rest: ArticlePage;
};

/** The front of a section that editors have arranged: its blocks, then its other stories in the order of time. */
export function SectionFront({ section, blocks, corrections, rest }: Props) {
  return (
    <div className="front">
      <Faces />
      <header className="front-head">
        <h1>{section.name}</h1>
        {section.description && <p>{section.description}</p>}
      </header>
      <FrontBlocks blocks={blocks} corrections={corrections} ownSection={section.slug} />
      <FrontRest url={`/${section.slug}`} section={false} {...rest} />
    </div>
  );
}
