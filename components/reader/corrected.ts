import { keep, kept } from "./device";
import { ReaderElement } from "./element";
import { hadWrongWords, readPlaces, readTold, withTold } from "./shelf";

/**
 * Tells who comes back what was corrected in versions they have read. Every mistake is in the page, for every reader
 * alike; which version was read is known on this device alone, and no request says so.
 */
export class ReaderCorrected extends ReaderElement {
  protected begin(): void {
    const places = readPlaces(kept("places"));
    const told = readTold(kept("told"));
    const shown = Array.from(this.querySelectorAll<HTMLElement>("[data-wrong]")).filter(
      ({ dataset: { story = "", id = "", wrong = "" } }) => {
        const place = places[story];
        return place && hadWrongWords(wrong, place.version) && !told.includes(id);
      },
    );
    for (const notice of shown) notice.hidden = false;
    this.hidden = shown.length === 0;
    this.on("close", () => {
      const ids = shown.map(({ dataset }) => dataset.id ?? "");
      keep("told", JSON.stringify(withTold(readTold(kept("told")), ids)));
      this.hidden = true;
    });
  }
}
