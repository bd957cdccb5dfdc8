import { createHash, randomUUID } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { attachEvidence } from "@/lib/claims/attach-evidence";
import { listDeskClaims } from "@/lib/claims/claim-queries";
import { giveVerdict } from "@/lib/claims/give-verdict";
import { withdrawEvidence } from "@/lib/claims/withdraw-evidence";
import { newsroom } from "@/lib/platform/db";
import { listTasksOf } from "@/lib/tasks/task-queries";
import { asApp, asOwner } from "@/lib/testing/database";
import {
  givenDraft,
  givenLive,
  givenPeople,
  givenVerdicts,
  type People,
} from "@/lib/testing/newsroom";
import { openSite } from "@/lib/testing/site";
import { askForCapture } from "./ask-for-capture";
import { captureEvidence } from "./capture-evidence";
import { findKeptFile, findLocker } from "./capture-queries";

// Whose pages are looked at in these tests is on this machine.
process.env.PRIVATE_ADDRESSES = "allowed";

const WORDS = "40 percent";
const QUOTE = "Output fell by 40 percent, the mill says.";
const PAGE = `<!doctype html><title>The mill</title><h1>Spring</h1><p>Output fell by <b>40 percent</b>, the mill says.</p>`;

let people: People;
let site: Awaited<ReturnType<typeof openSite>>;

beforeAll(async () => {
  people = await givenPeople();
  site = await openSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  // What earlier tests left is looked at by nobody.
  await asOwner("update watches set due_at = null, busy_until = null");
  site.pages = { "/spring": { body: PAGE } };
  site.asked = [];
});

const told = (evidence: { url?: string; quote?: string } = {}) => ({
  words: WORDS,
  verdict: "confirmed" as const,
  evidence: { url: `${site.address}/spring`, quote: QUOTE, ...evidence },
});

/** A draft whose one claim rests on the page. */
async function givenCited(evidence: { url?: string; quote?: string } = {}) {
  const claims = [told(evidence)];
  const { articleId } = await givenDraft({ by: people.reporter, claims });
  await givenVerdicts(people.checker, articleId, claims);
  return { articleId, ...(await claimIn(articleId)) };
}

async function claimIn(articleId: string) {
  const claims = await listDeskClaims(people.checker, articleId);
  const claim = claims.find(({ exact }) => exact === WORDS);
  const [evidence] = claim?.evidence ?? [];
  if (!claim || !evidence) throw new Error("The claim has no evidence.");
  return { claim, evidence, evidenceId: evidence.id };
}

const lookers = (count = 1) =>
  Promise.all(Array.from({ length: count }, () => captureEvidence({ now: new Date() })));

/** As if the time of the next look had come. */
async function lookAgain(evidenceId: string) {
  await asOwner("update watches set due_at = now() where evidence_id = $1", [evidenceId]);
  await lookers();
}

const looks = (evidenceId: string) =>
  newsroom.capture.findMany({
    where: { evidenceId },
    orderBy: { number: "asc" },
    include: { files: { orderBy: { kind: "asc" } } },
  });

const watchOf = (evidenceId: string) => newsroom.watch.findUniqueOrThrow({ where: { evidenceId } });

const currencyIn = async (articleId: string) => (await claimIn(articleId)).claim.currency;

