import { z } from "zod";
import { cleanLine, cleanText } from "@/lib/articles/rules/clean-text";

const line = z.string().min(1).max(5_000);

/** A policy's text: a short tree of plain words, which nothing can take for HTML. */
export const policyBody = z
  .array(
    z.union([
      z.strictObject({ type: z.enum(["heading", "paragraph"]), text: line }),
      z.strictObject({ type: z.literal("list"), items: z.array(line).min(1).max(100) }),
    ]),
  )
  .min(1)
  .max(200);

export type PolicyBody = z.output<typeof policyBody>;

/**
 * Reads what was typed: an empty line parts blocks; one that begins with ## is a heading, and one that begins with - is
 * a list, an item for each line that begins so.
 */
export function readPolicy(typed: string): PolicyBody {
  return cleanText(typed)
    .split(/\n[ \t]*\n/u)
    .flatMap((part): PolicyBody => {
      const text = part.split("\n").map(cleanLine).filter(Boolean).join("\n");
      if (text === "") return [];
      const items = text.split(/(?:^|\n)-\s(?=\S)/u);
      if (items.length > 1 && items[0] === "") {
        return [{ type: "list", items: items.slice(1).map(cleanLine) }];
      }
      const heading = /^##\s(?=\S)/u.test(text);
      return [
        heading
          ? { type: "heading", text: cleanLine(text.slice(3)) }
          : { type: "paragraph", text: cleanLine(text) },
      ];
    });
}

/** The text as it is typed: reading it again gives the same. */
export function writePolicy(body: PolicyBody): string {
  return body
    .map((block) => {
      if (block.type === "list") return block.items.map((item) => `- ${item}`).join("\n");
      return block.type === "heading" ? `## ${block.text}` : block.text;
    })
    .join("\n\n");
}
