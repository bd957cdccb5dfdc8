import { applyChoices, ReaderChoice } from "./choices";

// What readers' pages run. Every page works without it; see docs/adr/0019.

applyChoices();

customElements.define("reader-choice", ReaderChoice);
