import type { ArticleCard } from "@/lib/articles/rules/published";
import { newsroom } from "@/lib/platform/db";
import { may, type Staff } from "@/lib/staff/rules/capabilities";
import { findStories, listFrontBlocks, showBlocks } from "./front-public";
import { type Block, FRONT_PAGE, type ShownBlock } from "./rules/blocks";
import { defaultBlocks } from "./rules/default-blocks";
import { readBlocks } from "./rules/front-input";

const LAYOUTS = 20;

/** A front as those who arrange it see it. */
export type FrontDesk = {
  id: string;
  /** The section's slug; empty for the front page. */
  slug: string;
  name: string;
  description: string;
  sectionId: string | null;
  version: number;
  blocks: Block[];
  /** Null until somebody has arranged it. */
  savedAt: Date | null;
  savedBy: string;
  /** The working copy as readers would find it. */
  shown: ShownBlock[];
  /** What readers find now. */
  live: ShownBlock[];
  forks: { id: string; blocks: Block[]; createdBy: string; createdAt: Date }[];
  /** Newest first. */
  layouts: {
    id: string;
    number: number;
    showsAgain: number | null;
    madeBy: string;
    madeAt: Date;
    shownAt: Date | null;
    isLive: boolean;
    schedule: { dueAt: Date; scheduledBy: string; missedReason: string | null } | null;
  }[];
};

/** One front with its working copy, what waits and what was. Null when there is none or the viewer may not arrange it. */
export async function findFrontDesk(viewer: Staff, slug: string): Promise<FrontDesk | null> {
  const front = may(viewer, "arrange_front") ? null : await findFront(slug);
  if (!front) return null;
  const { section, sectionId, layouts, forks, ...row } = front;
  const names = new Map(
    (await newsroom.user.findMany({ select: { id: true, name: true } })).map(
      ({ id, name }) => [id, name] as const,
    ),
  );
  const nameOf = (id: string | null) => names.get(id ?? "") ?? "";
  const sections = await newsroom.section.findMany({
    orderBy: { position: "asc" },
    select: { id: true },
  });
  const blocks =
    row.blocks === null ? defaultBlocks(sectionId !== null, sections) : readBlocks(row.blocks);
  const [shown, live] = await Promise.all([
    showBlocks(blocks, sectionId),
    listFrontBlocks(sectionId),
  ]);
  return {
    id: row.id,
    slug,
    name: section?.name ?? "Front page",
    description: section?.description ?? "",
    sectionId,
    version: row.version,
    blocks,
    savedAt: row.savedAt,
    savedBy: nameOf(row.savedById),
    shown,
    live,
    forks: forks.map((fork) => ({
      id: fork.id,
      blocks: readBlocks(fork.blocks),
      createdBy: nameOf(fork.createdById),
      createdAt: fork.createdAt,
    })),
    layouts: layouts.map(({ schedule, ...layout }) => ({
      id: layout.id,
      number: layout.number,
      showsAgain: layout.showsAgain,
      madeBy: nameOf(layout.madeById),
      madeAt: layout.madeAt,
      shownAt: layout.shownAt,
      isLive: layout.id === row.liveLayoutId,
      schedule: schedule && {
        dueAt: schedule.dueAt,
        scheduledBy: nameOf(schedule.scheduledById),
        missedReason: schedule.missedReason,
      },
    })),
  };
}

/** Live stories by the words of their headline; the newest without any. Empty for those who arrange no fronts. */
export async function listFrontStories(viewer: Staff, words: string): Promise<ArticleCard[]> {
  return may(viewer, "arrange_front") ? [] : findStories(words.trim().slice(0, 200));
}

function findFront(slug: string) {
  return newsroom.front.findFirst({
    where: slug === "" ? { id: FRONT_PAGE } : { section: { slug } },
    include: {
      section: { select: { slug: true, name: true, description: true } },
      layouts: { orderBy: { number: "desc" }, take: LAYOUTS, include: { schedule: true } },
      forks: { where: { resolvedAt: null }, orderBy: { createdAt: "asc" } },
    },
  });
}
