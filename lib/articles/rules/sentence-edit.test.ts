import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type EditClass, sentenceEdit } from "./sentence-edit";
import { isOneSlipApart, TWO_WORDS } from "./style-words";

type Row = [what: string, before: string, after: string, reason?: string];

const FACTUAL: Row[] = [
  ["a figure", "Output fell by 40 percent.", "Output fell by 14 percent.", "number"],
  ["a year", "The bridge opened in 1998.", "The bridge opened in 1989.", "number"],
  ["a decimal", "Rates rose by 1.5 points.", "Rates rose by 15 points.", "number"],
  ["a decimal comma", "It weighs 1,5 tonnes.", "It weighs 1.5 tonnes.", "number"],
  ["a sign", "It was -5 degrees outside.", "It was 5 degrees outside.", "number"],
  ["a time of day", "They met at 14:30 in Bern.", "They met at 13:30 in Bern.", "number"],
  ["a figure in words", "Three people were rescued.", "Four people were rescued.", "number"],
  ["a magnitude", "It cost two million euros.", "It cost two billion euros.", "number"],
  ["a share", "A third of the voters stayed.", "Half of the voters stayed.", "number"],
  ["two figures exchanged", "It went from 5 to 7 votes.", "It went from 7 to 5 votes.", "number"],
  ["a direction", "Prices rose in the spring.", "Prices fell in the spring.", "number"],
  ["all and most", "All members agreed to it.", "Most members agreed to it.", "quantity"],
  [
    "percent and point",
    "Support fell by 3 percent.",
    "Support fell by 3 percentage points.",
    "percent",
  ],
  ["percent left out", "Support fell by 3 %.", "Support fell by 3.", "percent"],
  ["a currency", "The fine is $500 a day.", "The fine is €500 a day.", "currency"],
  ["a currency in words", "It costs 20 dollars.", "It costs 20 pounds.", "currency"],
  ["a unit", "The trail is 12 km long.", "The trail is 12 miles long.", "unit"],
  ["tons and tonnes", "They carry 9 tons each.", "They carry 9 tonnes each.", "unit"],
  ["an interval", "It is checked every week.", "It is checked every month.", "unit"],
  ["a month", "Output fell in March.", "Output fell in April.", "date"],
  ["a month that is a verb too", "Output fell in May.", "Output fell in June.", "date"],
  ["a weekday", "The council met on Monday.", "The council met on Tuesday.", "date"],
  ["a day", "The vote was yesterday.", "The vote was today.", "date"],
  ["before and after", "He left before the vote.", "He left after the vote.", "date"],
  ["a negation added", "The minister resigned.", "The minister has not resigned.", "negation"],
  ["a negation contracted", "The minister did know.", "The minister didn't know.", "negation"],
  ["a negation removed", "No one was hurt there.", "One was hurt there.", "negation"],
  ["never", "She was there.", "She was never there.", "negation"],
  ["without", "It passed with debate.", "It passed without debate.", "negation"],
  ["guilty", "The court found him guilty.", "The court found him innocent.", "negation"],
  ["a hedge removed", "The dam may break.", "The dam will break.", "hedge"],
  ["a hedge added", "The bank lost money.", "The bank reportedly lost money.", "hedge"],
  ["an approximation removed", "About 40 people came.", "40 people came.", "hedge"],
  ["nearly and about", "Nearly 40 people came.", "About 40 people came.", "hedge"],
  ["a statement made a question", "He did it.", "He did it?", "hedge"],
  [
    "a verb of attribution",
    "The mayor said it was sold.",
    "The mayor admitted it was sold.",
    "attribution",
  ],
  ["claimed", "The firm said it was safe.", "The firm claimed it was safe.", "attribution"],
  ["denied", "The firm confirmed the leak.", "The firm denied the leak.", "attribution"],
  ["an attribution removed", "According to police, he fled.", "He fled.", "attribution"],
  [
    "charged and convicted",
    "He was charged with theft.",
    "He was convicted of theft.",
    "attribution",
  ],
  ["a name", "The award went to Ines Okafor.", "The award went to Ines Okofar.", "name"],
  ["a name at the beginning", "Bashar Haddad left the city.", "Rami Haddad left the city.", "name"],
  ["a place", "The train stopped in Basel.", "The train stopped in Bern.", "name"],
  ["names exchanged", "It says Austria sued Belgium.", "It says Belgium sued Austria.", "name"],
  ["an abbreviation", "A report by the WHO says so.", "A report by the WTO says so.", "name"],
  ["a word that is a country", "They sold the us version.", "They sold the US version.", "name"],
  ["a quoted word", "He called it “a small win”.", "He called it “a huge win”.", "quotation"],
  [
    "quotation marks added",
    "He called it a small win.",
    "He called it “a small win”.",
    "quotation",
  ],
  [
    "quotation marks removed",
    'It was "unlawful" to sell.',
    "It was unlawful to sell.",
    "quotation",
  ],
  ["a quotation in single marks", "He called it ‘bad’.", "He called it ‘good’.", "quotation"],
  ["a verb", "The shot killed two men.", "The shot wounded two men.", "wording"],
  [
    "another word one letter apart",
    "He was hired in spring.",
    "He was fired in spring.",
    "wording",
  ],
  [
    "two words one slip apart",
    "It was a dairy of the war.",
    "It was a diary of the war.",
    "wording",
  ],
  ["nuclear", "It is an unclear waste.", "It is an nuclear waste.", "wording"],
  ["who did it", "the dog bit the man", "the man bit the dog", "wording"],
  ["where not stands", "He did not say to go.", "He did say not to go.", "order"],
  ["where only stands", "He only spoke to voters.", "He spoke only to voters.", "order"],
  ["a preposition", "They marched to the city.", "They marched from the city.", "wording"],
  ["a cell", "Bern\t12\t31", "Bern\t21\t31", "number"],
  ["two cells", "Bern\tmany houses\tfew", "Bern\tmany\thouses few"],
  ["an Arabic figure", "انخفض الإنتاج ٤٠ في المئة", "انخفض الإنتاج ١٤ في المئة", "number"],
  ["an Arabic figure in words", "قتل ثلاثة رجال هناك", "قتل أربعة رجال هناك", "number"],
  ["an Arabic magnitude", "خسر مليون دولار", "خسر مليار دولار", "number"],
  ["an Arabic direction", "ارتفع سعر الخبز", "انخفض سعر الخبز", "number"],
  ["an Arabic percentage point", "انخفض 3 في المئة", "انخفض 3 نقاط مئوية", "percent"],
  ["an Arabic currency", "يكلف 20 دولارا", "يكلف 20 دينارا", "currency"],
  ["an Arabic unit", "الطريق 12 كيلومترا", "الطريق 12 ميلا", "unit"],
  ["an Arabic weekday", "اجتمع المجلس الاثنين", "اجتمع المجلس الثلاثاء", "date"],
  ["an Arabic month", "وقع ذلك في آذار", "وقع ذلك في نيسان", "date"],
  ["an Arabic time", "غادر قبل التصويت", "غادر بعد التصويت", "date"],
  ["an Arabic negation", "استقال الوزير", "لم يستقل الوزير", "negation"],
  ["another Arabic negation", "هو مذنب بذلك", "هو ليس مذنبا بذلك", "negation"],
  ["an Arabic hedge", "سينهار السد", "قد ينهار السد", "hedge"],
  ["an Arabic approximation", "حضر نحو 40 شخصا", "حضر 40 شخصا", "hedge"],
  ["an Arabic verb of attribution", "قال العمدة إنه بيع", "اعترف العمدة إنه بيع", "attribution"],
  ["an Arabic attribution removed", "وفقا للشرطة فر الرجل", "فر الرجل", "attribution"],
  ["an Arabic name after a title", "حضر الوزير كريم", "حضر الوزير سليم", "name"],
  ["an Arabic place after its kind", "وصلوا إلى مدينة حمص", "وصلوا إلى مدينة حماة", "name"],
  ["an Arabic quotation", "وصفه بأنه «فوز صغير»", "وصفه بأنه «فوز كبير»", "quotation"],
  ["an Arabic verb", "قتلت الرصاصة رجلين", "جرحت الرصاصة رجلين", "wording"],
];

