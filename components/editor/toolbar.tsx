"use client";

import { Toolbar } from "@base-ui/react/toolbar";
import { type Editor, useEditorState } from "@tiptap/react";
import {
  Bold,
  Heading2,
  Heading3,
  Highlighter,
  Image,
  Images,
  Italic,
  Link,
  List,
  ListChecks,
  ListOrdered,
  type LucideIcon,
  Newspaper,
  Quote,
  Redo2,
  SquarePlay,
  Superscript,
  Table,
  TextQuote,
  Undo2,
} from "lucide-react";
import { Fragment } from "react";
import { mayHaveFootnote } from "./footnotes";
import { wordsForPullQuote } from "./insert-block";

export type Insertion =
  | "link"
  | "figure"
  | "gallery"
  | "embed"
  | "read_more"
  | "table"
  | "key_points"
  | "pull_quote"
  | "footnote";

type Tool = {
  name: string;
  keys: string;
  icon: LucideIcon;
  run: (editor: Editor) => void;
  isOn?: (editor: Editor) => boolean;
  can?: (editor: Editor) => boolean;
};

const GROUPS: Tool[][] = [
  [
    {
      name: "Heading",
      keys: "Control+Alt+2",
      icon: Heading2,
      run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
      isOn: (editor) => editor.isActive("heading", { level: 2 }),
    },
    {
      name: "Smaller heading",
      keys: "Control+Alt+3",
      icon: Heading3,
      run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
      isOn: (editor) => editor.isActive("heading", { level: 3 }),
    },
  ],
  [
    {
      name: "Bold",
      keys: "Control+B",
      icon: Bold,
      run: (editor) => editor.chain().focus().toggleBold().run(),
      isOn: (editor) => editor.isActive("bold"),
    },
    {
      name: "Italic",
      keys: "Control+I",
      icon: Italic,
      run: (editor) => editor.chain().focus().toggleItalic().run(),
      isOn: (editor) => editor.isActive("italic"),
    },
  ],
  [
    {
      name: "Quotation",
      keys: "Control+Shift+B",
      icon: Quote,
      run: (editor) => editor.chain().focus().toggleWrap("blockquote").run(),
      isOn: (editor) => editor.isActive("blockquote"),
    },
    {
      name: "List",
      keys: "Control+Shift+8",
      icon: List,
      run: (editor) => editor.chain().focus().toggleBulletList().run(),
      isOn: (editor) => editor.isActive("bulletList"),
    },
    {
      name: "Numbered list",
      keys: "Control+Shift+7",
      icon: ListOrdered,
      run: (editor) => editor.chain().focus().toggleList("orderedList", "listItem").run(),
      isOn: (editor) => editor.isActive("orderedList"),
    },
  ],
];

const HISTORY: Tool[] = [
  {
    name: "Undo",
    keys: "Control+Z",
    icon: Undo2,
    run: (editor) => editor.chain().focus().undo().run(),
    can: (editor) => editor.can().undo(),
  },
  {
    name: "Redo",
    keys: "Control+Shift+Z",
    icon: Redo2,
    run: (editor) => editor.chain().focus().redo().run(),
    can: (editor) => editor.can().redo(),
  },
];

type Props = {
  editor: Editor;
  onInsert: (insertion: Insertion) => void;
  /** Absent when this person marks no claims here. */
  onMark?: (() => void) | undefined;
};

/** The tools of the text. One stop of the Tab key; arrows move inside; Alt+F10 comes here from the text. */
export function EditorToolbar({ editor, onInsert, onMark }: Props) {
  const insertions: Tool[] = [
    {
      name: "Link",
      keys: "Control+K",
      icon: Link,
      run: () => onInsert("link"),
      isOn: () => editor.isActive("link"),
    },
    { name: "Picture", keys: "Control+Alt+F", icon: Image, run: () => onInsert("figure") },
    { name: "Gallery", keys: "Control+Alt+G", icon: Images, run: () => onInsert("gallery") },
    { name: "Link card", keys: "Control+Alt+E", icon: SquarePlay, run: () => onInsert("embed") },
    { name: "Table or chart", keys: "Control+Alt+D", icon: Table, run: () => onInsert("table") },
    { name: "Read more", keys: "Control+Alt+R", icon: Newspaper, run: () => onInsert("read_more") },
    {
      name: "Key points",
      keys: "Control+Alt+K",
      icon: ListChecks,
      run: () => onInsert("key_points"),
      isOn: () => editor.isActive("keyPoints"),
    },
    {
      name: "Pull quote from the selected words",
      keys: "Control+Alt+Q",
      icon: TextQuote,
      run: () => onInsert("pull_quote"),
      can: () => wordsForPullQuote(editor) !== null,
    },
    {
      name: "Footnote",
      keys: "Control+Alt+O",
      icon: Superscript,
      run: () => onInsert("footnote"),
      can: () => mayHaveFootnote(editor.state.selection),
    },
  ];
  const groups = [...GROUPS, insertions, HISTORY];
  const states = useEditorState({
    editor,
    selector: () =>
      groups.map((tools) =>
        tools.map(({ isOn, can }) => `${isOn?.(editor) ?? "-"} ${can?.(editor) ?? true}`).join(),
      ),
  });

  return (
    <Toolbar.Root id="story-toolbar" className="story-toolbar" aria-label="Text">
      {groups.map((tools, index) => (
        <Fragment key={tools[0]?.name}>
          {index > 0 && <Toolbar.Separator className="story-toolbar-rule" />}
          {tools.map((tool, place) => {
            const [isOn, can] = (states[index]?.split(",")[place] ?? "").split(" ");
            return (
              <ToolButton
                key={tool.name}
                tool={tool}
                pressed={isOn === "-" ? undefined : isOn === "true"}
                disabled={can === "false"}
                onClick={() => tool.run(editor)}
              />
            );
          })}
        </Fragment>
      ))}
      {onMark && (
        <>
          <Toolbar.Separator className="story-toolbar-rule" />
          <Toolbar.Button
            className="story-tool story-tool-named"
            title="Mark the selected words as a claim (Ctrl+Alt+M)"
            aria-keyshortcuts="Control+Alt+M"
            onMouseDown={(event) => event.preventDefault()}
            onClick={onMark}
          >
            <Highlighter size={16} aria-hidden="true" />
            Mark a claim
          </Toolbar.Button>
        </>
      )}
    </Toolbar.Root>
  );
}

type ToolButtonProps = {
  tool: Tool;
  pressed: boolean | undefined;
  disabled: boolean;
  onClick: () => void;
};

function ToolButton({ tool, pressed, disabled, onClick }: ToolButtonProps) {
  const Icon = tool.icon;
  return (
    <Toolbar.Button
      className="story-tool"
      aria-label={tool.name}
      title={`${tool.name} (${tool.keys.replace("Control", "Ctrl")})`}
      aria-keyshortcuts={tool.keys}
      aria-pressed={pressed}
      disabled={disabled}
      // The selection must stay where it is.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      <Icon size={16} aria-hidden="true" />
    </Toolbar.Button>
  );
}
