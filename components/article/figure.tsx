import type { Block } from "@/lib/articles/rules/document";
import type { Annotations } from "./annotations";
import { Picture } from "./picture";
import { isUnverified } from "./unverified";
import { Words } from "./words";

type Props = {
  figure: Extract<Block, { type: "figure" }>["attrs"];
  picture: { colour: string; width: number; height: number } | undefined;
  /** The first picture of a story is asked for at once, every other when it comes near. */
  first: boolean;
  passage: number;
  annotations: Annotations;
};

/**
 * A picture with its caption, its maker, and, where nobody has confirmed what it shows, a label that says so. A graphic
 * one is covered, and not even loaded, until it is asked for.
 */
export function Figure({ figure, picture, first, passage, annotations }: Props) {
  const { labels } = annotations;
  const shown = (size: NonNullable<Props["picture"]>) => ({
    picture: { ...figure, ...size },
    sizes: figure.gallery ? "(min-width: 40rem) 18rem, 100vw" : "(min-width: 45rem) 42rem, 100vw",
  });
  return (
    <figure className="figure">
      {picture && !figure.graphic && <Picture {...shown(picture)} eager={first} />}
      {picture && figure.graphic && (
        <details className="covered">
          <summary>
            <span className="covered-why">{labels.graphic}</span>{" "}
            <span className="covered-show">{labels.showPicture}</span>
            <span className="covered-hide">{labels.coverPicture}</span>
          </summary>
          <Picture {...shown(picture)} />
        </details>
      )}
      {isUnverified(figure.unverified, passage, annotations) && (
        <p className="stamp">{labels.unverifiedPicture}</p>
      )}
      <figcaption>
        {figure.caption && (
          <span className="caption">
            <Words
              content={[{ type: "text", text: figure.caption }]}
              at={{ channel: "caption", passage, part: 0 }}
              annotations={annotations}
            />
          </span>
        )}{" "}
        {figure.credit && (
          <span className="credit">
            {labels.credit}: {figure.credit}
          </span>
        )}
      </figcaption>
    </figure>
  );
}
