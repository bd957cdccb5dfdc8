import { cache } from "react";
import { pageZone } from "@/components/ui/zone";
import { findNewsroom } from "@/lib/settings/settings-public";

// For layouts to load: the times on their pages are the newsroom's.
pageZone.ask = cache(async () => (await findNewsroom()).timeZone);
