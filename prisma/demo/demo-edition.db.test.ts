import { beforeAll, describe, expect, test } from "vitest";
import { findPublishedArticle } from "@/lib/articles/article-public";
import { lookOf } from "@/lib/claims/rules/checkable";
import { listFrontBlocks } from "@/lib/front-page/front-public";
import { verifyPassword } from "@/lib/platform/passwords";
import { findPolicy, listPolicies } from "@/lib/standards/policy-public";
import { POLICY_SLUGS } from "@/lib/standards/rules/policies";
import { asOwner } from "@/lib/testing/database";
import { plantDemoEdition } from "../seed";
import { DEMO_ARTICLES } from "./edition";
import type { Account } from "./plant-people";

let accounts: Account[];

beforeAll(async () => {
  accounts = await plantDemoEdition({ report: () => undefined });
}, 600_000);

describe("the demo edition", () => {
  test("has the staff that it promises, and each can sign in with the password shown", async () => {
    const roles = accounts.map(({ role }) => role).sort();
    expect(roles).toEqual(["admin", "checker", "editor", "editor", "reporter", "reporter"]);
    for (const { email, password } of accounts) {
      const [user] = await asOwner<{ password_hash: string }>(
        "select password_hash from users where email = $1",
        [email],
      );
      expect(await verifyPassword(user?.password_hash ?? null, password)).toBe(true);
    }
  });

  test("marks every byline as one of the demo, and every member of staff has one", async () => {
    const rows = await asOwner(
      `select 1 from authors where not demo
       union all select 1 from users u where not exists (select from authors a where a.user_id = u.id)`,
    );
    expect(rows).toEqual([]);
  });

  test("is not planted on a newsroom where somebody works", async () => {
    await expect(plantDemoEdition({ report: () => undefined })).rejects.toThrow(
      "There is a newsroom in this database already.",
    );
  });

  test("shows every state of publication", async () => {
    const rows = await asOwner<{ state: string; count: number }>(
      "select publication_state::text as state, count(*)::int from articles group by 1",
    );
    expect(Object.fromEntries(rows.map(({ state, count }) => [state, count]))).toEqual({
      live: 12,
      retracted: 1,
      taken_down: 1,
      scheduled: 1,
      unpublished: 4,
    });
  });

  test("says of every sentence that its stories leave unmarked why it needs no check, and of no other", async () => {
    // The words of what was taken down are gone.
    const waived = await asOwner<{ text: string; reason: string }>(
      `select distinct s.text, w.reason from check_waivers w
       join revisions r on r.article_id = w.article_id
       join revision_sentences s on s.revision_id = r.id and s.hash = w.sentence_hash and s.text <> ''`,
    );
    const told = DEMO_ARTICLES.flatMap(({ steps, unchecked = [] }) =>
      (steps.some((step) => "kind" in step && step.kind === "takedown") ? [] : unchecked).flatMap(
        ({ reason, begins }) => begins.map((words) => ({ reason, words })),
      ),
    );
    const missing = told.filter(
      ({ reason, words }) =>
        !waived.some((each) => each.reason === reason && each.text.startsWith(words)),
    );
    expect(missing).toEqual([]);
    expect(waived.filter(({ text }) => lookOf(text) === null)).toEqual([]);
  });

  test("tells two others of every publication, and shows every way that can end", async () => {
    const rows = await asOwner<{ name: string; told: number; taken: number; failing: number }>(
      `select t.name, count(*)::int as told, count(acknowledged_at)::int as taken, count(due_at)::int as failing
       from targets t join deliveries d on d.target_id = t.id group by 1 order by 1`,
    );
    const [{ published = 0 } = {}] = await asOwner<{ published: number }>(
      "select count(*)::int as published from publications",
    );
    expect(rows).toEqual([
      { name: "County Library archive", told: published, taken: published - 3, failing: 1 },
      { name: "The Estuary Gazette", told: published, taken: published - 1, failing: 1 },
    ]);
  });

  test("has written every policy, and changed one, so that an earlier version can be read", async () => {
    expect((await listPolicies()).map(({ slug }) => slug)).toEqual(POLICY_SLUGS);
    expect((await findPolicy("corrections"))?.versions.map(({ number }) => number)).toEqual([2, 1]);
  });

  test("has readers' reports to be decided, accepted and closed, and no mail that waits", async () => {
    const rows = await asOwner<{ state: string; count: number }>(
      "select state::text, count(*)::int from reports group by 1 order by 1",
    );
    expect(Object.fromEntries(rows.map(({ state, count }) => [state, count]))).toEqual({
      open: 2,
      accepted: 1,
      closed: 1,
    });
    expect(await asOwner("select 1 from mails")).toEqual([]);
  });

  test("has one story under embargo until next week and one held by legal", async () => {
    const holds = await asOwner<{ kind: string; slug: string; coming: boolean | null }>(
      `select h.kind::text, d.slug, h.until > now() + interval '6 days' as coming
       from holds h join drafts d using (article_id) where h.lifted_at is null order by h.kind`,
    );
    expect(holds).toEqual([
      { kind: "legal", slug: "quay-contract-was-extended-twice-without-a-tender", coming: null },
      { kind: "embargo", slug: "seagrass-returns-to-the-outer-estuary", coming: true },
    ]);
  });

  test("has a story in checking with three open claims", async () => {
    const [story] = await asOwner(
      `select d.work_state::text as work,
         count(*) filter (where not exists (select from verdicts v where v.occurrence_id = o.id))::int as open
       from drafts d join occurrences o using (article_id)
       where d.slug = 'river-board-plans-a-second-gauge-above-the-weir' group by 1`,
    );
    expect(story).toEqual({ work: "checking", open: 3 });
  });

  test("has a story that was returned with a comment, and one that waits for tomorrow", async () => {
    const returned = await asOwner(
      "select d.work_state::text as work from comments c join drafts d using (article_id) where c.returned",
    );
    expect(returned).toEqual([{ work: "drafting" }]);
    const due = await asOwner(
      "select due_at between now() + interval '23 hours' and now() + interval '24 hours' as tomorrow from schedules",
    );
    expect(due).toEqual([{ tomorrow: true }]);
  });

  test("has a live blog, an opinion piece, a clarification and a slug that changed", async () => {
    const kinds = await asOwner(
      "select kind::text, count(*)::int from articles where kind <> 'news' group by 1 order by 1",
    );
    expect(kinds).toEqual([
      { kind: "live_blog", count: 1 },
      { kind: "opinion", count: 1 },
    ]);
    const notices = await asOwner(
      "select kind::text, count(*)::int from corrections group by 1 order by 1",
    );
    expect(notices).toEqual([
      { kind: "clarification", count: 1 },
      { kind: "correction", count: 4 },
      { kind: "editors_note", count: 1 },
      { kind: "retraction", count: 1 },
      { kind: "takedown", count: 1 },
    ]);
    const late = await asOwner(
      "select a.slug from corrections c join articles a on a.id = c.article_id where c.delay_reason <> ''",
    );
    expect(late).toEqual([{ slug: "the-tide-museum-opens-again" }]);
    const signed = await asOwner(
      "select count(*)::int from corrections where weight = 'major' and kind = 'correction' and proposed_by_id <> issued_by_id",
    );
    expect(signed).toEqual([{ count: 2 }]);
    const moved = await asOwner(
      "select a.slug from slug_history h join articles a on a.id = h.article_id where h.slug <> a.slug",
    );
    expect(moved).toEqual([{ slug: "footbridge-joins-quay-row-and-sandholt" }]);
  });

  test("uses every verdict that a checker can give", async () => {
    const rows = await asOwner<{ verdict: string }>(
      "select distinct verdict::text from published_claims order by 1",
    );
    expect(rows.map(({ verdict }) => verdict)).toEqual([
      "attributed",
      "confirmed",
      "disputed",
      "false",
      "misleading",
      "not_checkable",
      "outdated",
      "unconfirmed",
    ]);
  });
});

