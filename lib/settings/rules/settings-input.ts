import { z } from "zod";
import { cleanLine } from "@/lib/articles/rules/clean-text";
import { CRAWLER_NAMES } from "./crawlers";
import { TIME_ZONES } from "./time-zones";

const line = (longest: number) => z.string().transform(cleanLine).pipe(z.string().max(longest));
const web = z
  .url({ protocol: /^https?$/u, error: "Write a whole web address, with https://." })
  .max(500);

/** Whole web addresses, one on each line. */
const addresses = z
  .string()
  .max(10_000)
  .transform((text) =>
    text
      .split(/\r?\n/u)
      .map((each) => each.trim())
      .filter((each) => each !== ""),
  )
  .pipe(z.array(web).max(20, "Write at most 20 addresses."));

const emptyOr = <Schema extends z.ZodType>(schema: Schema) => z.union([z.literal(""), schema]);

/** What an admin can say about the newsroom as a whole. */
export const changeSettingsInput = z.strictObject({
  newsroomName: line(100).pipe(z.string().min(1, "Write the newsroom’s name.")),
  correctionsEmail: emptyOr(z.email({ error: "Write an e-mail address." }).max(200)),
  securityContact: emptyOr(
    z
      .string()
      .max(500)
      .refine(
        (value) => z.email().safeParse(value).success || web.safeParse(value).success,
        "Write an e-mail address, or a whole web address with https://.",
      ),
  ),
  timeZone: z.enum(TIME_ZONES, "Choose a time zone from the list."),
  refusedCrawlers: z.array(z.enum(CRAWLER_NAMES)).default([]),
  socialAddresses: addresses,
  associations: addresses,
});

export type ChangeSettings = z.output<typeof changeSettingsInput>;
