import { ownerDatabaseUrl } from "@/lib/platform/environment";
import { plant } from "./demo/plant";
import type { Account } from "./demo/plant-people";

/**
 * Plants the demo edition and gives back who can sign in. Run in a process of its own: it works as the
 * tables' owner, for whom alone the database takes another time than its own, so that stories have their dates.
 */
export function plantDemoEdition({ report = sayInLine } = {}): Promise<Account[]> {
  const address = new URL(ownerDatabaseUrl());
  // Nothing is lost by a crash half-way, since all of it would be planted anew; so no step waits for the
  // disk, but the last (plant.ts).
  address.searchParams.set("options", "-c timezone=UTC -c synchronous_commit=off");
  process.env.APP_DATABASE_URL = address.href;
  return plant({ now: new Date(), report });
}

function sayInLine(done: string): void {
  process.stdout.write(`${done}, `);
}
