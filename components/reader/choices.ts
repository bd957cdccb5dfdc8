import { keep, kept, onKept } from "./device";
import { ReaderElement, whenRead } from "./element";

/** What a reader can choose for every page: each a data attribute of the root, and what it may be. */
const CHOICES: Record<string, readonly string[]> = {
  theme: ["light", "dark"],
  text: ["small", "large", "largest"],
};

/** Sets the page as this reader once chose. Runs before the first paint, so that nothing flashes. */
export function applyChoices(): void {
  for (const [name, values] of Object.entries(CHOICES)) {
    const chosen = kept(name) ?? "";
    if (values.includes(chosen)) document.documentElement.dataset[name] = chosen;
    else delete document.documentElement.dataset[name];
  }
  whenRead(colourTheBrowser);
}

/** Radio buttons for one of the choices; the one without a value is how the page is by itself. */
export class ReaderChoice extends ReaderElement {
  protected begin(): void {
    const name = this.dataset.name ?? "";
    this.show();
    onKept(name, () => {
      applyChoices();
      this.show();
    });
    this.addEventListener("change", ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      keep(name, target.value || null);
      applyChoices();
      for (const other of document.querySelectorAll<ReaderChoice>(this.localName)) other.show();
    });
  }

  show(): void {
    const chosen = document.documentElement.dataset[this.dataset.name ?? ""] ?? "";
    for (const radio of this.querySelectorAll("input")) radio.checked = radio.value === chosen;
  }
}

/** The bar of the browser is of the page's paper. */
function colourTheBrowser(): void {
  const { theme } = document.documentElement.dataset;
  const metas = document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]');
  for (const meta of metas) {
    meta.dataset.media ??= meta.media;
    meta.media = theme
      ? meta.dataset.media.includes(theme)
        ? "all"
        : "not all"
      : meta.dataset.media;
  }
}
