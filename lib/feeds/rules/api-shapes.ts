import { z } from "zod";
import { readCursor } from "@/lib/articles/rules/cursor";
import { MAX_SLUG, SLUG } from "@/lib/articles/rules/slug";
import {
  CLAIM_KINDS,
  EVIDENCE_RELATIONS,
  METHODS,
  SOURCE_KINDS,
  SOURCE_VISIBILITIES,
  VERDICTS,
} from "@/lib/claims/rules/verdicts";
import { CORRECTION_KINDS, WEIGHTS } from "@/lib/corrections/rules/correction";
import { PUBLICATION_KINDS } from "@/lib/publishing/rules/publication-kind";

// The shapes of the read API, as strangers' programs rely on them: a field may be added, none may change its meaning.

const moment = z.iso.datetime();
const named = z.object({ name: z.string(), url: z.url() });

export const apiCorrection = z
  .object({
    id: z.uuid(),
    url: z.url(),
    kind: z.enum(CORRECTION_KINDS),
    weight: z.enum(WEIGHTS),
    whatWasWrong: z.string(),
    whatIsRight: z.string(),
    wordsBefore: z.string(),
    wordsAfter: z.string(),
    issuedAt: moment,
    /** The version that it was published with. */
    version: z.int(),
    correctsId: z.uuid().nullable(),
    /** Since when what was wrong could be read; null where nothing was, or nobody knows. */
    wrongSince: moment.nullable(),
    /** Why it took more than thirty days; else empty. */
    delayReason: z.string(),
  })
  .strict();

const evidence = z
  .object({
    relation: z.enum(EVIDENCE_RELATIONS),
    visibility: z.enum(SOURCE_VISIBILITIES),
    source: z.string(),
    /** Null for a sealed source. */
    sourceKind: z.enum(SOURCE_KINDS).nullable(),
    url: z.string().nullable(),
    locator: z.string(),
    quote: z.string(),
    /** How many editors knew a sealed source when this was published. */
    knownTo: z.int().optional(),
  })
  .strict();

export const apiFinding = z
  .object({
    claimId: z.uuid(),
    statement: z.string(),
    kind: z.enum(CLAIM_KINDS),
    words: z.string(),
    verdict: z.enum(VERDICTS),
    method: z.enum(METHODS).nullable(),
    reason: z.string(),
    checkedBy: z.string(),
    decidedAt: moment,
    recheckAt: moment.nullable(),
    evidence: z.array(evidence),
  })
  .strict();

const summary = {
  id: z.uuid(),
  /** For people, and for this API. */
  url: z.url(),
  api: z.url(),
  kind: z.enum(["news", "opinion", "live_blog"]),
  language: z.string(),
  state: z.enum(["live", "retracted", "taken_down"]),
  headline: z.string(),
  standfirst: z.string(),
  section: named,
  authors: z.array(named),
  publishedAt: moment,
  changedAt: moment,
};

export const apiSummary = z.object({ ...summary, corrected: z.boolean() }).strict();

export const apiArticle = z
  .object({
    ...summary,
    version: z.int(),
    /** The text as HTML; empty when the story was retracted. */
    html: z.string(),
    topics: z.array(named),
    checkedBy: z.array(z.string()),
    approvedBy: z.array(z.string()),
    claims: z.array(apiFinding),
    corrections: z.array(apiCorrection),
    versions: z.array(
      z
        .object({
          number: z.int(),
          url: z.url(),
          kind: z.enum(PUBLICATION_KINDS),
          note: z.string(),
          publishedAt: moment,
        })
        .strict(),
    ),
    translations: z.array(z.object({ url: z.url(), language: z.string() }).strict()),
    picture: z.url(),
  })
  .strict();

export const apiClaim = z
  .object({
    id: z.uuid(),
    statement: z.string(),
    kind: z.enum(CLAIM_KINDS),
    /** What each story that states it tells its readers about it, newest first. */
    findings: z.array(z.object({ ...apiFinding.shape, article: apiSummary }).strict()),
  })
  .strict();

const page = <Shape extends z.ZodType>(shape: Shape) =>
  z.object({ items: z.array(shape), next: z.url().nullable() }).strict();

export const apiArticles = page(apiSummary);
export const apiCorrections = page(
  z.object({ ...apiCorrection.shape, article: apiSummary }).strict(),
);

/** What goes wrong, said as RFC 9457 wants it. */
export const apiProblem = z
  .object({ type: z.string(), title: z.string(), status: z.int(), detail: z.string() })
  .strict();

const after = z
  .string()
  .refine((text) => readCursor(text) !== null, "This is no place in this list. Begin without it.")
  .optional();
const slug = z.string().max(MAX_SLUG).regex(SLUG, "This is no name of ours.").optional();
const format = z.enum(["json", "ninjs"], "There is json and ninjs.").default("json");

/** What may stand after the question mark. */
export const articlesQuery = z.strictObject({
  after,
  section: slug,
  topic: slug,
  author: slug,
  format,
});
export const articleQuery = z.strictObject({ format });
export const correctionsQuery = z.strictObject({ after });
export const noQuery = z.strictObject({});

export type ApiFinding = z.output<typeof apiFinding>;
export type ApiSummary = z.output<typeof apiSummary>;
export type ApiArticle = z.output<typeof apiArticle>;
export type ApiCorrection = z.output<typeof apiCorrection>;
