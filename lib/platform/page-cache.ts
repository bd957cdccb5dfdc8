import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { Refusal } from "../refusal";
import type { Editions } from "./editions";
import { type KeptAnswer, keptAnswer, send, sendReady, withHeader } from "./kept-answer";
import { logger } from "./logger";
import { pageMemory } from "./page-memory";
import type { AskedPage } from "./public-paths";
import { readerHtml } from "./reader-html";
import { findStylesheet, isStylesheet, readerStylesheet } from "./reader-styles";
import { type Handler, pageHeaders, type Rendered, render } from "./rendering";
import { publicHeaders } from "./security-headers";
import { answerShortly } from "./short-page";
import { SPECULATION_PATH, SPECULATION_RULES, SPECULATION_TYPE } from "./speculation";
import { inTurns } from "./turns";

const MEGABYTE = 1024 * 1024;

// One process makes pages no faster by beginning more at once; and who asks for a thousand odd addresses waits.
const inTurn = inTurns("pages", {
  atOnce: 16,
  waiting: 1000,
  sentence: "So many ask just now that not everybody can be answered. Try again in a few seconds.",
});

/** An answer, and the moment whose it is (`Editions.moment`); null when it is nobody's but who asked. */
type Page = { moment: number | null; answer: KeptAnswer };

export type Pages = {
  /** Answers from memory, at once; says whether it did. */
  sendKept(request: IncomingMessage, response: ServerResponse): boolean;
  /** Answers a request to read a public address. */
  answer(request: IncomingMessage, response: ServerResponse, asked: AskedPage): Promise<void>;
  /** How many bytes are kept. */
  readonly size: number;
};

type Setup = {
  handle: Handler;
  editions: Pick<Editions, "moment">;
  /** Where readers find the site. */
  site: URL;
  /** How many bytes of pages may be kept. */
  limit?: number;
};

/** The statuses of answers that may be kept. */
const KEPT = [200, 301, 308, 404, 410];

const NOBODY_KEEPS = "private, no-store";
// Browsers ask each time, and mostly hear that nothing has changed. A shared cache in between spares us a crowd for
// two seconds, and can be told by the key to forget everything at once.
const CDN: [string, string][] = [
  ["Cache-Control", "public, max-age=0, must-revalidate, s-maxage=2"],
  ["Surrogate-Key", "onrecord"],
  ["Cache-Tag", "onrecord"],
];

/**
 * Keeps what readers get, as bytes, while no change has been heard of that
 * could alter it. One that is not kept is made once, however many ask for it;
 * and made without anything that came with a request but its address.
 */
export function pageCache({ handle, editions, site, limit = 32 * MEGABYTE }: Setup): Pages {
  const secure = site.protocol === "https:";
  const sizeOf = ({ answer }: Page) => 2 * answer.plain.length + 4000;
  const pages = pageMemory(limit, sizeOf);
  // Addresses that anybody can make up, without end: they push out each other, and no page.
  const others = pageMemory(limit / 8, sizeOf);
  // What never changes.
  const lasting = pageMemory(limit / 8, sizeOf);
  const beingMade = new Map<string, { moment: number; page: Promise<Page> }>();

  function findKept(address: string): KeptAnswer | undefined {
    const page = pages.get(address) ?? others.get(address);
    if (page && page.moment === editions.moment) return page.answer;
    return lasting.get(address)?.answer;
  }

  /** What several ask for at the same moment is made once. */
  function makeOnce(asked: AskedPage, visitor: string): Promise<Page> {
    const { moment } = editions;
    const { address } = asked;
    const other = beingMade.get(address);
    if (other && other.moment === moment) return other.page;
    const page = make(asked, visitor, moment);
    if (moment === null) return page;
    const mine = { moment, page };
    beingMade.set(address, mine);
    const forget = () => {
      if (beingMade.get(address) === mine) beingMade.delete(address);
    };
    page.then(forget, forget);
    return page;
  }

  async function make(asked: AskedPage, visitor: string, moment: number | null): Promise<Page> {
    const made = madeHere(asked.address);
    if (made) return keepIn(lasting, asked.address, { moment, answer: made });
    const rendered = await inTurn(() =>
      render(handle, asked.address, headersFor(asked, visitor, site)),
    );
    const answer = answerOf(asked, rendered, secure);
    // A change came while it was made: it may have been seen in one half of the page and not in the other.
    const isOfNow = moment !== null && moment === editions.moment;
    if (!isOfNow || !mayBeKept(asked, rendered)) return { moment: null, answer };
    const page = { moment, answer };
    if (answer.lasting) return keepIn(lasting, asked.address, page);
    return keepIn(rendered.status === 200 && !asked.asks ? pages : others, asked.address, page);
  }

  function madeHere(address: string): KeptAnswer | null {
    const [body, type] =
      address === SPECULATION_PATH
        ? [SPECULATION_RULES, SPECULATION_TYPE]
        : [isStylesheet(address) ? findStylesheet(address) : null, "text/css; charset=utf-8"];
    if (body === null) return null;
    return keptAnswer({
      status: 200,
      headers: [
        ...publicHeaders("page", secure),
        ["Content-Type", type],
        [
          "Cache-Control",
          `public, max-age=${isStylesheet(address) ? "31536000, immutable" : "3600"}`,
        ],
      ],
      plain: Buffer.from(body),
      lasting: true,
    });
  }

  return {
    sendKept(request, response) {
      const kept = findKept(request.url ?? "");
      return kept !== undefined && sendReady(kept, request, response);
    },
    async answer(request, response, asked) {
      try {
        const visitor = request.socket.remoteAddress ?? "unknown";
        const answer = findKept(asked.address) ?? (await makeOnce(asked, visitor)).answer;
        const shown = asked.exact ? answer : withHeader(answer, "Cache-Control", NOBODY_KEEPS);
        await send(shown, request, response);
      } catch (error) {
        logger.error({ error: String(error), path: asked.address }, "page failed");
        const sentence =
          error instanceof Refusal ? error.message : editions.moment === null ? NO_DATABASE : null;
        answerFailure(request, response, { sentence, secure });
      }
    },
    get size() {
      return pages.size + others.size + lasting.size;
    },
  };
}

