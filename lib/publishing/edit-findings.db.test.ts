import { beforeAll, describe, expect, test } from "vitest";
import { attachEvidence } from "@/lib/claims/attach-evidence";
import { listDeskClaims } from "@/lib/claims/claim-queries";
import { giveVerdict } from "@/lib/claims/give-verdict";
import type { VerdictKind } from "@/lib/claims/rules/verdicts";
import { withdrawOccurrence } from "@/lib/claims/withdraw-occurrence";
import { newsroom, transaction } from "@/lib/platform/db";
import { asApp, asOwner } from "@/lib/testing/database";
import {
  givenApproved,
  givenLive,
  givenMark,
  givenPeople,
  givenWords,
  type People,
  paragraph,
} from "@/lib/testing/newsroom";
import { publishArticle } from "./publish-article";
import { recordEdits } from "./publish-store";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const now = new Date();
const FALL = "Output fell by 40 percent in March.";

/** A live article whose sentence is another now; everything else about it is ready. */
async function givenChange({
  to = "Output fell by 14 percent in March.",
  words = "14 percent",
  told = "confirmed",
  from = FALL,
  meanwhile,
}: {
  from?: string;
  to?: string;
  words?: string;
  told?: VerdictKind;
  meanwhile?: (articleId: string) => Promise<void>;
} = {}) {
  const live = await givenLive(people, {
    body: [from],
    claims: [{ words: "40 percent", verdict: told }],
  });
  await meanwhile?.(live.articleId);
  await givenWords(people.reporter, live.articleId, {
    body: { type: "doc", content: [paragraph(to)] },
  });
  const gone = await newsroom.occurrence.findFirstOrThrow({
    where: { articleId: live.articleId, channel: "body" },
  });
  await withdrawOccurrence(people.checker, { occurrenceId: gone.id, now });
  const claim = { words, verdict: "confirmed" as const };
  await givenMark(people.reporter, live.articleId, claim);
  const { revisionId, hash } = await givenApproved(people, live.articleId, [claim]);
  return { articleId: live.articleId, baseHash: live.hash, revisionId, hash };
}

type Changed = Awaited<ReturnType<typeof givenChange>>;

const release = ({ revisionId }: Changed, kind: string) =>
  asApp("select release($1, $2::publication_kind, 'A note.')", [revisionId, kind], {
    userId: people.admin.id,
  });

const found = ({ articleId, baseHash, hash }: Changed, edit: string, replaced: string[] = []) =>
  asApp(
    `insert into edit_findings (base_hash, hash, article_id, class, replaced, found_at)
     values ($1, $2, $3, $4::edit_class, $5, now())`,
    [baseHash, hash, articleId, edit, replaced],
  );

const codes = (...wanted: string[]) => ({
  code: "OR001",
  detail: expect.stringMatching(wanted.map((code) => `"code": "${code}"`).join(".*")),
});

const versions = ({ articleId }: Changed) => newsroom.publication.count({ where: { articleId } });

describe("around the application", () => {
  test("a change that nobody looked at reaches no reader, whatever it is called", async () => {
    const change = await givenChange();
    for (const kind of ["updated", "refiled"]) {
      await expect(release(change, kind)).rejects.toMatchObject(codes("change_unclassified"));
    }
    expect(await versions(change)).toBe(1);
  });

  test("a changed fact is neither refiled nor called an update", async () => {
    const change = await givenChange();
    await transaction({ who: people.admin, now }, (tx) => recordEdits(tx, change.revisionId, now));
    await expect(release(change, "refiled")).rejects.toMatchObject(codes("refiled_not_typography"));
    await expect(release(change, "updated")).rejects.toMatchObject(codes("fact_replaced"));
    expect(await versions(change)).toBe(1);
  });

  test("another digit is found to be no typography, whoever says so", async () => {
    const change = await givenChange();
    await expect(found(change, "typographical")).rejects.toThrow("Another digit is no typography");
    const same = await givenChange({
      to: "Output fell by 40 percent in March",
      words: "40 percent",
    });
    await expect(found(same, "typographical", ["a hash"])).rejects.toThrow("no typography");
    await expect(found(same, "typographical")).resolves.toEqual([]);
    await expect(release(same, "refiled")).resolves.toHaveLength(1);
  });

  test("a finding is about two texts of its own article, and stays", async () => {
    const [one, other] = [await givenChange(), await givenChange()];
    const mixed = { ...one, baseHash: other.baseHash };
    await expect(found(mixed, "style")).rejects.toMatchObject({ code: "OR003" });
    await expect(found({ ...one, hash: one.baseHash }, "style")).rejects.toThrow("two different");
    await found(one, "factual");
    for (const statement of [
      "update edit_findings set class = 'typographical'",
      "delete from edit_findings",
      "truncate edit_findings",
    ]) {
      await expect(asApp(statement)).rejects.toThrow("permission denied");
      await expect(asOwner(statement)).rejects.toThrow("never changed or removed");
    }
  });
});

describe("a figure that is another now", () => {
  const update = ({ revisionId }: Changed) =>
    publishArticle(people.otherEditor, { revisionId, kind: "updated", note: "A new count.", now });

  test("is no update when it was published as confirmed", async () => {
    const change = await givenChange();
    await expect(update(change)).rejects.toMatchObject({
      code: "not_ready",
      issues: [{ code: "fact_replaced", words: FALL }],
    });
    expect(await newsroom.editFinding.count({ where: { articleId: change.articleId } })).toBe(0);
  });

  test("is an update when readers were told that it was not verified", async () => {
    await expect(
      update(
        await givenChange({
          ...{ told: "unconfirmed", from: "Output may have fallen by 40 percent in March." },
          to: "Output may have fallen by 14 percent in March.",
        }),
      ),
    ).resolves.toMatchObject({
      version: 2,
    });
  });

  test("is an update when a checker has found that it was true then", async () => {
    const change = await givenChange({ meanwhile: findOutdated });
    await expect(update(change)).resolves.toMatchObject({ version: 2 });
    expect(
      await newsroom.editFinding.findMany({ where: { articleId: change.articleId } }),
    ).toMatchObject([{ baseHash: change.baseHash, hash: change.hash, class: "factual" }]);
  });

  test("is an update when it only joins the others", async () => {
    const change = await givenChange({
      to: "Output fell by 40 percent in March and by 14 percent in April.",
    });
    await expect(update(change)).resolves.toMatchObject({ version: 2 });
  });
});

async function findOutdated(articleId: string): Promise<void> {
  const place = (await listDeskClaims(people.checker, articleId)).find(
    ({ channel }) => channel === "body",
  );
  const source = { kind: "document", visibility: "named", name: "A later count" } as const;
  const { evidenceId } = await attachEvidence(people.checker, {
    ...{ claimId: place?.claimId ?? "", relation: "supports", locator: "", url: null, quote: "" },
    source: { ...source, description: "", url: null },
    now,
  });
  await giveVerdict(people.checker, {
    ...{ occurrenceId: place?.occurrenceId ?? "", sentenceHash: place?.sentenceHash ?? "", now },
    ...{ verdict: "outdated", method: "official_record", reason: "True in March." },
    ...{ evidenceIds: [evidenceId], ownerId: null, recheckAt: null },
  });
}