describe("a link that is given as evidence", () => {
  test("is kept: the response, its text, its picture, a PDF and a WARC file, each by its fingerprint", async () => {
    const { evidenceId } = await givenCited();
    await lookers();
    const [look, ...others] = await looks(evidenceId);
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
    expect(files.get("response")?.toString()).toBe(PAGE);
    expect(files.get("text")?.toString()).toContain(QUOTE);
    expect(files.get("picture")?.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
    expect(files.get("pdf")?.subarray(0, 5).toString()).toBe("%PDF-");
    const warc = gunzipSync(files.get("warc") ?? Buffer.alloc(0)).toString("latin1");
    expect(warc.match(/WARC-Type: \w+/gu)).toEqual(
      ["warcinfo", "response", "request", "resource", "resource", "conversion"].map(
        (type) => `WARC-Type: ${type}`,
      ),
    );
    expect(warc).toContain(`\r\n\r\n${PAGE}\r\n`);
    expect((await watchOf(evidenceId)).dueAt?.getTime()).toBeGreaterThan(Date.now() + 86_000_000);
  });

  test("is asked for nothing of ours: no cookie, no referrer, no name", async () => {
    await givenCited();
    await lookers();
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
    const { evidenceId } = await givenCited();
    await lookers();
    const asked = site.asked.length;
    await lookAgain(evidenceId);
    expect(site.asked.length).toBe(asked + 1);
    const found = await looks(evidenceId);
    expect(found.map(({ finding, files }) => [finding, files.length])).toEqual([
      ["found", 6],
      ["found", 0],
    ]);
  });

  test("of which a script writes the words is read as a browser shows it, each time", async () => {
    const script = `<p id="here">Loading</p><script>here.textContent = ${JSON.stringify(QUOTE)}</script>`;
    site.pages["/spring"] = { body: script };
    const { evidenceId } = await givenCited();
    await lookers();
    await lookAgain(evidenceId);
    const found = await looks(evidenceId);
    expect(found.map(({ finding, seenIn, files }) => [finding, seenIn, files.length])).toEqual([
      ["found", "drawn_text", 6],
      ["found", "drawn_text", 6],
    ]);
  });

  test("leads to its page over redirects, which the WARC file has too", async () => {
    site.pages["/old"] = { status: 302, headers: { Location: "/spring" } };
    const { evidenceId } = await givenCited({ url: `${site.address}/old` });
    await lookers();
    const [look] = await looks(evidenceId);
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
    const { evidenceId, articleId } = await givenCited();
    await lookers();
    const [look] = await looks(evidenceId);
    expect(look).toMatchObject({ finding: "failed", files: [] });
    expect(look?.problem).toContain(why);
    expect(await currencyIn(articleId)).toBe("current");
  });

  test("is looked at once by several clocks at the same moment", async () => {
    const { evidenceId } = await givenCited();
    const told = await lookers(4);
    expect(told.reduce((sum, each) => sum + each.looks, 0)).toBe(1);
    expect(await looks(evidenceId)).toHaveLength(1);
  });

  test("is looked at when somebody asks for it, and no more once it was withdrawn", async () => {
    const { evidenceId } = await givenCited();
    await lookers();
    await askForCapture(people.reporter, { evidenceId, now: new Date() });
    await lookers();
    expect(await looks(evidenceId)).toHaveLength(2);
    await withdrawEvidence(people.checker, { evidenceId, now: new Date() });
    expect((await watchOf(evidenceId)).dueAt).toBeNull();
    await expect(
      askForCapture(people.reporter, { evidenceId, now: new Date() }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  test("of a sealed source, or at a name that leads nowhere, is never fetched", async () => {
    const { claim } = await givenCited();
    const source = {
      ...({ kind: "person", visibility: "sealed", name: "N. N.", description: "" } as const),
      ...{ url: null, readers: [people.editor.id] },
    };
    const { evidenceId } = await attachEvidence(people.checker, {
      ...{ claimId: claim.claimId, relation: "supports", locator: "", quote: QUOTE, source },
      ...{ url: `${site.address}/sealed`, now: new Date() },
    });
    expect(await newsroom.watch.count({ where: { evidenceId } })).toBe(0);
    expect(await findLocker(people.checker, evidenceId)).toBeNull();
    const nowhere = await givenCited({ url: "https://records.example/spring" });
    expect(await newsroom.watch.count({ where: { evidenceId: nowhere.evidenceId } })).toBe(0);
    await lookers();
    expect(site.asked.map(({ path }) => path)).not.toContain("/sealed");
  });
});

describe("words that are gone from the page", () => {
  test("make stale what rests on them, and only that, when they are missed twice", async () => {
    const cited = await givenCited();
    const other = await givenCited({ url: `${site.address}/summer` });
    site.pages["/summer"] = { body: PAGE };
    await lookers();
    site.pages["/spring"] = { body: PAGE.replace("40", "14") };
    await lookAgain(cited.evidenceId);
    expect(await currencyIn(cited.articleId)).toBe("current");
    expect((await watchOf(cited.evidenceId)).dueAt?.getTime()).toBeLessThan(Date.now() + 700_000);
    await lookAgain(cited.evidenceId);
    expect(await currencyIn(cited.articleId)).toBe("stale_source");
    expect(await currencyIn(other.articleId)).toBe("current");
    const { evidence } = await claimIn(cited.articleId);
    expect(evidence.kept).toMatchObject({
      ...{ isLost: true, wasFound: true },
      latest: { finding: "changed", passage: "Output fell by 14 percent, the mill says" },
    });
  });

  test("may be found by again, by a checker who knows that they are gone", async () => {
    const { articleId, evidenceId } = await givenCited();
    await lookers();
    site.pages = {};
    await lookAgain(evidenceId);
    await lookAgain(evidenceId);
    const { claim } = await claimIn(articleId);
    expect(claim.currency).toBe("stale_source");
    await giveVerdict(people.checker, {
      ...{ occurrenceId: claim.occurrenceId, sentenceHash: claim.sentenceHash ?? "" },
      ...{ verdict: "confirmed", method: "official_record", reason: "The page that we kept." },
      ...{ evidenceIds: [evidenceId], ownerId: null, recheckAt: null, now: new Date() },
    });
    expect(await currencyIn(articleId)).toBe("current");
  });

  test("open a task where readers are told so, which is closed when they come back", async () => {
    const live = await givenLive(people, { claims: [told()] });
    const { evidenceId } = await claimIn(live.articleId);
    await lookers();
    site.pages = {};
    await lookAgain(evidenceId);
    expect(await listTasksOf(people.editor, live.articleId)).toEqual([]);
    await lookAgain(evidenceId);
    const [task] = await listTasksOf(people.editor, live.articleId);
    expect(task).toMatchObject({ reason: "evidence_lost", words: WORDS });
    site.pages = { "/spring": { body: PAGE } };
    await lookAgain(evidenceId);
    expect(await listTasksOf(people.editor, live.articleId)).toEqual([]);
    expect(await currencyIn(live.articleId)).toBe("current");
  });

  test("are gone when a page that was there cannot be reached for more than a day", async () => {
    const { articleId, evidenceId } = await givenCited();
    await lookers();
    const closed = site.address.replace(/\d+$/u, "9");
    await asOwner("update watches set address = $2, failures = 3 where evidence_id = $1", [
      ...[evidenceId, closed],
    ]);
    for (const finding of ["failed", "gone", "gone"]) {
      await lookAgain(evidenceId);
      expect((await looks(evidenceId)).at(-1)).toMatchObject({ finding });
    }
    expect(await currencyIn(articleId)).toBe("stale_source");
  });

  test("or never were there, carry no verdict", async () => {
    const { articleId, claim, evidenceId } = await givenCited({ quote: "Output rose, they say." });
    await lookers();
    expect(await currencyIn(articleId)).toBe("stale_source");
    await expect(
      giveVerdict(people.checker, {
        ...{ occurrenceId: claim.occurrenceId, sentenceHash: claim.sentenceHash ?? "" },
        ...{ verdict: "confirmed", method: "official_record", reason: "It says so." },
        ...{ evidenceIds: [evidenceId], ownerId: null, recheckAt: null, now: new Date() },
      }),
    ).rejects.toThrow("does not stand where it says");
  });
});

describe("around the application", () => {
  test("the application's role alters and removes nothing that was kept, and judges nothing", async () => {
    const { evidenceId } = await givenCited();
    await lookers();
    for (const statement of [
      "update captures set finding = 'missing'",
      "delete from captures",
      "delete from capture_files",
      "update kept_files set bytes = ''",
      "delete from kept_files",
      "delete from watches",
      "update watches set lost_at = null",
      "update watches set found_at = now()",
      "update watches set passage = ''",
      "insert into watches (evidence_id) select id from evidence limit 1",
    ]) {
      await expect(asApp(statement), statement).rejects.toMatchObject({
        code: expect.stringMatching(/^(?:42501|OR002)$/u),
      });
    }
    expect(await looks(evidenceId)).toHaveLength(1);
  });

  test("a file is kept under no fingerprint but its own", async () => {
    await expect(
      asApp("insert into kept_files (sha256, bytes) values ($1, 'x')", ["0".repeat(64)]),
    ).rejects.toMatchObject({ code: "23514" });
  });

  test("evidence that is not watched has no look", async () => {
    await expect(
      asApp(
        "insert into captures (id, evidence_id, number, taken_at, finding) values ($1, $2, 1, now(), 'found')",
        [randomUUID(), randomUUID()],
      ),
    ).rejects.toMatchObject({ code: "23503" });
  });
});
