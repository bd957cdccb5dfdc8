import { z } from "zod";
import { cleanLine, cleanText } from "@/lib/articles/rules/clean-text";

const text = (longest: number) =>
  z
    .string()
    .max(longest, `Keep it under ${longest} characters.`)
    .transform((value) => cleanText(value).trim());

export const describeAuthorInput = z.strictObject({
  authorId: z.uuid(),
  name: z
    .string()
    .max(80, "Keep the name under 80 characters.")
    .transform(cleanLine)
    .refine((name) => name !== "", "An author has a name."),
  bio: text(1_000),
  expertise: text(300),
  disclosures: text(1_000),
  /** Tags such as en or pt-BR, parted by commas. */
  languages: z
    .string()
    .max(100, "Name fewer languages.")
    .transform((value) => [...new Set(value.split(/[\s,]+/u).filter((tag) => tag !== ""))])
    .refine(
      (tags) => tags.every(isLanguage),
      "Write languages as tags, parted by commas: en, ar, pt-BR.",
    ),
});

export type DescribeAuthor = z.output<typeof describeAuthorInput> & { now: Date };

function isLanguage(tag: string): boolean {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/u.test(tag);
}
