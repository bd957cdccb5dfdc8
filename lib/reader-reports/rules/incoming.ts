import { cleanText } from "@/lib/articles/rules/clean-text";
import { ABOVE } from "./letters";

/** The longest text of a mail that is kept; what stands beyond it is cut off. */
export const LONGEST_MAIL = 10_000;

/**
 * Whether a mail was sent by a machine, as far as mails say so: an absence notice, a bounce, a mailing list (RFC 3834,
 * RFC 3464, RFC 2919, and what programs write that know none of these). Nobody is behind it, and to answer it would
 * begin a conversation of machines.
 */
export function isAutomatic(headers: ReadonlyMap<string, string>): boolean {
  const said = (name: string) => headers.get(name)?.trim().toLowerCase();
  const submitted = said("auto-submitted");
  return (
    (submitted !== undefined && !/^no\b/u.test(submitted)) ||
    /^(bulk|junk|list|auto[_-]?reply)/u.test(said("precedence") ?? "") ||
    said("return-path") === "<>" ||
    /^multipart\/report/u.test(said("content-type") ?? "") ||
    [
      "list-id",
      "list-unsubscribe",
      "x-autoreply",
      "x-autorespond",
      "x-failed-recipients",
      "feedback-id",
    ].some((name) => headers.has(name))
  );
}

/**
 * What is new in a mail: without what it quotes of ours, and of its own thread. Everything below our own line is ours;
 * else the quoted lines at its end go, with the line that introduces them. Lines quoted in between, to be answered one
 * by one, stay.
 */
export function newWords(text: string): string {
  const lines = cleanText(text).split("\n");
  const mark = lines.findIndex((line) => line.includes(ABOVE));
  const ours = mark < 0 ? lines : lines.slice(0, mark);
  const end = ours.findLastIndex((line) => !/^\s*(>.*)?$/u.test(line)) + 1;
  const own = ours.slice(0, end);
  const quotes = mark >= 0 || ours.slice(end).some((line) => line.includes(">"));
  return (quotes ? withoutIntroduction(own) : own).join("\n").trim().slice(0, LONGEST_MAIL);
}

/** "On Monday 5 May, Onrecord <…> wrote:", in whatever language: a last paragraph with a date or an address and a colon. */
function withoutIntroduction(lines: string[]): string[] {
  const start = lines.findLastIndex((line) => line.trim() === "") + 1;
  const last = lines.slice(start).join(" ");
  const introduces = lines.length - start <= 3 && /[\d@<]/u.test(last) && /[:：]\s*$/u.test(last);
  return introduces ? lines.slice(0, start) : lines;
}

/** The web addresses of this host in a text, at most ten. */
export function addressesIn(text: string, host: string): string[] {
  return [...text.slice(0, 100_000).matchAll(/https?:\/\/[^\s<>"'()]+/gu)]
    .map(([address]) => address.replace(/[.,;:!?]+$/u, ""))
    .filter((address) => URL.canParse(address) && new URL(address).host === host)
    .slice(0, 10);
}

/** Arabic when most letters of a text are, else English: the languages in which readers are answered. */
export function languageOf(text: string): "ar" | "en" {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  return count(/\p{Script=Arabic}/gu) > count(/\p{Script=Latin}/gu) ? "ar" : "en";
}
