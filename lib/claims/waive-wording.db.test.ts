import { beforeAll, describe, expect, test } from "vitest";
import { newsroom } from "@/lib/platform/db";
import { approveRevision } from "@/lib/publishing/approve-revision";
import { publishArticle } from "@/lib/publishing/publish-article";
import { asApp, asOwner } from "@/lib/testing/database";
import {
  givenApproved,
  givenDraft,
  givenPeople,
  givenReady,
  givenSubmitted,
  givenVerdicts,
  givenWords,
  type People,
  paragraph,
} from "@/lib/testing/newsroom";
import { listDeskClaims } from "./claim-queries";
import { giveVerdict } from "./give-verdict";
import { waiveWording } from "./waive-wording";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const now = new Date();
const WORDS = "two cellars";
const RUMOUR = { words: WORDS, verdict: "unconfirmed" } as const;
const AS_FACT = "There are two cellars below the mill.";
const REASON = "The whole story is about this rumour.";
const RELEASE = "select release($1::uuid, 'published', '')";

const codes = (...issues: string[]) => ({ issues: issues.map((code) => ({ code })) });

async function placeIn(articleId: string) {
  const claims = await listDeskClaims(people.editor, articleId);
  const place = claims.find(({ exact }) => exact === WORDS);
  if (!place?.sentenceHash) throw new Error("The claim is gone.");
  return { occurrenceId: place.occurrenceId, sentenceHash: place.sentenceHash };
}

async function givenUnhedged() {
  const ready = await givenReady(people, { body: [AS_FACT], claims: [RUMOUR] });
  return { ...ready, place: await placeIn(ready.articleId) };
}

const publish = (revisionId: string) =>
  publishArticle(people.otherEditor, { revisionId, kind: "published", note: "", now });

const waive = (place: Awaited<ReturnType<typeof placeIn>>, who = people.otherEditor) =>
  waiveWording(who, { ...place, wording: "not_hedged", reason: REASON, now });

/** A waiver that goes around the application. */
const insertWaiver = (
  { occurrenceId, sentenceHash }: Awaited<ReturnType<typeof placeIn>>,
  { by, as = by, hash = sentenceHash }: { by: { id: string }; as?: { id: string }; hash?: string },
) =>
  asApp(
    `insert into wording_waivers (id, occurrence_id, sentence_hash, wording, reason, waived_by_id, waived_at)
     values (gen_random_uuid(), $1, $2, 'not_hedged', $3, $4, now())`,
    [occurrenceId, hash, REASON, by.id],
    { userId: as.id },
  );

describe("a rumour that is told as a fact", () => {
  test("is not published, by the screen or around it", async () => {
    const { revisionId } = await givenUnhedged();
    await expect(publish(revisionId)).rejects.toMatchObject(codes("wording_not_hedged"));
    await expect(
      asApp(RELEASE, [revisionId], { userId: people.otherEditor.id }),
    ).rejects.toMatchObject({ code: "OR001", detail: expect.stringContaining("not_hedged") });
  });

  test("is published when it hedges", async () => {
    const { revisionId } = await givenReady(people, {
      ...{ body: ["There may be two cellars below the mill."], claims: [RUMOUR] },
    });
    await expect(publish(revisionId)).resolves.toMatchObject({ version: 1 });
  });

  test("is published when an editor lets it stand, and the reason is kept", async () => {
    const { revisionId, articleId, place } = await givenUnhedged();
    await waive(place);
    await expect(publish(revisionId)).resolves.toMatchObject({ version: 1 });
    expect(
      await newsroom.wordingWaiver.findMany({ where: { occurrenceId: place.occurrenceId } }),
    ).toMatchObject([{ reason: REASON, waivedById: people.otherEditor.id }]);
    expect(await newsroom.auditEvent.count({ where: { articleId, act: "waive_wording" } })).toBe(1);
    await expect(waive(place)).rejects.toMatchObject({ code: "conflict" });
  });

  test("is asked about again when the sentence is another", async () => {
    const { articleId, place } = await givenUnhedged();
    await waive(place);
    const content = [paragraph("There are two cellars below the old mill.")];
    await givenWords(people.reporter, articleId, { body: { type: "doc", content } });
    const { revisionId } = await givenApproved(people, articleId, [RUMOUR]);
    await expect(publish(revisionId)).rejects.toMatchObject(codes("wording_not_hedged"));
  });
});

describe("who lets a sentence stand", () => {
  test("is an editor who did not write it", async () => {
    const ready = await givenReady(people, {
      by: people.otherEditor,
      body: [AS_FACT],
      claims: [RUMOUR],
    });
    const place = await placeIn(ready.articleId);
    for (const who of [people.otherEditor, people.checker, people.reporter, people.admin]) {
      await expect(waive(place, who)).rejects.toMatchObject({
        code: "not_allowed",
      });
      await expect(insertWaiver(place, { by: who })).rejects.toMatchObject({ code: "OR002" });
    }
    await expect(
      insertWaiver(place, { by: people.editor, as: people.checker }),
    ).rejects.toMatchObject({ code: "OR002" });
    await expect(
      insertWaiver(place, { by: people.editor, hash: "0".repeat(64) }),
    ).rejects.toMatchObject({ code: "OR003" });
    await expect(insertWaiver(place, { by: people.editor })).resolves.toEqual([]);
  });
});

describe("a reading", () => {
  test("is needed, and one that is older than a verdict is none", async () => {
    const { revisionId, articleId } = await givenReady(people, {
      ...{ body: ["There may be two cellars below the mill."], claims: [RUMOUR] },
    });
    const place = await placeIn(articleId);
    await giveVerdict(people.checker, {
      ...{ ...place, verdict: "unconfirmed", method: null, reason: "Asked again.", now },
      ...{ evidenceIds: [], ownerId: people.editor.id },
      recheckAt: new Date(now.getTime() + 3_600_000),
    });
    await expect(
      asApp(RELEASE, [revisionId], { userId: people.otherEditor.id }),
    ).rejects.toMatchObject({ code: "OR001", detail: expect.stringContaining("wording_unread") });
    await expect(publish(revisionId)).resolves.toMatchObject({ version: 1 });
  });

  test("is made by publishing, where there is none", async () => {
    const { articleId, claims } = await givenDraft({ by: people.reporter });
    await givenVerdicts(people.checker, articleId, claims);
    const { revisionId, hash } = await givenSubmitted(people.reporter, articleId);
    await approveRevision(people.editor, { revisionId, revisionHash: hash, now: new Date() });
    await expect(
      asApp(RELEASE, [revisionId], { userId: people.otherEditor.id }),
    ).rejects.toMatchObject({ code: "OR001", detail: expect.stringContaining("wording_unread") });
    await expect(publish(revisionId)).resolves.toMatchObject({ version: 1 });
    expect(await newsroom.reading.count({ where: { revisionId } })).toBe(1);
  });

  test("and what it found and what was waived stay as they were written", async () => {
    const { place } = await givenUnhedged();
    await waive(place);
    for (const table of ["readings", "wording_findings", "wording_waivers"]) {
      await expect(asApp(`delete from ${table}`)).rejects.toMatchObject({ code: "42501" });
      await expect(asOwner(`delete from ${table}`)).rejects.toThrow();
      expect(
        (await asOwner<{ n: number }>(`select count(*)::int n from ${table}`))[0]?.n,
      ).toBeGreaterThan(0);
    }
  });
});
