import { mergeAttributes, Node, wrappingInputRule } from "@tiptap/core";
import { Link } from "@tiptap/extension-link";
import { StarterKit } from "@tiptap/starter-kit";
import { FOOTNOTES } from "./footnotes";
import { TABLES } from "./tables";
import { linkAddress } from "./web-address";

const Story = Node.create({ name: "doc", topNode: true, content: "block+ footnotes?" });

const Blockquote = Node.create({
  name: "blockquote",
  group: "block",
  content: "paragraph+",
  defining: true,
  parseHTML: () => [{ tag: "blockquote" }],
  renderHTML: ({ HTMLAttributes }) => ["blockquote", HTMLAttributes, 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*>\s$/u, type: this.type })];
  },
  addKeyboardShortcuts() {
    return { "Mod-Shift-b": () => this.editor.commands.toggleWrap(this.name) };
  },
});

const KeyPoints = Node.create({
  name: "keyPoints",
  group: "block",
  content: "paragraph+",
  defining: true,
  renderHTML: () => ["section", { class: "story-key-points", "aria-label": "Key points" }, 0],
});

const OrderedList = Node.create({
  name: "orderedList",
  group: "block list",
  content: "listItem+",
  parseHTML: () => [{ tag: "ol" }],
  renderHTML: ({ HTMLAttributes }) => ["ol", HTMLAttributes, 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^1\.\s$/u, type: this.type })];
  },
  addKeyboardShortcuts() {
    return { "Mod-Shift-7": () => this.editor.commands.toggleList(this.name, "listItem") };
  },
});

const MAX_LIST_LEVELS = 3;

const ListItem = Node.create({
  name: "listItem",
  content: "(paragraph | bulletList | orderedList)+",
  defining: true,
  parseHTML: () => [{ tag: "li" }],
  renderHTML: ({ HTMLAttributes }) => ["li", HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      // Deeper lists are refused on saving; Tab then does nothing rather than leave the text.
      Tab: () => {
        const { $from } = this.editor.state.selection;
        const levels = Array.from({ length: $from.depth + 1 }, (_, depth) => $from.node(depth));
        const inside = levels.filter((node) => node.type.name === this.name).length;
        if (inside === 0) return false;
        return inside >= MAX_LIST_LEVELS || this.editor.commands.sinkListItem(this.name) || true;
      },
      "Shift-Tab": () => this.editor.commands.liftListItem(this.name),
    };
  },
});

const HrefLink = Link.extend({
  addAttributes: () => ({
    href: { default: null, parseHTML: (element: HTMLElement) => element.getAttribute("href") },
  }),
  renderHTML: ({ HTMLAttributes }) => ["a", mergeAttributes(HTMLAttributes), 0],
});

/** The nodes that show themselves by a screen of their own (block-views.tsx); here only what they keep. */
export const Figure = Node.create({
  name: "figure",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({
    mediaId: { default: "" },
    alt: { default: "" },
    caption: { default: "" },
    credit: { default: "" },
    unverified: { default: false },
    graphic: { default: false },
    gallery: { default: false },
  }),
  renderHTML: () => ["figure"],
});

export const Embed = Node.create({
  name: "embed",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({
    url: { default: "" },
    label: { default: "" },
    footage: { default: false },
  }),
  renderHTML: () => ["div", { "data-embed": "" }],
});

export const ReadMore = Node.create({
  name: "readMore",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({ articleId: { default: "" } }),
  renderHTML: () => ["div", { "data-read-more": "" }],
});

export const PullQuote = Node.create({
  name: "pullQuote",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({ words: { default: "" } }),
  renderHTML: () => ["div", { "data-pull-quote": "" }],
});

/**
 * What a story may be made of while it is written: the same nodes, marks and attributes as
 * lib/articles/rules/document.ts accepts, so that nothing can be typed that saving would refuse.
 */
export const STORY_TEXT = [
  Story,
  StarterKit.configure({
    document: false,
    heading: { levels: [2, 3] },
    blockquote: false,
    orderedList: false,
    listItem: false,
    code: false,
    codeBlock: false,
    strike: false,
    underline: false,
    link: false,
    // A paragraph added by itself would be a change that nobody made.
    trailingNode: false,
    dropcursor: { color: "var(--blue)" },
  }),
  Blockquote,
  KeyPoints,
  ...FOOTNOTES,
  ...TABLES,
  OrderedList,
  ListItem,
  HrefLink.configure({
    autolink: false,
    openOnClick: false,
    linkOnPaste: true,
    isAllowedUri: (address) => linkAddress(address) === address,
  }),
];
