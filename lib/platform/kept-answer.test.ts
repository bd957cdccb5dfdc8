import { expect, test } from "vitest";
import { encodingFor } from "./kept-answer";

test.each([
  [undefined, "identity"],
  ["", "identity"],
  ["gzip, deflate, br, zstd", "br"],
  ["gzip", "gzip"],
  ["deflate", "identity"],
  ["BR", "br"],
  ["br;q=0, gzip;q=0.5", "gzip"],
  ["br; q=0.0, *", "gzip"],
  ["*", "br"],
  ["*;q=0", "identity"],
  ["gzip;q=nonsense", "identity"],
  ["identity", "identity"],
] as const)("a request that accepts %s gets %s", (accepted, encoding) => {
  expect(encodingFor(accepted)).toBe(encoding);
});

test("many different wishes are not all remembered, and still heard", () => {
  for (let number = 0; number < 1000; number++) encodingFor(`gzip;x=${number}`);
  expect(encodingFor("gzip;x=2000")).toBe("gzip");
  expect(encodingFor("br;x=2000")).toBe("br");
});
