import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { attachEvidence } from "@/lib/claims/attach-evidence";
import { withdrawEvidence } from "@/lib/claims/withdraw-evidence";
import { newsroom } from "@/lib/platform/db";
import { CITED, citing } from "@/lib/testing/cited";
import { asOwner } from "@/lib/testing/database";
import { givenPeople, type People } from "@/lib/testing/newsroom";
import { openSite } from "@/lib/testing/site";
import { askForCapture } from "./ask-for-capture";
import { findKeptFile, findLocker } from "./capture-queries";

// Whose pages are looked at in these tests is on this machine.
process.env.PRIVATE_ADDRESSES = "allowed";

let people: People;
let site: Awaited<ReturnType<typeof openSite>>;
let mill: ReturnType<typeof citing>;

beforeAll(async () => {
  people = await givenPeople();
  site = await openSite();
  mill = citing(people, site);
});
afterAll(() => site.close());
beforeEach(() => mill.anew());

describe("a link that is given as evidence", () => {
  test("is kept: the response, its text, its picture, a PDF and a WARC file, each by its fingerprint", async () => {
    const { evidenceId } = await mill.givenCited();
    await mill.look();
    const [look, ...others] = await mill.looks(evidenceId);
    expect(others).toEqual([]);
    expect(look).toMatchObject({
      ...{ number: 1, finding: "found", seenIn: "text", status: 200, undrawn: "", problem: "" },
      address: `${site.address}/spring`,
    });
    const kinds = look?.files.map(({ kind }) => kind).sort();
    expect(kinds).toEqual(["drawn_text", "pdf", "picture", "response", "text", "warc"]);
    const files = new Map<string, Buffer>();
    for (const { kind, sha256 } of look?.files ?? []) {
      const file = await findKeptFile(people.reporter, evidenceId, sha256);
      const bytes = Buffer.from(file?.bytes ?? []);
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
      files.set(kind, bytes);
    }
    expect(files.get("response")?.toString()).toBe(CITED.page);
    expect(files.get("text")?.toString()).toContain(CITED.quote);
    expect(files.get("picture")?.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
    expect(files.get("pdf")?.subarray(0, 5).toString()).toBe("%PDF-");
    const warc = gunzipSync(files.get("warc") ?? Buffer.alloc(0)).toString("latin1");
    expect(warc.match(/WARC-Type: \w+/gu)).toEqual(
      ["warcinfo", "response", "request", "resource", "resource", "conversion"].map(
        (type) => `WARC-Type: ${type}`,
      ),
    );
    expect(warc).toContain(`\r\n\r\n${CITED.page}\r\n`);
    expect((await mill.watchOf(evidenceId)).dueAt?.getTime()).toBeGreaterThan(
      Date.now() + 86_000_000,
    );
  });

  test("is asked for nothing of ours: no cookie, no referrer, no name", async () => {
    await mill.givenCited();
    await mill.look();
    const [first] = site.asked;
    expect(Object.keys(first?.headers ?? {}).sort()).toEqual([
      ...["accept", "accept-encoding", "connection", "host", "user-agent"],
    ]);
    for (const { headers } of site.asked) {
      expect(headers).not.toHaveProperty("cookie");
      expect(headers).not.toHaveProperty("authorization");
    }
  });

  test("that stays as it was is looked at again and not kept twice", async () => {
    const { evidenceId } = await mill.givenCited();
    await mill.look();
    const asked = site.asked.length;
    await mill.lookAgain(evidenceId);
    expect(site.asked.length).toBe(asked + 1);
    const found = await mill.looks(evidenceId);
    expect(found.map(({ finding, files }) => [finding, files.length])).toEqual([
      ["found", 6],
      ["found", 0],
    ]);
  });

  test("of which a script writes the words is read as a browser shows it, each time", async () => {
    const script = `<p id="here">Loading</p><script>here.textContent = ${JSON.stringify(CITED.quote)}</script>`;
    site.pages["/spring"] = { body: script };
    const { evidenceId } = await mill.givenCited();
    await mill.look();
    await mill.lookAgain(evidenceId);
    const found = await mill.looks(evidenceId);
    expect(found.map(({ finding, seenIn, files }) => [finding, seenIn, files.length])).toEqual([
      ["found", "drawn_text", 6],
      ["found", "drawn_text", 6],
    ]);
  });

  test("leads to its page over redirects, which the WARC file has too", async () => {
    site.pages["/old"] = { status: 302, headers: { Location: "/spring" } };
    const { evidenceId } = await mill.givenCited({ url: `${site.address}/old` });
    await mill.look();
    const [look] = await mill.looks(evidenceId);
    expect(look).toMatchObject({ finding: "found", address: `${site.address}/spring` });
    const sha256 = look?.files.find(({ kind }) => kind === "warc")?.sha256 ?? "";
    const file = await findKeptFile(people.editor, evidenceId, sha256);
    const warc = gunzipSync(file?.bytes ?? Buffer.alloc(0)).toString("latin1");
    expect(warc.match(/HTTP\/1\.1 \d+/gu)).toEqual(["HTTP/1.1 302", "HTTP/1.1 200"]);
  });

  test.each([
    ["a file that is not fetched", { headers: { "Content-Type": "application/zip" } }, "zip"],
    ["more than 10 MB", { body: Buffer.alloc(10 * 1024 * 1024 + 1, 32) }, "more than 10 MB"],
    ["a refusal", { status: 403 }, "It answered 403."],
    ["a circle", { status: 302, headers: { Location: "/spring" } }, "leads on and on"],
    [
      "a redirect to a file of ours",
      { status: 302, headers: { Location: "file:///etc/passwd" } },
      "http",
    ],
  ])("and turns out to be %s is not kept, and the record says why", async (_what, page, why) => {
    site.pages["/spring"] = page;
    const { evidenceId, articleId } = await mill.givenCited();
    await mill.look();
    const [look] = await mill.looks(evidenceId);
    expect(look).toMatchObject({ finding: "failed", files: [] });
    expect(look?.problem).toContain(why);
    expect(await mill.currencyIn(articleId)).toBe("current");
  });

  test("is looked at once by several clocks at the same moment", async () => {
    const { evidenceId } = await mill.givenCited();
    const told = await mill.look(4);
    expect(told.reduce((sum, each) => sum + each.looks, 0)).toBe(1);
    expect(await mill.looks(evidenceId)).toHaveLength(1);
  });

  test("is looked at when somebody asks for it, and no more once it was withdrawn", async () => {
    const { evidenceId } = await mill.givenCited();
    await mill.look();
    await askForCapture(people.reporter, { evidenceId, now: new Date() });
    await mill.look();
    expect(await mill.looks(evidenceId)).toHaveLength(2);
    await withdrawEvidence(people.checker, { evidenceId, now: new Date() });
    expect((await mill.watchOf(evidenceId)).dueAt).toBeNull();
    await expect(
      askForCapture(people.reporter, { evidenceId, now: new Date() }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  test("of a sealed source, or at a name that leads nowhere, is never fetched", async () => {
    const { claim } = await mill.givenCited();
    const source = {
      ...({ kind: "person", visibility: "sealed", name: "N. N.", description: "" } as const),
      ...{ url: null, readers: [people.editor.id] },
    };
    const { evidenceId } = await attachEvidence(people.checker, {
      ...{ claimId: claim.claimId, relation: "supports", locator: "", quote: CITED.quote, source },
      ...{ url: `${site.address}/sealed`, now: new Date() },
    });
    expect(await newsroom.watch.count({ where: { evidenceId } })).toBe(0);
    expect(await findLocker(people.checker, evidenceId)).toBeNull();
    const nowhere = await mill.givenCited({ url: "https://records.example/spring" });
    expect(await newsroom.watch.count({ where: { evidenceId: nowhere.evidenceId } })).toBe(0);
    await mill.look();
    expect(site.asked.map(({ path }) => path)).not.toContain("/sealed");
  });

  test("that cannot be kept by a fault of ours is not tried again at once", async () => {
    const { evidenceId } = await mill.givenCited();
    await asOwner("alter table captures add constraint broken check (false) not valid");
    try {
      await expect(mill.look()).rejects.toThrow();
    } finally {
      await asOwner("alter table captures drop constraint broken");
    }
    const { dueAt, busyUntil, failures } = await mill.watchOf(evidenceId);
    expect(dueAt?.getTime()).toBeGreaterThan(Date.now() + 500_000);
    expect({ busyUntil, failures }).toEqual({ busyUntil: null, failures: 1 });
  });
});
