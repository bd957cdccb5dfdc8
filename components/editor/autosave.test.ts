import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Autosave, type SaveOutcome } from "./autosave";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

type Send = (words: string, base: number) => Promise<SaveOutcome>;

function open(send: Send) {
  const calls: [string, number][] = [];
  const autosave = new Autosave<string>({
    version: 1,
    content: "one",
    savedAt: new Date(0),
    send: (words, base) => {
      calls.push([words, base]);
      return send(words, base);
    },
  });
  return { autosave, calls };
}

const saves: Send = async (_words, base) => ({ outcome: "saved", version: base + 1 });

test("words are saved once, a second after the last change", async () => {
  const { autosave, calls } = open(saves);
  autosave.change("two");
  await vi.advanceTimersByTimeAsync(900);
  autosave.change("three");
  expect(autosave.state().is).toBe("changed");
  await vi.advanceTimersByTimeAsync(999);
  expect(calls).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(calls).toEqual([["three", 1]]);
  expect(autosave.state().is).toBe("saved");
  expect(autosave.version()).toBe(2);
});

test("somebody who never pauses is saved every five seconds", async () => {
  const { autosave, calls } = open(saves);
  for (let typed = 0; typed < 60; typed++) {
    autosave.change(`words ${typed}`);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(calls).toHaveLength(1);
});

test("words typed while a save is under way are saved after it, on the version it gave", async () => {
  let finish: (outcome: SaveOutcome) => void = () => {};
  const { autosave, calls } = open(
    () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
  );
  autosave.change("two");
  await vi.advanceTimersByTimeAsync(1_000);
  autosave.change("three");
  await vi.advanceTimersByTimeAsync(3_000);
  expect(calls).toEqual([["two", 1]]);
  finish({ outcome: "saved", version: 2 });
  await vi.advanceTimersByTimeAsync(0);
  expect(autosave.state().is).toBe("changed");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(calls[1]).toEqual(["three", 2]);
});

test("a server that is gone is tried again until it answers, and the words stay", async () => {
  let gone = true;
  const { autosave, calls } = open((words, base) =>
    gone ? Promise.reject(new Error("no answer")) : saves(words, base),
  );
  autosave.change("two");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(autosave.state()).toEqual({ is: "failing", attempt: 1 });
  expect(autosave.isUnsaved()).toBe(true);
  autosave.change("three");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(autosave.state()).toEqual({ is: "failing", attempt: 2 });
  gone = false;
  await vi.advanceTimersByTimeAsync(4_000);
  expect(autosave.state().is).toBe("saved");
  expect(calls.at(-1)).toEqual(["three", 1]);
});

test("a refusal is shown and not repeated; the next change is sent again", async () => {
  const { autosave, calls } = open(async (words, base) =>
    words === "bad"
      ? { outcome: "refused", message: "Too long.", issues: [] }
      : { outcome: "saved", version: base + 1 },
  );
  autosave.change("bad");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(calls).toHaveLength(1);
  expect(autosave.state()).toEqual({ is: "refused", message: "Too long.", issues: [] });
  autosave.change("good");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(autosave.state().is).toBe("saved");
});

test("after a fork nothing is sent until somebody decides", async () => {
  const { autosave, calls } = open(async (_words, base) =>
    base === 1
      ? { outcome: "forked", version: 7, forkId: "fork", savedBy: "Ana" }
      : { outcome: "saved", version: base + 1 },
  );
  autosave.change("mine");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(autosave.state()).toEqual({ is: "forked", forkId: "fork", savedBy: "Ana" });
  autosave.change("mine and more");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(calls).toHaveLength(1);
  expect(await autosave.flush()).toBe(false);

  expect(await autosave.rebase(7, "mine and more")).toBe(true);
  expect(calls.at(-1)).toEqual(["mine and more", 7]);
});

test("taking the other words leaves nothing to save", async () => {
  const { autosave, calls } = open(saves);
  autosave.change("mine");
  autosave.adopt(9, "theirs", new Date(0));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(calls).toEqual([]);
  expect(await autosave.flush()).toBe(true);
  expect(autosave.version()).toBe(9);
});

test("words changed back need no save", async () => {
  const { autosave, calls } = open(saves);
  autosave.change("two");
  autosave.change("one");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(calls).toEqual([]);
  expect(autosave.state().is).toBe("saved");
});
