import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { newsroom } from "@/lib/platform/db";
import { approveRevision } from "@/lib/publishing/approve-revision";
import type { Staff } from "@/lib/staff/rules/capabilities";
import { atOnce } from "@/lib/testing/database";
import {
  givenDraft,
  givenLive,
  givenPeople,
  givenReady,
  givenSubmitted,
  givenTakenDown,
  givenVerdicts,
  type People,
  paragraph,
} from "@/lib/testing/newsroom";
import { returnArticle } from "./return-article";
import type { SaveDraft } from "./rules/article-input";
import type { Document } from "./rules/document";
import { sentenceHash } from "./rules/sentences";
import { saveDraft } from "./save-draft";
import { spikeArticle } from "./spike-article";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const bodyOf = (...paragraphs: string[]): Document => ({
  type: "doc",
  content: paragraphs.map(paragraph),
});

/** What an editor's browser sends: the draft as it was loaded, and what was typed since. */
async function typed(articleId: string, change: Partial<SaveDraft> = {}): Promise<SaveDraft> {
  const draft = await newsroom.draft.findUniqueOrThrow({ where: { articleId } });
  const { version, headline, standfirst, kind, sectionId, slug, authorIds, topicIds } = draft;
  return {
    ...{ articleId, headline, standfirst, kind, sectionId, slug, authorIds, topicIds },
    baseVersion: version,
    body: draft.body as Document,
    now: new Date(),
    ...change,
  };
}

const writersOf = async (articleId: string, sentence: string) => {
  const written = await newsroom.sentenceWriter.findMany({
    where: { articleId, hash: sentenceHash(sentence) },
  });
  return written.map(({ userId }) => userId).sort();
};

const ids = (...staff: Staff[]) => staff.map(({ id }) => id).sort();

const stateOf = async (articleId: string) =>
  (await newsroom.draft.findUniqueOrThrow({ where: { articleId } })).workState;

describe("saving a draft", () => {
  test("moves it on by one version", async () => {
    const { articleId } = await givenDraft({ by: people.reporter });
    const input = await typed(articleId, { headline: "Output falls again" });
    expect(await saveDraft(people.otherReporter, input)).toEqual({
      outcome: "saved",
      version: input.baseVersion + 1,
      workState: "drafting",
    });
    expect(await newsroom.draft.findUnique({ where: { articleId } })).toMatchObject({
      headline: "Output falls again",
      savedById: people.otherReporter.id,
    });
  });

  test("with the same words changes nothing, however old the version they were based on", async () => {
    const { articleId } = await givenDraft({ by: people.reporter });
    const input = await typed(articleId);
    const unchanged = { outcome: "unchanged", version: input.baseVersion };
    expect(await saveDraft(people.editor, input)).toMatchObject(unchanged);
    expect(await saveDraft(people.editor, { ...input, baseVersion: 1 })).toMatchObject(unchanged);
    expect(await newsroom.draft.findUnique({ where: { articleId } })).toMatchObject({
      savedById: people.reporter.id,
    });
    expect(await newsroom.draftFork.count({ where: { articleId } })).toBe(0);
  });

  test("is for people who write", async () => {
    const { articleId } = await givenDraft({ by: people.reporter });
    const input = await typed(articleId, { headline: "Mine" });
    await expect(saveDraft(people.checker, input)).rejects.toMatchObject({ code: "not_allowed" });
    expect((await typed(articleId)).headline).toBe("Output falls");
    await expect(saveDraft(people.admin, input)).resolves.toMatchObject({ outcome: "saved" });
  });

  test("of an article that is not there is refused", async () => {
    const { articleId } = await givenDraft({ by: people.reporter });
    const input = await typed(articleId, { articleId: randomUUID() });
    await expect(saveDraft(people.reporter, input)).rejects.toMatchObject({ code: "not_found" });
  });

  test("of an article that was taken down is refused", async () => {
    const { articleId } = await givenTakenDown(people);
    const input = await typed(articleId, { headline: "Once more" });
    await expect(saveDraft(people.reporter, input)).rejects.toMatchObject({ code: "not_ready" });
  });
});

