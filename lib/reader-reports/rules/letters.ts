import { DAYS_KEPT } from "./report";

/** The story a report is about, as its letters name it; null for a mail that was put to none. */
export type ReportedIn = { headline: string; url: string } | null;

/** How a report ended, as the reader is told. `difference` is the address of the page that compares the versions. */
export type Outcome =
  | { resolution: "corrected"; difference: string; notice: string[] }
  | { resolution: "declined"; reason: string };

type About = { newsroom: string; language: string; token: string; story: ReportedIn };

/** What a reader is asked. */
export function questionLetter(about: About, question: string) {
  const words = wordsFor(about.language);
  return letter(about, [words.asked, question, words.answerHere]);
}

/** What became of a report. */
export function outcomeLetter(about: About, outcome: Outcome) {
  const words = wordsFor(about.language);
  if (outcome.resolution === "declined") return letter(about, [words.declined, outcome.reason]);
  return letter(about, [
    words.corrected,
    ...outcome.notice,
    `${words.difference}\n${outcome.difference}`,
  ]);
}

/** The token in a subject, by which a mail finds its report; null when there is none. */
export function tokenIn(subject: string): string | null {
  return /\[ref ([a-z2-7]{16})\]/iu.exec(subject)?.[1]?.toLowerCase() ?? null;
}

function letter({ newsroom, language, token, story }: About, parts: string[]) {
  const words = wordsFor(language);
  const subject = `${words.subject}${story ? `: ${story.headline}` : ""} [ref ${token}]`;
  const about = story ? [`${words.about}\n\n${story.headline}\n${story.url}`] : [];
  const text = [words.above, ...about, ...parts, `— ${newsroom}`, words.why].join("\n\n");
  return { subject, text: `${text}\n` };
}

/** What stands over our own words in every letter: an answer is what stands above it. */
export const ABOVE = "-- Write above this line --";

const english = {
  subject: "Your report",
  above: ABOVE,
  about: "You told us that something may be wrong in this story:",
  asked: "Before we can decide, an editor asks you:",
  answerHere: "Answer by replying to this mail. Please leave the subject as it is.",
  corrected: "You were right, and we have put it right. Thank you.",
  difference: "What was changed, word for word:",
  declined: "We have looked into it, and leave the story as it is. This is why:",
  why: `You get this mail because this address was left with a report to us. It is kept encrypted and deleted ${DAYS_KEPT} days after the matter is closed.`,
};

const arabic: typeof english = {
  subject: "بلاغك",
  above: ABOVE,
  about: "أخبرتنا أن في هذا الخبر ما قد يكون خطأ:",
  asked: "قبل أن نحسم الأمر، يسألك محرر:",
  answerHere: "أجب بالرد على هذه الرسالة، واترك الموضوع كما هو من فضلك.",
  corrected: "كنت على حق، وقد صححنا الخبر. شكرًا لك.",
  difference: "ما الذي تغيّر، كلمة بكلمة:",
  declined: "نظرنا في الأمر، ونترك الخبر كما هو. والسبب:",
  why: `تصلك هذه الرسالة لأن هذا العنوان تُرك مع بلاغ إلينا. نحفظه مشفّرًا ونحذفه بعد ${DAYS_KEPT} يومًا من إغلاق الأمر.`,
};

function wordsFor(language: string): typeof english {
  return language.split("-")[0] === "ar" ? arabic : english;
}
