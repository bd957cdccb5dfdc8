import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openSite } from "@/lib/testing/site";
import { fetchLink } from "./capture/fetch-link";
import { lookApart } from "./capture-process";
import { installedBrowser } from "./installed-browser";
import { outsideOnly } from "./outside-addresses";

let site: Awaited<ReturnType<typeof openSite>>;
/** Something on this machine that nobody outside may reach: counts who connects. */
let connections = 0;
let inside = "";
const canary = createServer((_request, response) => response.end("secret")).on("connection", () => {
  connections += 1;
});

beforeAll(async () => {
  site = await openSite();
  await new Promise<void>((ready) => canary.listen(0, "127.0.0.1", ready));
  inside = `127.0.0.1:${(canary.address() as AddressInfo).port}`;
});
afterAll(() => {
  site.close();
  canary.close();
});
beforeEach(() => {
  connections = 0;
  site.pages = {};
});

const allowed = () => [new URL(site.address).host];
const portOf = (address: string) => address.split(":").at(-1);

describe("a page is fetched", () => {
  test("from no address inside, however it is spelt", async () => {
    for (const host of [
      ...["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "[::127.0.0.1]", "127.1"],
      ...["0x7f000001", "2130706433", "017700000001", "0", "[64:ff9b::7f00:1]", "[2002:7f00:1::]"],
      ...["0x7f.1", "0177.0.0.1", "127.0.0.1.", "127。0。0。1", "①②⑦.⓪.⓪.①", "169.254.169.254"],
      ...[
        "LOCALHOST",
        "localhost.",
        "10.0.0.1",
        "192.168.0.1",
        "[fe80::1]",
        "[fc00::1]",
        "0.0.0.0",
      ],
    ]) {
      for (const scheme of ["http", "https"]) {
        const asked = (place: string) => fetchLink(`${scheme}://${place}/`, { allowed: allowed() });
        // Some systems know no name with a dot at its end.
        await expect(asked(host), host).rejects.toThrow(/not on the public network|leads nowhere/u);
        await expect(asked(`${host}:${portOf(inside)}`), host).rejects.toThrow("not on the port");
      }
    }
    expect(connections).toBe(0);
  });

  test.each([
    ["another port", "https://mill.example:8443/", "not on the port"],
    ["another scheme", "ftp://mill.example/", "http or https"],
    ["a file of this machine", "file:///etc/passwd", "http or https"],
    ["a name and a password", "https://me:secret@mill.example/", "name or a password"],
  ])("not by %s", async (_by, address, why) => {
    await expect(fetchLink(address, { allowed: [] })).rejects.toThrow(why);
  });

  test("not from where a redirect leads inside", async () => {
    for (const location of [`http://${inside}/`, `http://localhost:${portOf(inside)}/`]) {
      site.pages["/moved"] = { status: 302, headers: { Location: location } };
      await expect(fetchLink(`${site.address}/moved`, { allowed: allowed() })).rejects.toThrow(
        "not on the port",
      );
    }
    site.pages["/moved"] = { status: 302, headers: { Location: "http://127.0.0.1/" } };
    await expect(fetchLink(`${site.address}/moved`, { allowed: allowed() })).rejects.toThrow(
      "not on the public network",
    );
    expect(connections).toBe(0);
  });

  test("by a name that is asked for once: it cannot lead inside after it was looked at", async () => {
    let questions = 0;
    const rebinding = ((_host: string, _options: unknown, done: (...told: unknown[]) => void) => {
      questions += 1;
      const address = questions === 1 ? "10.0.0.1" : "93.184.216.34";
      done(null, [{ address, family: 4 }]);
    }) as unknown as typeof import("node:dns").lookup;
    await expect(
      fetchLink("http://rebinding.example/", { allowed: [], lookup: outsideOnly(rebinding) }),
    ).rejects.toThrow("not on the public network");
    expect(questions).toBe(1);
  });

  test("only as long as a person waits, and no server holds it for ever", async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((ready) => silent.listen(0, "127.0.0.1", ready));
    const host = `127.0.0.1:${(silent.address() as AddressInfo).port}`;
    await expect(fetchLink(`http://${host}/`, { allowed: [host] })).rejects.toThrow(
      "did not answer in twenty seconds",
    );
    silent.close();
    silent.closeAllConnections();
  }, 40_000);
});

