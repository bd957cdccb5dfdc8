import { existsSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { installedBrowser } from "@/lib/platform/installed-browser";

/**
 * Where a browser is, and what it needs, as variables: one that is installed, else Playwright's own, else the one that comes
 * inside an npm package.
 */
export async function findBrowser(): Promise<Record<string, string>> {
  const playwrights = chromium.executablePath();
  const found = installedBrowser() ?? (existsSync(playwrights) ? playwrights : null);
  if (found) return { BROWSER_PATH: found };
  // Without this it unpacks only the libraries of another system.
  process.env.CODEBUILD_BUILD_IMAGE = "nodejs20";
  const { default: packed } = await import("@sparticuz/chromium");
  const path = await packed.executablePath();
  // Unpacked for one person; what is drawn as evidence is drawn as another.
  await chmod(path, 0o755);
  return { BROWSER_PATH: path, LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH ?? "" };
}