describe("its fronts", () => {
  test("are arranged by its editors: the front page twice, two sections, and one that waits for tomorrow", async () => {
    const fronts = await asOwner(
      `select coalesce(s.slug, '') as front, max(l.number) as layouts, bool_or(l.id = f.live_layout_id) as live,
         bool_or(w.due_at > now() + interval '23 hours') as waits
       from fronts f join layouts l on l.front_id = f.id left join sections s on s.id = f.section_id
       left join layout_schedules w on w.layout_id = l.id group by 1 order by 1`,
    );
    expect(fronts).toEqual([
      { front: "", layouts: 2, live: true, waits: null },
      { front: "culture", layouts: 1, live: null, waits: true },
      { front: "local", layouts: 1, live: true, waits: null },
      { front: "world", layouts: 1, live: true, waits: null },
    ]);
  });

  test("fill what was left empty, and show no story twice", async () => {
    const blocks = await listFrontBlocks(null);
    const shown = blocks.flatMap(({ places }) => places.flatMap((place) => place ?? []));
    expect(shown.some(({ pinned }) => !pinned)).toBe(true);
    expect(new Set(shown.map(({ card }) => card.id)).size).toBe(shown.length);
    const opinion = blocks.find(({ kind }) => kind === "opinion")?.places[0];
    expect(opinion).toMatchObject({ pinned: false, card: { kind: "opinion" } });
  });
});