const STYLE: Row[] = [
  ["a figure written out", "It took 7 days.", "It took seven days."],
  ["percent as a sign", "Output fell by 40 percent.", "Output fell by 40%."],
  ["per cent in two words and as a sign", "Output fell by 40 per cent.", "Output fell by 40 %."],
  ["a currency as a sign", "It costs $5 now.", "It costs 5 dollars now."],
  ["a unit written out", "It is 12 km long.", "It is 12 kilometres long."],
  ["a month shortened", "It was 3 January then.", "It was 3 Jan then."],
  ["said and told", "The mayor said it was sold.", "The mayor stated it was sold."],
  ["about and roughly", "About 40 people came.", "Roughly 40 people came."],
  ["a synonym", "It was a big hall.", "It was a large hall."],
  ["another synonym", "Work began at noon.", "Work started at noon."],
  ["an article", "The council of city agreed.", "The council of the city agreed."],
  ["that", "He said it was late.", "He said that it was late."],
  ["British and American", "The harbour was closed.", "The harbor was closed."],
  ["-ise and -ize", "They organised a march.", "They organized a march."],
  ["a hyphen", "They co-operate with us.", "They cooperate with us."],
  ["one word or two", "The goal keeper left.", "The goalkeeper left."],
  ["a contraction", "They cannot leave.", "They can't leave."],
  ["Arabic month names of two countries", "وقع ذلك في يونيو", "وقع ذلك في حزيران"],
  ["an Arabic figure written out", "قتل 3 رجال هناك", "قتل ثلاثة رجال هناك"],
  ["Arabic said and stated", "قال العمدة إنه بيع", "صرح العمدة إنه بيع"],
  ["Arabic approximations", "حضر نحو 40 شخصا", "حضر حوالي 40 شخصا"],
  ["an Arabic synonym", "عاد إلى بيت قديم", "عاد إلى منزل قديم"],
  ["percent in Arabic words", "انخفض 40 في المئة", "انخفض 40 بالمئة"],
];

