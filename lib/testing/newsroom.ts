import { randomUUID } from "node:crypto";
import { createArticle } from "@/lib/articles/create-article";
import type { CreateArticle, SaveDraft } from "@/lib/articles/rules/article-input";
import type { Block, Document } from "@/lib/articles/rules/document";
import { type Channel, channelText } from "@/lib/articles/rules/passages";
import { saveDraft } from "@/lib/articles/save-draft";
import { attachEvidence } from "@/lib/claims/attach-evidence";
import { listDeskClaims } from "@/lib/claims/claim-queries";
import { giveVerdict } from "@/lib/claims/give-verdict";
import { markClaim } from "@/lib/claims/mark-claim";
import { anchorAt } from "@/lib/claims/rules/anchor";
import { checkableIn } from "@/lib/claims/rules/checkable";
import type { AttachEvidence } from "@/lib/claims/rules/claim-input";
import { textOf } from "@/lib/claims/rules/placement";
import {
  evidenceNeeded,
  needsMethod,
  needsRecheck,
  type Stance,
  type VerdictKind,
} from "@/lib/claims/rules/verdicts";
import { waiveCheck } from "@/lib/claims/waive-check";
import { correctArticle } from "@/lib/corrections/correct-article";
import { proposeCorrection } from "@/lib/corrections/propose-correction";
import { proposeWithdrawal } from "@/lib/corrections/propose-withdrawal";
import type { CorrectArticle } from "@/lib/corrections/rules/correction-input";
import { secondCorrection } from "@/lib/corrections/second-correction";
import { secondWithdrawal } from "@/lib/corrections/second-withdrawal";
import { newsroom, transaction } from "@/lib/platform/db";
import { approveRevision } from "@/lib/publishing/approve-revision";
import { publishArticle, readCandidate } from "@/lib/publishing/publish-article";
import { submitArticle } from "@/lib/publishing/submit-article";
import type { Role, Staff } from "@/lib/staff/rules/capabilities";

/** A person of each role, and a second reporter and editor, since nobody decides about own words. */
export type People = Awaited<ReturnType<typeof givenPeople>>;

/** Words that shall be marked, and what was found about them; without a verdict they stay unchecked. */
export type GivenClaim = {
  words: string;
  channel?: Channel;
  verdict?: VerdictKind;
  stance?: Stance;
  /** The claim of another story that these words state too. */
  claimId?: string;
  /** What the verdict tells readers, and what it rests on. */
  reason?: string;
  evidence?: Partial<Pick<AttachEvidence, "url" | "locator" | "quote">> & {
    source?: Partial<Extract<AttachEvidence["source"], { name: string }>>;
  };
};

export type GivenArticle = {
  by: Staff;
  headline?: string;
  standfirst?: string;
  /** Paragraphs, or whole blocks. */
  body?: (string | Block)[];
  /** Marked in the body unless they name a channel. Headline and standfirst are always covered and confirmed. */
  claims?: GivenClaim[];
  section?: string;
  now?: Date;
} & Partial<
  Pick<CreateArticle, "kind" | "language" | "authorIds" | "topicIds" | "translationOfId">
>;

/** An active member of staff, known to the database. */
export async function givenStaff(role: Role, name: string = role): Promise<Staff> {
  // Another one each time, also where an earlier run has left its people.
  const email = `${name.toLowerCase().replaceAll(" ", ".")}.${randomUUID()}@newsroom.example`;
  const { id } = await newsroom.user.create({
    data: { email, name, role, passwordHash: "never signs in", createdAt: new Date() },
  });
  return { id, name, email, role };
}

export async function givenPeople() {
  return {
    reporter: await givenStaff("reporter", "Rana Reporter"),
    otherReporter: await givenStaff("reporter", "Otto Reporter"),
    checker: await givenStaff("checker", "Chiara Checker"),
    editor: await givenStaff("editor", "Edda Editor"),
    otherEditor: await givenStaff("editor", "Ömer Editor"),
    admin: await givenStaff("admin", "Ada Admin"),
  };
}

/** A section of this slug, made when it is not there. */
export async function givenSection(slug = "world", approvalsNeeded = 1): Promise<string> {
  const section = await newsroom.section.upsert({
    where: { slug },
    update: {},
    create: { slug, name: slug[0]?.toUpperCase() + slug.slice(1), position: 1, approvalsNeeded },
  });
  return section.id;
}

/** A picture of the newsroom's own, which no article shows yet. */
export async function givenPicture(
  by: Staff,
  about: { alt?: string; credit?: string; rights?: string } = {},
) {
  const { id } = await newsroom.media.create({
    data: {
      alt: about.alt ?? "A hall.",
      credit: about.credit ?? "Ines Okafor",
      rights: about.rights ?? "",
      colour: "#888888",
      width: 480,
      height: 320,
      createdById: by.id,
      createdAt: new Date(),
      renditions: { create: { width: 480, bytes: Buffer.from(about.alt ?? "bytes") } },
    },
    select: { id: true },
  });
  return id;
}

export function paragraph(text: string): Block {
  return { type: "paragraph", content: [{ type: "text", text }] };
}

