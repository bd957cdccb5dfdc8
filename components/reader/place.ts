import { keep, kept } from "./device";
import { ReaderElement } from "./element";
import { canContinue, hasNewsSince, readPlaces, withPlace } from "./shelf";

/**
 * Remembers, on this device alone, how far a reader came in a story and in which version. Who comes back is led there, and
 * told when the story has news since.
 */
export class ReaderPlace extends ReaderElement {
  protected begin(): void {
    const { id = "" } = this.dataset;
    const version = Number(this.dataset.version);
    const rows = Array.from(document.querySelectorAll<HTMLElement>(".story .row"));
    const before = readPlaces(kept("places"))[id];
    if (before) {
      const kinds = (this.dataset.kinds ?? "").split(" ");
      // Which version was read stands in no address: following the link asks for the history, like anybody.
      if (hasNewsSince(kinds, before.version)) this.#show("updated", `${this.dataset.url}/history`);
      const row = rows[before.row];
      if (row?.id && canContinue(before) && !location.hash) this.#show("continue", `#${row.id}`);
    }
    this.on("close", () => {
      this.hidden = true;
    });
    let furthest = -1;
    const keepPlace = () => {
      const row = rowAt(rows);
      // Who has only looked in has read nothing, and is not led away from an earlier place.
      if (row < 1 && furthest < 0) return;
      furthest = row;
      const place = { row, rows: rows.length, version, at: Date.now() };
      keep("places", JSON.stringify(withPlace(readPlaces(kept("places")), id, place)));
    };
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") keepPlace();
    });
    addEventListener("pagehide", keepPlace);
  }

  #show(does: string, address: string): void {
    const link = this.find<HTMLAnchorElement>(does);
    link.href = address;
    link.hidden = false;
    link.addEventListener("click", () => {
      this.hidden = true;
    });
    this.hidden = false;
  }
}

/** The row at the line where one reads, a third down the window; the last one at the end of the page. */
function rowAt(rows: readonly HTMLElement[]): number {
  const last = rows.at(-1);
  if (last && last.getBoundingClientRect().bottom <= innerHeight) return rows.length - 1;
  return rows.findLastIndex((row) => row.getBoundingClientRect().top < innerHeight / 3);
}