const TYPOGRAPHICAL: Row[] = [
  ["a comma", "In March output fell.", "In March, output fell."],
  ["a full stop", "Output fell in March", "Output fell in March."],
  ["a colon for a semicolon", "It was late; they left.", "It was late: they left."],
  ["curly quotes", 'He called it "a win".', "He called it “a win”."],
  ["single quotes for double ones", "He called it ‘a win’.", "He called it “a win”."],
  ["guillemets", "He called it “a win”.", "He called it «a win»."],
  ["an apostrophe", "The city's walls.", "The city’s walls."],
  ["a missing apostrophe", "The citys walls fell.", "The city's walls fell."],
  ["a dash", "The vote - at last - was held.", "The vote — at last — was held."],
  ["a space", "Output  fell by 40 percent.", "Output fell by 40 percent."],
  ["a hard space", "Output fell by 40 percent.", "Output fell by 40\u00a0percent."],
  ["thousands parted", "It cost 12000 euros.", "It cost 12,000 euros."],
  ["thousands parted by spaces", "It cost 12 000 euros.", "It cost 12,000 euros."],
  ["a capital", "The prime Minister left.", "The prime minister left."],
  ["the first letter", "output fell by 40.", "Output fell by 40."],
  ["a slip of two letters", "They recieved the letter.", "They received the letter."],
  ["a doubled letter", "It occured in spring.", "It occurred in spring."],
  ["another doubled letter", "The accomodation is full.", "The accommodation is full."],
  ["an accent", "They met in a cafe.", "They met in a café."],
  ["an unseen letter", "Output fell.", "Out\u00adput fell."],
  ["digits of another script", "حضر 40 شخصا", "حضر ٤٠ شخصا"],
  ["an Arabic comma", "في آذار انخفض الإنتاج", "في آذار، انخفض الإنتاج"],
  ["vowel signs", "كتب الرجل رسالة", "كَتَبَ الرجل رسالة"],
  ["a hamza", "وصل الى المدينة", "وصل إلى المدينة"],
  ["a tatweel", "وصل الرجل", "وصل الرجـــل"],
  ["Arabic guillemets", 'وصفه بأنه "فوز"', "وصفه بأنه «فوز»"],
];

