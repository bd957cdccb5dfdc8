/**
 * npm run validate [-- http://localhost:3000] — holds a running site against tools and schemas of others.
 *
 * A tool that this machine lacks is named with how to install it, and its check is told as not run, never as passed.
 */

import { command } from "./steps";
import { checkAxe, findBrowser } from "./validate/axe";
import {
  checkFeeds,
  checkHtml,
  checkLighthouse,
  checkLinks,
  checkNewsboat,
  checkNinjs,
  checkXml,
} from "./validate/checks";
import { crawlSite } from "./validate/site";
import type { Outcome } from "./validate/tool";

const MOST_SHOWN = 20;

await command(async () => {
  const base = process.argv[2] ?? "http://localhost:3000";
  const pages = await crawlSite(base, ["/", "/corrections", "/standards", "/offline"]).catch(() => {
    throw new Error(
      `Nobody answers at ${base}. Start the site with npm start, or give its address.`,
    );
  });
  const site = { base, pages };
  const browser = findBrowser();
  const outcomes: Outcome[] = [];
  for (const check of [
    checkLinks,
    checkFeeds,
    checkNewsboat,
    checkXml,
    checkNinjs,
    checkHtml,
    (looked: typeof site) => checkAxe(looked, browser),
    (looked: typeof site) => checkLighthouse(looked, browser),
  ]) {
    const outcome = await check(site);
    outcomes.push(outcome);
    tell(outcome);
  }
  const ran = outcomes.filter((outcome) => outcome.ran);
  const failed = ran.filter(({ faults }) => faults.length > 0);
  console.log(
    `\n${ran.length - failed.length} passed, ${failed.length} failed, ${outcomes.length - ran.length} not run`,
  );
  if (failed.length > 0) process.exitCode = 1;
});

function tell(outcome: Outcome): void {
  if (!outcome.ran) {
    console.log(`  not run  ${outcome.name}: this machine has no ${outcome.missing}`);
    return;
  }
  const { name, faults } = outcome;
  console.log(`  ${faults.length === 0 ? "passed " : "FAILED "}  ${name}`);
  for (const fault of faults.slice(0, MOST_SHOWN)) console.log(`             ${fault}`);
  if (faults.length > MOST_SHOWN)
    console.log(`             and ${faults.length - MOST_SHOWN} more`);
}
