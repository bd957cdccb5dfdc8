import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/prisma/generated/client";
import { logger } from "./logger";

const kept = Symbol.for("onrecord.prisma");

type Kept = typeof globalThis & { [kept]?: Map<string, PrismaClient> };

/**
 * The client for the database at `url`; the same one each time, also after
 * development has loaded this module again.
 *
 * The session's time zone is UTC: the adapter reads and writes moments without
 * their offset.
 */
function prismaFor(url: string): PrismaClient {
  const global: Kept = globalThis;
  global[kept] ??= new Map();
  const known = global[kept].get(url);
  if (known) return known;
  const adapter = new PrismaPg(
    {
      connectionString: url,
      max: 10,
      connectionTimeoutMillis: 5000,
      idleTimeoutMillis: 30_000,
      options: "-c timezone=UTC",
    },
    { onPoolError: (error) => logger.warn({ error: error.message }, "database connection lost") },
  );
  const client = new PrismaClient({ adapter });
  global[kept].set(url, client);
  return client;
}

/** A client that is only made when it is first used, so that a build needs no database. */
export function lazily(address: () => string): PrismaClient {
  return new Proxy({} as PrismaClient, {
    get(_target, property) {
      const client = prismaFor(address());
      const value: unknown = Reflect.get(client, property, client);
      return typeof value === "function" ? value.bind(client) : value;
    },
  });
}

/** Closes every connection to the database. */
export async function closePools(): Promise<void> {
  const global: Kept = globalThis;
  const clients = [...(global[kept]?.values() ?? [])];
  global[kept]?.clear();
  await Promise.all(clients.map((client) => client.$disconnect()));
}
