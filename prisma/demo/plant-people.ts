import { randomInt } from "node:crypto";
import { type Transaction, transaction } from "@/lib/platform/db";
import { hashPassword } from "@/lib/platform/passwords";
import type { Staff } from "@/lib/staff/rules/capabilities";
import { AUTHORS, SECTIONS, STAFF, TOPICS } from "./people";

/** Somebody who can sign in. The password is made here and kept nowhere. */
export type Account = { name: string; role: string; email: string; password: string };

const HIRED_AT = new Date("2024-11-01T09:00:00Z");

// Without letters and digits that are taken for each other.
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

/** The staff, each with a password of their own, and the keys of the people to act as. */
export async function plantStaff() {
  const accounts: Account[] = [];
  const staff: Record<string, Staff> = {};
  const rows: { key: string; person: (typeof STAFF)[keyof typeof STAFF]; passwordHash: string }[] =
    [];
  for (const [key, person] of Object.entries(STAFF)) {
    const password = newPassword();
    accounts.push({ ...person, password });
    rows.push({ key, person, passwordHash: await hashPassword(password) });
  }
  await transaction({ who: null, now: HIRED_AT }, async (tx) => {
    for (const { key, person, passwordHash } of rows) {
      const { id } = await tx.user.create({
        data: { ...person, passwordHash, createdAt: HIRED_AT },
        select: { id: true },
      });
      staff[key] = { ...person, id };
    }
  });
  return { accounts, staff: staff as Record<keyof typeof STAFF, Staff> };
}

/** Sections, topics and bylines; gives back their ids by key. */
export function plantCatalogue(staff: Record<keyof typeof STAFF, Staff>) {
  return transaction({ who: null, now: HIRED_AT }, async (tx) => {
    return {
      sectionIds: await idsOf(SECTIONS, (section, position) =>
        tx.section.create({ data: { ...section, position }, select: { id: true } }),
      ),
      topicIds: await idsOf(TOPICS, (topic) =>
        tx.topic.create({ data: topic, select: { id: true } }),
      ),
      authorIds: await idsOf(AUTHORS, (author) => addAuthor(tx, author, staff)),
    };
  });
}

function addAuthor(
  tx: Transaction,
  author: (typeof AUTHORS)[keyof typeof AUTHORS],
  staff: Record<keyof typeof STAFF, Staff>,
) {
  const { slug, name, bio, expertise, disclosures } = author;
  const userId = "staff" in author ? staff[author.staff].id : null;
  const languages = "languages" in author ? author.languages : ["en"];
  return tx.author.create({
    data: { slug, name, bio, expertise, disclosures, languages, userId, demo: true },
    select: { id: true },
  });
}

async function idsOf<Key extends string, Row>(
  rows: Record<Key, Row>,
  add: (row: Row, position: number) => Promise<{ id: string }>,
): Promise<Record<Key, string>> {
  const ids: Partial<Record<Key, string>> = {};
  const keys = Object.keys(rows) as Key[];
  for (const [position, key] of keys.entries()) ids[key] = (await add(rows[key], position)).id;
  return ids as Record<Key, string>;
}

/** Twelve letters and digits in three groups: some 59 bits. */
function newPassword(): string {
  const letters = Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return letters.replace(/(.{4})(?=.)/gu, "$1-");
}
