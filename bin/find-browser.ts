import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/**
 * Where a browser is, and what it needs, as variables: Debian's Chromium, else Playwright's own, else the one that
 * comes inside an npm package.
 */
export async function findBrowser(): Promise<Record<string, string>> {
  const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  const found = [...installed, chromium.executablePath()].find((path) => existsSync(path));
  if (found) return { BROWSER_PATH: found };
  // Without this it unpacks only the libraries of another system.
  process.env.CODEBUILD_BUILD_IMAGE = "nodejs20";
  const { default: packed } = await import("@sparticuz/chromium");
  const path = await packed.executablePath();
  return { BROWSER_PATH: path, LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH ?? "" };
}
