import { Refusal, type RefusalCode } from "@/lib/refusal";

/** What each refusal is in HTTP. */
export const STATUS: Record<RefusalCode, number> = {
  invalid_input: 400,
  not_allowed: 403,
  not_found: 404,
  conflict: 409,
  not_ready: 422,
  too_many: 429,
};

const NOT_KEPT = { "Cache-Control": "private, no-store" };

/**
 * Answers a request that is no page. A refusal becomes its HTTP status with
 * `{ code, message, issues }`; everything else passes and is a bug.
 * `statusOf` gives issues of some codes a status of their own.
 */
export async function respond(
  work: () => Promise<Response>,
  statusOf: Record<string, number> = {},
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, message, issues } = error;
    const status = statusOf[issues[0]?.code ?? ""] ?? STATUS[code];
    return Response.json({ code, message, issues }, { status, headers: NOT_KEPT });
  }
}

/** For a request that only signed-in staff may make. */
export function signInFirst(): Response {
  return Response.json(
    { code: "not_signed_in", message: "Sign in first.", issues: [] },
    { status: 401, headers: NOT_KEPT },
  );
}
