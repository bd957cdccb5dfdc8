import { bodyOf, openDesk } from "../fixtures/desk";
import type { Knocked } from "../fixtures/http";
import { asOwner, expect, givenDraft, givenLive, test, unique } from "../fixtures/test";

const MEGABYTE = 1024 * 1024;
async function editionNow(): Promise<string> {
  const [row] = await asOwner<{ edition: string }>("select edition from settings");
  return row?.edition ?? "";
}

const FORM = { "content-type": "application/x-www-form-urlencoded" };

test("what was not sent from a page of ours is turned away", async ({ knock }) => {
  const origins = ["https://elsewhere.example", "null", "http://localhost.elsewhere.example", ""];
  for (const path of ["/sign-in", "/newsroom/articles/new", "/newsroom/media", "/api/jobs", "/"]) {
    for (const origin of [...origins, undefined]) {
      for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
        const headers = { ...FORM, ...(origin === undefined ? {} : { origin }) };
        const { status } = await knock(path, { method, headers, body: "a=b" });
        expect(status, `${method} ${path} from ${origin}`).toBe(403);
      }
    }
  }
});

test("what is more than may be sent at once is turned away, unread", async ({ knock, page }) => {
  const announced = (bytes: number) => ({
    method: "POST",
    ours: true,
    headers: { ...FORM, "content-length": String(bytes) },
  });
  for (const path of ["/sign-in", "/newsroom/articles/new", "/api/jobs", "/"]) {
    expect((await knock(path, announced(5 * MEGABYTE))).status, path).toBe(413);
  }
  expect((await knock("/newsroom/media", announced(22 * MEGABYTE))).status).toBe(413);
  expect((await knock("/", announced(1024 * MEGABYTE))).status).toBe(413);
  const endless = { ...FORM, "transfer-encoding": "chunked" };
  const chunked = await knock("/sign-in", { method: "POST", ours: true, headers: endless });
  expect(chunked.status).toBe(411);

  // A browser that really sends it gets the answer too, and not a broken connection.
  await page.goto("/sign-in");
  const status = await page.evaluate(async (bytes) => {
    const answer = await fetch("/sign-in", { method: "POST", body: "a".repeat(bytes) });
    return answer.status;
  }, 5 * MEGABYTE);
  expect(status).toBe(413);
});

test("no odd address and no odd question is too much for the server", async ({ knock, people }) => {
  const { url } = await givenLive(people, { headline: unique("Salt is dear") });
  const odd = [
    "a".repeat(3900),
    "%00",
    "%ff%fe",
    "%E2%80%AE%F0%9F%A7%82",
    "..%2f..%2fetc%2fpasswd",
    "'%20or%201=1--",
    "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
    "__proto__",
    "99999999999999999999",
    "-1",
    "1_00000000-0000-0000-0000-000000000000",
    "99999999999999_00000000-0000-0000-0000-000000000000",
    "[]",
  ];
  const places = ["", "/world", "/topics", "/authors", "/corrections", url, `${url}/v`, "/media"];
  const asked = [
    ...odd.flatMap((part) => places.map((place) => `${place}/${part}`)),
    ...odd.flatMap((value) =>
      ["/world", "/corrections"].flatMap((place) => [
        `${place}?after=${value}`,
        `${place}?after=${value}&after=${value}`,
        `${place}?after[]=${value}`,
      ]),
    ),
    ...odd.flatMap((value) => [
      `${url}/history?from=${value}&to=1`,
      `${url}/history?from=1&from=2&to=${value}`,
      `/sign-in?next=${value}&next=/`,
      `/api/auth/${value}`,
      `/api/auth/callback/credentials?error=${value}`,
    ]),
    ...["/history?from=1", "/history?to=&from=", "/history?from=1&to=1", "/v/0", "/v/01"].map(
      (rest) => url + rest,
    ),
    "//",
    "//elsewhere.example/",
    "/\\elsewhere.example",
    "/%2f%2felsewhere.example",
    "/%",
    "/world/%2e%2e/newsroom",
    `/${"a/".repeat(1500)}`,
    "/world?".padEnd(10_000, "x"),
  ];

  const failed: string[] = [];
  for (const path of asked) {
    for (const headers of [{}, { RSC: "1" }]) {
      const answer = await knock(path, { headers });
      if (answer.status >= 500 || leadsAway(answer)) {
        failed.push(`${answer.status} for ${path.slice(0, 120)}`);
      }
    }
  }
  expect(failed).toEqual([]);
});

