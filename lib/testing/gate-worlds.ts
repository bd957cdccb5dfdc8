import fc from "fast-check";
import { expect } from "vitest";
import type { Document } from "@/lib/articles/rules/document";
import { attachEvidence } from "@/lib/claims/attach-evidence";
import { listDeskClaims } from "@/lib/claims/claim-queries";
import { giveVerdict } from "@/lib/claims/give-verdict";
import { markGrave } from "@/lib/claims/mark-grave";
import { VERDICTS } from "@/lib/claims/rules/verdicts";
import { secondVerdict } from "@/lib/claims/second-verdict";
import { waiveCheck } from "@/lib/claims/waive-check";
import { waiveWording } from "@/lib/claims/waive-wording";
import { withdrawEvidence } from "@/lib/claims/withdraw-evidence";
import { withdrawOccurrence } from "@/lib/claims/withdraw-occurrence";
import { newsroom, transaction } from "@/lib/platform/db";
import { placeHold } from "@/lib/publishing/place-hold";
import { publishArticle, readCandidate } from "@/lib/publishing/publish-article";
import { recordEdits } from "@/lib/publishing/publish-store";
import { HOLD_KINDS } from "@/lib/publishing/rules/publication-kind";
import { asApp, asOwner } from "./database";
import {
  type GivenClaim,
  givenDraft,
  givenMark,
  givenReady,
  givenStaff,
  givenSubmitted,
  givenVerdicts,
  givenWords,
  type People,
  paragraph,
} from "./newsroom";

/** Newsrooms with one story, and everything about it that the gate looks at. */
export const world = fc.record({
  writer: fc.constantFrom("reporter", "editor", "admin"),
  checker: fc.constantFrom("checker", "editor", "otherEditor"),
  headline: fc.constantFrom("Output falls", "Öl & “Quotes” — 1 000"),
  verdict: fc.option(fc.constantFrom(...VERDICTS)),
  stance: fc.constantFrom("asserted", "debunked"),
  figure: fc.boolean(),
  live: fc.boolean(),
  // Of a live story: what readers were told, whether it was found to be of its time since, whether the change was looked at.
  told: fc.constantFrom("confirmed", "confirmed", "unconfirmed"),
  outdated: fc.constantFrom(false, false, true),
  looked: fc.constantFrom(true, true, true, false),
  // Whether the wording was read, before or after its last verdict, and whether an editor has let it stand.
  read: fc.constantFrom("yes", "yes", "yes", "too early", "no"),
  waive: fc.boolean(),
  // Whether there is a figure that no claim covers, and whether an editor has said that it needs no check.
  aside: fc.constantFrom("no", "no", "unmarked", "waived"),
  coverHeadline: fc.boolean(),
  grave: fc.constantFrom("no", "no", "no", "yes", "seconded"),
  holds: fc.array(fc.record({ kind: fc.constantFrom(...HOLD_KINDS), past: fc.boolean() }), {
    maxLength: 2,
  }),
  approvers: fc.uniqueArray(fc.constantFrom("editor", "otherEditor"), { maxLength: 2 }),
  afterwards: fc.subarray([
    "edit the sentence",
    "drop the words",
    "withdraw evidence",
    "lose a source",
    "withdraw a claim",
    "checker rewrites it",
    "change the figure",
  ] as const),
});
export type World = typeof world extends fc.Arbitrary<infer Generated> ? Generated : never;

/** A new story whose claim was found false, and a live one whose figure is another now and was found to be of its time. */
const REFUTED: World = {
  ...{ writer: "reporter", checker: "checker", headline: "Output falls", verdict: "false" },
  ...{ stance: "asserted", figure: false, live: false, told: "confirmed", outdated: false },
  ...{ looked: true, read: "yes", waive: false, coverHeadline: true, grave: "no", holds: [] },
  aside: "no",
  ...{ approvers: ["editor"], afterwards: [] },
};
/** What a second checker has to agree to, and what one has agreed to. */
const GRAVE: World = { ...REFUTED, verdict: "confirmed", grave: "yes" };
const SECONDED: World = { ...GRAVE, grave: "seconded" };
/** What is told as a fact and is not, and what an editor has let stand. */
const UNHEDGED: World = { ...REFUTED, verdict: "unconfirmed" };
const ONE_SIDED: World = { ...REFUTED, verdict: "disputed" };
const UNNAMED: World = { ...REFUTED, verdict: "attributed" };
const WAIVED: World = { ...UNHEDGED, waive: true };
/** A figure that nobody has marked, and one that needs no check. */
const UNMARKED: World = { ...REFUTED, verdict: "confirmed", aside: "unmarked" };
const NEEDLESS: World = { ...UNMARKED, aside: "waived" };
const WITHOUT_EVIDENCE: World = {
  ...{ ...REFUTED, verdict: "confirmed" },
  afterwards: ["withdraw evidence"],
};
const WITHOUT_SOURCE: World = { ...WITHOUT_EVIDENCE, afterwards: ["lose a source"] };
const REWRITTEN: World = {
  ...{ ...REFUTED, verdict: "confirmed", checker: "editor" },
  afterwards: ["checker rewrites it"],
};
const MOVED_ON: World = {
  ...{ ...REFUTED, verdict: "confirmed", live: true, outdated: true },
  afterwards: ["change the figure"],
};
const NOT_LOOKED: World = { ...MOVED_ON, looked: false };

