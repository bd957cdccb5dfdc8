import { notFound } from "next/navigation";

/** Whatever else is asked for under /newsroom, so that staff get the desk's own answer. */
export default function UnknownPage() {
  notFound();
}
