import type { Metadata } from "next";
import type { ReactNode } from "react";
import "@/app/_edge/newsroom-zone";
import "../../globals.css";
import "@/components/article/reader.css";
import "@/components/article/masthead.css";

export const metadata: Metadata = { title: "Preview", robots: { index: false } };

/** Nothing of the desk: a preview looks like the reader's page. */
export default function PreviewLayout({ children }: { children: ReactNode }) {
  return <main className="site-main">{children}</main>;
}
