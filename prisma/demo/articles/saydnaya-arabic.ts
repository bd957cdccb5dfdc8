import { figure, h2, p, published, readMore, table } from "../build";
import type { DemoArticle } from "../demo-article";

/** The lead story for readers of Arabic, in a shorter form, after the version corrected on 11 December. */
export const saydnayaArabic: DemoArticle = {
  key: "saydnaya-arabic",
  section: "world",
  topics: ["syria", "saydnaya", "human-rights"],
  kind: "news",
  language: "ar",
  translationOf: "saydnaya",
  slug: "fath-sijn-saydnaya",
  authors: ["dunya", "ines"],
  unchecked: [
    {
      reason: "The same is marked where the story tells it first.",
      begins: [
        "وخرج من بوابته آلاف",
        "أحد عشر يوم",
        "ثلاثة عشر عام",
        "فقد أنهى الدفاع المدني",
        "وبعد أحد عشر يوم",
      ],
    },
    {
      reason: "It says what is not known; nobody can be quoted for that.",
      begins: ["ولذلك لا يمكن ذكر عددهم"],
    },
  ],
  steps: published({
    at: "2024-12-12T12:00:00Z",
    writer: "ines",
    words: {
      headline: "فتح سجن صيدنايا مع دخول قوات المعارضة دمشق",
      standfirst:
        "خرج آلاف السجناء إلى الحرية يوم الأحد، وبينهم نساء وأطفال. وسقطت حكومة دام حكمها أربعة وعشرين عامًا.",
      body: [
        figure(
          "gate",
          "رسم توضيحي: بوابة مفتوحة قبيل شروق الشمس. فُتح سجن صيدنايا العسكري القريب من دمشق في 8 كانون الأول/ديسمبر 2024.",
        ),
        p(
          "فُتح سجن صيدنايا العسكري القريب من دمشق يوم الأحد مع دخول قوات المعارضة العاصمة السورية. وخرج من بوابته آلاف الأشخاص. وكانت نساء وأطفال محتجزين فيه مع السجناء السياسيين، فخرجوا معهم.",
        ),
        p(
          "لكن البوابة المفتوحة لا تجيب وحدها عن سؤال العائلات. فلا بد من العثور على وجه في الزحام، أو على اسم في قائمة، أو على شخص شارك الغائب زنزانته. وقد بدأ هذا البحث يوم الأحد أيضًا، وسيطول أكثر مما طال سقوط الحكومة.",
        ),
        h2("أحد عشر يومًا"),
        p(
          "بدأ هجوم المعارضة في 27 تشرين الثاني/نوفمبر 2024. وبعد أحد عشر يومًا وصل إلى العاصمة، وانتهت حكومة بدأت سنة 2000 حين تولى بشار الأسد الحكم بعد وفاة والده.",
        ),
        table(
          {
            caption: "أيام من 2024: من بدء الهجوم إلى انتهاء البحث في السجن",
            source: "تقارير وكالات الأنباء والدفاع المدني السوري",
          },
          ["اليوم", "ما حدث"],
          ["27 تشرين الثاني/نوفمبر", "بدء هجوم المعارضة"],
          ["8 كانون الأول/ديسمبر", "دخول دمشق وفتح سجن صيدنايا"],
          ["10 كانون الأول/ديسمبر", "انتهاء البحث عن زنازين سرية"],
        ),
        p(
          "وغادر الأسد دمشق بالطائرة يوم الأحد 8 كانون الأول/ديسمبر، بحسب ضباط سوريين نقلت عنهم وكالات الأنباء. وأعلنت الرئاسة الروسية لاحقًا أنه في روسيا وتحت حمايتها.",
        ),
        p(
          "أما الخبر القائل إن طائرته تحطمت فخبر كاذب. وقد وصفه مركز الاتصالات الاستراتيجية الأوكراني بأنه تضليل روسي.",
        ),
        h2("السجن"),
        p(
          "وتبيّن أن الشائعة عن رجال ما زالوا محتجزين في ما سُمّي السجن الأحمر، على عمق ثلاثة طوابق تحت الأرض، غير صحيحة. فقد أنهى الدفاع المدني السوري (الخوذ البيضاء) بحثه في 10 كانون الأول/ديسمبر، وأفاد بأنه لم يعثر على زنازين سرية.",
        ),
        p(
          "ولم تطّلع هيئة التحرير على قائمة كاملة بأسماء الذين خرجوا. ولذلك لا يمكن ذكر عددهم إلا بالآلاف، ولا يمكن ذكر عدد من لم يخرجوا.",
        ),
        h2("ثلاثة عشر عامًا"),
        p(
          "قُتل نحو نصف مليون شخص في ثلاثة عشر عامًا من الحرب، ونزح الملايين، بحسب الأمم المتحدة وجماعات الرصد.",
        ),
        p(
          "وقال أبو محمد الجولاني، قائد الهجوم، إن سوريا للجميع. وسيتبيّن مدى هذا الوعد في معاملة من خدموا الحكومة السابقة ومن عاشوا في ظلها.",
        ),
        readMore("saydnaya"),
      ],
    },
    claims: [
      {
        key: "opening",
        marks: [
          { channel: "headline", exact: "فتح سجن صيدنايا" },
          { channel: "standfirst", exact: "خرج آلاف السجناء إلى الحرية يوم الأحد" },
          { channel: "caption", exact: "فُتح سجن صيدنايا العسكري القريب من دمشق" },
          { channel: "body", exact: "فُتح سجن صيدنايا العسكري" },
        ],
        verdict: {
          verdict: "confirmed",
          method: "two_independent_sources",
          reason:
            "أكدته تقارير الوكالات من أمام البوابة وبيانات لمعتقلين سابقين، وهي مصادر مستقلة بعضها عن بعض.",
        },
      },
      {
        key: "women-and-children",
        marks: [
          { channel: "standfirst", exact: "وبينهم نساء وأطفال" },
          { channel: "body", exact: "وكانت نساء وأطفال محتجزين فيه مع السجناء السياسيين" },
        ],
        verdict: {
          verdict: "confirmed",
          method: "two_independent_sources",
          reason: "أكده مصدران مستقل أحدهما عن الآخر.",
        },
      },
      {
        key: "ruled-24-years",
        marks: [{ channel: "standfirst", exact: "دام حكمها أربعة وعشرين عامًا" }],
        verdict: {
          verdict: "confirmed",
          method: "official_record",
          reason: "تولى الحكم سنة 2000 بعد وفاة والده، ومن ذلك العام إلى 2024 أربعة وعشرون عامًا.",
        },
      },
      {
        key: "offensive-began",
        marks: [
          { channel: "body", exact: "بدأ هجوم المعارضة في 27 تشرين الثاني/نوفمبر 2024" },
          { channel: "caption", exact: "أيام من 2024: من بدء الهجوم" },
          { channel: "body", exact: "بدء هجوم المعارضة" },
        ],
        verdict: {
          verdict: "confirmed",
          method: "data_analysis",
          reason: "تتفق تقارير الوكالات كلها على هذا اليوم.",
        },
      },
      {
        key: "left-damascus",
        marks: [{ channel: "body", exact: "وغادر الأسد دمشق بالطائرة" }],
        verdict: {
          verdict: "attributed",
          method: "named_witness",
          reason: "يستند إلى ضباط تحدثوا إلى وكالات الأنباء، ولم نتحدث إليهم بأنفسنا.",
        },
      },
      {
        key: "in-moscow",
        marks: [{ channel: "body", exact: "أنه في روسيا وتحت حمايتها" }],
        verdict: {
          verdict: "confirmed",
          method: "official_record",
          reason: "أعلنته الرئاسة الروسية رسميًا.",
          restsOn: ["russianPresidency"],
        },
      },
      {
        key: "aircraft-crashed",
        marks: [
          {
            channel: "body",
            exact: "أما الخبر القائل إن طائرته تحطمت فخبر كاذب",
            stance: "debunked",
          },
        ],
        verdict: {
          verdict: "false",
          method: "earlier_fact_check",
          reason: "وصفه مركز الاتصالات الاستراتيجية الأوكراني بأنه تضليل روسي.",
        },
      },
      {
        key: "red-prison",
        marks: [
          {
            channel: "body",
            exact: "وتبيّن أن الشائعة عن رجال ما زالوا محتجزين",
            stance: "debunked",
          },
        ],
        verdict: {
          verdict: "false",
          method: "official_record",
          reason:
            "أنهى الدفاع المدني السوري بحثه في 10 كانون الأول/ديسمبر وأفاد بأنه لم يعثر على زنازين سرية.",
          restsOn: ["whiteHelmets"],
        },
      },
      {
        key: "half-a-million",
        marks: [{ channel: "body", exact: "قُتل نحو نصف مليون شخص" }],
        verdict: {
          verdict: "attributed",
          method: "data_analysis",
          reason: "تختلف طرق الإحصاء وما يشمله، ولا يختلف حجم العدد.",
        },
      },
      {
        key: "for-everyone",
        marks: [{ channel: "body", exact: "إن سوريا للجميع" }],
        verdict: {
          verdict: "attributed",
          method: "primary_document",
          reason: "كلام غير مباشر مأخوذ من تسجيل لحديثه.",
        },
      },
    ],
    approver: "ruth",
    publisher: "joaquin",
  }),
};
