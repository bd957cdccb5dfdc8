import { createHmac } from "node:crypto";
import { openReceiver } from "@/lib/testing/receiver";
import { expect, givenCorrection, givenLive, test, unique } from "../fixtures/test";

test("an admin adds a webhook, a correction reaches it signed, and the desk shows its receipt", async ({
  as,
  people,
}) => {
  const receiver = await openReceiver();
  const name = unique("Gazette");
  const page = await as(people.admin);
  await page.goto("/newsroom/deliveries");
  await page.getByText("Tell somebody else").click();
  await page.getByLabel("Who", { exact: true }).fill(name);
  await page.getByLabel("Address").fill(receiver.address);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  const told = await page.getByText("shown nowhere again").textContent();
  const secret = told?.match(/whsec_[\w+/=]+/u)?.[0] ?? "";

  const headline = unique("Bakers go on the air");
  const story = await givenLive(people, { headline });
  const words = { wordsBefore: "40 percent in March", wordsAfter: "40 percent in April" };
  await givenCorrection(people, story, { body: ["Output fell by 40 percent in April."], ...words });

  const ofStory = () => receiver.received.filter(({ body }) => body.includes(story.articleId));
  await expect.poll(() => ofStory().length, { timeout: 60_000 }).toBe(2);
  for (const { headers, body } of ofStory()) {
    const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
    const key = Buffer.from(secret.replace("whsec_", ""), "base64");
    const signature = createHmac("sha256", key).update(signed).digest("base64");
    expect(headers["webhook-signature"]).toBe(`v1,${signature}`);
  }
  expect(ofStory().map(({ body }) => JSON.parse(body).type)).toEqual([
    "article.published",
    "article.corrected",
  ]);

  await expect(async () => {
    await page.goto("/newsroom/corrections");
    const notice = page.getByRole("listitem").filter({ hasText: headline });
    await notice.getByText(/^Acknowledged by/u).click();
    await expect(notice.getByRole("row", { name })).toContainText("Acknowledged");
  }).toPass({ timeout: 60_000 });

  await page.goto("/newsroom/deliveries");
  await page.getByRole("link", { name }).click();
  await page.getByRole("button", { name: "Send a test" }).click();
  await expect(page.getByText("The test goes out within seconds.")).toBeVisible();
  await expect
    .poll(() => receiver.received.map(({ body }) => JSON.parse(body).type), { timeout: 60_000 })
    .toContain("test");
  await page.getByRole("button", { name: "End it" }).click();
  await expect(page.getByText(/· ended \d/u)).toBeVisible();
  await expect(page.getByRole("button", { name: "Send again" })).toHaveCount(0);
  receiver.close();

  const editors = await as(people.editor);
  await editors.goto("/newsroom/deliveries");
  await expect(editors.getByRole("main")).toContainText("is for admins.");
});
