import { footnoteNumbers } from "@/lib/articles/rules/footnotes";
import type {
  PublicClaim,
  PublicCorrection,
  PublishedArticle,
} from "@/lib/articles/rules/published";
import { type PlacedRemark, placeRemarks, type Remark } from "@/lib/claims/rules/annotate";
import type { Labels } from "./labels";

/**
 * Something that stands in the margin beside its words. `id` is its address on the page, `place` its turn among
 * the notes of its row, from 1; 0 when its words are not found. A correction is `later` than an old version
 * that still has the wrong words.
 */
export type Note = { id: string; place: number } & (
  | { about: "claim"; number: number; claim: PublicClaim }
  | { about: "correction"; correction: PublicCorrection; later: boolean }
);

/** Everything said about the words of one article, found again in them. */
export type Annotations = {
  labels: Labels;
  placed: readonly PlacedRemark[];
  notes: ReadonlyMap<string, Note>;
  /** The numbers of the footnotes by their ids. */
  footnotes: ReadonlyMap<string, number>;
  /** Claims whose words are no longer found; they are told at the end of the story. */
  unplaced: readonly Note[];
};

export function annotationsOf(article: PublishedArticle, labels: Labels): Annotations {
  const claims = article.claims.map((claim, index) => ({
    id: `claim-${index + 1}`,
    claim,
    number: index + 1,
  }));
  const corrections = article.corrections.map((correction) => ({
    id: `corrected-${correction.id}`,
    correction,
    later: correction.version > article.version,
  }));
  const remarks: Remark[] = [
    ...corrections.map(({ id, correction, later }) => ({
      id,
      channel: null,
      exact: later ? correction.wordsBefore : correction.wordsAfter,
      prefix: "",
      suffix: "",
    })),
    ...claims.map(({ id, claim: { channel, exact, prefix, suffix } }) => ({
      id,
      channel,
      exact,
      prefix,
      suffix,
    })),
  ];
  const placed = placeRemarks(article, remarks);
  const places = placesIn(placed);
  const notes = new Map<string, Note>([
    ...claims.map((note): [string, Note] => [
      note.id,
      { about: "claim", place: places.get(note.id) ?? 0, ...note },
    ]),
    ...corrections.map((note): [string, Note] => [
      note.id,
      { about: "correction", place: places.get(note.id) ?? 0, ...note },
    ]),
  ]);
  const unplaced = [...notes.values()].filter(
    (note) => note.about === "claim" && !places.has(note.id),
  );
  return { labels, placed, notes, footnotes: footnoteNumbers(article.body), unplaced };
}

/** The notes on one row of the page, in the order of their words. The head of the article is one row, each block another. */
export function notesOn(annotations: Annotations, row: "head" | number): Note[] {
  return annotations.placed
    .filter((remark) => rowOf(remark) === row)
    .flatMap(({ id }) => annotations.notes.get(id) ?? []);
}

function placesIn(placed: readonly PlacedRemark[]): Map<string, number> {
  const counts = new Map<string | number, number>();
  return new Map(
    placed.map((remark) => {
      const place = (counts.get(rowOf(remark)) ?? 0) + 1;
      counts.set(rowOf(remark), place);
      return [remark.id, place];
    }),
  );
}

function rowOf({ channel, passage }: PlacedRemark): "head" | number {
  return channel === "headline" || channel === "standfirst" ? "head" : passage;
}
