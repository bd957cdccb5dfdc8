/** npm run -s db:url [-- reader | -- owner] — prints an address of the database; starts nothing. */
import { addresses } from "@/lib/platform/database";
import { runningEmbeddedPostgres } from "@/lib/platform/embedded-postgres";
import { addressFor } from "@/lib/platform/roles";
import { secrets } from "@/lib/platform/secrets";

const role = process.argv[2] ?? "app";
const given = process.env.DATABASE_URL;
const running = given ?? (await runningEmbeddedPostgres());

if (role !== "app" && role !== "reader" && role !== "owner") {
  console.error("There is an address for app, reader and owner: npm run -s db:url -- reader");
  process.exitCode = 1;
} else if (running === null) {
  console.error("The database is not running. Start it with npm start or npm run dev.");
  process.exitCode = 1;
} else if (given && role === "owner") {
  console.log(given);
} else {
  const here = given ?? addressFor(running, { database: "onrecord" });
  console.log(addresses(here, await secrets())[role]);
}
