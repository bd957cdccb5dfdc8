import { beforeAll, describe, expect, test } from "vitest";
import { newsroom } from "@/lib/platform/db";
import { asApp, asOwner } from "@/lib/testing/database";
import {
  givenDraft,
  givenLive,
  givenMark,
  givenPeople,
  givenStaff,
  givenVerdicts,
  type People,
} from "@/lib/testing/newsroom";
import pairs from "./rules/vectors/similar-claims.json";
import { listKnownHoaxes, listSimilarClaims } from "./similar-queries";

const ARABIC = /[\u0620-\u064a]/u;
const PLACES =
  "Oslo Bergen Cairo Minya Aleppo Homs Damascus Beirut Tripoli Amman Irbid Gaza Rafah Baghdad Mosul Basra Riyadh Doha Kyiv Lviv Odesa Moscow Berlin Kaub Paris Lyon Rome Milan Ankara Izmir Tunis Derna Khartoum Rabat Sanaa Valencia Eller Sandholt Nordhavn Saydnaya".split(
    " ",
  );
const EVENTS = [
  (place: string, n: number) => `${n} people were treated for heat in ${place}`,
  (place: string, n: number) => `The hospital in ${place} has ${n} beds`,
  (place: string, n: number) => `A bridge in ${place} was closed for ${n} days`,
  (place: string, n: number) => `The museum of ${place} received ${n},000 visitors`,
  (place: string, n: number) => `Inflation in ${place} reached ${n / 10} percent`,
  (place: string, n: number) => `${n} schools in ${place} reopened in March`,
  (place: string, n: number) => `The harvest near ${place} fell by ${n} percent`,
  (place: string, n: number) => `${n} refugees from Syria live in ${place}`,
  (place: string, n: number) => `The river at ${place} stood at ${n} centimetres`,
  (place: string, n: number) => `The mayor of ${place} said ${n} flats would be built`,
];

let people: People;
beforeAll(async () => {
  people = await givenPeople();
  const others = PLACES.flatMap((place, at) =>
    EVENTS.flatMap((event, kind) =>
      [0, 1, 2, 3, 4].map((turn) => event(place, 11 + ((at * 37 + kind * 101 + turn * 17) % 890))),
    ),
  );
  await newsroom.claim.createMany({
    data: [...pairs.map(({ claim }) => claim), ...others].map((statement) => ({
      ...{ statement, kind: "fact", createdById: people.reporter.id, createdAt: new Date() },
    })),
  });
});

const asked = pairs.flatMap(({ claim, said = [] }) => said.map((words) => ({ claim, words })));

describe("claims that say the same in other words", () => {
  test("are among the five that are offered, of two thousand: recall on pairs made by hand", async () => {
    expect(asked.length).toBeGreaterThanOrEqual(200);
    const missed: string[] = [];
    for (const { claim, words } of asked) {
      const found = await listSimilarClaims(people.reporter, words);
      if (!found.some(({ statement }) => statement === claim)) missed.push(words);
    }
    const recall = (arabic: boolean) => {
      const all = asked.filter(({ words }) => ARABIC.test(words) === arabic).length;
      return 1 - missed.filter((words) => ARABIC.test(words) === arabic).length / all;
    };
    // Measured: 1.000 in English, 0.955 from Arabic to English.
    expect(recall(false), missed.join("\n")).toBeGreaterThanOrEqual(0.99);
    expect(recall(true), missed.join("\n")).toBeGreaterThanOrEqual(0.95);
  });

  test("stand below the one whose number is the same", async () => {
    for (const [words, first] of [
      ["Turkey hosts 2.9 million Syrian refugees.", "Turkey hosts 2.9 million Syrian refugees"],
      ["Lebanon hosts 1.5 million refugees.", "Lebanon hosts 1.5 million Syrian refugees"],
      [
        "بلغ التضخم في مصر ٢٤٫١ بالمئة.",
        "Inflation in Egypt reached 24.1 percent in December 2024",
      ],
    ] as const) {
      const [best] = await listSimilarClaims(people.reporter, words);
      expect(best?.statement).toBe(first);
    }
  });

  test("are told with what was found last, and in how many stories they stand", async () => {
    const words = "Nineteen kestrels, 19 of them, nest in the tower of Ellermouth";
    const claims = [{ words, verdict: "confirmed" as const }];
    const { articleId } = await givenLive(people, { body: [`${words}.`], claims });
    const { claimId } = await newsroom.occurrence.findFirstOrThrow({
      where: { articleId, exact: words },
    });
    await givenDraft({ by: people.reporter, body: [`${words}.`], claims: [{ words, claimId }] });
    const [best] = await listSimilarClaims(people.reporter, "19 kestrels nest in the tower");
    expect(best).toMatchObject({ id: claimId, verdict: "confirmed", stories: 2 });
  });

  test("are nobody's business outside, and are kept by the database", async () => {
    const words = "Turkey hosts 2.9 million Syrian refugees";
    for (const statement of ["delete from claim_traces", "update trace_counts set claims = 0"]) {
      await expect(asApp(statement), statement).rejects.toMatchObject({ code: "42501" });
    }
    const wrong = await asOwner(
      "select c.id from claims c left join claim_traces t on t.claim_id = c.id where t.traces is distinct from traces_of(c.statement)",
    );
    expect(wrong).toEqual([]);
    const [count] = await asOwner<{ same: boolean }>(
      "select claims = (select count(*) from claims) as same from trace_counts where trace = ''",
    );
    expect(count?.same).toBe(true);
    expect(await listSimilarClaims(people.reporter, words)).not.toEqual([]);
    expect(await listSimilarClaims(people.reporter, "  ")).toEqual([]);
  });
});

