import type { DetailedHTMLProps, HTMLAttributes } from "react";

type ReaderElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

// The elements of components/reader, for pages that hold them.
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "reader-choice": ReaderElement;
      "reader-corrected": ReaderElement;
      "reader-listen": ReaderElement;
      "reader-place": ReaderElement;
      "reader-print": ReaderElement;
      "reader-quote": ReaderElement;
      "reader-save": ReaderElement;
      "reader-saved": ReaderElement;
      "reader-seal": ReaderElement;
      "reader-share": ReaderElement;
      "reader-time": ReaderElement;
    }
  }
}
