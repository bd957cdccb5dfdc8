import type { WordLines } from "./fact-words";

// As in English; a line begins with what it means, in English, which is no word of it.
export const ARABIC: WordLines = {
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
