/** What sounds like something that can be checked, besides the words of facts. English and Arabic. */

export const SUPERLATIVE =
  /\b(?:biggest|largest|highest|lowest|oldest|youngest|newest|longest|shortest|fastest|slowest|richest|poorest|greatest|smallest|worst|best|hottest|coldest|warmest|wettest|driest|deadliest|costliest|strongest|weakest|earliest|heaviest|lightest|tallest|deepest|busiest|cheapest|safest|closest|narrowest|fewest|the most \p{L}+|(?:most|least) \p{L}+(?:ed|ive|able|ous|ful)|record (?:high|low|number|level|year|crowd|profit|loss|temperature|rain)\p{L}*|the only|first (?:ever|time|since|woman|man|person|country|city)|for the first time|unprecedented|never before|unique)\b|(?<!\p{L})(?:ال)?(?:أكبر|أعلى|أدنى|أصغر|أطول|أقصر|أقدم|أحدث|أفضل|أسوأ|أشد|أغنى|أفقر|أسرع|أبطأ|لأول مرة|للمرة الأولى|الأول من نوعه|الأولى من نوعها|الوحيدة?|غير مسبوقة?|قياسية?)(?!\p{L})/iu;

// Of the words of attribution, those that tell of somebody who spoke, and not that somebody may.
export const SPOKE =
  /\b(?:said|says(?! (?:nothing|whether|how|why|what))|told|stated|announced|according to|reported|confirmed|denie[ds]|claimed|admitted|conceded|acknowledged|insist(?:s|ed)|warn(?:s|ed)|argue[ds]|accuse[ds]|testified|pledged|rejected|wrote|added|replied)\b|(?<!\p{L})[وف]?(?:قال|قالت|قالوا|أعلن\p{L}*|صرحت?|أكدت?|نفى|نفت|ذكرت?|أفادت?|أضافت?|أوضحت?|وفقا?|بحسب|زعمت?|اتهمت?|حذرت?)(?!\p{L})/iu;

export const CAUSE =
  /\b(?:because|due to|owing to|thanks to|caused|causing|(?:led|leads|leading) to|result(?:s|ed|ing)? (?:in|from)|as a (?:result|consequence)|(?:trigger|prompt|spark|provok)(?:s|ed|ing)|stem(?:s|med) from|responsible for|blam(?:e[ds]?|ing)|contribut(?:e[ds]?|ing) to|attributed to|on account of|in response to)\b|(?<!\p{L})[وف]?(?:بسبب|نتيجة|جراء|لأن\p{L}*|[أتي]دى|أدت|تسبب\p{L}*|يعود سبب\p{L}*|ردا على|بفضل)(?!\p{L})/iu;

// What it shows stands near it; looking through all of a long sentence from each picture would take quadratic time.
export const MEDIA =
  /\b(?:video|videos|footage|photo|photos|photograph|photographs|picture|pictures|image|images|recording|recordings|clip|clips|audio|film|screenshot|screenshots)\b.{0,120}?\b(?:show(?:s|ed|n|ing)?|depict(?:s|ed|ing)?|appear(?:s|ed)?|captur(?:es|ed)|film(?:ed)?|taken|recorded|shot|heard|seen|posted|shared|verified|circulat(?:es|ed|ing))\b|\b(?:seen|heard|shown|filmed|caught|recorded) (?:in|on) (?:a |the |this |that )?(?:video|footage|photo|photograph|picture|image|recording|clip|tape|film|camera)\b|(?<!\p{L})(?:و|ف)?(?:ال)?(?:فيديو|مقطع|مقاطع|تسجيل\p{L}*|لقطات|صورة|صور)(?!\p{L}).{0,120}?(?:تظهر|يظهر|أظهر|توثق|يوثق|تبين|يبين|التقط|صورت|نشر)/iu;

// The writer speaks for himself, or of what is to come: nothing that a checker could look up.
export const OPINION =
  /\b(?:I|we|you|my|our|your|let us|should|ought|hopes?|hopefully|wonder(?:s|ed)?|imagine|perhaps|maybe|surely|of course|seems?|feels?|look(?:s|ed)? like|it is (?:hard|easy|tempting|worth|time)|beautiful|sad|tragic|shameful|remarkable)\b|(?<!\p{L})(?:ربما|لعل|ينبغي|يجب|علينا|نأمل|أعتقد|نعتقد|يبدو)(?!\p{L})/iu;