describe.each<[EditClass, Row[]]>([
  ["factual", FACTUAL],
  ["style", STYLE],
  ["typographical", TYPOGRAPHICAL],
])("%s", (expected, rows) => {
  test.each(rows)("is %s", (_what, before, after, reason) => {
    const edit = sentenceEdit(before, after);
    expect(edit).toMatchObject({ class: expected });
    if (reason) expect(edit?.reasons).toContain(reason);
    expect(sentenceEdit(after, before)).toMatchObject({ class: expected, reasons: edit?.reasons });
  });
});

describe("what readers read is replaced", () => {
  test.each([
    ["by another figure", "Output fell by 40.", "Output fell by 14.", true],
    ["when a figure is taken away", "Output fell by 40 in March.", "Output fell in March.", true],
    ["by an added not", "He was there.", "He was not there.", true],
    ["by another name", "The prize went to Basel.", "The prize went to Bern.", true],
    [
      "by another figure in a sentence written anew",
      "Five killed in fire.",
      "A fire kills seven.",
      true,
    ],
    [
      "not by a sentence written anew",
      "The bridge opens on Sunday.",
      "Since noon the bridge is open.",
      false,
    ],
    ["not by a figure more", "Five were hurt.", "Five were hurt, two of them children.", false],
    ["not by a date more", "The council met.", "The council met on Monday.", false],
    ["not by another verb", "The dam held.", "The dam broke.", false],
    ["not by a hedge that went", "The dam may break.", "The dam will break.", false],
  ])("%s", (_what, before, after, replaces) => {
    expect(sentenceEdit(before, after)).toMatchObject({ class: "factual", replaces });
  });
});

const WORDS =
  `output fell by percent in March the council of Basel said that may not “a win” about 40 7 1,200 km $ killed the
  الإنتاج انخفض قال لم ٤٠ آذار ، . ? — don't`.split(/\s+/u);
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 })
  .map((words) => words.join(" "));

describe("whatever the sentences", () => {
  test("the same words differ in nothing", () => {
    fc.assert(fc.property(sentence, (words) => sentenceEdit(words, words) === null));
  });

  test("the class is the same in both directions", () => {
    fc.assert(
      fc.property(sentence, sentence, (one, other) => {
        expect(sentenceEdit(one, other)?.class).toBe(sentenceEdit(other, one)?.class);
      }),
      { numRuns: 2_000 },
    );
  });

  test("another digit is factual, and so is one more or less", () => {
    const digit = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(
        sentence,
        sentence,
        fc.nat(9_999_999),
        digit,
        fc.nat(6),
        (one, two, number, put, at) => {
          const digits = String(number);
          const place = at % digits.length;
          const changed = `${digits.slice(0, place)}${put}${digits.slice(place + 1)}`;
          const longer = `${digits.slice(0, place)}${put}${digits.slice(place)}`;
          const say = (figure: string) => `${one} x ${figure} y ${two}`;
          if (changed !== digits)
            expect(sentenceEdit(say(digits), say(changed))).toMatchObject({ class: "factual" });
          expect(sentenceEdit(say(digits), say(longer))).toMatchObject({ class: "factual" });
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test("signs and spaces alone are typographical, wherever they come", () => {
    const sign = fc.constantFrom(",", ";", ":", " ", "\u00a0", "\u200b");
    fc.assert(
      fc.property(sentence, sentence, sign, (one, two, put) => {
        const edit = sentenceEdit(`${one} x ${two}`, `${one} x${put} ${two}`);
        if (edit) expect(edit.class).toBe("typographical");
      }),
    );
  });
});

test("two sentences as long as a paragraph may be, without a common word, are read at once", () => {
  const long = (word: string) =>
    Array.from({ length: 2_500 }, (_, place) => `${word}${"abcdefghij"[place % 10]}`).join(" ");
  expect(sentenceEdit(long("one"), long("two"))).toMatchObject({ class: "factual" });
  expect(sentenceEdit(long("' a"), long("1 "))).toMatchObject({ class: "factual" });
});

test("every pair that is kept apart is one slip apart, and would be taken for a slip", () => {
  for (const pair of TWO_WORDS) {
    const [one = "", other = ""] = pair.split(" ");
    expect(isOneSlipApart(one, other), pair).toBe(true);
  }
});
