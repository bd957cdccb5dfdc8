/** Runs work when the whole page has been read; at once when it has been already. */
export function whenRead(work: () => void): void {
  if (document.readyState !== "loading") work();
  else document.addEventListener("DOMContentLoaded", work, { once: true });
}

/**
 * An element that betters what the page says without it. Its work begins when everything in it has been read.
 * All its words are in the page, in the language of the story.
 */
export abstract class ReaderElement extends HTMLElement {
  #begun = false;

  connectedCallback(): void {
    whenRead(() => {
      if (this.#begun) return;
      this.#begun = true;
      this.begin();
    });
  }

  /** Called once, also when the element is moved. */
  protected abstract begin(): void;

  /** Its first button, link or field that says it does this; a bug when there is none. */
  protected find<Part extends HTMLElement = HTMLButtonElement>(does: string): Part {
    const found = this.querySelector<Part>(`[data-does="${does}"]`);
    if (!found) throw new Error(`<${this.localName}> has no part that does ${does}.`);
    return found;
  }

  protected on(does: string, deed: () => void): void {
    this.find(does).addEventListener("click", deed);
  }
}
