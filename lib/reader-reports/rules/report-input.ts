import { z } from "zod";
import { cleanLine, cleanText } from "@/lib/articles/rules/clean-text";
import { REPORT_CATEGORIES } from "./report";

/** The longest words that can be selected; an address that carries them stays under what servers take. */
export const LONGEST_WORDS = 300;

// Whatever browser sends it: empty is nothing.
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

/** One mailbox, as SMTP takes it without quoting: no name, no list, no line break can be in it. */
export const mailAddress = z
  .string()
  .trim()
  .max(254, "This is longer than an e-mail address can be.")
  .pipe(z.email("Write an e-mail address like name@example.org, or leave it empty."));

/** What the form sends. `before` and `after` are what stood around the words on the reader's page. */
export const reportErrorInput = z.strictObject({
  article: z.uuid(),
  version: optional(z.coerce.number().int().min(1).max(999_999)),
  words: z
    .string()
    .max(2 * LONGEST_WORDS)
    .transform((value) => cleanText(value).trim())
    .default(""),
  before: z.string().max(200).default(""),
  after: z.string().max(200).default(""),
  category: z.enum(REPORT_CATEGORIES),
  what: z
    .string()
    .max(4000)
    .transform((value) => cleanText(value).trim())
    .refine((value) => value !== "", "Say what is wrong."),
  evidence: optional(
    z
      .string()
      .trim()
      .max(2000)
      .pipe(z.url({ protocol: /^https?$/u, hostname: z.regexes.domain })),
  ),
  email: optional(mailAddress),
  work: optional(z.string().max(4000)),
});

const text = (longest: number, missing: string) =>
  z
    .string()
    .max(longest, `Keep this under ${longest.toLocaleString("en")} characters.`)
    .transform((value) => cleanText(value).trim())
    .refine((value) => value !== "", missing);

export const reportIdInput = z.strictObject({ reportId: z.uuid() });

export const askReaderInput = z.strictObject({
  reportId: z.uuid(),
  question: text(4000, "Write what you want to know."),
});

export const placeReportInput = z.strictObject({
  reportId: z.uuid(),
  /** The story's address, whole or from its first slash. */
  story: z
    .string()
    .max(2000)
    .transform(cleanLine)
    .refine(
      (value) => value !== "" && URL.canParse(value, "http://here.invalid"),
      "Copy the address from the story’s page.",
    ),
});

export const markDuplicateInput = z.strictObject({ reportId: z.uuid(), ofId: z.uuid() });

export const closeReportInput = z.discriminatedUnion("resolution", [
  z.strictObject({
    reportId: z.uuid(),
    resolution: z.literal("corrected"),
    publicationId: z.uuid("Choose what put it right."),
  }),
  z.strictObject({
    reportId: z.uuid(),
    resolution: z.literal("declined"),
    reason: text(4000, "Tell the reader why nothing is changed."),
  }),
  z.strictObject({ reportId: z.uuid(), resolution: z.literal("dismissed") }),
]);

type Timed<Schema extends z.ZodType> = z.output<Schema> & { now: Date };
export type ReportError = Timed<typeof reportErrorInput>;
export type ReportId = Timed<typeof reportIdInput>;
export type AskReader = Timed<typeof askReaderInput>;
export type PlaceReport = Timed<typeof placeReportInput>;
export type MarkDuplicate = Timed<typeof markDuplicateInput>;
export type CloseReport = Timed<typeof closeReportInput>;