describe("two people save at once", () => {
  test("one save is kept as the draft, the other's words as a fork (I6)", async () => {
    const { articleId } = await givenDraft({ by: people.reporter });
    const input = await typed(articleId);
    const writers = [people.reporter, people.otherReporter, people.editor, people.admin];
    const settled = await atOnce(
      articleId,
      writers.map(
        (who) => () =>
          saveDraft(who, {
            ...input,
            headline: `By ${who.name}`,
            body: bodyOf(`${who.name} wrote.`),
          }),
      ),
    );
    const results = settled.flatMap((each) => (each.status === "fulfilled" ? each.value : []));
    const winner = writers[results.findIndex(({ outcome }) => outcome === "saved")];
    const losers = writers.filter((who) => who !== winner);
    expect(results.map(({ outcome }) => outcome).sort()).toEqual([
      "forked",
      "forked",
      "forked",
      "saved",
    ]);
    for (const result of results) {
      if (result.outcome !== "forked") continue;
      expect(result).toMatchObject({ savedBy: winner?.name, version: input.baseVersion + 1 });
    }
    expect(await typed(articleId)).toMatchObject({
      headline: `By ${winner?.name}`,
      baseVersion: input.baseVersion + 1,
    });
    const forks = await newsroom.draftFork.findMany({ where: { articleId } });
    expect(
      forks.map(({ createdById, headline, body }) => ({ createdById, headline, body })),
    ).toEqual(
      expect.arrayContaining(
        losers.map((who) => ({
          createdById: who.id,
          headline: `By ${who.name}`,
          body: bodyOf(`${who.name} wrote.`),
        })),
      ),
    );
    expect(forks.every((fork) => fork.baseVersion === input.baseVersion)).toBe(true);
  });

  test("whoever wrote a fork wrote its words, even when somebody else takes them over", async () => {
    const { articleId } = await givenDraft({ by: people.reporter, claims: [] });
    const old = await typed(articleId);
    await saveDraft(people.reporter, { ...old, headline: "Output falls, once more" });
    const late = { ...old, body: bodyOf("Output fell by 40 percent in March.", "Only Edda knew.") };
    expect(await saveDraft(people.editor, late)).toMatchObject({ outcome: "forked" });
    await saveDraft(people.reporter, await typed(articleId, { body: late.body }));

    expect(await writersOf(articleId, "Only Edda knew.")).toEqual(
      ids(people.editor, people.reporter),
    );
    // What stood there before is not theirs.
    expect(await writersOf(articleId, "Output fell by 40 percent in March.")).toEqual(
      ids(people.reporter),
    );
    const { revisionId, hash } = await givenSubmitted(people.reporter, articleId);
    const approval = { revisionId, revisionHash: hash, now: new Date() };
    await expect(approveRevision(people.editor, approval)).rejects.toMatchObject({
      code: "not_allowed",
    });
    await expect(approveRevision(people.otherEditor, approval)).resolves.toBeUndefined();
  });
});

describe("the address", () => {
  test("of another article is refused, now and for ever", async () => {
    const [mine, theirs] = [await givenDraft({ by: people.reporter }), await givenLive(people)];
    const draft = await typed(mine.articleId);
    const taken = await typed(theirs.articleId);
    await saveDraft(people.reporter, { ...taken, slug: `${taken.slug}-new` });
    for (const slug of [taken.slug, `${taken.slug}-new`]) {
      await expect(saveDraft(people.reporter, { ...draft, slug })).rejects.toMatchObject({
        code: "conflict",
        issues: [{ code: "slug_taken", field: "slug" }],
      });
    }
    expect(await typed(mine.articleId)).toMatchObject({ slug: draft.slug });
    await expect(
      saveDraft(people.reporter, { ...draft, slug: `${draft.slug}-new` }),
    ).resolves.toMatchObject({ outcome: "saved" });
  });

  test("that was this article's own may be its own again", async () => {
    const { articleId } = await givenLive(people);
    const { slug } = await typed(articleId);
    await saveDraft(people.reporter, await typed(articleId, { slug: `${slug}-other` }));
    await expect(
      saveDraft(people.reporter, await typed(articleId, { slug })),
    ).resolves.toMatchObject({ outcome: "saved" });
  });
});

