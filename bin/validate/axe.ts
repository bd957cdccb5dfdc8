import { existsSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium } from "@playwright/test";
import type { Site } from "./checks";
import { grouped, type Outcome } from "./tool";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

/** A browser of this machine; Playwright's own where none is installed. */
export function findBrowser(): string {
  const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  return installed.find((path) => existsSync(path)) ?? chromium.executablePath();
}

/** axe finds nothing on any page that breaks WCAG 2.2 AA, by day or by night. */
export async function checkAxe({ base, pages }: Site, executablePath: string): Promise<Outcome> {
  const name = "accessibility, by axe";
  if (!existsSync(executablePath)) {
    return { name, ran: false, missing: "browser (npx playwright install chromium)" };
  }
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const faults: { what: string; where: string }[] = [];
  const shown = pages.filter(
    ({ type, path }) => type.startsWith("text/html") && !path.includes("?"),
  );
  try {
    for (const colorScheme of ["light", "dark"] as const) {
      const context = await browser.newContext({ colorScheme, reducedMotion: "reduce" });
      const page = await context.newPage();
      for (const { path } of shown) {
        await page.goto(new URL(path, base).href);
        const { violations } = await new AxeBuilder({ page })
          .setLegacyMode()
          .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
          .analyze();
        faults.push(
          ...violations.map(({ id, help }) => ({
            what: `${id}: ${help}`,
            where: `${path} (${colorScheme})`,
          })),
        );
      }
      await context.close();
    }
  } finally {
    await browser.close();
  }
  return {
    name: `accessibility (${shown.length} pages), by axe`,
    ran: true,
    faults: grouped(faults),
  };
}
