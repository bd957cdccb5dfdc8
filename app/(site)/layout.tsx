import type { Metadata } from "next";
import type { ReactNode } from "react";
import { siteAddress } from "@/app/_edge/site-address";
import { Masthead } from "@/components/article/masthead";
import { SiteFoot } from "@/components/article/site-foot";
import { listSections } from "@/lib/articles/front-public";
import { feedLink } from "./metadata";
import "./site.css";

// Readers see a publication on their next request.
export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(siteAddress("/")),
    description: "News with its record: how each claim is known, and every change for all to see.",
    alternates: feedLink,
  };
}

export default async function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to the text
      </a>
      <Masthead sections={await listSections()} />
      <main id="main" className="site-main">
        {children}
      </main>
      <SiteFoot />
    </>
  );
}
