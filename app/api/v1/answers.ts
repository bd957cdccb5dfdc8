import type { z } from "zod";
import { addressIn } from "@/app/_edge/address";
import { siteAddress } from "@/app/_edge/site-address";
import { takeTry } from "@/lib/platform/rate-limits";
import { Refusal, refuse } from "@/lib/refusal";

// Answers from the page cache cost nothing and do not count; these are the ones that had to be made.
const ASKED = { name: "api", tries: 120, seconds: 60, growing: false };

const TITLES = {
  400: "Not understood",
  404: "Nothing here",
  405: "Only for reading",
  410: "Taken down",
  429: "Too many requests",
} as const;

/** Answers one request of the read API. What goes wrong is told as RFC 9457 wants it, with a sentence. */
export async function answerApi<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  work: (query: z.output<Schema>) => Promise<unknown>,
  type = "application/json",
): Promise<Response> {
  try {
    const query = readQuery(request, schema);
    await takeTry(ASKED, addressIn(request.headers));
    const found = await work(query);
    if (found instanceof Response) return found;
    return found === null
      ? problem(404, "There is nothing of this id that readers can read.")
      : new Response(JSON.stringify(found), {
          headers: { "Content-Type": `${type}; charset=utf-8` },
        });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === "too_many") return problem(429, error.message, { "Retry-After": "60" });
    return problem(400, [error.message, ...error.issues.map(({ message }) => message)].join(" "));
  }
}

/** Says what went wrong; nobody keeps it but a 404 or a 410, which a publication changes. */
export function problem(
  status: keyof typeof TITLES,
  detail: string,
  headers: Record<string, string> = {},
): Response {
  const body = { type: "about:blank", title: TITLES[status], status, detail };
  return new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/problem+json; charset=utf-8", ...headers },
  });
}

/** The address of the next page of a list; null on the last. */
export function nextPage(
  path: string,
  query: Record<string, string | undefined>,
  next: string | null,
) {
  if (next === null) return null;
  const given = Object.entries(query).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && pair[0] !== "after",
  );
  return siteAddress(`${path}?${new URLSearchParams([...given, ["after", next]])}`);
}

function readQuery<Schema extends z.ZodType>(request: Request, schema: Schema): z.output<Schema> {
  const given = new URL(request.url).searchParams;
  const twice = [...new Set(given.keys())].filter((key) => given.getAll(key).length > 1);
  if (twice.length > 0) {
    refuse("invalid_input", `Ask for ${twice[0]} once.`);
  }
  const read = schema.safeParse(Object.fromEntries(given));
  if (read.success) return read.data;
  const issues = read.error.issues.map(({ code, path, message }) =>
    code === "unrecognized_keys"
      ? { code, message: "There is more in the question than this address knows." }
      : { code, message: `${path.join(".")}: ${message}` },
  );
  return refuse("invalid_input", "This question is not understood.", issues);
}
