import { ninjsFaults } from "@/bin/validate/ninjs-schema";
import {
  apiArticle,
  apiArticles,
  apiClaim,
  apiCorrections,
  apiProblem,
} from "@/lib/feeds/rules/api-shapes";
import { expect, givenDraft, givenLive, givenWithdrawn, test, unique } from "../fixtures/test";

test("a program reads a story, its claims and its corrections", async ({ people, request }) => {
  const story = await givenLive(people, { headline: unique("Wells run dry") });
  const answer = await request.get(`/api/v1/articles/${story.articleId}`);
  expect(answer.headers()["content-type"]).toContain("application/json");
  expect(answer.headers()["cache-control"]).not.toContain("private");
  const article = apiArticle.parse(await answer.json());
  expect(new URL(article.url).pathname).toBe(story.url);
  expect(article.html).toContain("<p>Output fell by 40 percent in March.</p>");

  const list = apiArticles.parse(
    await (await request.get("/api/v1/articles?section=world")).json(),
  );
  expect(list.items.map(({ id }) => id)).toContain(story.articleId);

  const stated = article.claims.find(({ words }) => words === "40 percent");
  const claim = apiClaim.parse(
    await (await request.get(`/api/v1/claims/${stated?.claimId}`)).json(),
  );
  expect(claim.findings[0]).toMatchObject({
    verdict: "confirmed",
    article: { id: story.articleId },
  });

  const corrections = apiCorrections.parse(await (await request.get("/api/v1/corrections")).json());
  expect(corrections.items.length).toBeGreaterThan(0);

  for (const path of [`/api/v1/articles/${story.articleId}`, "/api/v1/articles"]) {
    const document = await (await request.get(`${path}?format=ninjs`)).json();
    expect(ninjsFaults(document), path).toEqual([]);
  }
});

test("a program hears that a story was retracted or taken down", async ({ people, request }) => {
  const retracted = await givenLive(people, { headline: unique("It never was") });
  await givenWithdrawn(people, retracted, { kind: "retraction", notice: unique("Made up.") });
  const article = await (await request.get(`/api/v1/articles/${retracted.articleId}`)).json();
  expect(apiArticle.parse(article)).toMatchObject({ state: "retracted", html: "", claims: [] });
  const ninjs = await request.get(`/api/v1/articles/${retracted.articleId}?format=ninjs`);
  expect(await ninjs.json()).toMatchObject({ pubStatus: "canceled" });

  const gone = await givenLive(people, { headline: unique("Ferries never ran") });
  await givenWithdrawn(people, gone, { kind: "takedown", notice: unique("Forbidden.") });
  const answer = await request.get(`/api/v1/articles/${gone.articleId}`);
  expect(answer.status()).toBe(410);
  expect(apiProblem.parse(await answer.json()).detail).toContain("Withdraw");
});

test("what the API does not understand, it says in a sentence", async ({ people, request }) => {
  const draft = await givenDraft({ by: people.reporter });
  for (const [path, status] of [
    [`/api/v1/articles/${draft.articleId}`, 404],
    ["/api/v1/articles/1", 404],
    ["/api/v1/claims/not-a-claim", 404],
    ["/api/v1/nothing", 404],
    ["/api/v1/articles?after=yesterday", 400],
    ["/api/v1/articles?section=world&section=local", 400],
    ["/api/v1/articles?section=..%2Fetc", 400],
    ["/api/v1/articles?format=xml", 400],
  ] as const) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(status);
    expect(answer.headers()["content-type"], path).toContain("application/problem+json");
    expect(apiProblem.parse(await answer.json())).toMatchObject({ status });
  }
});

test("the API's description names every place that it has", async ({ request }) => {
  const description = await (await request.get("/api/v1/openapi.json")).json();
  expect(description.openapi).toBe("3.1.0");
  expect(Object.keys(description.paths)).toEqual([
    "/api/v1/articles",
    "/api/v1/articles/{id}",
    "/api/v1/claims/{id}",
    "/api/v1/corrections",
  ]);
});
