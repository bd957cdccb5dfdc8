import { applyChoices, ReaderChoice } from "./choices";
import { ReaderCorrected } from "./corrected";
import { whenRead } from "./element";
import { ReaderListen } from "./listen";
import { keepForOffline } from "./offline";
import { ReaderPlace } from "./place";
import { ReaderQuote } from "./quotation";
import { ReaderTime } from "./reader-time";
import { ReaderSave, ReaderSaved } from "./saved";
import { ReaderSeal } from "./seal";
import { closeMenus, ReaderPrint, ReaderShare } from "./share";

// What readers' pages run. Every page works without it; see docs/adr/0019.

applyChoices();

customElements.define("reader-choice", ReaderChoice);
customElements.define("reader-corrected", ReaderCorrected);
customElements.define("reader-listen", ReaderListen);
customElements.define("reader-place", ReaderPlace);
customElements.define("reader-print", ReaderPrint);
customElements.define("reader-quote", ReaderQuote);
customElements.define("reader-save", ReaderSave);
customElements.define("reader-saved", ReaderSaved);
customElements.define("reader-seal", ReaderSeal);
customElements.define("reader-share", ReaderShare);
customElements.define("reader-time", ReaderTime);

whenRead(closeMenus);

keepForOffline();
