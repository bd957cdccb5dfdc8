import "server-only";
import { environment } from "./environment";
import { lazily } from "./prisma-pool";

/** Reads for readers, as a role that Postgres shows nothing but what is released. */
export const readers = lazily(() => environment().READER_DATABASE_URL);
