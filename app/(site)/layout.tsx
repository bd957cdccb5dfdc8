import type { Metadata } from "next";
import type { ReactNode } from "react";
import "@/app/_edge/newsroom-zone";
import { siteAddress } from "@/app/_edge/site-address";
import { Masthead } from "@/components/article/masthead";
import { SiteFoot } from "@/components/article/site-foot";
import { listSections } from "@/lib/articles/front-public";
import { readerScript } from "@/lib/platform/reader-script";
import { findSignedRoot } from "@/lib/public-log/log-public";
import { feedLink, shareSite } from "./metadata";
import "./site.css";

// Readers see a publication on their next request.
export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(siteAddress("/")),
    description: "News with its record: how each claim is known, and every change for all to see.",
    alternates: feedLink,
    manifest: "/manifest.webmanifest",
    openGraph: shareSite,
    twitter: { card: "summary_large_image" },
  };
}

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const [sections, script, log] = await Promise.all([
    listSections(),
    readerScript(),
    findSignedRoot(),
  ]);
  return (
    <>
      {/* Before the first paint, so that a chosen theme does not flash; it comes beside the style, which is waited for too. */}
      <script type="module" src={script.address} async blocking="render" />
      <a className="skip" href="#main">
        Skip to the text
      </a>
      <Masthead sections={sections} />
      <main id="main" className="site-main">
        {children}
      </main>
      <SiteFoot log={log} />
    </>
  );
}
