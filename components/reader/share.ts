import { ReaderElement } from "./element";

/** Puts words on the clipboard and says so, in the page's words, where a listener hears it. */
export async function copy(words: string, status: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(words);
    say(status, status.dataset.done ?? "");
  } catch {
    // Refused by the reader or the browser: the words can still be taken from the address bar.
    say(status, status.dataset.failed ?? "");
  }
}

function say(status: HTMLElement, words: string): void {
  status.textContent = words;
  setTimeout(() => {
    if (status.textContent === words) status.textContent = "";
  }, 4000);
}

/** Hands an address and words to another program of the device; that the reader thought better of it is no error. */
export async function shareBy(what: ShareData): Promise<void> {
  await navigator.share(what).catch(() => undefined);
}

/** The address of the story, without what stands after it. */
export function addressOf(element: HTMLElement): string {
  return new URL(element.dataset.url ?? "", location.href).href;
}

/** Ways to hand a story on: by the device's own menu, by a copied address. */
export class ReaderShare extends ReaderElement {
  protected begin(): void {
    const url = addressOf(this);
    const title = this.dataset.headline ?? document.title;
    this.find("share").hidden = !("share" in navigator);
    this.on("share", () => void shareBy({ url, title }));
    this.on("copy", () => void copy(url, this.find("say")));
  }
}

/** Prints the page. */
export class ReaderPrint extends ReaderElement {
  protected begin(): void {
    this.on("print", () => print());
  }
}

/** Closes the menus of tools as menus close: by Escape, or by a click elsewhere. */
export function closeMenus(): void {
  const open = () => document.querySelectorAll<HTMLDetailsElement>("details.tool-menu[open]");
  document.addEventListener("click", ({ target }) => {
    for (const menu of open()) if (!menu.contains(target as Node)) menu.open = false;
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    for (const menu of open()) {
      const inside = menu.contains(document.activeElement);
      menu.open = false;
      if (inside) menu.querySelector("summary")?.focus();
    }
  });
}
