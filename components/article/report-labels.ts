import type { ReportCategory } from "@/lib/reader-reports/rules/report";

/** The words of the form by which readers report an error, in the language of the story. */
export type ReportLabels = typeof english;

const english = {
  direction: "ltr" as "ltr" | "rtl",
  title: "Something wrong here?",
  about: "About",
  words: "The words that are wrong",
  wordsHint: "As they stand in the story. Leave this empty when it is about the whole of it.",
  category: "What kind of mistake is it?",
  categories: {
    fact: "A fact is wrong",
    figure: "A figure is wrong",
    quotation: "A quotation is wrong",
    name_or_place: "A name, a place or a date is wrong",
    context: "Something important is missing",
    picture: "A picture or its caption",
    language: "Spelling or language",
    other: "Something else",
  } satisfies Record<ReportCategory, string>,
  what: "What is wrong, and what is right?",
  evidence: "How do you know? A link, if you have one",
  email: "Your e-mail address, if you want an answer",
  emailHint:
    "We use it for this answer alone, keep it encrypted, and delete it ninety days after the matter is closed.",
  optional: "optional",
  send: "Send",
  sending: "Sending…",
  privacy:
    "An editor reads it. We keep nothing about your device or your connection, and tell nobody outside the newsroom.",
  byMail: "You can also write to",
  refused: {
    invalid_input: "Some of this is not right yet. Nothing is lost.",
    too_many:
      "Many reports have come from your connection, or about this story. What you wrote is still here: send it again in an hour.",
    not_found: "This story is not there any more.",
  } as Record<string, string>,
  refusedOtherwise: "This could not be taken. What you wrote is still here.",
  problems: {
    words: "These words are not in the story. Copy them from it, or leave this empty.",
    category: "Choose one.",
    what: "Say what is wrong, in at most 4,000 characters.",
    evidence: "Write a whole web address, beginning with https://, or leave this empty.",
    email: "Write an address like name@example.org, or leave this empty.",
  } as Record<string, string>,
  thanks: "Thank you",
  thanksText:
    "An editor will look at it. If it was wrong, the story is corrected in the open, with the words before and after.",
  thanksAnswer: "If you left an address, you get an answer when it is decided.",
  back: "Back to the story",
};

const arabic: ReportLabels = {
  direction: "rtl",
  title: "هل هناك خطأ؟",
  about: "عن",
  words: "الكلمات الخاطئة",
  wordsHint: "كما وردت في الخبر. اترك الخانة فارغة إذا كان الأمر يخص الخبر كله.",
  category: "ما نوع الخطأ؟",
  categories: {
    fact: "معلومة خاطئة",
    figure: "رقم خاطئ",
    quotation: "اقتباس خاطئ",
    name_or_place: "اسم أو مكان أو تاريخ خاطئ",
    context: "ينقص شيء مهم",
    picture: "صورة أو شرحها",
    language: "إملاء أو لغة",
    other: "شيء آخر",
  },
  what: "ما الخطأ، وما الصواب؟",
  evidence: "كيف عرفت ذلك؟ رابط إن وُجد",
  email: "بريدك الإلكتروني إن أردت جوابًا",
  emailHint: "نستخدمه لهذا الجواب وحده، ونحفظه مشفّرًا، ونحذفه بعد تسعين يومًا من إغلاق الأمر.",
  optional: "اختياري",
  send: "أرسل",
  sending: "جارٍ الإرسال…",
  privacy: "يقرؤه محرر. لا نحتفظ بشيء عن جهازك أو اتصالك، ولا نخبر أحدًا خارج غرفة الأخبار.",
  byMail: "يمكنك أيضًا أن تكتب إلى",
  refused: {
    invalid_input: "بعض ما كُتب يحتاج إلى تصحيح. لم يضع شيء.",
    too_many:
      "وصلت بلاغات كثيرة من اتصالك أو عن هذا الخبر. ما كتبته ما زال هنا: أرسله ثانية بعد ساعة.",
    not_found: "لم يعد هذا الخبر هنا.",
  },
  refusedOtherwise: "لم نتمكن من قبول هذا. ما كتبته ما زال هنا.",
  problems: {
    words: "هذه الكلمات ليست في الخبر. انسخها منه، أو اترك الخانة فارغة.",
    category: "اختر واحدًا.",
    what: "اكتب ما الخطأ، في أربعة آلاف حرف على الأكثر.",
    evidence: "اكتب عنوانًا كاملًا يبدأ بـ https://، أو اترك الخانة فارغة.",
    email: "اكتب عنوانًا مثل name@example.org، أو اترك الخانة فارغة.",
  },
  thanks: "شكرًا لك",
  thanksText: "سينظر محرر في الأمر. إن كان هناك خطأ صُحّح الخبر علنًا، مع الكلمات قبل التصحيح وبعده.",
  thanksAnswer: "إن تركت عنوانًا فسيصلك جواب حين يُحسم الأمر.",
  back: "العودة إلى الخبر",
};

/** The form's words in the language of the story; English where there are none. */
export function reportLabelsFor(language: string): ReportLabels {
  return language.split("-")[0] === "ar" ? arabic : english;
}
