import type { Page } from "@playwright/test";
import type { Bench } from "./bench";
import { startBrowser } from "./desk";
import { atMost, type Finding } from "./finding";
import { longArticle } from "./sample";
import { median } from "./statistics";

const TIMES = 5;
const KIB = 1024;
// Slow 4G, and a processor four times as slow.
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

type Visit = {
  requests: number;
  bytes: number;
  script: number;
  lcp: number;
  tbt: number;
  cls: number;
};

/** An article in a browser that sees it for the first time, over a slow network with a slow processor. */
export async function measureBrowser({ newsroom, sql }: Bench): Promise<Finding[]> {
  const path = await longArticle(sql);
  const browser = await startBrowser();
  try {
    const visits: Visit[] = [];
    for (let i = 0; i < TIMES; i++) {
      const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
      visits.push(await visit(await context.newPage(), `${newsroom.address}${path}`));
      await context.close();
    }
    const of = (value: (visit: Visit) => number) => median(visits.map(value));
    return [
      atMost(
        "Article in the browser: requests",
        of((visit) => visit.requests),
        6,
        "",
      ),
      atMost("Without the lead picture", of((visit) => visit.bytes) / KIB, 70, " KiB"),
      atMost("Of that, script", of((visit) => visit.script) / KIB, 15, " KiB"),
      atMost(
        "Largest contentful paint",
        of((visit) => visit.lcp),
        600,
        " ms",
      ),
      atMost(
        "Total blocking time",
        of((visit) => visit.tbt),
        20,
        " ms",
      ),
      atMost(
        "Cumulative layout shift",
        of((visit) => visit.cls),
        0,
        "",
      ),
    ];
  } finally {
    await browser.close();
  }
}

async function visit(page: Page, address: string): Promise<Visit> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", NETWORK);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const kinds = new Map<string, string>();
  const sizes = new Map<string, number>();
  devtools.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) =>
    sizes.set(requestId, encodedDataLength),
  );
  // What names functions where we are run is not there in the page.
  await page.addInitScript("globalThis.__name = (named) => named;");
  await page.addInitScript(watch);
  await page.goto(address, { waitUntil: "networkidle" });
  const seen = await page.evaluate(
    () => (window as unknown as { seen: Pick<Visit, "lcp" | "tbt" | "cls"> }).seen,
  );
  const of = (wanted: (kind: string) => boolean) =>
    [...sizes].reduce(
      (sum, [request, size]) => sum + (wanted(kinds.get(request) ?? "") ? size : 0),
      0,
    );
  return {
    requests: kinds.size,
    bytes: of((kind) => kind !== "Image"),
    script: of((kind) => kind === "Script"),
    ...seen,
  };
}

/** In the page: what a person who waits for it would notice. */
function watch(): void {
  const seen = { lcp: 0, tbt: 0, cls: 0 };
  Object.assign(window, { seen });
  const observe = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
    });
  observe("largest-contentful-paint", (entry) => {
    seen.lcp = entry.startTime;
  });
  observe("longtask", (entry) => {
    seen.tbt += Math.max(0, entry.duration - 50);
  });
  observe("layout-shift", (entry) => {
    seen.cls += (entry as PerformanceEntry & { value: number }).value;
  });
}
