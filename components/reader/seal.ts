import { keep, kept } from "./device";
import { ReaderElement } from "./element";
import { checkRecord, type Outcome } from "./proof";

/** Checks the version of the story on this page against the public log, in this browser, when asked to. */
export class ReaderSeal extends ReaderElement {
  protected begin(): void {
    this.on("check", () => void this.check());
  }

  private async check(): Promise<void> {
    const button = this.find("check");
    button.disabled = true;
    this.say("checking");
    const found = await checked(this.dataset.record ?? "");
    this.say(found.outcome);
    this.find<HTMLElement>("found").hidden = !found.root;
    this.find<HTMLElement>("root").textContent = found.root ?? "";
    this.find<HTMLElement>("key").textContent = found.key ?? "";
    button.disabled = false;
  }

  private say(outcome: Outcome | "checking"): void {
    for (const sentence of this.querySelectorAll<HTMLElement>("[data-says]")) {
      sentence.hidden = sentence.dataset.says !== outcome;
    }
  }
}

type Found = { outcome: Outcome; root?: string; key?: string };

async function checked(address: string): Promise<Found> {
  try {
    const answer = await fetch(address, { cache: "no-store" });
    if (!answer.ok) return { outcome: answer.status === 404 ? "waiting" : "unreachable" };
    const found = await checkRecord(await answer.json(), wordsOfPage());
    // The key of the first time is remembered on this device: another one later is no small thing.
    if (found.outcome !== "holds") return found;
    const known = kept("log-key");
    if (known && !found.keys.includes(known)) return { ...found, outcome: "otherKey" };
    keep("log-key", known ?? found.key);
    return found;
  } catch (error) {
    return { outcome: error instanceof TypeError ? "unreachable" : "unable" };
  }
}

/** What the story on this page says, without the signs that lead to notes. */
function wordsOfPage(): string {
  const page = document.querySelector("article")?.cloneNode(true) as HTMLElement | undefined;
  for (const sign of page?.querySelectorAll("sup") ?? []) sign.remove();
  return page?.textContent ?? "";
}
