import { randomUUID } from "node:crypto";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { labelsFor } from "@/components/article/labels";
import { addTarget } from "@/lib/deliveries/add-target";
import { sendDeliveries } from "@/lib/deliveries/send-deliveries";
import { signCheckpoint } from "@/lib/public-log/sign-checkpoint";
import { givenLive, givenPeople } from "@/lib/testing/newsroom";
import { givenArchive, givenLogKey } from "@/lib/testing/public-log";
import { openReceiver } from "@/lib/testing/receiver";

// Whoever is told in these tests is on this machine.
process.env.PRIVATE_ADDRESSES = "allowed";

const canary = `qz${randomUUID().replaceAll("-", "")}`;
const open = `open${randomUUID().replaceAll("-", "")}`;
let receiver: Awaited<ReturnType<typeof openReceiver>>;
let folder: string;

/** A story that rests on a sealed source and on an open one, and everything that was told of it outside. */
beforeAll(async () => {
  const people = await givenPeople();
  await givenLogKey();
  receiver = await openReceiver();
  const to = { kind: "webhook", name: "The Gazette", address: receiver.address } as const;
  await addTarget(people.admin, { ...to, now: new Date() });
  const readers = [people.editor.id];
  await givenLive(people, {
    claims: [
      {
        words: "40 percent",
        verdict: "confirmed",
        evidence: {
          source: { visibility: "sealed", name: canary, description: canary, readers },
          ...{ url: `https://${canary}.example/`, locator: canary, quote: canary },
        },
      },
      { words: "March", verdict: "confirmed", evidence: { source: { name: open }, quote: open } },
    ],
  });
  await sendDeliveries({ now: new Date(), wordingFor: labelsFor });
  expect((await signCheckpoint({ now: new Date() })).issues).toEqual([]);
  folder = await givenArchive();
});
afterAll(async () => {
  receiver.close();
  await rm(folder, { recursive: true });
});

test("a webhook carries no word that is sealed", () => {
  const bodies = receiver.received.map(({ body }) => body);
  expect(bodies.some((body) => body.includes("40 percent"))).toBe(true);
  expect(bodies.filter((body) => body.includes(canary))).toEqual([]);
});

test("the archive of the public log tells of the open source, and of the sealed one how many know it", async () => {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => readFile(join(entry.parentPath, entry.name), "utf8")),
  );
  expect(files.some((text) => text.includes(open))).toBe(true);
  expect(files.some((text) => /knownTo\\*":\s*1/u.test(text))).toBe(true);
  expect(files.filter((text) => text.includes(canary))).toEqual([]);
});
