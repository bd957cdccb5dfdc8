/** npm run archive:serve -- 20000 — serves a planted archive on PORT, beside a newsroom that may be running. */
import { command, step } from "./steps";

// Before anything of React or Next is loaded.
Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });

await command(async (leaving) => {
  const { chosenPort } = await import("./prepare");
  const { chosenSize, openArchive } = await import("./open-archive");
  const { buildIfChanged } = await import("@/lib/platform/application");
  const { stopOnSignal } = await import("./stop");

  const articles = chosenSize(process.argv[2]);
  const port = chosenPort();
  const address = `http://localhost:${port}`;
  stopOnSignal(leaving);
  await openArchive(articles, address, leaving);
  await step("Application", buildIfChanged, (built) => (built ? "built" : "up to date"));
  const { serve } = await import("./server");
  const stop = await step(
    "Server",
    () => serve(port),
    () => "listening",
  );
  leaving.unshift(stop);
  answerTheBench();
  console.log(`\nThe archive is at ${address} — Ctrl-C stops it.`);
});

/** The bench starts this as a child, and wants to know what it uses. */
function answerTheBench(): void {
  if (!process.send) return;
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: (user + system) / 1000, memory: process.memoryUsage.rss() / 2 ** 20 });
  });
  process.send("listening");
}
