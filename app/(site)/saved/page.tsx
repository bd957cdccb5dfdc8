import type { Metadata } from "next";
import { SavedPage } from "@/components/article/saved-page";

export const metadata: Metadata = { title: "Saved", robots: { index: false } };

export default function Saved() {
  return <SavedPage />;
}
