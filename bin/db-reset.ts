/** npm run db:reset — throws away everything in the database and makes its tables anew. */
import { emptyDatabase, leaveDatabase } from "@/lib/platform/database";
import { migrate } from "@/lib/platform/migrations";
import { open } from "./prepare";
import { command } from "./steps";

await command(async (leaving) => {
  const database = await open();
  leaving.unshift(() => leaveDatabase(database));
  await emptyDatabase(database);
  const applied = await migrate(database.owner);
  console.log(`The database is empty; ${applied.length} migrations were applied.`);
  await leaveDatabase(database);
});
