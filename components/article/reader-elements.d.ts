import type { DetailedHTMLProps, HTMLAttributes } from "react";

type ReaderElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

// The elements of components/reader, for pages that hold them.
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "reader-choice": ReaderElement;
    }
  }
}
