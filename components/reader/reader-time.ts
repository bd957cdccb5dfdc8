import { timeForReader } from "./time-for-reader";

/**
 * Beside a moment in the newsroom's zone, the same on the reader's clock where that differs. It is there before the
 * words after it are laid out, so it does not wait for the page.
 */
export class ReaderTime extends HTMLElement {
  connectedCallback(): void {
    const { at = "", zone = "UTC", words = "" } = this.dataset;
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    const time = timeForReader(new Date(at), zone, timeZone, this.lang);
    this.textContent = time ? ` (${words.replace("%", time)})` : "";
  }
}