/** A draft in `drafting` with its claims marked; their verdicts come with `givenChecked`. */
export async function givenDraft(given: GivenArticle) {
  const now = given.now ?? new Date();
  const headline = given.headline ?? "Output falls";
  const standfirst =
    given.standfirst ?? "Fewer loaves left the bakeries of the valley this spring.";
  const sectionId = await givenSection(given.section);
  const { articleId } = await createArticle(given.by, {
    headline,
    kind: given.kind ?? "news",
    language: given.language ?? "en",
    sectionId,
    slug: uniqueSlug(),
    authorIds: given.authorIds ?? [],
    topicIds: given.topicIds ?? [],
    translationOfId: given.translationOfId,
    now,
  });
  const body: Document = {
    type: "doc",
    content: (given.body ?? ["Output fell by 40 percent in March."]).map((block) =>
      typeof block === "string" ? paragraph(block) : block,
    ),
  };
  await givenWords(given.by, articleId, { headline, standfirst, body, now });
  for (const claim of claimsOf(given)) await givenMark(given.by, articleId, claim, now);
  return { articleId, claims: claimsOf(given) };
}

/** Saves these words over the latest version of the draft. */
export async function givenWords(
  by: Staff,
  articleId: string,
  words: Partial<Omit<SaveDraft, "articleId" | "baseVersion">>,
) {
  const draft = await newsroom.draft.findUniqueOrThrow({ where: { articleId } });
  const { kind, sectionId, slug, authorIds, topicIds, headline, standfirst, version } = draft;
  return saveDraft(by, {
    ...{ articleId, kind, sectionId, slug, authorIds, topicIds, headline, standfirst },
    baseVersion: version,
    body: draft.body as Document,
    now: new Date(),
    ...words,
  });
}

/** Marks the first place of these words as a claim. */
export async function givenMark(by: Staff, articleId: string, claim: GivenClaim, now = new Date()) {
  const draft = await newsroom.draft.findUniqueOrThrow({ where: { articleId } });
  const channel = claim.channel ?? "body";
  const text = channelText({ ...draft, body: draft.body as Document }, channel);
  const start = text.indexOf(claim.words);
  return markClaim(by, {
    articleId,
    channel,
    ...anchorAt(text, { start, end: start + claim.words.length }),
    statement: claim.words,
    kind: "fact",
    stance: claim.stance ?? "asserted",
    ...(claim.claimId && { claimId: claim.claimId }),
    now,
  });
}

/** Gives every claim its verdict, by this checker, with as much evidence as it needs. */
export async function givenVerdicts(
  checker: Staff,
  articleId: string,
  claims: GivenClaim[],
  now = new Date(),
) {
  for (const marked of await listDeskClaims(checker, articleId)) {
    const claim = claims.find(({ words }) => words === marked.exact);
    const verdict = claim?.verdict;
    if (!verdict || marked.sentenceHash === null || marked.currency === "current") continue;
    const evidenceIds: string[] = [];
    for (let i = 0; i < evidenceNeeded(verdict); i++) {
      const { evidenceId } = await attachEvidence(checker, {
        claimId: marked.claimId,
        relation: "supports",
        source: {
          kind: "document",
          visibility: "named",
          name: `Record ${i + 1}`,
          description: "",
          url: null,
          ...claim.evidence?.source,
        },
        locator: claim.evidence?.locator ?? "",
        url: claim.evidence?.url ?? null,
        quote: claim.evidence?.quote ?? "",
        now,
      });
      evidenceIds.push(evidenceId);
    }
    await giveVerdict(checker, {
      occurrenceId: marked.occurrenceId,
      sentenceHash: marked.sentenceHash,
      verdict,
      method: needsMethod(verdict) ? "official_record" : null,
      reason: claim.reason ?? "Compared with the record.",
      evidenceIds,
      ownerId: needsRecheck(verdict) ? checker.id : null,
      recheckAt: needsRecheck(verdict) ? new Date(now.getTime() + 3_600_000) : null,
      now,
    });
  }
}

/** Sends the draft as it stands on to review: frozen, in `in_review`. */
export async function givenSubmitted(by: Staff, articleId: string, now = new Date()) {
  for (;;) {
    const draft = await newsroom.draft.findUniqueOrThrow({ where: { articleId } });
    const sent = await submitArticle(by, { articleId, baseVersion: draft.version, now });
    if (sent.workState !== "checking") return sent;
  }
}

/** An article that only waits for somebody to publish it: written by `by`, checked, approved by `editor`. */
export async function givenReady(people: People, given: Partial<GivenArticle> = {}) {
  const whole = { by: people.reporter, ...given };
  const { articleId, claims } = await givenDraft(whole);
  return { articleId, ...(await givenApproved(people, articleId, claims, whole)) };
}

