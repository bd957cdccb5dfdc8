/**
 * What tells readers that something is open, who says it, that it is wrong or contested. English and Arabic. Hedges and
 * verbs of attribution that change a sentence's facts are in `fact-words`; these are the ways around them.
 */

// Of the hedges that must not change in silence, those that leave open whether it is so at all.
export const OPEN_HEDGES: ReadonlySet<string> = new Set(
  `may might could reportedly allegedly alleged suspected apparently possibly probably presumably supposedly believed appears
  seems potentially if whether likely ? question`.split(/\s+/u),
);

export const DOUBT =
  /\b(?:un(?:verified|confirmed|clear|known|proven)|not (?:yet )?(?:been )?(?:able to |independently )*(?:verif|confirm|establish|clear|known|check)\w*|could not be|no (?:independent )?(?:confirmation|evidence|proof)|nobody has|rumou?r(?:s|ed)?|reports? of|word (?:went|goes|is going) round|suspects?|suggests?|feared|presumed|supposed|alleges?|purport\w*|doubts?|said to|yet to be|being investigated|possible|asked not to be named|open question)\b|لم (?:تتمكن|يتسن|يتأكد|تتأكد|يثبت|يعرف|تعرف)|غير (?:مؤكدة?|معروفة?|الواضح|واضحة?)|لا (?:يعرف|تعرف)|مجهولة?|شائعات?|المرجح|المحتمل|[يت]زعم/iu;

export const SAYING =
  /\b(?:quot(?:ed|es)|wr(?:ote|ites)|describe[sd]?|call(?:ed|s)|puts?|estimate[sd]?|count(?:ed|s)|list(?:ed|s)|record(?:ed|s)|documented|found|finds|published|reads?|hears?|heard|measure[sd]?|figures|forecasts?|expects?|thinks|believes|recall(?:ed|s)|show(?:ed|s|n)?|add(?:ed|s)|ask(?:ed|s)|in a (?:statement|letter|report)|blam(?:ed|es)|speaks?)\b|قدرت?|وصفت?|وثقت?|سجلت?|كتبت?|توقعت?|تحدثت?|أحصت?|يعتبر|تعتبر/iu;

export const WRONG =
  /\b(?:fake[ds]?|false|untrue|wrong(?:ly)?|misleading|hoax(?:es)?|disinformation|misinformation|invented|fabricated|staged|manipulated|debunked|passed off|contrary to|no evidence|nothing|nobody|never|myth|doctored|out of context|baseless|unfounded)\b|كاذبة?|مفبركة?|زائفة?|مضللة?|ملفقة?|لا أساس|لا دليل|غير صحيحة?|شائعة/iu;

export const CONTEST =
  /\b(?:disput\w*|contest(?:ed|s)?|disagree\w*|den(?:y|ies|ied)|reject(?:s|ed)?|challeng(?:ed|es)|contradict\w*|while|whereas|but|however|differ|both|others?|blames?)\b|بينما|لكن|تنفي|ينفي|نفت|نفى|تختلف|يختلف|يعترض|تعترض|خلاف/iu;

// What many names of sources share, so that it names none of them.
export const NO_NAMES: ReadonlySet<string> = new Set(
  `the and for with from that this of in on at to by report reports statement statements interview letter minutes record records
  data set annual figures former people person document documents study survey register press release website page list
  dr mr mrs ms prof professor january february march april may june july august september october november december`.split(
    /\s+/u,
  ),
);

/** Arabic is written with and without the marks above its letters. */
export function withoutMarks(text: string): string {
  return text.replace(/[ً-ٰٟ]/gu, "");
}
