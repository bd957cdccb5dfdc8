/** npm run db:reset — throws away everything in the database and makes its tables anew. */
import { emptyDatabase, leaveDatabase, openDatabase } from "@/lib/platform/database";
import { migrate } from "@/lib/platform/migrations";

const database = await openDatabase();
try {
  await emptyDatabase(database);
  const applied = await migrate(database.owner);
  console.log(`The database is empty; ${applied.length} migrations were applied.`);
} finally {
  await leaveDatabase(database);
}
