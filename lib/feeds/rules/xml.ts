/** An element of XML: a name, attributes, and what stands in it. Attributes and words are plain text. */
export type Element = {
  name: string;
  attributes: Record<string, string>;
  content: (Element | string)[];
};

/** An element; words and elements stand in it in this order, and what is null or undefined is left out. */
export function element(
  name: string,
  attributes: Record<string, string>,
  ...content: (Element | string | null | undefined)[]
): Element {
  const kept = content.filter(
    (each): each is Element | string => each !== null && each !== undefined,
  );
  return { name, attributes, content: kept };
}

/** A whole XML document, well formed whatever characters its words hold. */
export function writeXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root)}\n`;
}

function write(node: Element | string): string {
  if (typeof node === "string") return escapeMarkup(node);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`)
    .join("");
  const content = node.content.map(write).join("");
  return content === ""
    ? `<${node.name}${attributes}/>`
    : `<${node.name}${attributes}>${content}</${node.name}>`;
}

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

// XML 1.0, section 2.2: what no document may hold, not even escaped.
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Plain words as they stand in XML or HTML, in text and in attributes. Characters that XML cannot hold are left out. */
export function escapeMarkup(words: string): string {
  return words.replace(NOT_XML, "").replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}
