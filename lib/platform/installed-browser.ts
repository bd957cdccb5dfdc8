import { existsSync } from "node:fs";

const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Where a browser is on this machine: where BROWSER_PATH says, or where Debian and Google put theirs; else null. */
export function installedBrowser(): string | null {
  const named = process.env.BROWSER_PATH;
  const places = [...(named ? [named] : []), ...INSTALLED];
  return places.find((path) => existsSync(path)) ?? null;
}
