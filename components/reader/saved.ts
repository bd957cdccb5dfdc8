import { keep, kept, onKept } from "./device";
import { ReaderElement } from "./element";
import {
  readPlaces,
  readSaved,
  type SavedStory,
  shareRead,
  withoutSaved,
  withSaved,
} from "./shelf";

const saved = () => readSaved(kept("saved"));
const keepSaved = (stories: SavedStory[]) => keep("saved", JSON.stringify(stories));

/** A button that puts a story by, on this device alone, or takes it out again. */
export class ReaderSave extends ReaderElement {
  protected begin(): void {
    this.#show();
    onKept("saved", () => this.#show());
    this.on("save", () => {
      const { id = "", url = "", headline = "", section = "" } = this.dataset;
      const story = { id, url, headline, section, language: this.lang, savedAt: Date.now() };
      keepSaved(this.#isSaved ? withoutSaved(saved(), id) : withSaved(saved(), story));
      this.#show();
    });
  }

  get #isSaved(): boolean {
    return saved().some(({ id }) => id === this.dataset.id);
  }

  #show(): void {
    const button = this.find("save");
    button.setAttribute("aria-pressed", String(this.#isSaved));
    button.textContent = (this.#isSaved ? button.dataset.saved : button.dataset.save) ?? "";
  }
}

/** The saved stories of this device, each with how much of it was read and a way to take it out. */
export class ReaderSaved extends ReaderElement {
  protected begin(): void {
    this.#show();
    onKept("saved", () => this.#show());
  }

  #show(): void {
    const stories = saved();
    const places = readPlaces(kept("places"));
    this.find("empty").hidden = stories.length > 0;
    const pattern = this.find<HTMLTemplateElement>("pattern").content;
    this.find("list").replaceChildren(
      ...stories.map((story) => {
        const line = pattern.cloneNode(true) as DocumentFragment;
        const fill = (name: string, words: string) => {
          const part = line.querySelector<HTMLElement>(`[data-fill="${name}"]`);
          if (part) part.textContent = words;
          return part;
        };
        const link = fill("headline", story.headline);
        link?.setAttribute("href", story.url);
        link?.setAttribute("lang", story.language);
        fill("section", story.section);
        const day = new Intl.DateTimeFormat(this.lang, { dateStyle: "long" });
        fill("day", day.format(story.savedAt));
        const place = places[story.id];
        const share = new Intl.NumberFormat(this.lang, { style: "percent" });
        const read = fill("read", place ? share.format(shareRead(place)) : "");
        if (!place) read?.parentElement?.remove();
        const remove = line.querySelector<HTMLElement>('[data-does="remove"]');
        remove?.setAttribute("aria-label", `${remove.textContent}: ${story.headline}`);
        remove?.addEventListener("click", () => {
          keepSaved(withoutSaved(saved(), story.id));
          this.#show();
          this.find("list").focus();
        });
        return line;
      }),
    );
  }
}
