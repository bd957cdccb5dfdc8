import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { isOutside } from "./outside";

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

describe("a form for another server", () => {
  let heard: string[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => {
      body += part;
    });
    request.on("end", () => {
      heard.push(`${request.method} ${request.url} ${body}`);
      response.writeHead(request.url === "/moved" ? 302 : 204, { location: "/elsewhere" }).end();
    });
  });
  let port = 0;
  beforeAll(async () => {
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => void server.close());
  beforeEach(() => {
    heard = [];
    vi.resetModules();
    const database = "postgresql://nobody@localhost/none";
    for (const [name, value] of Object.entries({
      APP_DATABASE_URL: database,
      READER_DATABASE_URL: database,
      NEXTAUTH_SECRET: "a secret that only the tests know",
      JOBS_SECRET: "another secret that only the tests know",
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

  test("is never sent to this machine, however it is spelt", async () => {
    const post = await sender(false);
    for (const host of [
      ...["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "[::127.0.0.1]", "127.1"],
      ...["0x7f000001", "2130706433", "017700000001", "0", "[64:ff9b::7f00:1]", "[2002:7f00:1::]"],
    ]) {
      await expect(post(`https://${host}:${port}/`, new URLSearchParams()), host).rejects.toThrow();
    }
    await expect(post(`http://hub.example:${port}/`, new URLSearchParams())).rejects.toThrow(
      "https",
    );
    expect(heard).toEqual([]);
  });

  test("goes where private addresses are allowed, and follows no redirect", async () => {
    const post = await sender(true);
    const form = new URLSearchParams({ "hub.mode": "publish" });
    expect(await post(`http://127.0.0.1:${port}/hub`, form)).toBe(204);
    expect(await post(`http://127.0.0.1:${port}/moved`, form)).toBe(302);
    expect(heard).toEqual(["POST /hub hub.mode=publish", "POST /moved hub.mode=publish"]);
  });
});
