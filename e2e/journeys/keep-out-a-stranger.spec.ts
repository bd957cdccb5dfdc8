import type { APIRequestContext } from "@playwright/test";
import { openDesk, turnTo } from "../fixtures/desk";
import { expect, givenDraft, test, unique } from "../fixtures/test";

const NEWSROOM = [
  "/newsroom",
  "/newsroom/",
  "/newsroom/articles",
  "/newsroom/articles?q=Milk&work=drafting&after=1_2",
  "/newsroom/articles/new",
  "/newsroom/corrections",
  "/newsroom/reports",
  "/newsroom/reports?list=closed",
  "/newsroom/there/is/no/such/page",
];

test("a visitor who is not signed in is shown the sign-in page for every address of the newsroom", async ({
  knock,
  page,
  people,
}) => {
  const headline = unique("Milk turns");
  const { articleId } = await givenDraft({ by: people.reporter, headline });
  const ofArticle = ["", "/preview"].map((rest) => `/newsroom/articles/${articleId}${rest}`);

  for (const path of [...NEWSROOM, ...ofArticle]) {
    for (const headers of [{}, { RSC: "1" }, { RSC: "1", "Next-Router-Prefetch": "1" }]) {
      const { status, text, headers: answered } = await knock(path, { headers });
      expect(text, path).not.toContain(headline);
      expect(answered["cache-control"], path).toContain("no-store");
      expect(status, path).toBeLessThan(400);
    }
    await page.goto(path);
    await expect(page).toHaveURL(/\/sign-in/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
    expect(await page.content()).not.toContain(headline);
  }
});

test("no action of the desk listens to a visitor", async ({ as, knock, people }) => {
  const headline = unique("Milk turns");
  const { articleId } = await givenDraft({ by: people.reporter, headline });
  const page = await as(people.editor);
  const places = ["/newsroom/articles/new", `/newsroom/articles/${articleId}`];
  let tried = 0;

  for (const place of places) {
    const shown = await (await page.request.get(place)).text();
    for (const action of new Set(shown.match(/\b[0-9a-f]{42}\b/g))) {
      const { status, text } = await knock(place, {
        method: "POST",
        ours: true,
        headers: {
          accept: "text/x-component",
          "content-type": "text/plain;charset=UTF-8",
          "next-action": action,
        },
        body: JSON.stringify(["a", "b"]),
      });
      expect(status, `${place} ${action}: ${text}`).toBeLessThan(500);
      expect(text).not.toContain(headline);
      expect(text).not.toContain(people.reporter.name);
      tried++;
    }
  }
  expect(tried).toBeGreaterThan(20);
});

test("what somebody sent from the desk cannot be sent again without their session", async ({
  as,
  people,
  request,
}) => {
  const { articleId } = await givenDraft({ by: people.reporter, headline: unique("Milk turns") });
  const page = await as(people.reporter);
  await openDesk(page, articleId);
  await turnTo(page, "Review");
  const comment = unique("Ask the dairy.");
  const sending = page.waitForRequest((sent) => sent.method() === "POST");
  await page.getByLabel("A comment").fill(comment);
  await page.getByRole("button", { name: "Add the comment" }).click();
  const sent = await sending;
  const comments = page.getByRole("list", { name: "Comments" }).getByRole("listitem");
  await expect(comments).toHaveCount(1);
  const { cookie: _, ...headers } = await sent.allHeaders();
  const again = (from: APIRequestContext) =>
    from.post(sent.url(), { headers: withoutPseudo(headers), data: sent.postDataBuffer() });

  const answer = await again(request);
  expect(await answer.text()).toContain("no longer signed in");
  await page.reload();
  await turnTo(page, "Review");
  await expect(comments).toHaveCount(1);

  // The same words with the session do arrive, so it was the session that was missing.
  await again(page.request);
  await page.reload();
  await turnTo(page, "Review");
  await expect(comments).toHaveCount(2);
});

test("pictures, jobs and the session of others are closed to a visitor", async ({ knock }) => {
  const picture = await knock("/newsroom/media", {
    method: "POST",
    ours: true,
    headers: { "content-type": "multipart/form-data; boundary=x" },
    body: '--x\r\nContent-Disposition: form-data; name="alt"\r\n\r\nA mill\r\n--x--\r\n',
  });
  expect(picture.status).toBe(401);
  const shown = await knock("/newsroom/media/01a20796-8251-741c-aa03-57287d16a9ef");
  expect(shown.status).toBe(401);
  for (const headers of [{}, { authorization: `Bearer ${"a".repeat(43)}` }]) {
    const jobs = await knock("/api/jobs", { method: "POST", ours: true, headers });
    expect(jobs.status).toBe(401);
  }
});

test("a made-up session cookie opens nothing", async ({ knock }) => {
  for (const value of ["x", "a.b.c.d.e", "0".repeat(3000)]) {
    const { status, headers } = await knock("/newsroom/articles", {
      headers: { cookie: `onrecord-session=${value}; next-auth.session-token=${value}` },
    });
    expect(status).toBe(307);
    expect(headers.location).toMatch(/^\/sign-in/);
  }
});

function withoutPseudo(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(":")));
}
