import { ReaderElement } from "./element";
import { addressOf, copy, shareBy } from "./share";
import { textFragment } from "./text-fragment";

/** Where words can be quoted from, and what among them is not the story's. */
const QUOTABLE = ".article .story, .article .headline, .article .standfirst";
const APART = ".notes, .footnote-reference, .stamp, .eyebrow, reader-quote";
const BLOCK = "p, li, h1, h2, h3, figcaption, td, th, dd, dt";

/** A few quiet tools beside words that a reader has selected in a story. */
export class ReaderQuote extends ReaderElement {
  protected begin(): void {
    let waiting = 0;
    document.addEventListener("selectionchange", () => {
      clearTimeout(waiting);
      waiting = window.setTimeout(() => this.#follow(), 250);
    });
    document.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") this.hidden = true;
    });
    this.find("share").hidden = !("share" in navigator);
    this.on("copy", () => {
      const { words, url } = this.#quotation();
      const [open, close] = [this.dataset.open ?? "", this.dataset.close ?? ""];
      void copy(`${open}${words}${close}\n${this.dataset.headline}\n${url}`, this.find("say"));
    });
    this.on("share", () => {
      const { words, url } = this.#quotation();
      void shareBy({ url, text: words });
    });
  }

  #range: Range | null = null;

  /** Stands below the last line of what is selected, and before what comes after it for who goes by the keyboard. */
  #follow(): void {
    if (this.contains(document.activeElement)) return;
    const selection = getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
    const around = range && elementOf(range.commonAncestorContainer);
    if (!range || !around?.closest(QUOTABLE) || piecesIn(range).join("").trim().length < 8) {
      this.hidden = true;
      return;
    }
    this.#range = range.cloneRange();
    const end = elementOf(range.endContainer).closest(".row");
    if (end !== this.parentElement) end?.append(this);
    this.hidden = false;
    const page = this.offsetParent?.getBoundingClientRect() ?? new DOMRect();
    const line = Array.from(range.getClientRects()).at(-1) ?? range.getBoundingClientRect();
    const room = page.width - this.offsetWidth;
    const left = line.left + line.width / 2 - page.left - this.offsetWidth / 2;
    this.#point();
    this.style.left = `${Math.max(0, Math.min(room, left))}px`;
    this.style.top = `${line.bottom - page.top}px`;
  }

  /** The form for errors, with these words in it. */
  #point(): void {
    const link = this.find<HTMLAnchorElement>("report");
    const { words, before, after } = this.#selected();
    const { searchParams } = new URL(link.href);
    searchParams.set("words", words.slice(0, 300));
    searchParams.set("before", before.slice(-48));
    searchParams.set("after", words.length > 300 ? "" : after.slice(0, 48));
    link.href = `/report?${searchParams}`;
  }

  #quotation(): { words: string; url: string } {
    const { pieces, words, before, after } = this.#selected();
    return { words, url: addressOf(this) + (textFragment(pieces, before, after) ?? "") };
  }

  #selected(): { pieces: string[]; words: string; before: string; after: string } {
    const range = this.#range ?? new Range();
    const pieces = piecesIn(range);
    const words = pieces.join("").replace(/\s+/gu, " ").trim();
    const { startContainer, startOffset, endContainer, endOffset } = range;
    const before = startContainer.textContent?.slice(0, startOffset) ?? "";
    const after = endContainer.nodeType === Node.TEXT_NODE ? (endContainer.textContent ?? "") : "";
    return { pieces, words, before, after: after.slice(endOffset) };
  }
}

/** The words in a range, cut where something that is not the story's stands among them. */
function piecesIn(range: Range): string[] {
  const pieces = [""];
  let block: Element | null = null;
  const root = range.commonAncestorContainer;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = root.nodeType === Node.TEXT_NODE ? root : walker.nextNode(); node; ) {
    const element = elementOf(node);
    if (range.intersectsNode(node)) {
      if (element.closest(APART)) {
        if (pieces.at(-1) !== "") pieces.push("");
      } else {
        const [from, to] = [
          node === range.startContainer ? range.startOffset : 0,
          node === range.endContainer ? range.endOffset : undefined,
        ];
        const within = element.closest(BLOCK);
        if (block && within !== block) {
          pieces[pieces.length - 1] += " ";
          pieces.push(" ");
        }
        block = within;
        pieces[pieces.length - 1] += node.textContent?.slice(from, to) ?? "";
      }
    }
    node = root.nodeType === Node.TEXT_NODE ? null : walker.nextNode();
  }
  return pieces.filter((piece) => piece !== "");
}

function elementOf(node: Node): Element {
  return node instanceof Element ? node : (node.parentElement ?? document.documentElement);
}
