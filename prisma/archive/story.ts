import type { Block, Document } from "@/lib/articles/rules/document";
import { slugFrom } from "@/lib/articles/rules/slug";
import type { ArticleKind } from "@/lib/articles/rules/work-state";
import type { Catalogue } from "./catalogue";
import { type Chance, chanceOf, uuidAt } from "./chance";
import type { Vocabulary } from "./vocabulary";

/** A story of the archive before it is written into rows. */
export type Story = {
  id: string;
  language: "en" | "ar";
  translationOfId: string | null;
  kind: ArticleKind;
  sectionId: string;
  authorIds: string[];
  topicIds: string[];
  slug: string;
  headline: string;
  standfirst: string;
  body: Document;
  mediaId: string | null;
  publishedAt: number;
  /** What happened after it was published, at most once. */
  fate: "updated" | "corrected" | "clarified" | "retracted" | "taken_down" | null;
  chance: Chance;
};

/** What stories are made of; the same for all of them. */
export type Material = {
  seed: number;
  articles: number;
  /** The moment of the newest story. */
  now: number;
  catalogue: Catalogue;
  english: Vocabulary;
  arabic: Vocabulary;
};

const YEARS = 20 * 365.25 * 86_400_000;
/** Most stories are briefs of a paragraph or two; the rest are as long as stories are, a few of them very. */
const BRIEFS = { share: 0.65, words: 30 };
const MEDIAN_WORDS = 170;
const MAX_WORDS = 1500;

/** Of a hundred stories so many are in Arabic; every second of these translates the story before it. */
const ARABIC_SHARE = 0.03;

/** The story at this place of the archive, 0 being the oldest. It does not depend on the others. */
export function storyAt(place: number, material: Material): Story {
  const chance = chanceOf(material.seed, place);
  const id = uuidAt(momentOf(place, material), chance);
  const isArabic = chance.happens(ARABIC_SHARE);
  const isTranslation = isArabic && place > 0 && chance.happens(0.5);
  const voice = isArabic ? material.arabic : material.english;
  const { catalogue } = material;
  const headline = capitalised(wordsOf(voice, chance, 5 + chance.below(6)));
  const mediaId = chance.happens(0.4) ? catalogue.media.draw(chance) : null;
  return {
    id,
    language: isArabic ? "ar" : "en",
    translationOfId: isTranslation ? idAt(place - 1, material) : null,
    kind: chance.happens(0.08) ? "opinion" : "news",
    sectionId: catalogue.sections.draw(chance),
    authorIds: some(chance.happens(0.2) ? 2 : 1, catalogue.authors.draw, chance),
    topicIds: some(1 + chance.below(3), catalogue.topics.draw, chance),
    slug: `${(isArabic ? null : slugFrom(headline)) ?? "story"}-${place}`,
    headline,
    standfirst: sentence(voice, chance),
    body: { type: "doc", content: blocks(voice, chance, mediaId) },
    mediaId,
    publishedAt: momentOf(place, material),
    fate: fateOf(chance.next()),
    chance,
  };
}

/** A sentence of this many words or, without a number, of a usual length. */
export function sentence(voice: Vocabulary, chance: Chance, words = 7 + chance.below(16)): string {
  return `${capitalised(wordsOf(voice, chance, words))}.`;
}

export function paragraph(text: string): Block {
  return { type: "paragraph", content: [{ type: "text", text }] };
}

function idAt(place: number, material: Material): string {
  return uuidAt(momentOf(place, material), chanceOf(material.seed, place));
}

/** More stories in later years than in the first; each later than the one before. */
function momentOf(place: number, { articles, now }: Material): number {
  return Math.floor(now - YEARS * (1 - ((place + 1) / articles) ** 0.7));
}

function fateOf(luck: number): Story["fate"] {
  if (luck < 0.0002) return "taken_down";
  if (luck < 0.0012) return "retracted";
  if (luck < 0.006) return "clarified";
  if (luck < 0.036) return "corrected";
  return luck < 0.12 ? "updated" : null;
}

function blocks(voice: Vocabulary, chance: Chance, mediaId: string | null): Block[] {
  const length = chance.happens(BRIEFS.share)
    ? BRIEFS.words
    : Math.min(MAX_WORDS, MEDIAN_WORDS * Math.exp(0.75 * normal(chance)));
  const content: Block[] = [];
  for (let words = 0; words < length; ) {
    const sentences = Array.from({ length: 2 + chance.below(4) }, () => sentence(voice, chance));
    const text = sentences.join(" ");
    words += text.split(" ").length;
    content.push(paragraph(text));
    if (content.length === 1 && mediaId) content.push(figure(voice, chance, mediaId));
    if (content.length % 8 === 7) content.push(heading(voice, chance));
  }
  return content;
}

function heading(voice: Vocabulary, chance: Chance): Block {
  const text = capitalised(wordsOf(voice, chance, 4));
  return { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text }] };
}

function figure(voice: Vocabulary, chance: Chance, mediaId: string): Block {
  const [alt, caption] = [sentence(voice, chance, 6), sentence(voice, chance, 10)];
  const credit = "The archive";
  return { type: "figure", attrs: { mediaId, alt, caption, credit, unverified: false } };
}

function wordsOf(voice: Vocabulary, chance: Chance, count: number): string {
  let words = voice.draw(chance);
  for (let i = 1; i < count; i++) words += ` ${voice.draw(chance)}`;
  return words;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function some(count: number, draw: (chance: Chance) => string, chance: Chance): string[] {
  return [...new Set(Array.from({ length: count }, () => draw(chance)))];
}

/** From the bell curve around 0 (Box and Muller). */
function normal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance.next())) * Math.cos(2 * Math.PI * chance.next());
}
