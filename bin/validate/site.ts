/** An answer of the site under test. */
export type Got = { path: string; status: number; type: string; text: string };

const AT_ONCE = 4;
const MOST = 400;

/** The whole site as a visitor finds it: everything that links lead to, each address once. */
export async function crawlSite(base: string, starts: string[]): Promise<Got[]> {
  const known = new Set(starts);
  const waiting = [...starts];
  const found: Got[] = [];
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const got = await get(base, path);
      found.push(got);
      for (const link of got.type.startsWith("text/html") ? linksIn(got, base) : []) {
        if (known.has(link) || known.size >= MOST) continue;
        known.add(link);
        waiting.push(link);
      }
    }
  };
  while (waiting.length > 0) await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}

export async function get(base: string, path: string): Promise<Got> {
  const answer = await fetch(new URL(path, base));
  const type = answer.headers.get("content-type") ?? "";
  return { path, status: answer.status, type, text: await answer.text() };
}

/** The site's own pages and files that a page leads to; the desk and its door are not for visitors. */
function linksIn({ path, text }: Got, base: string): string[] {
  const here = new URL(path, base);
  return [...text.matchAll(/\b(?:href|src)="([^"]+)"/g)].flatMap(([, link = ""]) => {
    const plain = link.replaceAll("&amp;", "&");
    if (!URL.canParse(plain, here.href)) return [`unreadable address on ${path}: ${plain}`];
    const url = new URL(plain, here);
    const isOurs =
      url.origin === here.origin && !/^\/(newsroom|sign-in|_next)(\/|$)/.test(url.pathname);
    return isOurs ? [url.pathname + url.search] : [];
  });
}
