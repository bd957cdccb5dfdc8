import { keep, kept } from "./device";
import { ReaderElement } from "./element";
import { breaths, voiceFor } from "./speech";

const SAID =
  ".headline, .standfirst, .story :is(p, h2, h3, li):not([aria-hidden], :is(.notes, .read-more, .embed, figure) *)";
const APART = ".notes, .footnote-reference, .footnote-back";
const RATES = [1, 1.25, 1.5, 2, 0.75];

type Saying = { place: Element; words: string };

/** Reads a story aloud with a voice of the device; there is no such tool where the device has none for its language. */
export class ReaderListen extends ReaderElement {
  #voice: SpeechSynthesisVoice | null = null;
  #sayings: Saying[] = [];
  #at = 0;
  #speaking: SpeechSynthesisUtterance | null = null;

  protected begin(): void {
    if (!("speechSynthesis" in window)) return;
    const look = () => {
      this.#voice = voiceFor(speechSynthesis.getVoices(), this.lang);
      this.toggleAttribute("data-ready", this.#voice !== null);
    };
    look();
    speechSynthesis.addEventListener("voiceschanged", look);
    addEventListener("pagehide", () => this.#hush());

    this.on("listen", () => {
      this.#sayings = sayingsOf(this.closest(".article"), this.lang);
      this.#at = 0;
      this.find("player").hidden = false;
      this.find("pause").focus();
      this.#speak();
    });
    this.on("pause", () => (this.#speaking ? this.#hush() : this.#speak()));
    this.on("stop", () => this.#stop());
    this.on("rate", () => {
      keep("rate", String(RATES[(RATES.indexOf(this.#rate) + 1) % RATES.length]));
      if (this.#speaking) this.#speak();
      else this.#show();
    });
  }

  get #rate(): number {
    const rate = Number(kept("rate"));
    return RATES.includes(rate) ? rate : 1;
  }

  /** From the sentence we are at. Pausing stops the voice too: not every device can hold it. */
  #speak(): void {
    speechSynthesis.cancel();
    const saying = this.#sayings[this.#at];
    if (!saying) {
      this.#stop();
      return;
    }
    const speaking = new SpeechSynthesisUtterance(saying.words);
    speaking.voice = this.#voice;
    speaking.lang = this.#voice?.lang ?? this.lang;
    speaking.rate = this.#rate;
    speaking.addEventListener("end", () => {
      if (this.#speaking !== speaking) return;
      this.#at += 1;
      this.#speak();
    });
    speaking.addEventListener("error", () => {
      if (this.#speaking === speaking) this.#hush();
    });
    this.#speaking = speaking;
    speechSynthesis.speak(speaking);
    this.#show();
  }

  #hush(): void {
    this.#speaking = null;
    speechSynthesis.cancel();
    this.#show();
  }

  #stop(): void {
    const wasInside = this.find("player").contains(document.activeElement);
    this.#hush();
    mark(null);
    this.find("player").hidden = true;
    if (wasInside) this.find("listen").focus();
  }

  #show(): void {
    const pause = this.find("pause");
    pause.textContent = (this.#speaking ? pause.dataset.pause : pause.dataset.go) ?? "";
    this.find("speed").textContent = `${this.#rate.toLocaleString(this.lang)}×`;
    mark(this.#sayings[this.#at]?.place ?? null);
  }
}

function sayingsOf(article: Element | null, language: string): Saying[] {
  return Array.from(article?.querySelectorAll(SAID) ?? []).flatMap((place) => {
    const copy = place.cloneNode(true) as Element;
    for (const apart of copy.querySelectorAll(APART)) apart.remove();
    return breaths(copy.textContent, language).map((words) => ({ place, words }));
  });
}

/** Shows which words are being read, and brings them into sight when they are out of it. */
function mark(place: Element | null): void {
  for (const read of document.querySelectorAll("[data-read-aloud]")) {
    if (read !== place) read.removeAttribute("data-read-aloud");
  }
  if (!place || place.hasAttribute("data-read-aloud")) return;
  place.setAttribute("data-read-aloud", "");
  const { top, bottom } = place.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight * 0.85) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  place.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
}