describe("how a statement is traced", () => {
  test.each([
    ["5,000 people", "٥٠٠٠ شخص", "n:5000"],
    ["13,000 people", "13 ألف شخص", "n:13000"],
    ["4.2 million crowns", "4,200,000 crowns", "n:4200000"],
    ["26.5 percent", "٢٦٫٥ بالمئة", "n:26.5"],
    ["at Saydnaya", "في صيدنايا", "s:sdn"],
    ["that Assad left", "غادر الأسد", "s:sd"],
    ["in Damascus", "في دمشق", "x:damascus"],
    ["The president of Syria’s court", "رئيس محكمة سوريا", "x:syria"],
  ])("“%s” and “%s” share %s", async (one, other, trace) => {
    const [row] = await asOwner<{ both: boolean }>(
      "select traces_of($1) @> array[$3] and traces_of($2) @> array[$3] as both",
      [one, other, trace],
    );
    expect(row?.both).toBe(true);
  });
});

describe("what was found to be false before", () => {
  const HOAXES = [
    "The aircraft of Bashar al-Assad crashed",
    "The telescope received a signal from the star Kappa Ceti",
    "The Italian embassy in Damascus was broken into",
    "Men are still locked in a “Red Prison” three floors below ground at Saydnaya",
  ];
  // Near them, and not the same.
  const OTHERS = [
    "Bashar al-Assad left Damascus by aircraft.",
    "The Iranian embassy in Damascus was broken into.",
    "The telescope was closed for repairs in March.",
    "Women and children were held at Saydnaya.",
    "The Italian embassy in Damascus reopened in May.",
    "A star was photographed by the telescope.",
    "Three floors of the prison were searched.",
    "The aircraft landed in Moscow.",
  ];

  beforeAll(async () => {
    for (const hoax of HOAXES) {
      const { id: claimId } = await newsroom.claim.findFirstOrThrow({ where: { statement: hoax } });
      const claims = [
        { words: hoax, claimId, verdict: "false" as const, stance: "debunked" as const },
      ];
      await givenLive(people, { body: [`It is not true: ${hoax}.`], claims });
    }
  });

  test("is told to who writes it again: precision and recall on sentences made by hand", async () => {
    const stated = asked.filter(({ claim }) => HOAXES.includes(claim)).map(({ words }) => words);
    const sentences = [...stated, ...OTHERS];
    const { articleId } = await givenDraft({ by: people.reporter, body: sentences, claims: [] });
    const hoaxes = await listKnownHoaxes(people.reporter, articleId);
    const told = new Set(hoaxes.map(({ sentence }) => sentence));
    const right = stated.filter((words) => told.has(words));
    const wrong = OTHERS.filter((words) => told.has(words));
    // Measured: recall 0.80, precision 0.75. It warns and stops nobody; the neighbours here are made to be mistaken.
    expect(right.length / stated.length).toBeGreaterThanOrEqual(0.8);
    expect(right.length / (right.length + wrong.length)).toBeGreaterThanOrEqual(0.75);
    const [first] = hoaxes;
    expect(first?.evidence).not.toEqual([]);
    expect(first?.toldIn).toMatch(/^\/world\//u);
  });

  test("is silent where the story says itself that it is wrong", async () => {
    const [hoax = ""] = HOAXES;
    const { id: claimId } = await newsroom.claim.findFirstOrThrow({ where: { statement: hoax } });
    const body = [`${hoax}.`];
    const { articleId } = await givenDraft({ by: people.reporter, body, claims: [] });
    expect(await listKnownHoaxes(people.reporter, articleId)).toHaveLength(1);
    await givenMark(people.reporter, articleId, { words: hoax, claimId, stance: "debunked" });
    expect(await listKnownHoaxes(people.reporter, articleId)).toEqual([]);
  });

  test("is no hoax any more when the newest finding is another", async () => {
    const words = "The lighthouse of Ellermouth was sold to a film company";
    const body = [`${words}.`];
    const claims = [{ words, verdict: "false" as const, stance: "debunked" as const }];
    const refuted = [`${words}. It was not.`];
    const { articleId } = await givenLive(people, { body: refuted, claims });
    const { claimId } = await newsroom.occurrence.findFirstOrThrow({
      where: { articleId, exact: words },
    });
    const again = await givenDraft({ by: people.reporter, body, claims: [] });
    expect(await listKnownHoaxes(people.reporter, again.articleId)).toHaveLength(1);
    const other = await givenDraft({
      ...{ by: people.reporter, body, claims: [{ words, claimId, verdict: "confirmed" as const }] },
    });
    await givenVerdicts(await givenStaff("checker"), other.articleId, [
      { words, verdict: "confirmed" },
    ]);
    expect(await listKnownHoaxes(people.reporter, again.articleId)).toEqual([]);
  });
});
