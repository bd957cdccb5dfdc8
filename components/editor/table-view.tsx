"use client";

import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { CHARTS } from "@/lib/articles/rules/blocks";
import { BlockHead, Words } from "./block-frame";
import { runInTable, TABLE_DEEDS } from "./tables";

/** The ways to show a table, with their names. */
export const SHOWN_AS = { table: "Table", bar: "Bar chart", line: "Line chart" } as const;

/** A table while it is written: its cells are text of the story, its caption, unit and source are fields. */
export function TableView(props: NodeViewProps) {
  const { node, editor, getPos, selected } = props;
  const { caption, unit, source, chart } = node.attrs;
  const name = SHOWN_AS[chart as keyof typeof SHOWN_AS] ?? SHOWN_AS.table;

  return (
    <NodeViewWrapper
      as="section"
      aria-label={name}
      className="story-block story-table"
      data-selected={selected || undefined}
    >
      <BlockHead {...props} name={name}>
        <ShownAs {...props} />
        {TABLE_DEEDS.map((deed) => (
          <button
            key={deed.name}
            type="button"
            aria-label={deed.name}
            aria-keyshortcuts={deed.keys}
            title={`${deed.name} (${deed.keys.replaceAll("Control", "Ctrl")})`}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              const position = getPos();
              if (position !== undefined) runInTable(editor, position, deed.run);
            }}
          >
            {deed.sign}
          </button>
        ))}
      </BlockHead>
      <div contentEditable={false}>
        <Words label="Caption" channel="caption" value={caption} {...props} attribute="caption" />
      </div>
      <div className="story-table-scroll">
        <NodeViewContent />
      </div>
      <div contentEditable={false} className="story-table-about">
        <Words label="Unit" channel="caption" part={1} value={unit} {...props} attribute="unit" />
        <Words
          label="Source"
          channel="caption"
          part={2}
          value={source}
          {...props}
          attribute="source"
        />
      </div>
    </NodeViewWrapper>
  );
}

function ShownAs({ node, updateAttributes }: NodeViewProps) {
  return (
    <select
      aria-label="Shown as"
      value={node.attrs.chart ?? "table"}
      onChange={(event) =>
        updateAttributes({ chart: CHARTS.find((chart) => chart === event.target.value) ?? null })
      }
    >
      {Object.entries(SHOWN_AS).map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
}
