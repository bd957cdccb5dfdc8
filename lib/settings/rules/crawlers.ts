/** What a crawler takes pages for. */
export type CrawlerUse = "training" | "search" | "asked";

/**
 * Crawlers of makers of artificial intelligence, by the name that they look for in robots.txt. Each can be
 * asked to stay away; the others of its maker are not touched by that.
 */
export const CRAWLERS = [
  { name: "GPTBot", maker: "OpenAI", use: "training" },
  { name: "OAI-SearchBot", maker: "OpenAI", use: "search" },
  { name: "ChatGPT-User", maker: "OpenAI", use: "asked" },
  { name: "ClaudeBot", maker: "Anthropic", use: "training" },
  { name: "Claude-SearchBot", maker: "Anthropic", use: "search" },
  { name: "Claude-User", maker: "Anthropic", use: "asked" },
  { name: "Google-Extended", maker: "Google", use: "training" },
  { name: "Applebot-Extended", maker: "Apple", use: "training" },
  { name: "Meta-ExternalAgent", maker: "Meta", use: "training" },
  { name: "Meta-ExternalFetcher", maker: "Meta", use: "asked" },
  { name: "Amazonbot", maker: "Amazon", use: "training" },
  { name: "Bytespider", maker: "ByteDance", use: "training" },
  { name: "CCBot", maker: "Common Crawl", use: "training" },
  { name: "PerplexityBot", maker: "Perplexity", use: "search" },
  { name: "Perplexity-User", maker: "Perplexity", use: "asked" },
  { name: "MistralAI-User", maker: "Mistral", use: "asked" },
  { name: "cohere-ai", maker: "Cohere", use: "training" },
  { name: "DuckAssistBot", maker: "DuckDuckGo", use: "search" },
] as const satisfies readonly { name: string; maker: string; use: CrawlerUse }[];

export type Crawler = (typeof CRAWLERS)[number]["name"];

export const CRAWLER_NAMES = CRAWLERS.map(({ name }) => name) as [Crawler, ...Crawler[]];

// What no crawler finds anything at: the desk, forms, and searches without end.
const NOTHING_THERE = ["/newsroom", "/sign-in", "/api/auth", "/api/jobs", "/report", "/search"];

/** The text of robots.txt (RFC 9309): who is asked to stay away, what is not worth a visit, and where all pages are listed. */
export function robotsText(refused: readonly string[], sitemaps: readonly string[]): string {
  const away = CRAWLERS.filter(({ name }) => refused.includes(name));
  const groups = [
    ...(away.length > 0
      ? [[...away.map(({ name }) => `User-agent: ${name}`), "Disallow: /"].join("\n")]
      : []),
    ["User-agent: *", ...NOTHING_THERE.map((path) => `Disallow: ${path}`)].join("\n"),
    sitemaps.map((address) => `Sitemap: ${address}`).join("\n"),
  ];
  return `${groups.join("\n\n")}\n`;
}
