import { canonicalRevision, revisionHash } from "@/lib/articles/rules/canonical";
import { type Document, EMPTY_DOCUMENT } from "@/lib/articles/rules/document";
import { type Sentence, sentences } from "@/lib/articles/rules/sentences";
import { STAFF } from "./catalogue";
import { uuidAt } from "./chance";
import type { Rows } from "./rows";
import { type Material, paragraph, type Story, sentence } from "./story";

const HOUR = 3_600_000;

/** How much of a story is written: what readers see of every one, what the desk works on of the newest. */
export type Depth = { claims: boolean; desk: boolean };

/** Writes a story into the rows that its life in the newsroom would have left. */
export function writeStory(story: Story, material: Material, rows: Rows, depth: Depth): void {
  const { id, chance, publishedAt, fate } = story;
  const [reporter = "", , editor = "", publisher = "", admin = ""] = material.catalogue.staff;
  const published = new Date(publishedAt);
  const changed = new Date(Math.min(material.now, publishedAt + HOUR * (1 + chance.below(300))));
  const gone = fate === "taken_down";

  const first = revisionOf(story, 1, story.body, published, rows, reporter, gone);
  const versions = [{ kind: "published", revision: first, at: published, by: publisher, note: "" }];
  if (fate === "retracted" || gone) {
    const note = "The story rested on a document that was forged.";
    versions.push({ kind: fate, revision: first, at: changed, by: admin, note });
  } else if (fate) {
    const voice = story.language === "ar" ? material.arabic : material.english;
    const body = withMore(story.body, sentence(voice, chance));
    const revision = revisionOf(story, 2, body, changed, rows, reporter, gone);
    const by = fate === "updated" ? publisher : admin;
    versions.push({ kind: fate, revision, at: changed, by, note: "With what became known since." });
  }
  const latest = versions.at(-1) ?? { revision: first, at: published };

  for (const [place, { kind, revision, at, by, note }] of versions.entries()) {
    const publicationId = uuidAt(at.getTime(), chance);
    const people = [[STAFF[1][0]], [STAFF[2][0]]];
    rows.add("publications", [
      publicationId,
      id,
      place + 1,
      revision.id,
      kind,
      note,
      by,
      at,
      ...people,
    ]);
    if (depth.claims && !gone) writeClaims(story, publicationId, revision.body, at, material, rows);
    if (place === 0 || kind === "updated") continue;
    rows.add("corrections", [
      ...[uuidAt(at.getTime(), chance), id, publicationId, CORRECTION[kind], "minor"],
      ...[
        "The story named the wrong place.",
        "It was the other bank of the river.",
        "",
        "",
        by,
        at,
      ],
    ]);
  }
  writeListing(story, latest, editor, rows);
  if (depth.desk && !gone) writeDesk(story, latest.revision, reporter, rows);
}

const CORRECTION: Record<string, string> = {
  corrected: "correction",
  clarified: "clarification",
  retracted: "retraction",
  taken_down: "takedown",
};

type Written = { id: string; body: Document };

function revisionOf(
  {
    id: articleId,
    kind,
    language,
    sectionId,
    slug,
    headline,
    standfirst,
    authorIds,
    topicIds,
    chance,
  }: Story,
  number: number,
  body: Document,
  at: Date,
  rows: Rows,
  writer: string,
  erased: boolean,
): Written {
  const id = uuidAt(at.getTime(), chance);
  const words = { slug, headline, standfirst, body };
  const canonical = canonicalRevision({ kind, language, sectionId, authorIds, topicIds, ...words });
  const left = erased
    ? ["", kind, sectionId, "", "", "", EMPTY_DOCUMENT]
    : [canonical, kind, sectionId, slug, headline, standfirst, body];
  const erasedAt = erased ? at : null;
  rows.add("revisions", [
    ...[id, articleId, number, revisionHash(canonical), ...left],
    ...[authorIds, topicIds, writer, at, erasedAt],
  ]);
  return { id, body };
}

function writeListing(
  {
    id,
    language,
    translationOfId,
    kind,
    sectionId,
    slug,
    authorIds,
    topicIds,
    mediaId,
    publishedAt,
    fate,
  }: Story,
  latest: { revision: Written; at: Date },
  createdBy: string,
  rows: Rows,
): void {
  const published = new Date(publishedAt);
  const state = fate === "retracted" || fate === "taken_down" ? fate : "live";
  rows.add("articles", [
    ...[id, language, translationOfId, createdBy, published, state, kind, sectionId, slug],
    ...[latest.revision.id, published, latest.at],
  ]);
  rows.add("slug_history", [slug, id, published]);
  for (const [place, authorId] of authorIds.entries()) {
    rows.add("article_authors", [id, authorId, place + 1]);
  }
  for (const [place, topicId] of topicIds.entries()) {
    rows.add("article_topics", [id, topicId, place + 1]);
  }
  if (mediaId && state !== "taken_down") rows.add("published_media", [mediaId, id]);
}

/** What a publication told about two sentences of the body, as release() copies it. */
function writeClaims(
  { chance, language, headline, standfirst }: Story,
  publicationId: string,
  body: Document,
  at: Date,
  { catalogue, now }: Material,
  rows: Rows,
): void {
  const inBody = sentences({ headline, standfirst, body }, language).filter(
    ({ channel }) => channel === "body",
  );
  for (const { position, text } of inBody.slice(0, 2)) {
    const moment = Math.min(now, at.getTime());
    const [occurrenceId, verdictId] = [uuidAt(moment, chance), uuidAt(moment, chance)];
    const claimId = catalogue.claims.draw(chance);
    rows.add("published_claims", [
      ...[
        publicationId,
        occurrenceId,
        claimId,
        position,
        text,
        "fact",
        "body",
        text,
        "",
        "",
        verdictId,
      ],
      ...["confirmed", "official_record", "Compared with the record.", STAFF[1][0], at, EVIDENCE],
    ]);
  }
}

// As JSON already: a list would go in as one of Postgres's arrays.
const EVIDENCE = JSON.stringify([
  {
    relation: "supports",
    visibility: "named",
    source: "Record 1",
    sourceKind: "document",
    url: null,
    locator: "page 4",
    quote: "",
  },
]);

/** What the desk needs to go on working on a story: its sentences, who wrote them, a draft. */
function writeDesk(story: Story, { id, body }: Written, reporter: string, rows: Rows): void {
  const { headline, standfirst, language, kind, sectionId, slug, authorIds, topicIds } = story;
  const at = new Date(story.publishedAt);
  const hashes = new Set<string>();
  for (const { position, channel, passage, text, hash } of sentences(
    { headline, standfirst, body },
    language,
  ) satisfies Sentence[]) {
    rows.add("revision_sentences", [id, position, channel, passage, text, hash]);
    hashes.add(hash);
  }
  for (const hash of hashes) rows.add("sentence_writers", [story.id, hash, reporter, at]);
  const words = [kind, sectionId, slug, headline, standfirst, body, authorIds, topicIds];
  rows.add("drafts", [story.id, 1, "drafting", ...words, reporter, at]);
}

function withMore(body: Document, text: string): Document {
  return { ...body, content: [...body.content, paragraph(text)] };
}
