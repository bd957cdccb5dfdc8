import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { ended, SERVER_FLAGS } from "@/lib/platform/command";
import { addresses } from "@/lib/platform/database";
import { removeHome, runningEmbeddedPostgres } from "@/lib/platform/embedded-postgres";
import { freePort } from "@/lib/platform/postmaster";
import { homeFolder, inProject, projectFolder } from "@/lib/platform/project";
import { addressFor } from "@/lib/platform/roles";
import { sealingKey, secrets } from "@/lib/platform/secrets";
import { journeys, type Result } from "./checks";
import { findBrowser } from "./find-browser";

/** Runs the journeys in a browser, against a newsroom of their own with a new demo edition. */
export async function testJourneys(only: string[]): Promise<Result> {
  process.env.ONRECORD_HOME = join(homeFolder(), "e2e");
  delete process.env.DATABASE_URL;
  await removeHome();
  const port = await freePort();
  const mail = fork(inProject("lib/testing/mail-process.ts"), { execArgv: ["--import", "tsx"] });
  const [mailPorts] = await once(mail, "message");
  const server = fork(inProject("bin/start.ts"), {
    cwd: projectFolder,
    execArgv: SERVER_FLAGS,
    // Whoever is told of publications in a journey is on this machine.
    env: {
      ...process.env,
      PORT: String(port),
      PRIVATE_ADDRESSES: "allowed",
      ...(await findBrowser()),
      ...mailEnvironment(mailPorts),
    },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let said = "";
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on("data", (words: Buffer) => {
      said += words.toString();
    });
  }
  const over = ended(server);
  try {
    const started = await Promise.race([once(server, "message"), over]);
    if (!Array.isArray(started)) {
      return { name: "Browser journeys", passed: 0, failed: 1, said, seconds: 0 };
    }
    const result = await journeys(
      {
        ...(await environmentOf(port, started[0])),
        MAIL_PORTS: JSON.stringify(mailPorts),
      },
      only,
    );
    return { ...result, said: `${result.said}\n──── The server said\n\n${said}` };
  } finally {
    server.kill("SIGTERM");
    await over;
    mail.disconnect();
  }
}

/** Where the newsroom under test has its mailbox, and sends its mail. */
function mailEnvironment({ smtp, newsroom }: Record<string, number>): Record<string, string> {
  return {
    MAIL_ADDRESS: "reports@newsroom.example",
    SMTP_URL: `smtp://127.0.0.1:${smtp}`,
    IMAP_URL: `imap://newsroom:secret@127.0.0.1:${newsroom}`,
  };
}

/** What the journeys know of their newsroom: where it is, its databases, who can sign in. */
async function environmentOf(port: number, accounts: unknown): Promise<Record<string, string>> {
  const running = await runningEmbeddedPostgres();
  if (!running) throw new Error("The journeys' Postgres has gone.");
  const kept = await secrets();
  const { owner, app, reader } = addresses(addressFor(running, { database: "onrecord" }), kept);
  return {
    BASE_URL: `http://localhost:${port}`,
    NEXTAUTH_URL: `http://localhost:${port}`,
    NEXTAUTH_SECRET: kept.sessionSecret,
    JOBS_SECRET: kept.jobsSecret,
    SEALING_KEY: await sealingKey(),
    OWNER_DATABASE_URL: owner,
    APP_DATABASE_URL: app,
    READER_DATABASE_URL: reader,
    DEMO_ACCOUNTS: JSON.stringify(accounts),
    ...(await findBrowser()),
  };
}
