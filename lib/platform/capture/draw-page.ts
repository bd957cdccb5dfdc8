import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { type Browser, chromium } from "playwright-core";
import { RequestError, Server } from "proxy-chain";
import { isAllowed, isInside, outsideOnly } from "../outside-addresses";

const MEGABYTE = 1024 * 1024;
/** In all, to open the page, and to wait for what is drawn late, in milliseconds; what may come in; how much is kept of it. */
const LIMITS = { ms: 45_000, open: 20_000, late: 10_000, bytes: 40 * MEGABYTE };
const KEPT = { height: 12_000, file: 8 * MEGABYTE };
const VIEW = { width: 1280, height: 900 };

/** A page as a browser shows it. Null is what would have more than 8 MB. */
export type Drawn = { text: string; picture: Uint8Array | null; pdf: Uint8Array | null };

type Way = { allowed: readonly string[]; browser: string };

/**
 * Draws a page with a browser and gives back its picture, its PDF and the text that can be seen. All that the browser asks
 * for, it asks our proxy for, which goes nowhere inside and carries 40 MB at most; it resolves names itself, so that the
 * browser cannot be led elsewhere. Throws, in a sentence, why nothing was drawn.
 */
export async function drawPage(address: string, { allowed, browser }: Way): Promise<Drawn> {
  const proxy = await openProxy(allowed);
  let opened: Browser | null = null;
  try {
    opened = await openBrowser(browser, proxy.address);
    return await Promise.race([draw(opened, address), late()]);
  } catch (error) {
    throw new Error(proxy.spent() ? "It loads more than 40 MB." : inWords(error));
  } finally {
    await opened?.close().catch(() => undefined);
    await proxy.close();
  }
}

async function draw(browser: Browser, address: string): Promise<Drawn> {
  const page = await browser.newPage({
    viewport: VIEW,
    acceptDownloads: false,
    serviceWorkers: "block",
    reducedMotion: "reduce",
  });
  page.setDefaultTimeout(LIMITS.ms);
  page.on("dialog", (dialog) => void dialog.dismiss().catch(() => undefined));
  await page.goto(address, { waitUntil: "domcontentloaded", timeout: LIMITS.open });
  // What is drawn late is waited for, as long as it is not for ever.
  await page.waitForLoadState("networkidle", { timeout: LIMITS.late }).catch(() => undefined);
  // biome-ignore lint/performance/useDomNodeTextContent: what can be seen, and only that.
  const text = await page.locator("body").innerText();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const picture = await page.screenshot({
    ...{ type: "jpeg", quality: 80, fullPage: true, animations: "disabled" },
    clip: { x: 0, y: 0, width: VIEW.width, height: Math.min(Math.max(height, 1), KEPT.height) },
  });
  const pdf = await page.pdf({ format: "A4", printBackground: true });
  const kept = (bytes: Uint8Array) => (bytes.length > KEPT.file ? null : bytes);
  return { text, picture: kept(picture), pdf: kept(pdf) };
}

/** The pages of a browser that is closed end with it. */
async function late(): Promise<never> {
  await pause(LIMITS.ms, undefined, { ref: false });
  throw new Error("It was not drawn in time.");
}

const FLAGS = [
  ...["--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  ...["--disable-sync", "--disable-quic", "--no-first-run", "--disable-extensions"],
  // Nothing but the proxy knows a name, and no video call goes around it.
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
  "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
];

/** In the browser's own sandbox; without it only where this system has none to give. */
async function openBrowser(executablePath: string, proxy: string): Promise<Browser> {
  const how = { executablePath, args: FLAGS, timeout: 10_000, proxy: { server: proxy } };
  try {
    return await chromium.launch({ ...how, chromiumSandbox: true });
  } catch {
    return chromium.launch({ ...how, chromiumSandbox: false });
  }
}

/** A proxy on this machine that goes only outside. */
async function openProxy(allowed: readonly string[]) {
  const server = new Server({
    host: "127.0.0.1",
    port: 0,
    prepareRequestFunction: ({ hostname, port }) => {
      if (isAllowed(allowed, { host: hostname, port })) return {};
      if (isInside(hostname) || (port !== 80 && port !== 443)) {
        throw new RequestError("It is not on the public network.", 403);
      }
      return { dnsLookup: outsideOnly() as typeof import("node:dns").lookup };
    },
  });
  let closed = 0;
  let spent = false;
  server.on("connectionClosed", ({ stats }) => {
    closed += stats?.trgRxBytes ?? 0;
  });
  // A page that cannot be reached is no fault of the proxy's.
  server.on("requestFailed", () => undefined);
  const counting = setInterval(() => {
    const open = server.getConnectionIds().map((id) => server.getConnectionStats(id));
    const sum = open.reduce((bytes, stats) => bytes + (stats?.trgRxBytes ?? 0), closed);
    if (sum <= LIMITS.bytes) return;
    spent = true;
    server.closeConnections();
  }, 100);
  await server.listen();
  return {
    address: `http://127.0.0.1:${server.port}`,
    spent: () => spent,
    close: async () => {
      clearInterval(counting);
      await server.close(true);
    },
  };
}

function inWords(error: unknown): string {
  const said = error instanceof Error ? (error.message.split("\n", 1)[0] ?? "") : String(error);
  return said.includes("Timeout") ? "It was not drawn in time." : said.slice(0, 200);
}
