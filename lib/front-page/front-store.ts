import type { Transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import type { Prisma } from "@/prisma/generated/client";
import type { Block } from "./rules/blocks";
import { defaultBlocks } from "./rules/default-blocks";
import { readBlocks } from "./rules/front-input";
import type { Standing } from "./rules/layout-issues";

/** Locks a front and loads its working copy: nobody else decides about it until we commit. */
export async function lockFront(tx: Transaction, frontId: string) {
  const [there] = await tx.$queryRaw<unknown[]>`select 1 from fronts where id = ${frontId}::uuid`;
  if (!there) return refuse("not_found", "This front is not there.");
  await tx.$queryRaw`select lock_front(${frontId}::uuid)::text`;
  const front = await tx.front.findUniqueOrThrow({ where: { id: frontId } });
  if (front.blocks !== null) return { ...front, blocks: readBlocks(front.blocks) };
  const sections = await tx.section.findMany({
    orderBy: { position: "asc" },
    select: { id: true },
  });
  return { ...front, blocks: defaultBlocks(front.sectionId !== null, sections) };
}

/** Moves the working copy on. The caller holds the front's lock and has compared the version. */
export async function saveBlocks(
  tx: Transaction,
  saved: { frontId: string; blocks: readonly Block[]; savedById: string; now: Date },
): Promise<number> {
  const { version } = await tx.front.update({
    where: { id: saved.frontId },
    data: {
      blocks: saved.blocks as unknown as Prisma.InputJsonArray,
      savedById: saved.savedById,
      savedAt: saved.now,
      version: { increment: 1 },
    },
    select: { version: true },
  });
  return version;
}

/** Keeps an arrangement whose save came too late, beside the working copy. */
export async function addFrontFork(
  tx: Transaction,
  fork: {
    frontId: string;
    baseVersion: number;
    blocks: readonly Block[];
    createdById: string;
    now: Date;
  },
): Promise<string> {
  const { now, blocks, ...kept } = fork;
  const { id } = await tx.frontFork.create({
    data: { ...kept, blocks: blocks as unknown as Prisma.InputJsonArray, createdAt: now },
    select: { id: true },
  });
  return id;
}

/** Of which front a fork is, or a refusal when it is not there. */
export async function findFrontFork(tx: Transaction, forkId: string) {
  const fork = await tx.frontFork.findUnique({
    where: { id: forkId },
    select: { frontId: true },
  });
  return fork ?? refuse("not_found", "This arrangement is not there.");
}

/** Marks a fork as decided. False when somebody has decided about it already. */
export async function closeFrontFork(
  tx: Transaction,
  forkId: string,
  { userId, now }: { userId: string; now: Date },
): Promise<boolean> {
  const { count } = await tx.frontFork.updateMany({
    where: { id: forkId, resolvedAt: null },
    data: { resolvedAt: now, resolvedById: userId },
  });
  return count > 0;
}

/** The name of who saved the working copy last. */
export async function findSaverName(tx: Transaction, userId: string | null): Promise<string> {
  if (userId === null) return "Somebody";
  const user = await tx.user.findUnique({ where: { id: userId }, select: { name: true } });
  return user?.name ?? "Somebody";
}

/** What must be known of these stories before they can stand on a front. */
export function listStanding(tx: Transaction, ids: readonly string[]): Promise<Standing[]> {
  return tx.$queryRaw<Standing[]>`
    select a.id, coalesce(r.headline, '') as headline, a.kind::text as kind, a.publication_state::text as state,
      exists (select from published_media p where p.article_id = a.id) as pictured
    from articles a left join revisions r on r.id = a.live_revision_id
    where a.id = any (${[...ids]}::uuid[]) order by a.id`;
}
