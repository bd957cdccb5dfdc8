import { request } from "node:http";
import { givenPeople, givenReady, type People } from "@/lib/testing/newsroom";
import type { Bench } from "./bench";
import { startChild } from "./child";
import { signedIn, startBrowser } from "./desk";
import { atMost, type Finding, told } from "./finding";
import type { LoadOutcome } from "./load-worker";
import type { Newsroom } from "./newsroom";
import { longArticle } from "./sample";
import { median, percentile, shown } from "./statistics";

const TIMES = 8;
const CONNECTIONS = 16;
const LOAD_MILLISECONDS = 12_000;

type Ready = Awaited<ReturnType<typeof givenReady>> & { headline: string };

/** What the desk's button sends, taken from a browser: for any other article only the ids differ. */
type Sent = { path: string; headers: Record<string, string>; body: string; ready: Ready };

/** How long the answer took, and for each page that shows the story how long until it did. */
type Published = { answer: number; fresh: number[]; stale: number };

/** Publishing as the desk does it, and every page that shows the story after that; alone, and under load. */
export async function measurePublish({ newsroom, sql }: Bench): Promise<Finding[]> {
  const people = await givenPeople();
  const [topic] = await sql<{ id: string }>("select id from topics where slug = 'topic-3'");
  const [author] = await sql<{ id: string }>("select id from authors where slug = 'author-3'");
  const next = async (): Promise<Ready> => {
    const headline = `Bench ${Math.random().toString(36).slice(2, 10)} falls`;
    const about = { topicIds: [topic?.id ?? ""], authorIds: [author?.id ?? ""] };
    return { ...(await givenReady(people, { headline, section: "world", ...about })), headline };
  };
  const sent = await sentByTheDesk(newsroom, people, await next());
  await publish(newsroom, sent, await next());

  const alone: Published[] = [];
  for (let i = 0; i < TIMES; i++) alone.push(await publish(newsroom, sent, await next()));

  const waiting: Ready[] = [];
  for (let i = 0; i < TIMES; i++) waiting.push(await next());
  const worker = startChild("bin/bench/load-worker.ts");
  const path = await longArticle(sql);
  const load = worker.ask<LoadOutcome>({
    port: newsroom.port,
    request: `GET ${path} HTTP/1.1\r\nHost: localhost:${newsroom.port}\r\nAccept-Encoding: gzip\r\n\r\n`,
    connections: CONNECTIONS,
    milliseconds: LOAD_MILLISECONDS,
  });
  const busy: Published[] = [];
  for (const ready of waiting) busy.push(await publish(newsroom, sent, ready));
  const { perSecond } = await load;
  await worker.stop();

  return [
    ...findingsOf("alone", alone, { answer: 70, fresh: 30 }),
    ...findingsOf(`under ${CONNECTIONS} connections`, busy, { answer: 100, fresh: 100 }),
    told("Requests a second meanwhile", shown(perSecond)),
  ];
}

function findingsOf(
  how: string,
  published: Published[],
  limits: { answer: number; fresh: number },
): Finding[] {
  const fresh = published.flatMap((each) => each.fresh);
  const stale = published.reduce((sum, each) => sum + each.stale, 0);
  return [
    atMost(
      `Publishing ${how}: the answer, p50`,
      median(published.map(({ answer }) => answer)),
      limits.answer,
      " ms",
    ),
    atMost(
      `Publishing ${how}: a page that shows it, fresh after, p50`,
      median(fresh),
      limits.fresh,
      " ms",
    ),
    told(
      `Publishing ${how}: the slowest of ${fresh.length} pages`,
      `${shown(percentile(fresh, 1))} ms`,
    ),
    atMost(`Publishing ${how}: stale pages`, stale, 0, ""),
  ];
}

/** Has the browser publish once, and remembers what it sent. */
async function sentByTheDesk(newsroom: Newsroom, people: People, ready: Ready): Promise<Sent> {
  const browser = await startBrowser();
  try {
    const context = await signedIn(browser, newsroom, people.otherEditor);
    const page = await context.newPage();
    await page.goto(`/newsroom/articles/${ready.articleId}`);
    await page.getByRole("tab", { name: /^Review/ }).click();
    const sent = page.waitForRequest(
      (each) => each.method() === "POST" && (each.postData() ?? "").includes(ready.revisionId),
    );
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    const asked = await sent;
    await page.waitForURL(/\/world\//);
    const headers = await asked.allHeaders();
    return { path: new URL(asked.url()).pathname, headers, body: asked.postData() ?? "", ready };
  } finally {
    await browser.close();
  }
}

async function publish(newsroom: Newsroom, sent: Sent, ready: Ready): Promise<Published> {
  const other = (text: string) =>
    text
      .replaceAll(sent.ready.articleId, ready.articleId)
      .replaceAll(sent.ready.revisionId, ready.revisionId);
  const headers = Object.fromEntries(
    Object.entries(sent.headers)
      .filter(([name]) => !/^(:|content-length$|accept-encoding$|connection$)/u.test(name))
      .map(([name, value]) => [name, other(value)]),
  );
  const answer = await post(newsroom.port, other(sent.path), headers, other(sent.body));
  const began = performance.now();
  const fresh: number[] = [];
  let stale = 0;
  for (const path of pagesThatShow(answer.address)) {
    const asked = performance.now();
    const { body, status } = await newsroom.get(path);
    if (status === 404) continue;
    // A page is fresh when its words are the new ones; how long it took counts from the answer, or from its turn.
    if (body.includes(ready.headline)) fresh.push(performance.now() - Math.max(began, asked));
    else stale += 1;
  }
  return { answer: answer.took, fresh, stale };
}

function pagesThatShow(address: string): string[] {
  return [
    ...[address, "/", "/world", "/topics/topic-3", "/authors/author-3"],
    ...["/feed.xml", "/atom.xml", "/feed.json", "/world/feed.xml", "/topics/topic-3/feed.xml"],
    "/news-sitemap.xml",
  ];
}

function post(port: number, path: string, headers: Record<string, string>, body: string) {
  const began = performance.now();
  return new Promise<{ took: number; address: string }>((resolve, reject) => {
    const length = String(Buffer.byteLength(body));
    const asked = request(
      {
        port,
        path,
        method: "POST",
        host: "127.0.0.1",
        headers: { ...headers, "content-length": length },
      },
      (response) => {
        // Where it leads comes with the head; the page it leads to is streamed after that.
        const took = performance.now() - began;
        const redirect = String(response.headers["x-action-redirect"] ?? "");
        response.resume();
        response.once("end", () => {
          const address = redirect.split(";")[0];
          if (!address) reject(new Error(`Publishing was answered with ${response.statusCode}.`));
          else resolve({ took, address });
        });
      },
    );
    asked.once("error", reject);
    asked.end(body);
  });
}
