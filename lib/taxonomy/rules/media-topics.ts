/** A subject of the IPTC's Media Topics, by which newsrooms and archives understand each other. */
export type MediaTopic = {
  /** Eight digits; `medtop:` and the code are its name everywhere. */
  code: string;
  name: string;
  /** The code of the wider subject; null at the top. */
  parent: string | null;
};

// The 17 subjects at the top, and under each the ones that a newsroom needs. Codes are IPTC's and never change their meaning.
const SUBJECTS: Record<string, [name: string, narrower: Record<string, string>]> = {
  "01000000": [
    "arts, culture, entertainment and media",
    { "20000002": "arts and entertainment", "20000038": "culture", "20000045": "mass media" },
  ],
  "02000000": [
    "crime, law and justice",
    {
      "20000082": "crime",
      "20000106": "judiciary",
      "20000119": "justice",
      "20000121": "law",
      "20000129": "law enforcement",
    },
  ],
  "03000000": [
    "disaster, accident and emergency incident",
    {
      "20000139": "accident and emergency incident",
      "20000148": "disaster",
      "20000168": "emergency response",
    },
  ],
  "04000000": [
    "economy, business and finance",
    {
      "20000170": "business information",
      "20000209": "economic sector",
      "20000344": "economy",
      "20000385": "market and exchange",
    },
  ],
  "05000000": [
    "education",
    { "20000400": "school", "20000415": "students", "20000416": "teachers" },
  ],
  "06000000": [
    "environment",
    {
      "20000418": "climate change",
      "20000420": "conservation",
      "20000424": "environmental pollution",
      "20000430": "natural resources",
      "20000441": "nature",
    },
  ],
  "07000000": [
    "health",
    {
      "20000446": "diseases and conditions",
      "20000461": "health facility",
      "20000464": "health treatment",
      "20000485": "medical profession",
    },
  ],
  "08000000": ["human interest", { "20000498": "award and prize", "20000500": "animal" }],
  "09000000": [
    "labour",
    {
      "20000509": "employment",
      "20000523": "labour market",
      "20000524": "labour relations",
      "20000533": "unemployment",
      "20000536": "unions",
    },
  ],
  "10000000": ["lifestyle and leisure", { "20000538": "leisure", "20000565": "lifestyle" }],
  "11000000": [
    "politics",
    {
      "20000574": "election",
      "20000587": "fundamental rights",
      "20000593": "government",
      "20000621": "government policy",
      "20000638": "international relations",
      "20000646": "non-governmental organisation",
      "20000647": "political crisis",
      "20000648": "political dissent",
      "20000649": "political process",
    },
  ],
  "12000000": ["religion", { "20000657": "belief systems", "20000697": "religious facility" }],
  "13000000": [
    "science and technology",
    {
      "20000710": "biomedical science",
      "20000715": "mathematics",
      "20000717": "natural science",
      "20000735": "scientific research",
      "20000741": "scientific institution",
      "20000742": "social sciences",
      "20000756": "technology and engineering",
    },
  ],
  "14000000": [
    "society",
    {
      "20000768": "communities",
      "20000770": "demographics",
      "20000771": "immigration",
      "20000772": "emigration",
      "20000775": "discrimination",
      "20000780": "family",
      "20000802": "social problem",
      "20000808": "values",
      "20000817": "welfare",
    },
  ],
  "15000000": ["sport", { "20000822": "competition discipline", "20001108": "sport event" }],
  "16000000": [
    "conflict, war and peace",
    {
      "20000053": "act of terror",
      "20000056": "armed conflict",
      "20000065": "civil unrest",
      "20000070": "coup d'etat",
      "20000071": "massacre",
      "20000073": "peace process",
      "20000077": "post-war reconstruction",
      "20000080": "prisoners of war",
    },
  ],
  "17000000": [
    "weather",
    {
      "20001128": "weather forecast",
      "20001129": "weather phenomena",
      "20001131": "weather warning",
    },
  ],
};

/** All of them, each wider subject before its narrower ones. */
export const MEDIA_TOPICS: readonly MediaTopic[] = Object.entries(SUBJECTS)
  .sort(([one], [other]) => one.localeCompare(other))
  .flatMap(([code, [name, narrower]]) => [
    { code, name, parent: null },
    ...Object.entries(narrower).map(([inner, its]) => ({ code: inner, name: its, parent: code })),
  ]);

/** A subject by its code; null when we have none of this code. */
export function findMediaTopic(code: string): MediaTopic | null {
  return MEDIA_TOPICS.find((topic) => topic.code === code) ?? null;
}