/** Says of everything in the draft that looks checkable, marked or not, that it needs no check: an editor of no other part. */
export async function givenLetPass(articleId: string, now = new Date()) {
  const { body, headline, standfirst, article } = await newsroom.draft.findUniqueOrThrow({
    where: { articleId },
    include: { article: { select: { language: true, checkWaivers: true } } },
  });
  const words = { headline, standfirst, body: body as Document };
  const waived = new Set(article.checkWaivers.map(({ sentenceHash }) => sentenceHash));
  const { sentences } = textOf(words, article.language);
  const open = checkableIn(sentences).filter(({ hash }) => !waived.has(hash));
  const editor = open.length > 0 ? await givenStaff("editor") : null;
  for (const { hash } of open) {
    const sentence = sentences.find((each) => each.hash === hash)?.text ?? "";
    const reason = "It is told for its own sake.";
    if (editor) await waiveCheck(editor, { articleId, sentence, reason, now });
  }
}

/** Checks, submits and approves the draft as it stands, and has its words read, as publishing does before the gate. */
export async function givenApproved(
  people: People,
  articleId: string,
  claims: GivenClaim[],
  { by = people.reporter, now = new Date() }: { by?: Staff; now?: Date } = {},
) {
  await givenVerdicts(people.checker, articleId, claims, now);
  await givenLetPass(articleId, now);
  const { revisionId, hash } = await givenSubmitted(by, articleId, now);
  await approveRevision(people.editor, { revisionId, revisionHash: hash, now });
  const asked = { kind: "published", note: "", publisherId: null, now } as const;
  await transaction({ who: people.editor, now }, (tx) => readCandidate(tx, revisionId, asked));
  return { revisionId, hash, claims };
}

/** An article that readers can read, published by the other editor. */
export async function givenLive(people: People, given: Partial<GivenArticle> = {}) {
  const ready = await givenReady(people, given);
  const published = await publishArticle(people.otherEditor, {
    revisionId: ready.revisionId,
    kind: "published",
    note: "",
    now: given.now ?? new Date(),
  });
  return { ...ready, ...published };
}

/** Shows this revision to readers with a notice on top of it: proposed by the other editor, seconded by the admin. */
export async function givenCorrected(
  people: People,
  revisionId: string,
  { weight = "major", ...said }: Partial<CorrectArticle["notice"]>,
) {
  const now = new Date();
  const notice = {
    ...{
      whatWasWrong: "It was wrong.",
      whatIsRight: "This is right.",
      wordsBefore: "",
      wordsAfter: "",
    },
    ...{ correctsId: null, delayReason: "", ...said },
  };
  if (weight === "minor") {
    const wanted = { revisionId, kind: "corrected" as const, notice: { ...notice, weight }, now };
    return correctArticle(people.admin, wanted);
  }
  const { proposalId } = await proposeCorrection(people.otherEditor, { revisionId, notice, now });
  return secondCorrection(people.admin, { proposalId, now });
}

/** The story with another word at its end, published as an update. */
export async function givenUpdated(
  people: People,
  { articleId, claims }: { articleId: string; claims: GivenClaim[] },
) {
  const { body } = await newsroom.draft.findUniqueOrThrow({ where: { articleId } });
  const content = [...(body as Document).content, paragraph("More is known now.")];
  await givenWords(people.reporter, articleId, { body: { type: "doc", content } });
  const told: GivenClaim = { words: "More is known now", verdict: "confirmed" };
  await givenMark(people.reporter, articleId, told);
  const { revisionId } = await givenApproved(people, articleId, [...claims, told]);
  const kind = "updated" as const;
  const note = "More is known.";
  return publishArticle(people.otherEditor, { revisionId, kind, note, now: new Date() });
}

/** An article that readers could read until two people took it down. */
export async function givenTakenDown(people: People, given: Partial<GivenArticle> = {}) {
  const live = await givenLive(people, given);
  await givenWithdrawnByTwo(people, live.articleId, "takedown", given.now);
  return live;
}

/** What two people withdraw, the one proposing it and the other seconding. */
export async function givenWithdrawnByTwo(
  people: People,
  articleId: string,
  kind: "retraction" | "takedown",
  now = new Date(),
) {
  const { withdrawalId } = await proposeWithdrawal(people.editor, {
    articleId,
    kind,
    notice: "A court has forbidden this report.",
    reason: "The judgment of Monday.",
    now,
  });
  await secondWithdrawal(people.admin, { withdrawalId, now });
}

function claimsOf({ headline, standfirst, claims }: GivenArticle): GivenClaim[] {
  const given = claims ?? [{ words: "40 percent", verdict: "confirmed" as const }];
  const covered = new Set(given.map((claim) => claim.channel));
  const cover = (channel: Channel, words: string): GivenClaim[] =>
    covered.has(channel) || words === ""
      ? []
      : [{ words: words.replace(/[.!?؟]$/u, ""), channel, verdict: "confirmed" }];
  return [
    ...cover("headline", headline ?? "Output falls"),
    ...cover(
      "standfirst",
      standfirst ?? "Fewer loaves left the bakeries of the valley this spring.",
    ),
    ...given,
  ];
}

let slugs = 0;

function uniqueSlug(): string {
  slugs += 1;
  return `story-${process.pid}-${Date.now().toString(36)}-${slugs}`;
}