function keepIn(memory: ReturnType<typeof pageMemory<Page>>, address: string, page: Page): Page {
  memory.keep(address, page);
  return page;
}

function headersFor(
  { address, kind }: AskedPage,
  visitor: string,
  site: URL,
): Record<string, string> {
  const headers = pageHeaders(address, site);
  // For limits, whose answers are kept by nobody.
  return kind === "page" ? headers : { ...headers, accept: "*/*", "x-onrecord-address": visitor };
}

function mayBeKept({ kind, repeated }: AskedPage, { status, headers }: Rendered): boolean {
  const isPersonal =
    headers["set-cookie"] !== undefined ||
    // Next says this of every page; of machines' answers we say it ourselves.
    (kind === "machine" && /no-store|private/.test(String(headers["cache-control"] ?? "")));
  return KEPT.includes(status) && !repeated && !isPersonal;
}

/** What the application answered, as it goes out. Throws when it failed. */
function answerOf(
  asked: AskedPage,
  { status, headers, body }: Rendered,
  secure: boolean,
): KeptAnswer {
  // "Not implemented" is an answer, which oEmbed asks for; the others are failures.
  if (status >= 500 && status !== 501) throw new Error(`The application answered ${status}.`);
  const type = String(headers["content-type"] ?? "");
  const isHtml = type.startsWith("text/html");
  const location = headers.location === undefined ? "" : String(headers.location);
  const plain = location
    ? Buffer.from(`This is at ${location} now.\n`)
    : isHtml
      ? Buffer.from(readerHtml(body.toString("utf8"), readerStylesheet))
      : body;
  return keptAnswer({
    status,
    headers: [
      ...publicHeaders(asked.kind, secure),
      ...lifetime(asked, status, headers),
      ["Content-Type", location ? "text/plain; charset=utf-8" : type],
      ...pair("Location", location),
      // What Next asks browsers of pages to fetch first stands in the page, or is its own.
      ...pair("Link", asked.kind === "machine" ? String(headers.link ?? "") : ""),
      ...pair("Retry-After", String(headers["retry-after"] ?? "")),
      ...pair("Content-Disposition", String(headers["content-disposition"] ?? "")),
      ...(isHtml && status === 200 ? pair("Speculation-Rules", `"${SPECULATION_PATH}"`) : []),
    ],
    plain,
    lasting: status === 200 && /immutable/.test(String(headers["cache-control"] ?? "")),
  });
}

/** Only what readers may have is left to shared caches; what is not there, or not for all, to nobody. */
function lifetime(
  { kind, repeated }: AskedPage,
  status: number,
  headers: OutgoingHttpHeaders,
): [string, string][] {
  const own = kind === "machine" && headers["cache-control"];
  if (own) return [["Cache-Control", String(own)]];
  return status === 200 && !repeated ? CDN : [["Cache-Control", NOBODY_KEEPS]];
}

function pair(name: string, value: string): [string, string][] {
  return value === "" ? [] : [[name, value]];
}

// Nothing is sure to be right then: rather a moment's silence than a story that was withdrawn.
const NO_DATABASE = "The newsroom cannot be reached just now. Try again in a few seconds.";

/** `sentence` says why it will be well again in a moment; without one, something is broken. */
function answerFailure(
  request: IncomingMessage,
  response: ServerResponse,
  { sentence, secure }: { sentence: string | null; secure: boolean },
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const headers = Object.fromEntries(publicHeaders("page", secure));
  if (sentence) {
    const later = { ...headers, "Retry-After": "5" };
    answerShortly(request, response, { status: 503, sentence, headers: later });
  } else {
    const broken = "Something went wrong here, and it has been noted. Try again in a little while.";
    answerShortly(request, response, { status: 500, sentence: broken, headers });
  }
}
