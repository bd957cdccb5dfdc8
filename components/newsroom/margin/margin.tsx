"use client";

import { Tabs } from "@base-ui/react/tabs";
import { type Tab, useDesk } from "@/components/newsroom/desk/desk-context";
import { ClaimsPanel } from "./claims-panel";
import { CorrectPanel } from "./correct-panel";
import { GatePanel } from "./gate-panel";
import { HistoryPanel } from "./history-panel";
import { ReviewPanel } from "./review-panel";

/** The margin beside the words: claims, the gate, the work on them, and their history. */
export function Margin() {
  const { tab, showTab, claims, gate, desk, tasks } = useDesk();
  const isPublic = desk.article.version !== null;
  const open = claims.filter((claim) => claim.currency !== "current").length;
  return (
    <aside className="desk-margin" aria-label="Margin">
      <Tabs.Root value={tab} onValueChange={(value) => showTab(value as Tab)}>
        <Tabs.List className="tabs" aria-label="Margin">
          <TabName tab="claims" name="Claims" count={open} counted="open" />
          <TabName tab="gate" name="Gate" count={gate.length} counted="open" />
          <TabName tab="review" name="Review" count={desk.holds.length} counted="holds" />
          {isPublic && (
            <TabName
              tab="correct"
              name="Correct"
              count={desk.withdrawals.length + tasks.length}
              counted="waiting"
            />
          )}
          <TabName tab="history" name="History" />
        </Tabs.List>
        <Panel tab="claims">
          <ClaimsPanel />
        </Panel>
        <Panel tab="gate">
          <GatePanel />
        </Panel>
        <Panel tab="review">
          <ReviewPanel />
        </Panel>
        {isPublic && (
          <Panel tab="correct">
            <CorrectPanel />
          </Panel>
        )}
        <Panel tab="history">
          <HistoryPanel />
        </Panel>
      </Tabs.Root>
    </aside>
  );
}

type TabNameProps = { tab: Tab; name: string; count?: number; counted?: string };

function TabName({ tab, name, count = 0, counted = "" }: TabNameProps) {
  return (
    <Tabs.Tab value={tab} className="tab">
      {name}
      {count > 0 && (
        <span className="count">
          {count}
          <span className="sr-only"> {counted}</span>
        </span>
      )}
    </Tabs.Tab>
  );
}

function Panel({ tab, children }: { tab: Tab; children: React.ReactNode }) {
  return (
    // Kept while hidden: what was typed into its forms must not be lost.
    <Tabs.Panel value={tab} keepMounted className="tab-panel">
      {children}
    </Tabs.Panel>
  );
}