/** Newsrooms that are always tried, since chance seldom makes them. */
export const EXAMPLES: [World][] = [
  [REFUTED],
  [GRAVE],
  [SECONDED],
  [UNHEDGED],
  [ONE_SIDED],
  [UNNAMED],
  [WAIVED],
  [UNMARKED],
  [NEEDLESS],
  [WITHOUT_EVIDENCE],
  [WITHOUT_SOURCE],
  [REWRITTEN],
  [MOVED_ON],
  [NOT_LOOKED],
];

const CLAIM = "40 percent";
const ASIDE = "Its oven holds 90 loaves.";
const SENTENCE = "Output fell by 40 percent in March.";

/** Makes such a newsroom; gives back the revision that the gate is asked about. */
export async function givenWorld(
  people: People,
  generated: World,
): Promise<{ revisionId: string }> {
  const writer = people[generated.writer as keyof People];
  const checker = people[generated.checker as keyof People];
  const { headline, verdict, stance } = generated;
  const claims: GivenClaim[] = [
    { words: CLAIM, stance: stance as "asserted" | "debunked", ...(verdict && { verdict }) },
    ...(generated.coverHeadline
      ? [{ words: headline, channel: "headline" as const, verdict: "confirmed" as const }]
      : []),
  ];
  const articleId = generated.live
    ? (await givenLiveOf(people, generated)).articleId
    : (await givenDraft({ by: writer, headline, claims })).articleId;
  const now = new Date();
  if (generated.live) await givenWords(writer, articleId, { headline: `${headline} again` });
  if (generated.figure) await givenWords(writer, articleId, { body: documentOf(SENTENCE, true) });
  if (checker.id !== writer.id) await givenVerdicts(checker, articleId, claims);
  if (!generated.coverHeadline) await withdrawWhere(people, articleId, "headline");
  if (generated.grave !== "no") await callGrave(people, articleId, generated.grave === "seconded");
  await change(people, generated, articleId);
  if (generated.aside !== "no") await addAside(people, articleId, generated.aside === "waived");
  const { revisionId, hash } = await givenSubmitted(people.otherReporter, articleId);
  for (const name of generated.approvers) {
    const approver = people[name as keyof People];
    await asApp(
      "insert into approvals (id, revision_id, revision_hash, user_id, approved_at) values (gen_random_uuid(), $1, $2, $3, now()) on conflict do nothing",
      [revisionId, hash, approver.id],
      { userId: approver.id },
    ).catch((error: { code: string }) => expect(error.code).toBe("OR002"));
  }
  for (const { kind, past } of generated.holds) {
    const until = kind === "embargo" ? new Date(now.getTime() + (past ? -1 : 1) * 3_600_000) : null;
    await placeHold(people.editor, { articleId, kind, reason: "A reason.", until, now });
  }
  if (generated.waive) await waive(people, articleId);
  if (generated.read !== "no") {
    const asked = { kind: "published", note: "", publisherId: null, now } as const;
    await transaction({ who: people.admin, now }, (tx) => readCandidate(tx, revisionId, asked));
  }
  if (generated.read === "too early" && generated.afterwards.length === 0)
    await findOutdated(people, articleId);
  if (generated.looked)
    await transaction({ who: people.admin, now }, (tx) => recordEdits(tx, revisionId, now));
  return { revisionId };
}

async function givenLiveOf(people: People, generated: World) {
  const claims = [{ words: CLAIM, verdict: generated.told as "confirmed" | "unconfirmed" }];
  const ready = await givenReady(people, { headline: generated.headline, claims });
  if (generated.told === "unconfirmed") await waive(people, ready.articleId);
  await publishArticle(people.otherEditor, {
    revisionId: ready.revisionId,
    kind: "published",
    note: "",
    now: new Date(),
  });
  if (generated.outdated) await findOutdated(people, ready.articleId);
  return ready;
}

async function addAside(people: People, articleId: string, waived: boolean): Promise<void> {
  const { body } = await newsroom.draft.findUniqueOrThrow({ where: { articleId } });
  const content = [...(body as Document).content, paragraph(ASIDE)];
  await givenWords(people.otherReporter, articleId, { body: { type: "doc", content } });
  const reason = "It is told for its own sake.";
  if (waived)
    await waiveCheck(await givenStaff("editor"), {
      ...{ articleId, sentence: ASIDE, reason, now: new Date() },
    });
}

