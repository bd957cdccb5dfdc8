import { afterEach, describe, expect, test } from "vitest";
import { oncePerEdition } from "./once-per-edition";
import { serveBy } from "./this-instance";

/** An instance whose moment the test moves on. */
function instance(moment: number | null) {
  const editions = { moment, heard: 1n, untilHeard: async () => undefined };
  serveBy(editions);
  return editions;
}

afterEach(() => {
  instance(null);
});

describe("what is read once per edition", () => {
  test("is read once while nothing changes, also for those who ask together", async () => {
    instance(1);
    let reads = 0;
    const names = oncePerEdition(async () => ++reads);
    expect(await Promise.all([names(), names(), names()])).toEqual([1, 1, 1]);
    expect(await names()).toBe(1);
  });

  test("is read anew after a change", async () => {
    const editions = instance(1);
    let reads = 0;
    const names = oncePerEdition(async () => ++reads);
    expect(await names()).toBe(1);
    editions.moment = 2;
    expect(await names()).toBe(2);
    expect(await names()).toBe(2);
  });

  test("that was being read when a change came is not kept for those who ask after it", async () => {
    const editions = instance(1);
    const answers: ((answer: string) => void)[] = [];
    const names = oncePerEdition(() => new Promise<string>((answer) => answers.push(answer)));
    const before = names();
    editions.moment = 2;
    const after = names();
    answers[1]?.("new");
    answers[0]?.("old");
    expect(await before).toBe("old");
    expect(await after).toBe("new");
    expect(await names()).toBe("new");
  });

  test("is read each time while changes cannot be heard", async () => {
    instance(null);
    let reads = 0;
    const names = oncePerEdition(async () => ++reads);
    expect(await names()).toBe(1);
    expect(await names()).toBe(2);
  });

  test("is tried again after it failed", async () => {
    instance(1);
    let reads = 0;
    const names = oncePerEdition(async () => {
      reads += 1;
      if (reads === 1) throw new Error("The database is away.");
      return reads;
    });
    await expect(names()).rejects.toThrow("The database is away.");
    expect(await names()).toBe(2);
  });
});