test("no odd question is too much for the desk", async ({ as, people }) => {
  const page = await as(people.editor);
  const failed: string[] = [];
  for (const value of ["%00", "a".repeat(3900), "%25_%5C", "%ff", "1_x", "'--", "%F0%9F%A7%82"]) {
    for (const path of [
      `articles?q=${value}`,
      `articles?q=${value}&q=${value}`,
      `articles?after=${value}`,
      `articles?work=${value}&section=${value}&publication=${value}&mine=${value}`,
      `articles/${value}`,
      `articles/${value}/preview`,
      `corrections?after=${value}`,
      `media/${value}`,
    ]) {
      const answer = await page.request.get(`/newsroom/${path}`);
      if (answer.status() >= 500) failed.push(`${answer.status()} for ${path.slice(0, 120)}`);
    }
  }
  expect(failed).toEqual([]);
});

test("methods, headers and calls that no page makes get an answer, not an error", async ({
  knock,
}) => {
  const action = { "next-action": "0".repeat(42) };
  const plain = { "content-type": "text/plain;charset=UTF-8" };
  const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
  for (const [path, options] of [
    ["/", { method: "TRACE" }],
    ["/", { method: "BREW" }],
    ["/", { method: "OPTIONS" }],
    ["/", { method: "POST", ours: true }],
    ["/feed.xml", { method: "POST", ours: true }],
    ["/", { headers: { "x-forwarded-host": "elsewhere.example" } }],
    ["/", { headers: { cookie: `a=${"b".repeat(12_000)}` } }],
    ["/", { headers: { "x-long": "b".repeat(20_000) } }],
    ["/sign-in", { method: "POST", ours: true, headers: { ...action, ...plain }, body: "[]" }],
    ["/sign-in", { method: "POST", ours: true, headers: { ...action, ...plain }, body: deep }],
    ["/sign-in", { method: "POST", ours: true, headers: { ...action, ...plain }, body: '["$@0"]' }],
    ["/api/auth/callback/credentials", { method: "POST", ours: true, headers: FORM }],
  ] as const) {
    const { status } = await knock(path, options);
    expect(status, `${JSON.stringify(options).slice(0, 80)} ${path}`).toBeLessThan(500);
  }
});

test("an odd address has one right answer, and a short page that says so", async ({ knock }) => {
  for (const [path, status, location] of [
    ["/world/", 308, "/world"],
    ["/world//?after=1_2", 308, "/world?after=1_2"],
    ["/%77orld", 308, "/world"],
    ["/%6eewsroom/articles", 308, "/newsroom/articles"],
    ["/world/../newsroom", 400],
    ["/world/%2e%2e/newsroom", 400],
    ["/world/%00", 400],
    ["/world?after=%ff", 400],
    ["//elsewhere.example", 400],
    [`/${"a".repeat(5000)}`, 414],
    ["/World", 404],
    ["/world%2Fx", 404],
    ["/world;x=y", 404],
    ["/world.css", 404],
    ["/world.rsc", 404],
    ["/styles/nothing.css", 404],
  ] as const) {
    const answer = await knock(path, { headers: { accept: "text/html", rsc: "1" } });
    expect(answer, path).toMatchObject({ status });
    expect(answer.headers.location, path).toBe(location);
    expect(answer.headers["cache-control"], path).toBe("private, no-store");
    expect(answer.headers["content-security-policy"], path).toContain("script-src 'self';");
    if (!location) expect(answer.text, path).toMatch(/<h1[\s>]/);
  }
  for (const path of ["/", "/world", "/feed.xml"]) {
    const answer = await knock(path, {
      method: "PUT",
      ours: true,
      headers: { accept: "text/html" },
    });
    expect(answer, path).toMatchObject({ status: 405 });
    expect(answer.headers.allow).toBe("GET, HEAD, OPTIONS");
  }
});

