import { newsroom, transaction } from "@/lib/platform/db";
import { recordEditAudit } from "@/lib/publishing/record-edit-audit";
import { refuse } from "@/lib/refusal";
import { momentAt } from "./build";
import { DEMO_ARTICLES } from "./edition";
import { plantDeliveries, plantTargets } from "./plant-deliveries";
import { plantFronts } from "./plant-fronts";
import { type Account, plantCatalogue, plantStaff } from "./plant-people";
import { plantPictures } from "./plant-pictures";
import { plantPolicies } from "./plant-policies";
import { plantReports } from "./plant-reports";
import { perform } from "./plant-story";
import type { World } from "./world";

/**
 * Plants the edition in an empty newsroom: every deed by the person who would do it, in the order of time,
 * through the use cases that the application has, so nothing stands there that the gate would not let through.
 *
 * Gives back who can sign in; the passwords are kept nowhere else. Refuses `conflict` when somebody works in
 * this newsroom already. `report` is told in a few words what has been done.
 */
export async function plant({
  now,
  report,
}: {
  now: Date;
  report: (done: string) => void;
}): Promise<Account[]> {
  if ((await newsroom.user.count()) > 0) {
    refuse("conflict", "There is a newsroom in this database already. Nothing was planted.");
  }
  const { accounts, staff } = await plantStaff();
  const catalogue = await plantCatalogue(staff);
  report(`${accounts.length} people`);

  const mediaIds = await plantPictures(staff.joaquin);
  report(`${Object.keys(mediaIds).length} pictures`);

  const world: World = {
    plantedAt: now,
    staff,
    ...catalogue,
    mediaIds,
    sourceIds: new Map(),
    claims: new Map(),
    stories: new Map(),
  };
  const script = scriptOf(now);
  await plantTargets(staff.halima, script[0]?.at ?? now);
  for (const { article, step } of script) await perform(world, article, step);
  report(`${world.stories.size} stories in ${script.length} steps`);
  report(`${await plantFronts(world)} fronts`);
  report(`${await plantDeliveries(now)} deliveries`);
  report(`${await plantPolicies(staff.halima)} policies`);
  report(`${await plantReports(world)} readers' reports`);
  const audit = await recordEditAudit({ now });
  report(`${audit.typographical + audit.style + audit.factual} edits audited`);
  await callNobody();
  await settle(now);
  return accounts;
}

/** A newsroom that has just been planted calls nobody by itself. Whoever wants a link to be looked at asks for it. */
async function callNobody(): Promise<void> {
  await newsroom.watch.updateMany({ where: { address: { not: null } }, data: { dueAt: null } });
}

/** The last write waits until the disk has it, and with it all before. */
async function settle(now: Date): Promise<void> {
  await transaction({ who: null, now }, async (tx) => {
    await tx.$executeRaw`set local synchronous_commit = on`;
    await tx.settings.update({
      where: { id: 1 },
      data: {
        correctionsEmail: "corrections@onrecord.example",
        timeZone: "Europe/London",
        securityContact: "security@onrecord.example",
        refusedCrawlers: ["Bytespider", "CCBot"],
      },
    });
  });
}

/** The steps of all stories in the order of time; those of one story stay in theirs. */
function scriptOf(plantedAt: Date) {
  return DEMO_ARTICLES.flatMap((article) =>
    article.steps.map((step) => ({ article, step, at: momentAt(step.at, plantedAt) })),
  ).sort((one, other) => one.at.getTime() - other.at.getTime());
}
