import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { ninjsFaults } from "./ninjs-schema";
import type { Got } from "./site";
import { get } from "./site";
import { grouped, hasProgram, inPackage, listen, type Outcome } from "./tool";

/** What the checks look at: where the site is, and everything a visitor found there. */
export type Site = { base: string; pages: Got[] };

const FEEDS = ["", "/corrections"].flatMap((list) =>
  ["feed.xml", "atom.xml", "feed.json"].map((name) => `${list}/${name}`),
);

/** Every link of the site leads somewhere: to a page, or to the notice in the place of one. */
export async function checkLinks({ pages }: Site): Promise<Outcome> {
  const faults = pages
    .filter(({ status }) => status >= 400 && status !== 410)
    .map(({ path, status }) => `${path} answers ${status}`);
  return { name: `links (${pages.length} addresses)`, ran: true, faults };
}

/** A real feed reader understands every feed, and finds entries with ids and words in it. */
export async function checkFeeds({ base }: Site): Promise<Outcome> {
  const faults: string[] = [];
  for (const path of FEEDS) {
    const { text } = await get(base, path);
    try {
      const entries = path.endsWith(".json")
        ? parseJsonFeed(text).items?.map(({ id, content_html }) => [id, content_html])
        : path.endsWith("atom.xml")
          ? parseAtomFeed(text).entries?.map(({ id, content }) => [id, content?.value])
          : parseRssFeed(text).items?.map(({ guid, content }) => [guid?.value, content?.encoded]);
      if (!entries?.length) faults.push(`${path} has no entry`);
      for (const [id, words] of entries ?? []) {
        if (!id || !words) faults.push(`${path} has an entry without id or words`);
      }
    } catch (error) {
      faults.push(`${path}: ${error}`);
    }
  }
  return { name: "feeds, read by feedsmith", ran: true, faults };
}

/** IPTC's own schema has nothing against our ninjs. */
export async function checkNinjs({ base }: Site): Promise<Outcome> {
  const faults: string[] = [];
  const list = JSON.parse((await get(base, "/api/v1/articles")).text);
  const paths = [
    "/api/v1/articles",
    ...list.items.map(({ id }: { id: string }) => `/api/v1/articles/${id}`),
  ];
  for (const path of paths) {
    const document = JSON.parse((await get(base, `${path}?format=ninjs`)).text);
    faults.push(...ninjsFaults(document).map((fault) => `${path}: ${fault}`));
  }
  return {
    name: `ninjs (${paths.length} documents), by ajv with IPTC’s schema`,
    ran: true,
    faults,
  };
}

/** xmllint finds every XML document well formed, and sitemaps as the published schemas want them where they are at hand. */
export async function checkXml({ base }: Site): Promise<Outcome> {
  const name = "XML, by xmllint";
  if (!hasProgram("xmllint")) {
    return { name, ran: false, missing: "xmllint (Debian: apt-get install libxml2-utils)" };
  }
  const fixtures = process.env.ONRECORD_FIXTURES;
  const faults: string[] = [];
  for (const path of [
    "/sitemap.xml",
    "/news-sitemap.xml",
    ...FEEDS.filter((feed) => feed.endsWith(".xml")),
  ]) {
    const { text } = await get(base, path);
    const schema = /<urlset|<sitemapindex/.exec(text)?.[0] === "<urlset" ? "sitemap" : "siteindex";
    const schemaArgs =
      fixtures && path === "/sitemap.xml"
        ? ["--schema", join(fixtures, "sitemap-xsd", `${schema}.xsd`)]
        : [];
    const { code, said } = await listen("xmllint", ["--noout", ...schemaArgs, "-"], text);
    if (code !== 0) faults.push(`${path}: ${said.trim()}`);
  }
  const held = fixtures
    ? "sitemap held against its schema"
    : "without schemas: set ONRECORD_FIXTURES to a folder with sitemap-xsd/ (sitemaps.org/protocol.html)";
  return { name: `${name}, ${held}`, ran: true, faults };
}

