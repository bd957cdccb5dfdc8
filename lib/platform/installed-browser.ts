import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Where a browser is on this machine: where BROWSER_PATH says, Debian's Chromium, or Playwright's own; else null. */
export function installedBrowser(): string | null {
  const named = process.env.BROWSER_PATH;
  const places = [...(named ? [named] : []), ...INSTALLED, chromium.executablePath()];
  return places.find((path) => existsSync(path)) ?? null;
}
