/** What a word can state that must not change in silence. */
export const FACT_KINDS = [
  "number",
  "quantity",
  "percent",
  "currency",
  "unit",
  "date",
  "negation",
  "hedge",
  "attribution",
  "name",
  "quotation",
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

// One line for each meaning: its words are another way of saying the same. Forms of one word stand together. A line
// can grow and be added; taking a word away makes a change of it mere style.
const ENGLISH: Record<Exclude<FactKind, "name" | "quotation">, string> = {
  number: `
    0 zero
    1 one
    2 two
    3 three
    4 four
    5 five
    6 six
    7 seven
    8 eight
    9 nine
    10 ten
    11 eleven
    12 twelve
    13 thirteen
    14 fourteen
    15 fifteen
    16 sixteen
    17 seventeen
    18 eighteen
    19 nineteen
    20 twenty
    30 thirty
    40 forty
    50 fifty
    60 sixty
    70 seventy
    80 eighty
    90 ninety
    hundred hundreds
    thousand thousands
    million millions
    billion billions bn
    trillion trillions
    dozen dozens
    half halves halved
    third thirds
    quarter quarters
    twice double doubled doubles
    triple tripled trebled
    once
    first 1st
    fourth
    fifth
    sixth
    seventh
    eighth
    ninth
    tenth
    increased increase increases rose rise rises risen grew grow grows grown
    decreased decrease decreases fell fall falls fallen dropped drop drops declined decline declines`,
  quantity: `
    both
    all every
    most majority
    many
    few
    several
    some
    more
    less fewer
    above over exceeding
    below under
    minimum least
    maximum`,
  percent: `
    percent %
    percentagepoint percentagepoints pp`,
  currency: `
    dollar dollars $ usd us$
    euro euros € eur
    pound pounds £ gbp sterling
    yen ¥ jpy
    rouble roubles ruble rubles rub
    lira liras lire ₺
    shekel shekels ₪ ils
    dinar dinars
    dirham dirhams
    riyal riyals rial rials
    franc francs chf
    krona kronor krone kroner
    rupee rupees ₹ inr
    cent cents penny pence`,
  unit: `
    km kilometre kilometres kilometer kilometers
    metre metres meter meters
    cm centimetre centimetres centimeter centimeters
    mm millimetre millimetres millimeter millimeters
    mile miles
    yard yards
    foot feet ft
    inch inches
    kg kilo kilos kilogram kilograms kilogramme kilogrammes
    gram grams gramme grammes
    mg milligram milligrams
    tonne tonnes
    ton tons
    ounce ounces
    litre litres liter liters
    gallon gallons
    barrel barrels
    hectare hectares
    acre acres
    degree degrees °
    celsius
    fahrenheit
    kelvin
    watt watts
    kw kilowatt kilowatts
    mw megawatt megawatts
    gw gigawatt gigawatts
    mph
    kmh kph
    second seconds
    minute minutes
    hour hours hourly
    day days daily
    week weeks weekly
    fortnight fortnights
    month months monthly
    year years yearly annual annually
    decade decades
    century centuries`,
  date: `
    january jan
    february feb
    march
    april
    june
    july
    august
    september sept
    october oct
    november nov
    december dec
    monday mondays
    tuesday tuesdays
    wednesday wednesdays
    thursday thursdays
    friday fridays
    saturday saturdays
    sunday sundays
    spring
    summer
    autumn
    winter
    today
    yesterday
    tomorrow
    tonight
    noon midday
    midnight
    am
    pm
    morning
    afternoon
    evening
    night overnight
    bc bce
    ago
    last
    next
    before
    after
    since
    until till
    during
    already
    earlier
    later`,
  negation: `
    not
    no
    never
    none
    nobody
    nothing
    nowhere
    neither
    nor
    without
    hardly barely scarcely
    failed fails fail failing
    refused refuses refuse refusing
    except
    impossible
    unable
    illegal illegally unlawful unlawfully
    untrue false falsely
    innocent
    guilty`,
  hedge: `
    may
    might
    could
    can
    must
    would
    should
    will shall
    reportedly
    allegedly
    alleged
    suspected
    apparently seemingly
    possibly perhaps maybe
    probably likely
    unlikely
    presumably
    supposedly
    believed thought
    appears appear appeared
    seems seem seemed
    nearly almost
    about around roughly approximately circa
    estimated
    expected
    planned
    potentially
    if
    whether
    only
    ?`,
  attribution: `
    said says say told tells tell stated states
    according
    announced announces announce announcing
    reported reports
    confirmed confirms confirm
    denied denies deny
    claimed claims claim
    admitted admits admit
    conceded concedes concede
    acknowledged acknowledges acknowledge
    insisted insists insist
    warned warns warn
    argued argues argue
    accused accuses accuse
    testified testifies testify
    charged
    convicted
    acquitted
    suggested suggests suggest
    promised promises promise pledged pledges pledge
    demanded demands demand
    rejected rejects reject`,
};

const ARABIC: typeof ENGLISH = {
  number: `
    0 صفر
    1 واحد واحدة
    2 اثنان اثنين اثنتان اثنتين
    3 ثلاثة ثلاث
    4 اربعة اربع
    5 خمسة خمس
    6 ستة ست
    7 سبعة سبع
    8 ثمانية ثمان ثماني
    9 تسعة تسع
    10 عشرة عشر
    20 عشرون عشرين
    30 ثلاثون ثلاثين
    40 اربعون اربعين
    50 خمسون خمسين
    60 ستون ستين
    70 سبعون سبعين
    80 ثمانون ثمانين
    90 تسعون تسعين
    100 مئة ماية
    200 مئتان مئتين مايتان مايتين
    hundreds مئات
    thousand الف الاف
    thousands-more الوف
    2000 الفان الفين
    million مليون ملايين
    billion مليار مليارات
    half نصف
    third ثلث ثلثا ثلثي
    quarter ربع
    tens عشرات
    double ضعف ضعفي
    increased ارتفع ارتفعت ارتفاع زاد زادت زيادة ازداد
    decreased انخفض انخفضت انخفاض تراجع تراجعت هبط هبطت`,
  quantity: `
    all كل جميع كافة
    most معظم غالبية اغلبية
    some بعض
    several عدة
    more اكثر
    less اقل`,
  percent: `
    percent %
    percentagepoint`,
  currency: `
    dollar دولار دولارات دولارا
    euro يورو
    pound جنيه جنيها جنيهات
    lira ليرة ليرات
    dinar دينار دنانير دينارا
    dirham درهم دراهم درهما
    riyal ريال ريالات
    shekel شيكل شواكل شيقل
    rouble روبل
    yen ين`,
  unit: `
    km كيلومتر كيلومترا كيلومترات كم
    metre متر مترا امتار
    mile ميل ميلا اميال
    kg كيلوغرام كيلوغراما كيلوغرامات كغ
    gram غرام غراما غرامات
    ton طن طنا اطنان
    litre لتر لترا لترات
    barrel برميل برميلا براميل
    hectare هكتار هكتارا هكتارات
    degree درجة درجات
    second ثانية ثواني
    minute دقيقة دقائق
    hour ساعة ساعات
    day يوم يوما ايام يوميا
    week اسبوع اسبوعا اسابيع
    month شهر شهرا اشهر شهور شهريا
    year سنة سنوات عام عاما اعوام سنويا
    decade عقد عقود
    century قرن قرون`,
  date: `
    january يناير
    february فبراير شباط
    march مارس اذار
    april ابريل نيسان
    may مايو ايار
    june يونيو حزيران
    july يوليو تموز
    august اغسطس اب
    september سبتمبر ايلول
    october اكتوبر
    november نوفمبر
    december ديسمبر
    kanun كانون
    tishrin تشرين
    monday الاثنين
    tuesday الثلاثاء
    wednesday الاربعاء
    thursday الخميس
    friday الجمعة
    saturday السبت
    sunday الاحد
    spring الربيع
    summer الصيف
    autumn الخريف
    winter الشتاء
    today اليوم
    yesterday امس
    tomorrow غدا
    last الماضي الماضية
    next المقبل المقبلة القادم القادمة
    before قبل
    after بعد
    since منذ
    until حتى
    during خلال
    morning صباحا
    evening مساء
    night ليلا`,
  negation: `
    not لا لم لن ليس ليست ليسوا ما كلا
    without بدون دون
    lack عدم
    other-than غير
    except الا سوى
    failed فشل فشلت
    refused رفض رفضت`,
  hedge: `
    may قد ربما
    could يمكن
    believed يعتقد
    appears يبدو
    alleged مزعوم مزعومة يزعم المزعوم المزعومة
    about نحو حوالي تقريبا قرابة زهاء
    likely محتمل مرجح يرجح المحتمل المرجح
    expected متوقع يتوقع
    if اذا
    only فقط
    at-least الاقل
    question هل
    ?`,
  attribution: `
    said قال قالت يقول تقول صرح صرحت ذكر ذكرت افاد افادت اوضح اوضحت اضاف اضافت
    announced اعلن اعلنت
    confirmed اكد اكدت
    denied نفى نفت
    claimed زعم زعمت ادعى ادعت
    admitted اعترف اعترفت اقر اقرت
    warned حذر حذرت
    accused اتهم اتهمت
    according وفق وفقا بحسب حسب
    reported نقل نقلت`,
};

/** A word of facts by its folded letters: its kind and, for words that say the same, the same value. */
export const FACT_WORDS: ReadonlyMap<string, { kind: FactKind; value: string }> = new Map(
  [ENGLISH, ARABIC].flatMap((language) =>
    Object.entries(language).flatMap(([kind, lines]) =>
      lines
        .trim()
        .split("\n")
        .flatMap((line) => {
          const words = line.trim().split(" ");
          const fact = { kind: kind as FactKind, value: words[0] ?? "" };
          // An Arabic line begins with what it means, which is no word of it.
          return (
            language === ARABIC ? words.filter((word) => !/^[a-z0-9-]+$/u.test(word)) : words
          ).map((word) => [word, fact] as const);
        }),
    ),
  ),
);
