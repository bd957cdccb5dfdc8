/** npm run archive:plant -- 1000000 — fills a scratch database with an archive of so many articles. */
import { leaveDatabase } from "@/lib/platform/database";
import { chosenSize, openArchive } from "./open-archive";
import { command } from "./steps";

await command(async (leaving) => {
  const articles = chosenSize(process.argv[2]);
  const database = await openArchive(articles, "http://localhost:3000", leaving);
  console.log(`\nThe archive is ready. npm run archive:serve -- ${articles} shows it.`);
  await leaveDatabase(database);
});
