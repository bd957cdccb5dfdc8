import type { Metadata } from "next";
import { FrontPage } from "@/components/article/front-page";
import { listFront } from "@/lib/articles/front-public";
import { listCorrections } from "@/lib/corrections/correction-public";
import { feedLink } from "./metadata";

export const metadata: Metadata = {
  title: { absolute: "Onrecord" },
  alternates: { canonical: "/", ...feedLink },
};

export default async function Front() {
  const [front, { corrections }] = await Promise.all([listFront(), listCorrections(null, 4)]);
  return <FrontPage front={front} corrections={corrections} />;
}
