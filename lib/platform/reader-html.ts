import { type DefaultTreeAdapterTypes, parse, serialize } from "parse5";

type Parent = DefaultTreeAdapterTypes.ParentNode;
type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

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
  const document = parse(html.replace(PAYLOAD, ""));
  const sheets: Element[] = [];
  prune(document, sheets);
  const [first] = sheets;
  if (first) {
    const href = stylesheet(sheets.map((sheet) => attribute(sheet, "href")));
    first.attrs = [
      { name: "rel", value: "stylesheet" },
      { name: "href", value: href },
    ];
  }
  return serialize(document);
}

/** Takes out what readers do not get, and all of Next's stylesheets but the first; `sheets` are those. */
function prune(parent: Parent, sheets: Element[]): void {
  parent.childNodes = parent.childNodes.filter((node) => {
    if (node.nodeName === "#comment" || isFrameworks(node)) return false;
    if ("tagName" in node && isChunk(node, "href")) {
      const isSheet = attribute(node, "rel") === "stylesheet";
      if (isSheet) sheets.push(node);
      return isSheet && sheets.length === 1;
    }
    // What stands in a template is kept beside its children, which are none.
    if ("content" in node) prune(node.content, sheets);
    if ("childNodes" in node) prune(node, sheets);
    return true;
  });
}

function isFrameworks(node: Node): boolean {
  if (!("tagName" in node)) return false;
  if (node.tagName === "meta") return attribute(node, "name") === "next-size-adjust";
  if (node.tagName !== "script") return false;
  const type = attribute(node, "type");
  const isCode = ["", "module", "text/javascript", "application/javascript"].includes(type);
  return isCode && (attribute(node, "src") === "" || isChunk(node, "src"));
}

function isChunk(element: Element, place: string): boolean {
  return attribute(element, place).startsWith(CHUNKS);
}

function attribute(element: Element, wanted: string): string {
  return element.attrs.find(({ name }) => name === wanted)?.value ?? "";
}
