import { givenDraft, givenPeople } from "@/lib/testing/newsroom";
import type { Bench } from "./bench";
import { signedIn, startBrowser } from "./desk";
import { atMost, type Finding, told } from "./finding";
import { median, percentile, shown } from "./statistics";

const PARAGRAPHS = 100;
const WORDS = 100;
const CLAIMS = 60;
const KEYS = 120;
const PAUSE = 60;

/** Keystrokes in the middle of a draft of ten thousand words with sixty claims, until they are painted. */
export async function measureTyping({ newsroom }: Bench): Promise<Finding[]> {
  const people = await givenPeople();
  const body = Array.from({ length: PARAGRAPHS }, (_, paragraph) => text(paragraph));
  const claims = Array.from({ length: CLAIMS }, (_, claim) => ({
    words: `figure ${claim} of this`,
  }));
  const { articleId } = await givenDraft({ by: people.reporter, body, claims });
  const browser = await startBrowser();
  try {
    const context = await signedIn(browser, newsroom, people.reporter);
    const page = await context.newPage();
    await page.goto(`/newsroom/articles/${articleId}`);
    const field = page.getByRole("textbox", { name: "Text", exact: true });
    await field.getByText(`Paragraph ${PARAGRAPHS / 2} `).click();
    await page.evaluate(watchKeys);
    for (let key = 0; key < KEYS; key++) {
      await page.keyboard.press("abcdefghij "[key % 11] ?? "a");
      await page.waitForTimeout(PAUSE);
    }
    const took = await page.evaluate(() => (window as unknown as { took: number[] }).took);
    return [
      atMost("Typing, keystroke to paint: p95", percentile(took, 0.95), 50, " ms"),
      told("Typing, keystroke to paint: p50", `${shown(median(took))} ms`),
      told("Keystrokes", String(took.length)),
    ];
  } finally {
    await browser.close();
  }
}

function text(paragraph: number): string {
  const claim = paragraph < CLAIMS ? `It gives figure ${paragraph} of this report as it is. ` : "";
  const filler = Array.from({ length: WORDS - 12 }, (_, word) => `word${(word * 7) % 50}`).join(
    " ",
  );
  return `Paragraph ${paragraph} begins here. ${claim}${filler}.`;
}

/** In the page: for every key, the time from its event until the frame after it is painted. */
function watchKeys(): void {
  const took: number[] = [];
  Object.assign(window, { took });
  document.addEventListener(
    "keydown",
    (event) => {
      requestAnimationFrame(() => {
        // The task after a frame's callbacks runs when the frame has been handed over.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => took.push(performance.now() - event.timeStamp);
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
}
