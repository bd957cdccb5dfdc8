import { beforeAll, describe, expect, test } from "vitest";
import { findPublishedArticle } from "@/lib/articles/article-public";
import { listNewestArticles } from "@/lib/articles/front-public";
import type { Block, Paragraph } from "@/lib/articles/rules/document";
import { listDeskClaims } from "@/lib/claims/claim-queries";
import { placeRemarks } from "@/lib/claims/rules/annotate";
import { asReader } from "@/lib/testing/database";
import {
  type GivenClaim,
  givenDraft,
  givenLive,
  givenPeople,
  givenPicture,
  givenReady,
  givenVerdicts,
  givenWords,
  type People,
  paragraph,
} from "@/lib/testing/newsroom";
import { publishArticle } from "./publish-article";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const NOTE = "0190a3f0-0000-4000-8000-000000000001";

const line = (text: string): Paragraph => ({
  type: "paragraph",
  content: [{ type: "text", text }],
});

const table = (...rows: string[][]): Block => ({
  type: "table",
  attrs: { caption: "Output by month", unit: "percent", source: "The mills", chart: "bar" },
  content: rows.map((cells) => ({
    type: "tableRow",
    content: cells.map((cell) => ({ type: "tableCell", content: [line(cell)] as [Paragraph] })),
  })),
});

const MONTHS = table(["Month", "Output"], ["February", "70"], ["March", "42"]);

const picture = (mediaId: string, caption: string): Block => ({
  type: "figure",
  attrs: { mediaId, alt: "A mill.", caption, credit: "Ines", unverified: false, gallery: true },
});

const confirmed = (words: string, channel: GivenClaim["channel"] = "body"): GivenClaim => ({
  words,
  channel,
  verdict: "confirmed",
});

const CAPTION = confirmed("Output by month", "caption");

describe("a story of many blocks", () => {
  test("reaches its readers with claims in cells, captions, key points and footnotes", async () => {
    const pictures = [await givenPicture(people.reporter), await givenPicture(people.reporter)];
    const [first = "", second = ""] = pictures;
    const claims = [
      CAPTION,
      confirmed("42"),
      confirmed("The first mill", "caption"),
      confirmed("The second mill", "caption"),
      confirmed("three mills closed"),
      confirmed("without the smallest mill"),
    ];
    const { articleId, revisionId } = await givenLive(people, {
      body: [
        { type: "keyPoints", content: [line("In March three mills closed.")] },
        {
          type: "paragraph",
          content: [
            { type: "text", text: "Output fell" },
            { type: "footnoteReference", attrs: { footnoteId: NOTE } },
            { type: "text", text: " all spring." },
          ],
        },
        { type: "pullQuote", attrs: { words: "fell all spring" } },
        MONTHS,
        picture(first, "The first mill."),
        picture(second, "The second mill."),
        {
          type: "footnotes",
          content: [
            {
              type: "footnote",
              attrs: { footnoteId: NOTE },
              content: [{ type: "text", text: "Counted without the smallest mill." }],
            },
          ],
        },
      ],
      claims,
    });

    const [row] = await asReader<{ slug: string }>("select slug from articles where id = $1", [
      articleId,
    ]);
    const article = await findPublishedArticle(row?.slug ?? "");
    expect(Object.keys(article?.pictures ?? {}).sort()).toEqual([...pictures].sort());
    const placed = placeRemarks(
      article ?? { headline: "", standfirst: "", body: { type: "doc", content: [] } },
      (article?.claims ?? []).map((claim) => ({ ...claim, id: claim.exact })),
    );
    const places = placed.map(({ id, passage, part }) => [id, passage, part]);
    expect(places).toEqual(
      expect.arrayContaining([
        ["three mills closed", 0, 0],
        ["Output by month", 3, 0],
        ["42", 3, 2],
        ["The first mill", 4, 0],
        ["The second mill", 5, 0],
        ["without the smallest mill", 6, 0],
      ]),
    );
    expect(revisionId).toBeTruthy();
  });

  test("stands on lists with its first picture that is not graphic", async () => {
    const covered = await givenPicture(people.reporter);
    const open = await givenPicture(people.reporter);
    const graphic: Block = {
      type: "figure",
      attrs: {
        ...{ mediaId: covered, alt: "A mill.", caption: "", credit: "Ines", unverified: false },
        graphic: true,
      },
    };
    const body = ["Output fell.", graphic, picture(open, "The first mill.")];
    const claims = [confirmed("The first mill", "caption")];
    const { articleId } = await givenLive(people, { body, claims });
    const cards = await listNewestArticles(5);
    expect(cards.find(({ id }) => id === articleId)?.picture?.mediaId).toBe(open);
  });

  test("with a caption in its gallery that nobody covered stays closed", async () => {
    const mediaId = await givenPicture(people.reporter);
    const { revisionId } = await givenReady(people, {
      body: ["Output fell.", picture(mediaId, "The first mill."), picture(mediaId, "The other.")],
      claims: [confirmed("Output fell"), confirmed("The first mill", "caption")],
    });
    await expect(
      publishArticle(people.otherEditor, {
        revisionId,
        kind: "published",
        note: "",
        now: new Date(),
      }),
    ).rejects.toMatchObject({
      code: "not_ready",
      issues: [{ code: "caption_uncovered", words: "The other." }],
    });
  });
});

describe("the verdict on a figure in a table", () => {
  const currencyAfter = async (changed: Block) => {
    const claims = [CAPTION, confirmed("42")];
    const { articleId } = await givenDraft({ by: people.reporter, body: [MONTHS], claims });
    await givenVerdicts(people.checker, articleId, claims);
    await givenWords(people.reporter, articleId, {
      body: { type: "doc", content: [changed, paragraph("Output fell.")] },
    });
    const marked = await listDeskClaims(people.editor, articleId);
    return marked.find(({ exact }) => exact === "42")?.currency;
  };

  test("holds while its row stays as it is, wherever the row stands", async () => {
    const moved = table(["Month", "Output"], ["March", "42"], ["April", "40"]);
    expect(await currencyAfter(moved)).toBe("current");
  });

  test("goes stale when the name of its row changes, or another figure in it", async () => {
    expect(await currencyAfter(table(["Month", "Output"], ["May", "42"]))).toBe("stale");
    const wider = table(["Month", "Output", "Mills"], ["March", "42", "9"]);
    expect(await currencyAfter(wider)).toBe("stale");
  });

  test("has lost its place when the figure is another one", async () => {
    expect(await currencyAfter(table(["Month", "Output"], ["March", "43"]))).toBe("not_in_text");
  });
});
