import { arrangeFront } from "@/lib/front-page/arrange-front";
import { type Block, type Fill, FRONT_PAGE } from "@/lib/front-page/rules/blocks";
import { scheduleLayout } from "@/lib/front-page/schedule-layout";
import { showFront } from "@/lib/front-page/show-front";
import { newsroom } from "@/lib/platform/db";
import { momentAt } from "./build";
import { DEMO_FRONTS, type DemoBlock, type DemoFront } from "./fronts";
import { planted, type World } from "./world";

/** Has the editors of the edition arrange its fronts, now that the stories are there. */
export async function plantFronts(world: World): Promise<number> {
  for (const front of DEMO_FRONTS) await plantFront(world, front);
  return DEMO_FRONTS.length;
}

async function plantFront(world: World, { section, at, who, blocks, dueAt }: DemoFront) {
  const editor = world.staff[who];
  const now = momentAt(at, world.plantedAt);
  const front = await newsroom.front.findUniqueOrThrow({
    where: section ? { sectionId: world.sectionIds[section] } : { id: FRONT_PAGE },
  });
  const { version } = await arrangeFront(editor, {
    frontId: front.id,
    baseVersion: front.version,
    blocks: blocks.map((block, index) => blockOf(world, block, index)),
    now,
  });
  const wanted = { frontId: front.id, version, now };
  if (!dueAt) return showFront(editor, wanted);
  return scheduleLayout(editor, { ...wanted, dueAt: momentAt(dueAt, world.plantedAt) });
}

function blockOf(world: World, { kind, fill, slots }: DemoBlock, index: number): Block {
  return {
    id: `${kind}-${index + 1}`,
    kind,
    fill: fillOf(world, fill),
    slots: slots.map((key) => (key === null ? null : planted(world.stories, key).articleId)),
  };
}

function fillOf(world: World, fill: DemoBlock["fill"]): Fill {
  if (typeof fill === "string") return { rule: fill };
  return "section" in fill
    ? { rule: "section", sectionId: world.sectionIds[fill.section] }
    : { rule: "topic", topicId: world.topicIds[fill.topic] };
}
