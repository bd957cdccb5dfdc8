import { toCards } from "@/lib/articles/card-public";
import type { Document } from "@/lib/articles/rules/document";
import { passages } from "@/lib/articles/rules/passages";
import type { ArticleCard } from "@/lib/articles/rules/published";
import { readers } from "@/lib/platform/readers-db";
import { Prisma } from "@/prisma/generated/client";
import { CONFIGURED, tsquery } from "./match-public";
import { excerpt, highlight, type Span, wordsToTry } from "./rules/highlight";
import { type Configuration, configurationOf, markedQuery, type Query } from "./rules/query";

/** A story that was found, with what was looked for marked in its words. */
export type FoundStory = {
  card: ArticleCard;
  headline: Span[];
  standfirst: Span[];
  /** From the text; null when nothing of it was meant. */
  excerpt: Span[] | null;
};

/** Stories as they are shown when they were found, in this order. Of a retracted one, no text. */
export async function showStories(
  rows: readonly { id: string }[],
  query: Query,
  longer: readonly string[],
): Promise<FoundStory[]> {
  const [cards, found] = await Promise.all([
    toCards(rows),
    readers.article.findMany({
      where: { id: { in: rows.map(({ id }) => id) } },
      select: { id: true, liveRevision: { select: { body: true } } },
    }),
  ]);
  const texts = new Map(found.map((row) => [row.id, row.liveRevision]));
  const shown = cards.map((card) => {
    const words = texts.get(card.id);
    const open = card.state === "live" && words;
    return {
      card,
      standfirst: open ? card.standfirst : "",
      text: open ? textOf(words.body as Document) : [],
    };
  });
  const hits = await listHits(
    shown.map(({ card, standfirst, text }) => ({
      configuration: configurationOf(card.language),
      texts: [card.headline, standfirst, ...text],
    })),
    query,
    longer,
  );
  return shown.map(({ card, standfirst, text }) => {
    const marked = hits[configurationOf(card.language)];
    return {
      card,
      headline: highlight(card.headline, marked),
      standfirst: highlight(standfirst, marked),
      excerpt: excerpt(text, marked),
    };
  });
}

function textOf(body: Document): string[] {
  return passages({ headline: "", standfirst: "", body })
    .filter(({ channel }) => channel === "body" || channel === "caption")
    .map(({ text }) => text);
}

/** The words of these stories that are, each in its language, what was looked for. */
async function listHits(
  stories: readonly { configuration: Configuration; texts: string[] }[],
  query: Query,
  longer: readonly string[],
): Promise<Record<Configuration, ReadonlySet<string>>> {
  const hits = { english: new Set<string>(), arabic: new Set<string>(), simple: new Set<string>() };
  if (query.wanted.length === 0) return hits;
  const looked = [...query.wanted.flat(), ...longer];
  const asked = tsquery(query, markedQuery(query, longer));
  const parts = [...new Set(stories.map(({ configuration }) => configuration))].map(
    (configuration) => {
      const texts = stories.flatMap((story) =>
        story.configuration === configuration ? story.texts : [],
      );
      const way = CONFIGURED[configuration];
      return Prisma.sql`
        select ${configuration} as way, word from unnest(${wordsToTry(texts, looked)}::text[]) as word
        where (to_tsvector(${way}, word) || to_tsvector('pg_catalog.simple', word)) @@ ${asked}`;
    },
  );
  if (parts.length === 0) return hits;
  const found = await readers.$queryRaw<{ way: Configuration; word: string }[]>`
    ${Prisma.join(parts, " union all ")}`;
  for (const { way, word } of found) hits[way].add(word);
  return hits;
}
