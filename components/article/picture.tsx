import type { Picture as Shown } from "@/lib/articles/rules/published";

const WIDTHS = [480, 960, 1600];

type Props = {
  picture: Pick<Shown, "mediaId" | "alt" | "colour" | "width" | "height">;
  eager?: boolean;
  /** How wide it is shown, for the browser to choose a rendition. */
  sizes: string;
};

/** A picture that keeps its place: its own colour stands there until it has come. */
export function Picture({
  picture: { mediaId, alt, colour, width, height },
  eager = false,
  sizes,
}: Props) {
  const widths = WIDTHS.filter((wide, index) => index === 0 || wide <= width);
  return (
    <div className="picture">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        <rect width="100%" height="100%" fill={colour} />
      </svg>
      <img
        src={`/media/${mediaId}/${widths.includes(960) ? 960 : 480}`}
        srcSet={widths.map((wide) => `/media/${mediaId}/${wide} ${wide}w`).join(", ")}
        sizes={sizes}
        alt={alt}
        width={width}
        height={height}
        loading={eager ? "eager" : "lazy"}
        fetchPriority={eager ? "high" : "auto"}
        decoding="async"
      />
    </div>
  );
}