describe("a process of its own", () => {
  const look = (path: string, browser = installedBrowser()) =>
    lookApart({ address: `${site.address}${path}`, unless: null, browser, allowed: allowed() });

  test("draws a page that asks for what is inside, and reaches nothing there", async () => {
    const port = portOf(inside);
    site.pages["/"] = {
      body: `<p>Spring</p><img src="http://${inside}/a"><iframe src="http://localhost:${port}/b"></iframe>
        <img src="http://[::1]:${port}/c"><link rel="stylesheet" href="http://0x7f.1:${port}/d">
        <link rel="dns-prefetch" href="//localhost"><iframe src="file:///etc/passwd"></iframe>
        <script>fetch("http://${inside}/e", { mode: "no-cors" }).catch(() => 0);
        new WebSocket("ws://${inside}/f"); navigator.sendBeacon("http://${inside}/g");
        new RTCPeerConnection({ iceServers: [{ urls: "turn:${inside}?transport=tcp", username: "a", credential: "b" }] })
          .createDataChannel("x")</script>`,
    };
    const looked = await look("/");
    expect(looked).toMatchObject({ sight: { text: "Spring", undrawn: "" } });
    expect("sight" in looked && looked.sight.files.map(({ kind }) => kind)).toEqual([
      ...["response", "picture", "pdf", "warc"],
    ]);
    expect(connections).toBe(0);
    // The same page where it may: there is something to reach.
    const order = { address: `${site.address}/`, unless: null, browser: installedBrowser() };
    await lookApart({ ...order, allowed: ["allowed"] });
    expect(connections).toBeGreaterThan(0);
  });

  test("draws no page that leads itself inside", async () => {
    site.pages["/"] = { body: `<p>Spring</p><script>location = "http://${inside}/"</script>` };
    const looked = await look("/");
    const drawn = "sight" in looked ? looked.sight.drawnText : "";
    expect(drawn).not.toContain("secret");
    expect(connections).toBe(0);
  });

  test("keeps the response and its text where no browser is, and says so", async () => {
    site.pages["/"] = { body: "<p>Spring</p>" };
    const looked = await look("/", null);
    expect(looked).toMatchObject({
      sight: { text: "Spring", undrawn: "This machine has no browser that could draw it." },
    });
    expect("sight" in looked && looked.sight.files.map(({ kind }) => kind)).toEqual([
      ...["response", "warc"],
    ]);
  });

  test("keeps them too where the browser cannot be started", async () => {
    site.pages["/"] = { body: "<p>Spring</p>" };
    const looked = await look("/", "/bin/false");
    expect(looked).toMatchObject({ sight: { text: "Spring" } });
    expect("sight" in looked && looked.sight.undrawn).not.toBe("");
  });

  test("reads what is compressed, of another charset or a PDF, and nothing from a bomb", async () => {
    const { gzipSync } = await import("node:zlib");
    const latin = { "Content-Type": "text/html; charset=iso-8859-1" };
    site.pages["/latin"] = { headers: latin, body: Buffer.from("<p>Gr\xfcn</p>", "latin1") };
    site.pages["/packed"] = {
      headers: { "Content-Encoding": "gzip" },
      body: gzipSync("<p>Packed</p>"),
    };
    site.pages["/bomb"] = {
      headers: { "Content-Encoding": "gzip" },
      body: gzipSync(Buffer.alloc(200 * 1024 * 1024, 32)),
    };
    const textAt = async (path: string) => {
      const looked = await look(path, null);
      return "sight" in looked ? looked.sight.text : looked.problem;
    };
    expect(await textAt("/latin")).toBe("Grün");
    expect(await textAt("/packed")).toBe("Packed");
    expect(await textAt("/bomb")).toBe("");
    expect(
      await lookApart({ bytes: onePage("Nine votes to four"), type: "application/pdf" }),
    ).toMatchObject({
      sight: { text: "Nine votes to four" },
    });
    const broken = new TextEncoder().encode("%PDF-1.7 and nothing else");
    expect(await lookApart({ bytes: broken, type: "application/pdf" })).toMatchObject({
      sight: { text: "" },
    });
  }, 60_000);
});

/** The smallest PDF that says something (ISO 32000-1, annex H.3). */
function onePage(words: string): Uint8Array {
  const stream = `BT /F1 12 Tf 72 700 Td (${words}) Tj ET`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj${object}endobj\n`).join("");
  return new TextEncoder().encode(`%PDF-1.4\n${body}trailer<</Root 1 0 R/Size 6>>\n%%EOF`);
}
