import { transaction } from "@/lib/platform/db";
import { acceptReport } from "@/lib/reader-reports/accept-report";
import { closeReport } from "@/lib/reader-reports/close-report";
import { addReport, findReportable } from "@/lib/reader-reports/report-store";
import { placeWords } from "@/lib/reader-reports/rules/place";
import type { ReportCategory } from "@/lib/reader-reports/rules/report";
import { planted, type World } from "./world";

type DemoReport = {
  /** Null for a mail that was put to no story yet. */
  story: string | null;
  hoursAgo: number;
  category: ReportCategory;
  words: string;
  what: string;
};

const HOUR = 3_600_000;

/** Readers' reports in several states. No demo reader has an address, so no mail waits to be sent. */
export async function plantReports(world: World): Promise<number> {
  const at = (hoursAgo: number) => new Date(world.plantedAt.getTime() - hoursAgo * HOUR);
  const report = async ({ story, hoursAgo, category, words, what }: DemoReport) => {
    const now = at(hoursAgo);
    const articleId = story === null ? null : planted(world.stories, story).articleId;
    const id = await transaction({ who: null, now }, async (tx) => {
      const found = articleId === null ? null : await findReportable(tx, articleId, null);
      return addReport(tx, {
        ...{ origin: story === null ? "mail" : "form", category, articleId, what, now },
        version: found?.version ?? null,
        place: found && placeWords({ words, before: "", after: "" }, found.words),
        ...{ evidence: null, address: null, language: "en", proven: story !== null },
      });
    });
    if (id === null) throw new Error("The demo edition has the same report twice.");
    return id;
  };
  const { ruth, joaquin } = world.staff;

  const accepted = await report({
    story: "papers",
    hoursAgo: 30,
    category: "figure",
    words: "since 2011",
    what: "The report that this figure comes from ends with December 2015. You have corrected it in another story.",
  });
  await acceptReport(ruth, { reportId: accepted, now: at(28) });
  const declined = await report({
    story: "footbridge",
    hoursAgo: 50,
    category: "language",
    words: "",
    what: "I would have written this differently.",
  });
  await closeReport(joaquin, {
    reportId: declined,
    resolution: "declined",
    reason: "Nothing in it is wrong, so we leave it as it is.",
    now: at(41),
  });
  await report({
    story: "comet",
    hoursAgo: 3,
    category: "context",
    words: "",
    what: "Please say where one should look, and whether a pair of binoculars is enough.",
  });
  await report({
    story: null,
    hoursAgo: 2,
    category: "other",
    words: "",
    what: "The bridge\n\nIn your piece on the bridge the opening hours are missing.",
  });
  return 4;
}
