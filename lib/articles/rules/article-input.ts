import { z } from "zod";
import { cleanLine, cleanText } from "./clean-text";
import { parseDocument } from "./document";
import { MAX_SLUG, SLUG } from "./slug";
import { ARTICLE_KINDS } from "./work-state";

const line = (longest: number, tooLong: string) =>
  z.string().max(longest, tooLong).transform(cleanLine);

/** Languages that articles are written in. */
export const LANGUAGES = ["en", "ar"] as const;

const headline = line(300, "Keep the headline under 300 characters.");
const standfirst = line(1_000, "Keep the standfirst under 1,000 characters.");
const slug = z
  .string()
  .trim()
  .max(MAX_SLUG, "Keep the address under 80 characters.")
  .regex(SLUG, "Use lower-case letters, digits and single hyphens.");
const ids = (most: number) =>
  z
    .array(z.uuid())
    .max(most)
    .refine((all) => new Set(all).size === all.length);

/** A comment, or the reason for returning a draft. */
const comment = z
  .string()
  .max(4_000, "Keep the comment under 4,000 characters.")
  .transform(cleanText)
  .refine((text) => text.trim() !== "", "Write what should be done.");

export const createArticleInput = z.strictObject({
  headline: headline.refine((text) => text !== "", "Write a working headline."),
  kind: z.enum(ARTICLE_KINDS),
  language: z.enum(LANGUAGES),
  sectionId: z.uuid("Choose a section."),
  slug: slug.optional(),
  authorIds: ids(20).default([]),
  topicIds: ids(20).default([]),
  translationOfId: z.uuid().optional(),
});

export const saveDraftInput = z.strictObject({
  articleId: z.uuid(),
  baseVersion: z.coerce.number().int().positive(),
  headline,
  standfirst,
  body: z.unknown().transform(parseDocument),
  kind: z.enum(ARTICLE_KINDS),
  sectionId: z.uuid("Choose a section."),
  slug,
  authorIds: ids(20),
  topicIds: ids(20),
});

export const returnArticleInput = z.strictObject({ articleId: z.uuid(), comment });
export const addCommentInput = z.strictObject({ articleId: z.uuid(), text: comment });
export const articleIdInput = z.strictObject({ articleId: z.uuid() });
export const resolveForkInput = z.strictObject({ forkId: z.uuid() });

type Timed<Schema extends z.ZodType> = z.output<Schema> & { now: Date };
export type CreateArticle = Timed<typeof createArticleInput>;
export type SaveDraft = Timed<typeof saveDraftInput>;
export type ReturnArticle = Timed<typeof returnArticleInput>;
export type AddComment = Timed<typeof addCommentInput>;
export type OneArticle = Timed<typeof articleIdInput>;
export type ResolveFork = Timed<typeof resolveForkInput>;
