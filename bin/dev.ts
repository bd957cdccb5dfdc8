/** npm run dev — the same database, and Next's own development server. */
import { spawn } from "node:child_process";
import { nextProgram } from "@/lib/platform/application";
import { startClock } from "@/lib/platform/clock";
import { ended } from "@/lib/platform/command";
import { projectFolder } from "@/lib/platform/project";
import { chosenPort, prepareDatabase, printAccounts } from "./prepare";
import { command } from "./steps";
import { stopOnSignal } from "./stop";

await command(async (leaving) => {
  const port = chosenPort();
  stopOnSignal(leaving);

  const accounts = await prepareDatabase(`http://localhost:${port}`, leaving);
  printAccounts(accounts);

  const child = spawn(process.execPath, [nextProgram, "dev", "--port", String(port)], {
    cwd: projectFolder,
    env: { ...process.env, NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: "inherit",
  });
  const stopClock = startClock(`http://localhost:${port}`, process.env.JOBS_SECRET ?? "");
  const over = ended(child);
  leaving.unshift(async () => {
    await stopClock();
    child.kill("SIGTERM");
    await over;
  });
  await over;
  process.kill(process.pid, "SIGTERM");
});
