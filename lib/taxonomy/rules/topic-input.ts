import { z } from "zod";
import { cleanLine } from "@/lib/articles/rules/clean-text";
import { MAX_SLUG, SLUG } from "@/lib/articles/rules/slug";
import { findMediaTopic } from "./media-topics";

const about = {
  name: z
    .string()
    .max(80, "Keep the name under 80 characters.")
    .transform(cleanLine)
    .refine((name) => name !== "", "Give the topic a name."),
  description: z
    .string()
    .max(500, "Keep the description under 500 characters.")
    .transform(cleanLine),
  /** The IPTC code; null when none fits. */
  mediaTopic: z
    .string()
    .refine((code) => code === "" || findMediaTopic(code) !== null, "Choose one of the subjects.")
    .transform((code) => code || null),
};

export const createTopicInput = z.strictObject({
  slug: z
    .string()
    .max(MAX_SLUG)
    .regex(SLUG, "Use lower-case Latin letters, digits and single hyphens."),
  ...about,
});

export const describeTopicInput = z.strictObject({ topicId: z.uuid(), ...about });

export type CreateTopic = z.output<typeof createTopicInput> & { now: Date };
export type DescribeTopic = z.output<typeof describeTopicInput> & { now: Date };