test("what one visitor sends along changes nothing for the next", async ({ knock, people }) => {
  const { url } = await givenLive(people, { headline: unique("Salt is cheap") });
  expect((await knock(url)).status).toBe(200);
  for (const [name, value] of Object.entries({
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
    "x-forwarded-port": "1",
    "x-forwarded-for": "203.0.113.9",
    "x-host": "evil.example",
    "x-original-url": "/newsroom",
    "x-rewrite-url": "/newsroom",
    "x-http-method-override": "POST",
    "x-nextjs-data": "1",
    "x-middleware-subrequest": "middleware:middleware:middleware",
    "x-invoke-path": "/newsroom",
    "next-router-prefetch": "1",
    "next-router-segment-prefetch": "/_tree",
    "next-url": "/evil",
    rsc: "1",
    accept: "text/x-component",
    "accept-language": "ar",
    cookie: "onrecord-session=x; theme=dark",
    host: "evil.example",
    range: "bytes=0-10",
    "user-agent": "facebookexternalhit/1.1",
  })) {
    // Other journeys publish meanwhile, and the foot of every page shows the log's newest signed root: then all of it is asked
    // once more.
    let edition: string;
    let kept: string;
    let made: string;
    do {
      edition = await editionNow();
      // An address of its own, so that what it gets is really made with these headers.
      const odd = `${url}?${name}=${encodeURIComponent(value)}`;
      for (const path of [odd, `${url}/history?from=1`, url]) {
        const { status, text, headers } = await knock(path, { headers: { [name]: value } });
        expect(status, `${name} ${path}`).toBe(200);
        expect(text, `${name} ${path}`).not.toContain("evil");
        expect(headers["content-type"], `${name} ${path}`).toContain("text/html");
        expect(headers["set-cookie"]).toBeUndefined();
      }
      kept = (await knock(url)).text;
      made = (await knock(`${url}?made=now`)).text;
    } while ((await editionNow()) !== edition);
    expect(kept, name).toBe(made);
  }
});

test("a foreign document is not saved, whatever the browser sends", async ({ as, people }) => {
  const { articleId } = await givenDraft({ by: people.reporter, headline: unique("Salt is dear") });
  const page = await as(people.reporter);
  await openDesk(page, articleId);
  const sending = page.waitForRequest((sent) => sent.method() === "POST");
  await bodyOf(page).click();
  await page.keyboard.type("Now. ");
  const sent = await sending;
  const headers = await sent.allHeaders();
  const [draft] = JSON.parse(sent.postData() ?? "[]");
  const save = async (content: unknown[]) => {
    const data = JSON.stringify([{ ...draft, body: { type: "doc", content } }]);
    return page.request.post(sent.url(), { headers, data });
  };
  const words = [{ type: "text", text: "x" }];
  const nested = (depth: number): unknown =>
    depth === 0
      ? { type: "paragraph", content: words }
      : { type: "bulletList", content: [{ type: "listItem", content: [nested(depth - 1)] }] };

  for (const [name, content] of Object.entries({
    "an unknown node": [{ type: "script", content: words }],
    "raw HTML": [{ type: "html", attrs: { html: "<b>x</b>" } }],
    "a script's address": [
      {
        type: "paragraph",
        content: [
          {
            type: "text",
            text: "x",
            marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }],
          },
        ],
      },
    ],
    "too deep a list": [nested(40)],
    "too long a text": [
      { type: "paragraph", content: [{ type: "text", text: "x".repeat(500_000) }] },
    ],
    "no document at all": [null, 7, "x"],
  })) {
    const answer = await save(content);
    expect(answer.status(), name).toBe(200);
    expect(await answer.text(), name).toContain('"outcome":"refused"');
  }
  await page.reload();
  await expect(bodyOf(page)).toContainText("Output fell by 40 percent");
});

/** Whether it sends the visitor to another site. */
function leadsAway({ headers: { location } }: Knocked): boolean {
  const here = "http://localhost";
  return location !== undefined && new URL(location, here).hostname !== "localhost";
}