/** The W3C's own checker has nothing against the pages and the style. */
export async function checkHtml({ pages }: Site): Promise<Outcome> {
  const name = "HTML, by vnu";
  const jar = inPackage("vnu-jar/build/dist/vnu.jar");
  if (!jar) return { name, ran: false, missing: "vnu (npm install --no-save vnu-jar@26.9.27)" };
  if (!hasProgram("java"))
    return { name, ran: false, missing: "java (Debian: apt-get install default-jre-headless)" };
  const folder = await mkdtemp(join(tmpdir(), "onrecord-vnu-"));
  try {
    const shown = pages.filter(({ type, status }) => type.startsWith("text/html") && status < 500);
    const paths = new Map<string, string>();
    for (const [index, { path, text }] of shown.entries()) {
      const file = join(folder, `${index}.html`);
      paths.set(file, path);
      await writeFile(file, text);
    }
    const { said } = await listen("java", [
      "-jar",
      jar,
      "--errors-only",
      "--format",
      "json",
      ...paths.keys(),
    ]);
    const { messages } = JSON.parse(said || '{"messages":[]}');
    const faults = messages.map(({ url, message }: { url: string; message: string }) => ({
      what: message,
      where: paths.get(new URL(url).pathname) ?? url,
    }));
    return {
      name: `HTML (${shown.length} pages), by vnu`,
      ran: true,
      faults: grouped(faults),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A feed reader that people use takes the feeds. */
export async function checkNewsboat({ base }: Site): Promise<Outcome> {
  const name = "feeds, read by newsboat";
  if (!hasProgram("newsboat")) {
    return { name, ran: false, missing: "newsboat (Debian: apt-get install newsboat)" };
  }
  const folder = await mkdtemp(join(tmpdir(), "onrecord-newsboat-"));
  try {
    const urls = FEEDS.filter((path) => path.endsWith(".xml")).map(
      (path) => new URL(path, base).href,
    );
    await writeFile(join(folder, "urls"), `${urls.join("\n")}\n`);
    const files = ["-u", join(folder, "urls"), "-c", join(folder, "cache.db"), "-C", "/dev/null"];
    const read = await listen("newsboat", [...files, "-x", "reload"]);
    const { said } = await listen("newsboat", [...files, "-x", "print-unread"]);
    const count = Number(/\d+/.exec(said)?.[0] ?? 0);
    const faults = count > 0 ? [] : [`newsboat found nothing to read: ${read.said} ${said}`];
    return { name: `${name} (${count} entries)`, ran: true, faults };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Lighthouse gives a story full marks for what does not depend on this machine's speed. */
export async function checkLighthouse({ base, pages }: Site, browser: string): Promise<Outcome> {
  const name = "a story, by Lighthouse";
  const program = inPackage("lighthouse/cli/index.js");
  if (!program)
    return { name, ran: false, missing: "Lighthouse (npm install --no-save lighthouse@12.2.3)" };
  const story = pages.find(
    ({ path, status, text }) =>
      status === 200 && path.split("/").length === 3 && text.includes('"NewsArticle"'),
  );
  if (!story) return { name, ran: true, faults: ["there is no story to look at"] };
  const folder = await mkdtemp(join(tmpdir(), "onrecord-lighthouse-"));
  const report = join(folder, "report.json");
  try {
    process.env.CHROME_PATH = browser;
    const { code, said } = await listen(process.execPath, [
      program,
      new URL(story.path, base).href,
      "--quiet",
      "--output=json",
      `--output-path=${report}`,
      "--only-categories=accessibility,best-practices,seo",
      "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
    ]);
    if (code !== 0) return { name, ran: true, faults: [said.trim().slice(-500)] };
    const { categories } = JSON.parse(await readFile(report, "utf8"));
    const faults = Object.values<{ title: string; score: number }>(categories)
      .filter(({ score }) => score < 1)
      .map(({ title, score }) => `${title}: ${Math.round(score * 100)} of 100`);
    return { name, ran: true, faults };
  } finally {
    await rm(folder, { recursive: true });
  }
}
