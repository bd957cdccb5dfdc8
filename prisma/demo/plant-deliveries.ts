import { addTarget } from "@/lib/deliveries/add-target";
import { keepOutcome } from "@/lib/deliveries/delivery-store";
import { newsroom, transaction } from "@/lib/platform/db";
import type { Staff } from "@/lib/staff/rules/capabilities";

const MINUTE = 60_000;

/**
 * Who is told of the edition's publications. Their addresses end in `.example`, which leads nowhere (RFC 2606).
 * The one takes everything but what was published last; the other has had a bad day.
 */
const TARGETS = [
  { name: "The Estuary Gazette", address: "https://gazette.example/onrecord", fails: [] },
  { name: "County Library archive", address: "https://library.example/hooks/news", fails: [2, 5] },
] as const;

/** Has the admin tell two others of every publication, before there is any. */
export async function plantTargets(admin: Staff, now: Date): Promise<void> {
  for (const { name, address } of TARGETS) {
    await addTarget(admin, { kind: "webhook", name, address, now });
  }
}

/** What came of it: kept as if it had been sent, since planting reaches for no network. Gives back how many. */
export async function plantDeliveries(plantedAt: Date): Promise<number> {
  let count = 0;
  for (const { name, fails } of TARGETS) {
    const deliveries = await newsroom.delivery.findMany({
      where: { target: { name } },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      select: { id: true, publicationId: true, dueAt: true, createdAt: true, failures: true },
    });
    for (const [age, delivery] of deliveries.entries()) {
      await settle(delivery, age === 0 ? "failing" : isIn(fails, age) ? "given_up" : "taken");
    }
    count += deliveries.length;
  }
  return count;

  async function settle(
    delivery: { id: string; publicationId: string | null; createdAt: Date; failures: number },
    became: "taken" | "failing" | "given_up",
  ) {
    const tries = { taken: 1, failing: 2, given_up: 14 }[became];
    const next = new Date(plantedAt.getTime() + 360 * MINUTE);
    for (let failures = 0; failures < tries; failures++) {
      const taken = became === "taken";
      const at = new Date(
        delivery.createdAt.getTime() + (taken ? 240 : failures * 15 * MINUTE + 4000),
      );
      const { dueAt } = await newsroom.delivery.findUniqueOrThrow({ where: { id: delivery.id } });
      if (dueAt === null) throw new Error("this was settled already");
      const outcome = taken
        ? { at, ms: 180, status: 204, problem: "" }
        : { at, ms: 96, status: 503, problem: "It answered 503." };
      const last = became === "given_up" && failures === tries - 1;
      await transaction({ who: null, now: at }, (tx) =>
        keepOutcome(tx, { ...delivery, dueAt, failures }, outcome, last ? null : next),
      );
    }
  }
}

function isIn(places: readonly number[], place: number): boolean {
  return places.includes(place);
}
