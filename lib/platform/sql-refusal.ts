import { z } from "zod";
import { Refusal, type RefusalCode } from "../refusal";

/** The SQLSTATEs by which our own SQL says no, and what that means. Migrations raise them. */
const REFUSALS: Record<string, RefusalCode> = {
  OR001: "not_ready",
  OR002: "not_allowed",
  OR003: "conflict",
};

const postgresError = z.object({
  code: z.string(),
  message: z.string(),
  detail: z.string().nullish(),
});

// Prisma's own error carries the adapter's; at COMMIT the adapter's comes alone.
const thrownShape = z.union([
  z
    .object({ meta: z.object({ driverAdapterError: z.object({ cause: postgresError }) }) })
    .transform(({ meta }) => meta.driverAdapterError.cause),
  z.object({ cause: postgresError }).transform(({ cause }) => cause),
]);

const issuesShape = z.array(
  z.object({
    code: z.string(),
    message: z.string(),
    words: z.string().exactOptional(),
    field: z.string().exactOptional(),
    subjectId: z.string().exactOptional(),
  }),
);

/**
 * The refusal that our SQL meant by this error; null when it is any other
 * error, which stays what it is. The issues of a closed gate stand in the
 * error's detail, as a JSON array.
 */
export function refusalIn(error: unknown): Refusal | null {
  const thrown = thrownShape.safeParse(error);
  if (!thrown.success) return null;
  const { code, message, detail } = thrown.data;
  const refusal = REFUSALS[code];
  if (!refusal) return null;
  const issues = detail ? issuesShape.parse(JSON.parse(detail)) : [];
  return new Refusal(refusal, message, issues);
}