async function callGrave(people: People, articleId: string, seconded: boolean): Promise<void> {
  const claims = await listDeskClaims(people.editor, articleId);
  const claim = claims.find(({ exact }) => exact === CLAIM);
  if (!claim) return;
  const { occurrenceId, verdict } = claim;
  const reason = "It could harm a miller.";
  await markGrave(people.editor, { occurrenceId, grave: true, reason, now: new Date() });
  if (seconded && verdict) {
    const other = await givenStaff("checker");
    await secondVerdict(other, { verdictId: verdict.id, now: new Date() });
  }
}

/** Lets every sentence stand that is told as a fact, by an editor who wrote none of it. */
async function waive(people: People, articleId: string): Promise<void> {
  for (const { occurrenceId, sentenceHash, currency } of await listDeskClaims(
    people.editor,
    articleId,
  )) {
    const waived = await newsroom.wordingWaiver.count({
      where: { occurrenceId, sentenceHash: sentenceHash ?? "" },
    });
    if (!sentenceHash || currency !== "current" || waived > 0) continue;
    await waiveWording(await givenStaff("editor"), {
      ...{ occurrenceId, sentenceHash, wording: "not_hedged", reason: "It is told elsewhere." },
      now: new Date(),
    });
  }
}

async function findOutdated(people: People, articleId: string): Promise<void> {
  const place = (await listDeskClaims(people.checker, articleId)).find(
    ({ channel }) => channel === "body",
  );
  if (!place?.sentenceHash) throw new Error("The claim is not in the text.");
  const now = new Date();
  const source = { kind: "document", visibility: "named", name: "A later count" } as const;
  const { evidenceId } = await attachEvidence(people.checker, {
    ...{ claimId: place.claimId, relation: "supports", locator: "", url: null, quote: "", now },
    source: { ...source, description: "", url: null },
  });
  await giveVerdict(people.checker, {
    ...{ occurrenceId: place.occurrenceId, sentenceHash: place.sentenceHash, now },
    ...{ verdict: "outdated", method: "official_record", reason: "True in March." },
    ...{ evidenceIds: [evidenceId], ownerId: null, recheckAt: null },
  });
}

async function change(
  people: People,
  { afterwards, writer, checker }: World,
  articleId: string,
): Promise<void> {
  const by = people[writer as keyof People];
  for (const deed of afterwards) {
    if (deed === "edit the sentence")
      await givenWords(by, articleId, { body: documentOf(`${SENTENCE.slice(0, -1)} alone.`) });
    if (deed === "change the figure")
      await givenWords(by, articleId, { body: documentOf(SENTENCE.replace("40", "14")) });
    if (deed === "drop the words")
      await givenWords(by, articleId, { body: documentOf("Nothing is known.") });
    if (deed === "withdraw a claim") await withdrawWhere(people, articleId, "standfirst");
    if (deed === "withdraw evidence") {
      const [claim] = await listDeskClaims(people.editor, articleId);
      const evidence = claim?.evidence.find((each) => !each.withdrawn);
      if (evidence)
        await withdrawEvidence(people.checker, { evidenceId: evidence.id, now: new Date() });
    }
    if (deed === "lose a source") await loseSource(people, articleId);
    if (deed === "checker rewrites it" && checker !== "checker") {
      const rewriter = people[checker as keyof People];
      await givenWords(rewriter, articleId, { body: documentOf("For a moment nothing.") });
      await givenWords(rewriter, articleId, { body: documentOf(SENTENCE) });
    }
  }
  const places = await newsroom.occurrence.count({ where: { articleId, withdrawnAt: null } });
  if (places === 0) await givenMark(people.otherReporter, articleId, { words: "o" });
}

/** As if what the first evidence quotes stood no longer where it says. */
async function loseSource(people: People, articleId: string): Promise<void> {
  const claims = await listDeskClaims(people.editor, articleId);
  const evidence = claims.flatMap((claim) => claim.evidence).find((each) => !each.withdrawn);
  if (evidence)
    await asOwner(
      "insert into watches (evidence_id, lost_at) values ($1, clock_timestamp()) on conflict (evidence_id) do nothing",
      [evidence.id],
    );
}

async function withdrawWhere(
  people: People,
  articleId: string,
  channel: "headline" | "standfirst",
): Promise<void> {
  const place = await newsroom.occurrence.findFirst({
    where: { articleId, channel, withdrawnAt: null },
  });
  if (place) await withdrawOccurrence(people.checker, { occurrenceId: place.id, now: new Date() });
}

function documentOf(sentence: string, figure = false): Document {
  const block = {
    type: "figure" as const,
    attrs: {
      mediaId: "00000000-0000-4000-8000-000000000000",
      alt: "A hall.",
      caption: "The hall in March.",
      credit: "Demo",
      unverified: false,
    },
  };
  return { type: "doc", content: [paragraph(sentence), ...(figure ? [block] : [])] };
}
