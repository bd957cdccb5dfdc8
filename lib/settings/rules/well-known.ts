import { CRAWLERS } from "./crawlers";

type WholeAddress = (path: string) => string;

const DAY = 24 * 60 * 60 * 1000;
/** RFC 9116 recommends less than a year. */
const HOLDS_FOR = 180 * DAY;

/**
 * The text of security.txt (RFC 9116). `contact` is an address of e-mail or of a page. The keys of the public log stand in
 * comments: one more place to hold against the others.
 */
export function securityText(
  { contact, logKeys }: { contact: string; logKeys: readonly string[] },
  now: Date,
  address: WholeAddress,
): string {
  const reach = /^https?:/u.test(contact) ? contact : `mailto:${contact}`;
  const expires = new Date(now.getTime() + HOLDS_FOR);
  return [
    `Contact: ${reach}`,
    `Expires: ${expires.toISOString().slice(0, 10)}T00:00:00Z`,
    "Preferred-Languages: en",
    `Canonical: ${address("/.well-known/security.txt")}`,
    ...logKeys.map((vkey) => `# Key of ${address("/log")}: ${vkey}`),
    "",
  ].join("\n");
}

type Told = {
  correctionsEmail: string;
  refusedCrawlers: readonly string[];
  socialAddresses: readonly string[];
  associations: readonly string[];
};

/** The text of trust.txt (JournalList.net, version 1.4): associations, other places, contact, policies, training. */
export function trustText(newsroom: Told, address: WholeAddress): string {
  const forTraining = CRAWLERS.filter(({ use }) => use === "training");
  const refusesAll = forTraining.every(({ name }) => newsroom.refusedCrawlers.includes(name));
  return [
    ...newsroom.associations.map((url) => `belongto=${url}`),
    ...newsroom.socialAddresses.map((url) => `social=${url}`),
    ...(newsroom.correctionsEmail ? [`contact=mailto:${newsroom.correctionsEmail}`] : []),
    `disclosure=${address("/standards")}`,
    `datatrainingallowed=${refusesAll ? "no" : "yes"}`,
    "",
  ].join("\n");
}
