import type { IncomingMessage, ServerResponse } from "node:http";

const TITLES: Record<number, string> = {
  400: "This address is not right",
  403: "Not from here",
  404: "Nothing here",
  405: "Not in this way",
  411: "How long is it?",
  413: "Too much at once",
  414: "This address is too long",
  500: "Something went wrong",
  503: "We will be back in a moment",
};

/** Answers with one sentence, kept by nobody: as a page for people, else as text. */
export function answerShortly(
  request: IncomingMessage,
  response: ServerResponse,
  {
    status,
    sentence,
    headers = {},
  }: { status: number; sentence: string; headers?: Record<string, string> },
): void {
  const forPeople = request.headers.accept?.includes("text/html") ?? false;
  const body = Buffer.from(
    forPeople ? page(TITLES[status] ?? "Onrecord", sentence) : `${sentence}\n`,
  );
  response.writeHead(status, {
    ...headers,
    "Content-Type": `text/${forPeople ? "html" : "plain"}; charset=utf-8`,
    "Content-Length": body.length,
    "Cache-Control": "private, no-store",
  });
  response.end(body);
}

/** In the site's colours and measure, but needing nothing else of the site: it must show when all else fails. */
function page(title: string, sentence: string): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="color-scheme" content="light dark"/>
<meta name="robots" content="noindex"/><title>${title} · Onrecord</title><style>
:root{color-scheme:light dark;--paper:#fbfaf6;--ink:#1c1b18;--rule:#dfdbd0}
@media (prefers-color-scheme:dark){:root{--paper:#171613;--ink:#ebe7dd;--rule:#35322b}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.6 Georgia,"Times New Roman",serif}
header{border-block-end:1px solid var(--rule);padding:1.25rem 1.5rem;font-weight:700;font-size:1.375rem}
main{max-inline-size:34rem;padding:3rem 1.5rem}h1{font-size:2rem;line-height:1.2;margin:0 0 1rem}a{color:inherit}
</style></head><body><header><a href="/">Onrecord</a></header>
<main><h1>${title}</h1><p>${sentence}</p><p><a href="/">Go to the front page</a></p></main></body></html>
`;
}