test.each([
  ["sectionId", "section_unknown", randomUUID()],
  ["authorIds", "byline_unknown", [randomUUID()]],
  ["topicIds", "topic_unknown", [randomUUID()]],
])("%s that is not there is refused beside its field", async (field, code, chosen) => {
  const { articleId } = await givenDraft({ by: people.reporter });
  const input = await typed(articleId, { headline: "Output falls again" });
  await expect(saveDraft(people.reporter, { ...input, [field]: chosen })).rejects.toMatchObject({
    code: "invalid_input",
    issues: [{ code, field }],
  });
  await expect(saveDraft(people.reporter, input)).resolves.toMatchObject({ outcome: "saved" });
});

describe("the state of the work after new words", () => {
  const saveAgain = async (articleId: string) =>
    saveDraft(people.reporter, await typed(articleId, { headline: `Again ${randomUUID()}` }));

  test("in review and ready go back to checking", async () => {
    const { articleId, claims } = await givenDraft({ by: people.reporter });
    await givenVerdicts(people.checker, articleId, claims);
    await givenSubmitted(people.reporter, articleId);
    expect(await stateOf(articleId)).toBe("in_review");
    expect(await saveAgain(articleId)).toMatchObject({ workState: "checking" });

    const ready = await givenReady(people);
    expect(await stateOf(ready.articleId)).toBe("ready");
    expect(await saveAgain(ready.articleId)).toMatchObject({ workState: "checking" });
  });

  test("a returned draft stays a draft, a spiked one is taken up again", async () => {
    const { articleId } = await givenDraft({ by: people.reporter });
    await givenSubmitted(people.reporter, articleId);
    await returnArticle(people.editor, { articleId, comment: "Which March?", now: new Date() });
    expect(await saveAgain(articleId)).toMatchObject({ workState: "drafting" });
    await spikeArticle(people.editor, { articleId, now: new Date() });
    expect(await stateOf(articleId)).toBe("spiked");
    expect(await saveAgain(articleId)).toMatchObject({ workState: "drafting" });
  });
});

describe("who wrote a sentence", () => {
  test("is who typed it first; moving it or its typography changes nothing", async () => {
    const { articleId } = await givenDraft({
      by: people.reporter,
      body: ["She said “no”. Output fell by 40 percent in March."],
    });
    const body = bodyOf("Prices rose.", "Output fell by 40 percent in March.", 'She said "no"…');
    await saveDraft(people.editor, await typed(articleId, { body }));
    expect(await writersOf(articleId, 'She said "no".')).toEqual(ids(people.reporter));
    expect(await writersOf(articleId, "Output fell by 40 percent in March.")).toEqual(
      ids(people.reporter),
    );
    expect(await writersOf(articleId, "Prices rose.")).toEqual(ids(people.editor));
  });

  test("is who changed a digit in it", async () => {
    const { articleId } = await givenDraft({ by: people.reporter });
    const body = bodyOf("Output fell by 41 percent in March.");
    await saveDraft(people.editor, await typed(articleId, { body }));
    expect(await writersOf(articleId, "Output fell by 41 percent in March.")).toEqual(
      ids(people.editor),
    );
  });

  test("is also who wrote it again after it was gone", async () => {
    const { articleId } = await givenDraft({ by: people.reporter });
    const { body } = await typed(articleId);
    await saveDraft(people.reporter, await typed(articleId, { body: bodyOf("Nothing.") }));
    await saveDraft(people.editor, await typed(articleId, { body }));
    expect(await writersOf(articleId, "Output fell by 40 percent in March.")).toEqual(
      ids(people.editor, people.reporter),
    );
  });
});
