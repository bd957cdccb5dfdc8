import type {
  Block,
  Document,
  Footnotes,
  Inline,
  Mark,
  Paragraph,
  Table,
} from "@/lib/articles/rules/document";
import { footnoteNumbers } from "@/lib/articles/rules/footnotes";
import type { PublishedArticle } from "@/lib/articles/rules/published";
import type { Wording } from "./wording";
import { escapeMarkup } from "./xml";

/** What a text refers to: its pictures and other stories, as readers have them. */
export type Surroundings = Pick<PublishedArticle, "url" | "pictures" | "readMore">;

/** Makes a whole address of a path of this site; a whole address stays as it is. */
export type WholeAddress = (path: string) => string;

type Given = { around: Surroundings; wording: Wording; address: WholeAddress };
type Place = Given & { footnotes: ReadonlyMap<string, number> };

// Feed readers have one column; the middle one of the widths that readers are served.
const PICTURE_WIDTH = 960;

type List = Extract<Block, { type: "bulletList" | "orderedList" }>;

/**
 * A story's text as HTML for programs that show it elsewhere: feed readers, other newsrooms. Made by walking the
 * document; every address in it is whole, and nothing anybody typed is markup.
 */
export function storyHtml(body: Document, given: Given): string {
  const place = { ...given, footnotes: footnoteNumbers(body) };
  return body.content.map((block) => blockHtml(block, place)).join("\n");
}

function blockHtml(block: Block, place: Place): string {
  const { around, wording, address } = place;
  switch (block.type) {
    case "paragraph":
      return paragraphHtml(block, place);
    case "heading":
      return tag(block.attrs.level === 2 ? "h2" : "h3", inlinesHtml(block.content, place));
    case "blockquote":
      return tag("blockquote", block.content.map((each) => paragraphHtml(each, place)).join(""));
    case "bulletList":
    case "orderedList":
      return listHtml(block, place);
    case "figure":
      return figureHtml(block.attrs, place);
    case "embed": {
      const { url, label, footage } = block.attrs;
      const link = `<a href="${escapeMarkup(url)}">${escapeMarkup(label || new URL(url).host)}</a>`;
      return tag("p", footage ? `${escapeMarkup(wording.unverified)}: ${link}` : link);
    }
    case "readMore": {
      const target = around.readMore[block.attrs.articleId];
      if (!target?.headline) return "";
      const link = `<a href="${escapeMarkup(address(target.url))}">${escapeMarkup(target.headline)}</a>`;
      return tag("p", `${escapeMarkup(wording.readMore)}: ${link}`);
    }
    case "horizontalRule":
      return "<hr>";
    case "keyPoints": {
      const points = block.content.map(({ content }) => tag("li", inlinesHtml(content, place)));
      return tag("h2", escapeMarkup(wording.keyPoints)) + tag("ul", points.join(""));
    }
    case "pullQuote":
      // The story says these words already.
      return "";
    case "table":
      return tableHtml(block, place);
    case "footnotes":
      return tag("h2", escapeMarkup(wording.footnotes)) + footnotesHtml(block, place);
  }
}

/** A chart is its table: programs that show stories elsewhere draw nothing. */
function tableHtml({ attrs, content }: Table, place: Place): string {
  const rows = content.map(({ content: cells }, row) =>
    tag(
      "tr",
      cells
        .map(({ content: [line] }, column) => {
          const name = row === 0 ? "col" : "row";
          const inside = inlinesHtml(line.content, place);
          return row === 0 || column === 0
            ? `<th scope="${name}">${inside}</th>`
            : `<td>${inside}</td>`;
        })
        .join(""),
    ),
  );
  const caption = [attrs.caption, attrs.unit].filter(Boolean).join(" · ");
  const source = attrs.source && `${place.wording.source}: ${attrs.source}`;
  return (
    tag("table", tag("caption", escapeMarkup(caption)) + rows.join("")) +
    tag("p", escapeMarkup(source))
  );
}

function footnotesHtml(block: Footnotes, place: Place): string {
  const notes = block.content
    .map((note) => ({ note, number: place.footnotes.get(note.attrs.footnoteId) ?? 0 }))
    .toSorted((left, right) => left.number - right.number);
  return tag("ol", notes.map(({ note }) => tag("li", inlinesHtml(note.content, place))).join(""));
}

function figureHtml(
  figure: Extract<Block, { type: "figure" }>["attrs"],
  { around, wording, address }: Place,
): string {
  const size = around.pictures[figure.mediaId];
  if (!size) return "";
  const width = Math.min(PICTURE_WIDTH, size.width);
  const height = Math.round((size.height * width) / size.width);
  const source = escapeMarkup(address(`/media/${figure.mediaId}/${PICTURE_WIDTH}`));
  const words = [
    figure.graphic ? wording.graphic : "",
    figure.unverified ? `${wording.unverifiedPicture}.` : "",
    figure.caption,
    figure.credit && `${wording.credit}: ${figure.credit}`,
  ].filter(Boolean);
  const picture = `<img src="${source}" alt="${escapeMarkup(figure.alt)}" width="${width}" height="${height}">`;
  // Programs that show stories elsewhere have no covers: who wants to see it follows the address.
  const shown = figure.graphic ? `<a href="${source}">${escapeMarkup(figure.alt)}</a>` : picture;
  return tag("figure", shown + tag("figcaption", escapeMarkup(words.join(" "))));
}

function listHtml(list: List, place: Place): string {
  const lines = list.content.map((line) =>
    tag(
      "li",
      line.content
        .map((each) =>
          each.type === "paragraph" ? paragraphHtml(each, place) : listHtml(each, place),
        )
        .join(""),
    ),
  );
  return tag(list.type === "bulletList" ? "ul" : "ol", lines.join(""));
}

function paragraphHtml({ content }: Paragraph, place: Place): string {
  return tag("p", inlinesHtml(content, place));
}

function inlinesHtml(content: readonly Inline[] | undefined, place: Place): string {
  return (content ?? []).map((inline) => inlineHtml(inline, place)).join("");
}

function inlineHtml(inline: Inline, place: Place): string {
  switch (inline.type) {
    case "text":
      return (inline.marks ?? []).reduce(
        (inside, mark) => markHtml(mark, inside, place),
        escapeMarkup(inline.text),
      );
    case "hardBreak":
      return "<br>";
    case "footnoteReference": {
      const number = place.footnotes.get(inline.attrs.footnoteId);
      return number ? tag("sup", `[${number.toLocaleString(place.wording.locale)}]`) : "";
    }
  }
}

function markHtml(mark: Mark, inside: string, { around, address }: Place): string {
  switch (mark.type) {
    case "bold":
      return tag("strong", inside);
    case "italic":
      return tag("em", inside);
    case "link": {
      const { href } = mark.attrs;
      const whole = address(href.startsWith("#") ? around.url + href : href);
      return `<a href="${escapeMarkup(whole)}">${inside}</a>`;
    }
  }
}

function tag(name: string, inside: string): string {
  return inside === "" ? "" : `<${name}>${inside}</${name}>`;
}
