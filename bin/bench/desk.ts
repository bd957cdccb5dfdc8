import { type Browser, type BrowserContext, chromium } from "@playwright/test";
import { sessionCookie } from "@/app/_edge/session-cookie";
import { transaction } from "@/lib/platform/db";
import type { Staff } from "@/lib/staff/rules/capabilities";
import { addSession } from "@/lib/staff/session-store";
import { findBrowser } from "../find-browser";
import type { Newsroom } from "./newsroom";

/** A browser, as the journeys start it. */
export async function startBrowser(): Promise<Browser> {
  const { BROWSER_PATH, ...environment } = await findBrowser();
  return chromium.launch({
    ...(BROWSER_PATH && { executablePath: BROWSER_PATH }),
    env: { ...process.env, ...environment },
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** A new window of the browser in which this person is signed in. */
export async function signedIn(
  browser: Browser,
  newsroom: Newsroom,
  person: Staff,
): Promise<BrowserContext> {
  const now = new Date();
  const sessionId = await transaction({ who: person, now }, (tx) =>
    addSession(tx, { user: person, now }),
  );
  const { name, value } = await sessionCookie(sessionId);
  const context = await browser.newContext({ baseURL: newsroom.address, locale: "en-GB" });
  await context.addCookies([{ name, value, url: newsroom.address, httpOnly: true }]);
  return context;
}
