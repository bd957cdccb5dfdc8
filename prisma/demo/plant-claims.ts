import { channelText } from "@/lib/articles/rules/passages";
import { addUpload } from "@/lib/captures/add-upload";
import { attachEvidence } from "@/lib/claims/attach-evidence";
import { giveVerdict } from "@/lib/claims/give-verdict";
import { markClaim } from "@/lib/claims/mark-claim";
import { anchorAt } from "@/lib/claims/rules/anchor";
import { placeIn, textOf } from "@/lib/claims/rules/placement";
import { waiveCheck } from "@/lib/claims/waive-check";
import { withdrawOccurrence } from "@/lib/claims/withdraw-occurrence";
import type { Staff } from "@/lib/staff/rules/capabilities";
import { momentAt } from "./build";
import type { DemoClaim, DemoEvidence, DemoMark, DemoVerdict } from "./demo-article";
import { DOCUMENTS } from "./documents";
import { DEMO_ARTICLES } from "./edition";
import { SOURCES, type Source } from "./sources";
import { planted, type Story, type World } from "./world";

/** Marks the claims of a stage in the draft and ties their sources to them. */
export async function markClaims(
  world: World,
  story: Story,
  { who, claims, now }: { who: Staff; claims: DemoClaim[]; now: Date },
): Promise<void> {
  for (const claim of claims) {
    for (const mark of claim.marks ?? []) await markWords(world, story, { who, claim, mark, now });
    for (const evidence of claim.evidence ?? [])
      await addEvidence(world, { who, claim, evidence, now });
    if (claim.verdict) story.verdicts.set(claim.key, claim.verdict);
  }
}

/** Takes marks back whose words the newest save has removed. */
export async function withdrawLost(
  story: Story,
  { who, now }: { who: Staff; now: Date },
): Promise<void> {
  const text = textOf(story.words, story.article.language);
  const lost = story.marks.filter(({ place }) => !placeIn(text, place));
  for (const { occurrenceId } of lost) await withdrawOccurrence(who, { occurrenceId, now });
  story.marks = story.marks.filter((mark) => !lost.includes(mark));
}

/** Says of the sentences that need no check why they need none, once each. */
export async function passUnchecked(story: Story, who: Staff, now: Date): Promise<void> {
  const { article, articleId, words, passed } = story;
  const { sentences } = textOf(words, article.language);
  for (const { reason, begins } of article.unchecked ?? []) {
    for (const { text, hash } of sentences) {
      if (passed.has(hash) || !begins.some((beginning) => text.startsWith(beginning))) continue;
      passed.add(hash);
      await waiveCheck(who, { articleId, sentence: text, reason, now });
    }
  }
}

/** Gives a verdict wherever there is none, the sentence has changed, or the finding is a new one. */
export async function checkClaims(
  world: World,
  story: Story,
  { who, leave, now }: { who: Staff; leave: string[]; now: Date },
): Promise<void> {
  const text = textOf(story.words, story.article.language);
  for (const marked of story.marks) {
    const verdict = marked.mark.verdict ?? story.verdicts.get(marked.claim);
    const sentence = placeIn(text, marked.place);
    if (leave.includes(marked.claim)) continue;
    if (!verdict || !sentence) {
      throw new Error(`${story.article.key}: nothing to say about “${marked.mark.exact}”.`);
    }
    const { checked } = marked;
    if (checked?.sentenceHash === sentence.hash && checked.verdict === verdict) continue;
    await giveVerdict(who, {
      occurrenceId: marked.occurrenceId,
      sentenceHash: sentence.hash,
      verdict: verdict.verdict,
      method: verdict.method ?? null,
      reason: verdict.reason,
      evidenceIds: evidenceFor(world, marked.claim, verdict),
      ownerId: verdict.owner ? world.staff[verdict.owner].id : null,
      recheckAt: verdict.recheckAt ? momentAt(verdict.recheckAt, world.plantedAt) : null,
      now,
    });
    marked.checked = { sentenceHash: sentence.hash, verdict };
  }
}

async function markWords(
  world: World,
  story: Story,
  { who, claim, mark, now }: { who: Staff; claim: DemoClaim; mark: DemoMark; now: Date },
): Promise<void> {
  const text = channelText(story.words, mark.channel);
  const start = text.indexOf(mark.exact);
  const place = {
    channel: mark.channel,
    ...anchorAt(text, { start, end: start + mark.exact.length }),
  };
  const known = world.claims.get(claim.key);
  const { occurrenceId, claimId } = await markClaim(who, {
    ...place,
    ...definitionOf(claim.key),
    articleId: story.articleId,
    stance: mark.stance ?? "asserted",
    ...(known && { claimId: known.claimId }),
    now,
  });
  if (!known) world.claims.set(claim.key, { claimId, evidence: [] });
  story.marks.push({ occurrenceId, claim: claim.key, mark, place, checked: null });
}

async function addEvidence(
  world: World,
  {
    who,
    claim,
    evidence,
    now,
  }: { who: Staff; claim: DemoClaim; evidence: DemoEvidence; now: Date },
): Promise<void> {
  const { source, locator, relation } = evidence;
  const { claimId, evidence: kept } = planted(world.claims, claim.key);
  if (kept.some((other) => other.source === source && other.locator === locator)) return;
  const known = world.sourceIds.get(source);
  const described: Source = SOURCES[source];
  const readers = described.readers?.map((key) => world.staff[key].id);
  const document = evidence.document && DOCUMENTS[evidence.document];
  const upload = document && {
    ...{ name: document.name, bytes: new TextEncoder().encode(document.text) },
    ...{ sealed: false, now },
  };
  const { evidenceId, sourceId } = await attachEvidence(who, {
    claimId,
    relation,
    source: known
      ? { id: known }
      : { visibility: "named", description: "", url: null, ...described, readers },
    locator,
    url: evidence.url ?? null,
    quote: evidence.quote ?? "",
    uploadId: upload && (await addUpload(who, upload)).uploadId,
    now,
  });
  world.sourceIds.set(source, sourceId);
  kept.push({ source, locator, evidenceId });
}

function evidenceFor(world: World, claim: string, { restsOn }: DemoVerdict): string[] {
  return planted(world.claims, claim)
    .evidence.filter(({ source }) => restsOn?.includes(source) ?? true)
    .map(({ evidenceId }) => evidenceId);
}

/** Statement and kind, wherever in the edition the claim is defined. */
function definitionOf(key: string) {
  for (const { steps } of DEMO_ARTICLES) {
    for (const step of steps) {
      const claims = step.deed === "mark" ? step.claims : [];
      const defined = claims.find((claim) => claim.key === key && claim.statement && claim.kind);
      if (defined?.statement && defined.kind)
        return { statement: defined.statement, kind: defined.kind };
    }
  }
  throw new Error(`The demo edition does not define the claim ${key}.`);
}
