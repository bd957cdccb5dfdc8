/** npm start — everything: database, migrations, demo edition on the first start, build, server. */
import { command, step } from "./steps";

// Before anything of React or Next is loaded.
Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });

await command(async (leaving) => {
  const { chosenPort, prepareDatabase, printAccounts } = await import("./prepare");
  const { buildIfChanged } = await import("@/lib/platform/application");
  const { stopOnSignal } = await import("./stop");

  console.log("Onrecord is starting.");
  const port = chosenPort();
  const address = `http://localhost:${port}`;
  stopOnSignal(leaving);

  const accounts = await prepareDatabase(address, leaving);
  await step("Application", buildIfChanged, (built) => (built ? "built" : "up to date"));
  // Not before Prisma's client is made, which it needs.
  const { serve } = await import("./server");
  const stop = await step(
    "Server",
    () => serve(port),
    () => "listening",
  );
  leaving.unshift(stop);

  printAccounts(accounts);
  console.log(`\nOnrecord is at ${process.env.NEXTAUTH_URL} — Ctrl-C stops it.`);
  // The journeys start the newsroom as a child, and want to sign in.
  process.send?.(accounts);
});
