import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Block, Paragraph } from "@/lib/articles/rules/document";
import { spikeArticle } from "@/lib/articles/spike-article";
import { newsroom } from "@/lib/platform/db";
import { publishArticle } from "@/lib/publishing/publish-article";
import {
  givenDraft,
  givenMark,
  givenPeople,
  givenReady,
  givenTakenDown,
  givenVerdicts,
  type People,
} from "@/lib/testing/newsroom";
import { listDeskClaims } from "./claim-queries";
import { markClaim } from "./mark-claim";
import type { MarkClaim } from "./rules/claim-input";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const mark = (articleId: string, exact: string, change: Partial<MarkClaim> = {}): MarkClaim => ({
  articleId,
  channel: "body",
  exact,
  prefix: "",
  suffix: "",
  statement: "Output fell by 40 percent",
  kind: "figure",
  stance: "asserted",
  now: new Date(),
  ...change,
});

const countMarks = (articleId: string) => newsroom.occurrence.count({ where: { articleId } });

describe("marking words as a claim", () => {
  test("shows them at the desk with their sentence, unchecked", async () => {
    const { articleId } = await givenDraft({ by: people.reporter, claims: [] });
    const { occurrenceId, claimId } = await markClaim(
      people.checker,
      mark(articleId, "40 percent"),
    );
    const claims = await listDeskClaims(people.reporter, articleId);
    expect(claims.find((claim) => claim.occurrenceId === occurrenceId)).toMatchObject({
      claimId,
      statement: "Output fell by 40 percent",
      sentence: "Output fell by 40 percent in March.",
      currency: "unchecked",
      writtenByMe: true,
      verdict: null,
    });
  });

  test("finds the right one of several by what stands around it", async () => {
    const { articleId } = await givenDraft({
      by: people.reporter,
      body: ["Output fell by 40 percent.", "Prices rose by 40 percent."],
      claims: [],
    });
    await expect(markClaim(people.reporter, mark(articleId, "40 percent"))).rejects.toMatchObject({
      code: "conflict",
    });
    await markClaim(people.reporter, mark(articleId, "40 percent", { prefix: "Prices rose by " }));
    const [claim] = (await listDeskClaims(people.editor, articleId)).filter(
      ({ channel }) => channel === "body",
    );
    expect(claim?.sentence).toBe("Prices rose by 40 percent.");
  });

  test("goes over bold words, and into captions", async () => {
    const bold: Paragraph = {
      type: "paragraph",
      content: [
        { type: "text", text: "Output fell by " },
        { type: "text", text: "40", marks: [{ type: "bold" }] },
        { type: "text", text: " percent." },
      ],
    };
    const picture: Block = {
      type: "figure",
      attrs: {
        mediaId: randomUUID(),
        alt: "A hall.",
        caption: "The hall in March.",
        credit: "",
        unverified: false,
      },
    };
    const { articleId } = await givenDraft({
      by: people.reporter,
      body: [bold, picture],
      claims: [],
    });
    await markClaim(people.reporter, mark(articleId, "by 40 percent"));
    await markClaim(people.reporter, mark(articleId, "in March", { channel: "caption" }));
    const claims = await listDeskClaims(people.editor, articleId);
    expect(claims.map(({ exact, sentence }) => [exact, sentence])).toEqual(
      expect.arrayContaining([
        ["by 40 percent", "Output fell by 40 percent."],
        ["in March", "The hall in March."],
      ]),
    );
  });

  test("of a text that is ready closes its gate until the claim is checked", async () => {
    const { articleId, revisionId } = await givenReady(people);
    const claim = { words: "March", verdict: "confirmed" as const };
    await givenMark(people.editor, articleId, claim);
    const publish = () =>
      publishArticle(people.otherEditor, {
        revisionId,
        kind: "published",
        note: "",
        now: new Date(),
      });
    await expect(publish()).rejects.toMatchObject({
      code: "not_ready",
      issues: [{ code: "claim_unchecked", words: "March" }],
    });
    await givenVerdicts(people.checker, articleId, [claim]);
    await expect(publish()).resolves.toMatchObject({ version: 1 });
  });
});

describe("words that cannot be marked", () => {
  test.each([
    ["are not in the draft", { exact: "50 percent" }],
    ["stand in another channel", { exact: "40 percent", channel: "headline" as const }],
    ["reach over two sentences", { exact: "March. Prices" }],
    ["differ by a capital", { exact: "output fell" }],
    ["were typed with other quotes", { exact: "'no'" }],
  ])("those that %s", async (_name, words) => {
    const { articleId } = await givenDraft({
      by: people.reporter,
      body: ["Output fell by 40 percent in March. Prices rose. She said “no”."],
      claims: [],
    });
    const before = await countMarks(articleId);
    await expect(
      markClaim(people.reporter, { ...mark(articleId, ""), ...words }),
    ).rejects.toMatchObject({
      code: "conflict",
      issues: [{ code: "words_not_found", field: "exact" }],
    });
    expect(await countMarks(articleId)).toBe(before);
    await expect(markClaim(people.reporter, mark(articleId, "40 percent"))).resolves.toBeDefined();
  });

  test("those of a spiked article, and of one that was taken down", async () => {
    const { articleId } = await givenDraft({ by: people.reporter });
    await spikeArticle(people.editor, { articleId, now: new Date() });
    const gone = await givenTakenDown(people);
    for (const each of [articleId, gone.articleId]) {
      await expect(markClaim(people.editor, mark(each, "40 percent"))).rejects.toMatchObject({
        code: "not_ready",
      });
    }
  });
});

describe("a claim that several stories state", () => {
  test("is one claim, and each desk sees how many others state it", async () => {
    const [first, second] = [
      await givenDraft({ by: people.reporter, claims: [] }),
      await givenDraft({ by: people.otherReporter, claims: [] }),
    ];
    const { claimId } = await markClaim(people.reporter, mark(first.articleId, "40 percent"));
    const shared = await markClaim(
      people.otherReporter,
      mark(second.articleId, "40 percent", { claimId, statement: "Not used" }),
    );
    expect(shared.claimId).toBe(claimId);
    const claims = await listDeskClaims(people.editor, second.articleId);
    expect(claims.find((claim) => claim.claimId === claimId)).toMatchObject({
      statement: "Output fell by 40 percent",
      sharedWith: 1,
    });
  });

  test("must be there", async () => {
    const { articleId } = await givenDraft({ by: people.reporter, claims: [] });
    const before = await countMarks(articleId);
    await expect(
      markClaim(people.reporter, mark(articleId, "40 percent", { claimId: randomUUID() })),
    ).rejects.toMatchObject({ code: "not_found" });
    expect(await countMarks(articleId)).toBe(before);
  });
});
