/** npm run demo — plants the demo edition in an empty newsroom. */
import { leaveDatabase } from "@/lib/platform/database";
import { isEmptyNewsroom } from "@/lib/platform/demo-edition";
import { openForCommand, plant, printAccounts } from "./prepare";
import { command } from "./steps";

await command(async (leaving) => {
  const database = await openForCommand(leaving);
  if (!(await isEmptyNewsroom(database.owner))) {
    throw new Error("There is a newsroom in the database already. npm run db:reset empties it.");
  }
  printAccounts(await plant(database));
  await leaveDatabase(database);
});