describe("its lead story", () => {
  const slug = "saydnaya-prison-opened-as-rebels-take-damascus";

  test("leads the front page, and every section has live stories", async () => {
    const [lead] = await listFrontBlocks(null);
    expect(lead?.kind).toBe("lead");
    expect(lead?.places[0]?.card.url).toBe(`/world/${slug}`);
    const live = await asOwner(
      `select s.slug from sections s join articles a on a.section_id = s.id
       where a.publication_state = 'live' group by s.slug, s.position having count(*) >= 2 order by s.position`,
    );
    expect(live.map((section) => section.slug)).toEqual([
      "world",
      "politics",
      "science",
      "culture",
      "local",
    ]);
  });

  test("was published, updated, corrected and refiled on its days of December 2024", async () => {
    const article = await findPublishedArticle(slug);
    const history = article?.versions.map(({ kind, publishedAt }) => [
      kind,
      publishedAt.toISOString().slice(0, 10),
    ]);
    expect(history?.sort(([, one = ""], [, other = ""]) => one.localeCompare(other))).toEqual([
      ["published", "2024-12-08"],
      ["updated", "2024-12-10"],
      ["corrected", "2024-12-11"],
      ["refiled", "2024-12-12"],
    ]);
  });

  test("tells readers about all its claims, and what became of the rumour", async () => {
    const article = await findPublishedArticle(slug);
    const verdicts = new Map(article?.claims.map((claim) => [claim.statement, claim.verdict]));
    expect(verdicts.size).toBe(14);
    expect(verdicts.get("Men are still locked in a “Red Prison” three floors below ground")).toBe(
      "false",
    );
    expect(verdicts.get("Bashar al-Assad is in Moscow under Russian protection")).toBe("confirmed");
  });

  test("shares Amnesty’s figure with two other stories, of which one is still to be corrected", async () => {
    const rows = await asOwner<{ slug: string; corrected: boolean }>(
      `select a.slug, exists (select from corrections n where n.article_id = a.id) as corrected
       from articles a join revisions r on r.id = a.live_revision_id
       where exists (select from occurrences o join claims c on c.id = o.claim_id
         where o.article_id = a.id and o.withdrawn_at is null and c.statement like '5,000 to 13,000 people%')
       order by a.slug`,
    );
    expect(rows).toEqual([
      { slug: "before-the-verdicts-keep-the-papers", corrected: false },
      { slug: "counting-the-dead-of-a-prison-takes-more-than-one-list", corrected: true },
      { slug, corrected: true },
    ]);
  });

  test("is translated into Arabic", async () => {
    const article = await findPublishedArticle("fath-sijn-saydnaya");
    expect(article).toMatchObject({ language: "ar", translationOf: { url: `/world/${slug}` } });
    expect((await findPublishedArticle(slug))?.translations).toMatchObject([{ language: "ar" }]);
  });

  test("has a task for each story that gave the figure wrongly: two put right, one still open", async () => {
    const rows = await asOwner<{ slug: string; open: boolean }>(
      `select a.slug, t.closed_at is null as open from tasks t join articles a on a.id = t.article_id
       join claims c on c.id = t.claim_id where c.statement like '5,000 to 13,000%' order by a.slug`,
    );
    expect(rows).toEqual([
      { slug: "before-the-verdicts-keep-the-papers", open: true },
      { slug: "counting-the-dead-of-a-prison-takes-more-than-one-list", open: false },
      { slug: "saydnaya-prison-opened-as-rebels-take-damascus", open: false },
    ]);
  });

  test("has no other task open but promises that are due", async () => {
    const rows = await asOwner(
      `select a.slug, t.reason::text, t.told::text from tasks t join articles a on a.id = t.article_id
       where t.closed_at is null and a.slug not like 'before-the-verdicts%'`,
    );
    expect(rows).toEqual([]);
  });
});
