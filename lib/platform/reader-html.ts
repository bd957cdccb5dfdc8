import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;
type Cut = { from: number; to: number; instead: string };

/** Where Next puts what it builds: its runtime, and the stylesheets. */
const CHUNKS = "/_next/static/chunks/";

// What a page tells Next's runtime. Half of the document, in which no `<` occurs; the parser need not read it.
const PAYLOAD = /<script>[^<]*<\/script>/g;

/**
 * A page as readers get it: without Next's runtime, its payload and React's
 * comments. Data (`<script type="application/ld+json">`) and scripts of our
 * own, which have an address outside Next's chunks, stay. `stylesheet` gives
 * one address for all the stylesheets that Next named.
 */
export function readerHtml(html: string, stylesheet: (addresses: string[]) => string): string {
  const lean = html.replace(PAYLOAD, "");
  const cuts: Cut[] = [];
  const sheets: { address: string; cut: Cut }[] = [];
  for (const node of nodesOf(parse(lean, { sourceCodeLocationInfo: true }))) {
    const place = node.sourceCodeLocation;
    if (!place) continue;
    const cut = { from: place.startOffset, to: place.endOffset, instead: "" };
    if (node.nodeName === "#comment") cuts.push(cut);
    else if (isFrameworks(node)) cuts.push(cut);
    else if (isChunk(node, "link", "href")) {
      cuts.push(cut);
      if (attribute(node, "rel") === "stylesheet") {
        sheets.push({ address: attribute(node, "href"), cut });
      }
    }
  }
  if (sheets[0]) {
    const address = stylesheet(sheets.map((sheet) => sheet.address));
    sheets[0].cut.instead = `<link rel="stylesheet" href="${address}"/>`;
  }
  return without(lean, cuts);
}

/** What Next's header `Link` asks a browser to fetch first, without what is left out of the page. */
export function readerLinks(link: string): string {
  return link
    .split(/,\s*(?=<)/)
    .filter((each) => !each.includes(CHUNKS))
    .join(", ");
}

/** Every element and comment, in the order of the document. */
function* nodesOf(parent: DefaultTreeAdapterTypes.ParentNode): Generator<Node> {
  for (const child of parent.childNodes) {
    yield child;
    if ("childNodes" in child) yield* nodesOf(child);
  }
}

function isFrameworks(node: Node): boolean {
  if (node.nodeName === "script") {
    const type = attribute(node, "type");
    const isCode = ["", "module", "text/javascript", "application/javascript"].includes(type);
    const source = attribute(node, "src");
    return isCode && (source === "" || source.startsWith(CHUNKS));
  }
  if (node.nodeName === "meta") return attribute(node, "name") === "next-size-adjust";
  return false;
}

function isChunk(node: Node, name: string, place: string): boolean {
  return node.nodeName === name && attribute(node, place).startsWith(CHUNKS);
}

function attribute(node: Node, wanted: string): string {
  return (node as Element).attrs?.find(({ name }) => name === wanted)?.value ?? "";
}

function without(html: string, cuts: Cut[]): string {
  let rest = "";
  let at = 0;
  for (const { from, to, instead } of cuts) {
    rest += html.slice(at, from) + instead;
    at = to;
  }
  return rest + html.slice(at);
}
