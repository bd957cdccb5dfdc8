import { beforeAll, expect, test } from "vitest";
import type { Document } from "@/lib/articles/rules/document";
import { newsroom } from "@/lib/platform/db";
import { asApp } from "@/lib/testing/database";
import {
  givenDraft,
  givenLive,
  givenPeople,
  givenWords,
  type People,
  paragraph,
} from "@/lib/testing/newsroom";
import { listDeskClaims } from "./claim-queries";
import { withdrawOccurrence } from "./withdraw-occurrence";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const now = new Date();
const OTHER_WORDS: Document = { type: "doc", content: [paragraph("Nothing is known.")] };

async function bodyClaim(articleId: string): Promise<string> {
  const { id } = await newsroom.occurrence.findFirstOrThrow({
    where: { articleId, channel: "body" },
  });
  return id;
}

test("a mark is taken off by somebody who did not write the sentence", async () => {
  const { articleId } = await givenDraft({ by: people.reporter });
  const occurrenceId = await bodyClaim(articleId);
  await withdrawOccurrence(people.checker, { occurrenceId, now });
  const claims = await listDeskClaims(people.reporter, articleId);
  expect(claims.map((claim) => claim.occurrenceId)).not.toContain(occurrenceId);
  expect(await newsroom.occurrence.findUnique({ where: { id: occurrenceId } })).toMatchObject({
    withdrawnById: people.checker.id,
    exact: "40 percent",
  });
});

test("nobody takes own words out of the check while they stand", async () => {
  const { articleId } = await givenDraft({ by: people.editor });
  const occurrenceId = await bodyClaim(articleId);
  await expect(withdrawOccurrence(people.editor, { occurrenceId, now })).rejects.toMatchObject({
    code: "not_allowed",
    issues: [{ code: "own_words" }],
  });
  expect(await newsroom.occurrence.findUnique({ where: { id: occurrenceId } })).toMatchObject({
    withdrawnAt: null,
  });
  await givenWords(people.editor, articleId, { body: OTHER_WORDS });
  await expect(withdrawOccurrence(people.editor, { occurrenceId, now })).resolves.toBeUndefined();
});

test("a mark that is off cannot be taken off again, nor be checked", async () => {
  const { articleId } = await givenDraft({ by: people.reporter });
  const occurrenceId = await bodyClaim(articleId);
  await withdrawOccurrence(people.editor, { occurrenceId, now });
  await expect(withdrawOccurrence(people.editor, { occurrenceId, now })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("what readers were told about the claim stays with the version they were told it in", async () => {
  const { articleId, publicationId } = await givenLive(people);
  const occurrenceId = await bodyClaim(articleId);
  await withdrawOccurrence(people.checker, { occurrenceId, now });
  expect(await newsroom.publishedClaim.count({ where: { publicationId, occurrenceId } })).toBe(1);
});

test("a mark cannot be moved to other words behind the application's back", async () => {
  const { articleId } = await givenDraft({ by: people.reporter });
  const occurrenceId = await bodyClaim(articleId);
  await expect(
    asApp("update occurrences set exact = 'Output' where id = $1", [occurrenceId]),
  ).rejects.toThrow("permission denied");
  await expect(asApp("delete from occurrences where id = $1", [occurrenceId])).rejects.toThrow(
    "permission denied",
  );
});
