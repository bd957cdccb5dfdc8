import { placeHold } from "@/lib/publishing/place-hold";
import { openDesk, stateOf, turnTo } from "../fixtures/desk";
import {
  expect,
  givenDraft,
  givenReady,
  givenSubmitted,
  givenVerdicts,
  test,
  unique,
} from "../fixtures/test";

test("the gate says all that is open; when nothing is, an editor publishes and readers see it", async ({
  as,
  page: reader,
  people,
}) => {
  const headline = unique("Flour runs short");
  const { articleId, claims } = await givenDraft({ by: people.reporter, headline });
  await givenSubmitted(people.reporter, articleId);
  const approver = await as(people.editor);
  await openDesk(approver, articleId);

  await turnTo(approver, "Gate");
  const gate = approver.getByRole("tabpanel", { name: /^Gate/ });
  await expect(gate.getByRole("button", { name: /40 percent.*Nobody has checked/ })).toBeVisible();
  await expect(gate.getByRole("button", { name: new RegExp(headline) })).toBeVisible();
  await expect(gate).toContainText("This exact text needs the approval of an editor");

  await givenVerdicts(people.checker, articleId, claims);
  await approver.reload();
  await turnTo(approver, "Gate");
  await expect(gate).not.toContainText("Nobody has checked");
  await turnTo(approver, "Review");
  await approver.getByRole("button", { name: /^Approve revision/ }).click();
  await expect(approver.getByRole("list", { name: "Approvals" })).toContainText(people.editor.name);
  await expect(stateOf(approver)).toContainText("Ready");
  await expect(approver.getByText("You approved this text")).toBeVisible();

  const publisher = await as(people.otherEditor);
  await openDesk(publisher, articleId);
  await expect(stateOf(publisher)).toContainText("Gate: open");
  await turnTo(publisher, "Review");
  await publisher.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(publisher).toHaveURL(/\/world\//);
  const address = new URL(publisher.url()).pathname;

  await reader.goto("/");
  await expect(reader.getByRole("link", { name: headline }).first()).toBeVisible();
  await reader.goto("/world");
  await expect(reader.getByRole("link", { name: headline }).first()).toBeVisible();
  await reader.goto(address);
  await expect(reader.getByRole("heading", { level: 1 })).toContainText(headline);
  await expect(reader.getByRole("main")).toContainText("Output fell by 40 percent");
  await expect(reader.getByRole("main")).toContainText(`Checked by ${people.checker.name}`);
  const feed = await reader.request.get("/feed.xml");
  expect(await feed.text()).toContain(headline);
});

test("a hold placed while the publisher looks away keeps the gate closed", async ({
  as,
  people,
}) => {
  const headline = unique("Flour runs short");
  const { articleId } = await givenReady(people, { headline });
  const page = await as(people.otherEditor);
  await openDesk(page, articleId);
  await turnTo(page, "Review");
  const reason = "The mill's owner has a question.";
  const hold = { articleId, kind: "standards", reason, until: null } as const;
  await placeHold(people.editor, { ...hold, now: new Date() });

  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const refusal = page.getByRole("main").getByRole("alert");
  await expect(refusal).toContainText("The article is not ready for its readers.");
  await expect(refusal).toContainText("A hold is on this article. It must be lifted first.");
  await expect(refusal).toContainText(reason);

  await page.reload();
  await turnTo(page, "Review");
  await page.getByRole("list", { name: "Holds" }).getByRole("button", { name: /Lift/ }).click();
  await expect(stateOf(page)).toContainText("Gate: open");
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page).toHaveURL(/\/world\//);
});

test("nobody publishes own words", async ({ as, people }) => {
  const { articleId } = await givenReady(people, {
    by: people.otherEditor,
    headline: unique("Flour runs short"),
  });
  const page = await as(people.otherEditor);
  await openDesk(page, articleId);
  await turnTo(page, "Review");
  await expect(page.getByText("somebody else must publish it")).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish", exact: true })).toHaveCount(0);
});
