import { type ChildProcess, fork } from "node:child_process";
import { SERVER_FLAGS } from "@/lib/platform/command";
import { inProject, projectFolder } from "@/lib/platform/project";

/** A program of ours in a process of its own, which answers messages one at a time. */
export type Child = {
  process: ChildProcess;
  /** What it says next. */
  next: <Answer>() => Promise<Answer>;
  ask: <Answer>(question: object | string) => Promise<Answer>;
  stop: () => Promise<void>;
};

export function startChild(
  script: string,
  words: string[] = [],
  environment: Record<string, string> = {},
): Child {
  const child = fork(inProject(script), words, {
    cwd: projectFolder,
    execArgv: SERVER_FLAGS,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (bytes: Buffer) => {
      said = `${said}${bytes.toString()}`.slice(-4000);
    });
  }
  const over = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const next = <Answer>() =>
    new Promise<Answer>((resolve, reject) => {
      const gone = () => reject(new Error(`${script} has ended.\n${said}`));
      child.once("exit", gone);
      child.once("message", (answer) => {
        child.off("exit", gone);
        resolve(answer as Answer);
      });
    });
  return {
    process: child,
    next,
    ask: (question) => {
      const answer = next<never>();
      child.send(question);
      return answer;
    },
    stop: async () => {
      child.kill("SIGTERM");
      await over;
    },
  };
}
