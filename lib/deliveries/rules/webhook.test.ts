import { expect, test } from "vitest";
import { secretText, webhookHeaders } from "./webhook";

// The example of the reference libraries of Standard Webhooks (libraries/*/tests of standard-webhooks/standard-webhooks).
const example = {
  secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
  id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
  at: new Date(1_614_265_330_000),
  body: '{"test": 2432232314}',
  signature: "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
};

test("a webhook is signed as the reference libraries sign it", () => {
  expect(webhookHeaders(example, [example.secret])).toEqual({
    "Content-Type": "application/json",
    "webhook-id": example.id,
    "webhook-timestamp": "1614265330",
    "webhook-signature": example.signature,
  });
});

test("while one secret gives way to the next, both sign", () => {
  const next = secretText(Buffer.alloc(32, 7));
  const signatures = webhookHeaders(example, [next, example.secret])["webhook-signature"]?.split(
    " ",
  );
  expect(signatures).toHaveLength(2);
  expect(signatures?.[1]).toBe(example.signature);
  expect(signatures?.[0]).not.toBe(example.signature);
});

test("a secret is written as receivers expect it", () => {
  expect(secretText(Buffer.alloc(24, 1))).toBe(`whsec_${Buffer.alloc(24, 1).toString("base64")}`);
});
