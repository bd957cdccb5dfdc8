import { createSocket } from "node:dgram";
import { Resolver } from "node:dns";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { isOutside, outsideOnly } from "./outside-addresses";

describe("an address on the network", () => {
  test.each(["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"])("%s is outside", (address) => {
    expect(isOutside(address)).toBe(true);
  });

  test.each([
    ...["127.0.0.1", "127.1.2.3", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1"],
    ...["169.254.169.254", "100.64.0.1", "198.18.0.1", "224.0.0.1", "255.255.255.255"],
    ...["::1", "::", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:7f00:1", "fe80::1", "fc00::1"],
    ...["64:ff9b::7f00:1", "64:ff9b:1::7f00:1", "2002:7f00:1::", "2001::1", "ff02::1"],
    ...["0x7f000001", "2130706433", "017700000001", "127.1", "localhost", "", "nonsense"],
  ])("%s is not outside", (address) => {
    expect(isOutside(address)).toBe(false);
  });
});

describe("something for another server", () => {
  let heard: string[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => {
      body += part;
    });
    request.on("end", () => {
      heard.push(`${request.method} ${request.url} ${request.headers["content-type"]} ${body}`);
      response.writeHead(request.url === "/moved" ? 302 : 204, { location: "/elsewhere" }).end();
    });
  }).on("connection", () => {
    connections += 1;
  });
  let port = 0;
  beforeAll(async () => {
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => void server.close());
  beforeEach(() => {
    heard = [];
    connections = 0;
    vi.resetModules();
    const database = "postgresql://nobody@localhost/none";
    for (const [name, value] of Object.entries({
      APP_DATABASE_URL: database,
      READER_DATABASE_URL: database,
      NEXTAUTH_SECRET: "a secret that only the tests know",
      JOBS_SECRET: "another secret that only the tests know",
      SEALING_KEY: "A".repeat(43),
      NEXTAUTH_URL: "http://localhost:3000",
      PRIVATE_ADDRESSES: "",
    })) {
      vi.stubEnv(name, value);
    }
  });

  /** The module as it is where private addresses are allowed, or not. */
  async function sender(allowed: boolean) {
    vi.stubEnv("PRIVATE_ADDRESSES", allowed ? "allowed" : "");
    return (await import("./outside")).postOutside;
  }

  const parcel = { headers: { "Content-Type": "text/plain" }, body: "words" };

  test("is never sent to this machine, however it is spelt", async () => {
    const post = await sender(false);
    for (const host of [
      ...["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "[::127.0.0.1]", "127.1"],
      ...["0x7f000001", "2130706433", "017700000001", "0", "[64:ff9b::7f00:1]", "[2002:7f00:1::]"],
      ...["0x7f.1", "0177.0.0.1", "127.0.0.1.", "127。0。0。1", "①②⑦.⓪.⓪.①", "[::ffff:7f00:1]"],
      ...["[0:0:0:0:0:0:0:1]", "[2001:0:7f00:1::]", "LOCALHOST", "localhost.", "169.254.169.254"],
    ]) {
      await expect(post(`https://${host}/`, parcel), host).rejects.toThrow();
      await expect(post(`https://${host}:${port}/`, parcel), host).rejects.toThrow();
    }
    expect(connections).toBe(0);
  });

  test("goes by https and to its own port alone", async () => {
    const post = await sender(false);
    await expect(post("http://hub.example/", parcel)).rejects.toThrow("not reached by https");
    await expect(post("https://hub.example:8443/", parcel)).rejects.toThrow("which is 443");
  });

  test("goes where private addresses are allowed, and follows no redirect", async () => {
    const post = await sender(true);
    expect(await post(`http://127.0.0.1:${port}/hub`, parcel)).toBe(204);
    expect(await post(`http://127.0.0.1:${port}/moved`, parcel)).toBe(302);
    expect(heard).toEqual(["POST /hub text/plain words", "POST /moved text/plain words"]);
  });
});

describe("a name that leads inside", () => {
  /** What the name server says next, an address for each question. */
  let answers: string[] = [];
  let questions = 0;
  const nameServer = createSocket("udp4");
  const resolver = new Resolver({ timeout: 1000, tries: 1 });
  beforeAll(async () => {
    nameServer.on("message", (question, from) => {
      questions += 1;
      nameServer.send(answerTo(question, answers.shift() ?? "127.0.0.1"), from.port, from.address);
    });
    await new Promise<void>((ready) => nameServer.bind(0, "127.0.0.1", ready));
    resolver.setServers([`127.0.0.1:${nameServer.address().port}`]);
  });
  afterAll(() => void nameServer.close());

  /** Resolves by that server alone, as `dns.lookup` would. */
  const resolveThere = ((host: string, _options: unknown, done: (...told: unknown[]) => void) => {
    resolver.resolve4(host, (error, found) =>
      error
        ? done(error)
        : done(
            null,
            found.map((address) => ({ address, family: 4 })),
          ),
    );
  }) as unknown as typeof import("node:dns").lookup;

  /** The addresses that a connection to this name would be made to. */
  const ask = (host: string) =>
    new Promise((found, failed) => {
      outsideOnly(resolveThere)(host, { all: true }, (error, addresses) =>
        error ? failed(error) : found(addresses),
      );
    });

  test("is refused, whatever it said before", async () => {
    answers = ["93.184.216.34", "127.0.0.1"];
    expect(await ask("rebinding.example")).toEqual([{ address: "93.184.216.34", family: 4 }]);
    await expect(ask("rebinding.example")).rejects.toThrow("not on the public network");
  });

  test("cannot say another thing between the look and the connection: it is asked once", async () => {
    vi.resetModules();
    vi.stubEnv("PRIVATE_ADDRESSES", "");
    const { postOutside } = await import("./outside");
    answers = ["10.0.0.1", "93.184.216.34"];
    questions = 0;
    const lookup = outsideOnly(resolveThere);
    await expect(
      postOutside("https://rebinding.example/", { headers: {}, body: "" }, lookup),
    ).rejects.toThrow("not on the public network");
    expect(questions).toBe(1);
  });

  test("is refused when one address of several is inside", async () => {
    const both = ((_host: string, _options: unknown, done: (...told: unknown[]) => void) =>
      done(null, [
        { address: "93.184.216.34", family: 4 },
        { address: "::1", family: 6 },
      ])) as unknown as typeof import("node:dns").lookup;
    await expect(
      new Promise((found, failed) => {
        outsideOnly(both)("two.example", { all: true }, (error) =>
          error ? failed(error) : found(0),
        );
      }),
    ).rejects.toThrow("not on the public network");
  });
});

/** An answer of a name server (RFC 1035, section 4.1): the question again, and one address. */
function answerTo(question: Buffer, address: string): Buffer {
  const end = question.indexOf(0, 12) + 5;
  const head = Buffer.from(question.subarray(0, end));
  head.writeUInt16BE(0x8180, 2);
  head.writeUInt16BE(1, 6);
  head.writeUInt16BE(0, 8);
  head.writeUInt16BE(0, 10);
  const record = Buffer.from([0xc0, 0x0c, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4]);
  return Buffer.concat([head, record, Buffer.from(address.split(".").map(Number))]);
}
