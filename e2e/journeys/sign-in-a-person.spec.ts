import type { Page } from "@playwright/test";
import { changeRole } from "@/lib/staff/change-role";
import { disableUser } from "@/lib/staff/disable-user";
import { lineOf, openDesk, stateOf } from "../fixtures/desk";
import { expect, givenDraft, givenOwnPeople, givenPassword, test, unique } from "../fixtures/test";

const NO = "This e-mail address and password do not belong together.";

test("a person signs in by the form, comes to where they wanted to be, and signs out", async ({
  page,
  people,
}) => {
  const password = await givenPassword(people.reporter);
  await page.goto("/newsroom/articles?q=bread");
  await expect(page).toHaveURL(/\/sign-in/);

  await signIn(page, people.reporter.email, password);
  await expect(page).toHaveURL("/newsroom/articles?q=bread");
  await expect(page.getByRole("banner")).toContainText(people.reporter.name);

  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto("/newsroom");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("a wrong password, an unknown address and a disabled account read the same", async ({
  page,
}) => {
  const { reporter, checker, admin } = await givenOwnPeople();
  const password = await givenPassword(checker);
  await givenPassword(reporter);
  await disableUser(admin, { userId: checker.id, now: new Date() });

  for (const [email, typed] of [
    [reporter.email, "not this one"],
    [`nobody.${reporter.email}`, "not this one"],
    [checker.email, password],
  ] as const) {
    await page.goto("/sign-in");
    await signIn(page, email, typed);
    await expect(page.getByText(NO)).toBeVisible();
    await expect(page.getByLabel("E-mail address")).toHaveValue(email);
    await expect(page.getByLabel("Password")).toHaveValue("");
  }
});

test("after five wrong passwords even the right one has to wait", async ({ page }) => {
  const { reporter } = await givenOwnPeople();
  const password = await givenPassword(reporter);
  await page.goto("/sign-in");
  for (let tries = 0; tries < 5; tries++) {
    await signIn(page, reporter.email, `wrong ${tries}`);
    await expect(page.getByLabel("Password")).toHaveValue("");
    await expect(page.getByText(NO)).toBeVisible();
  }

  await signIn(page, reporter.email, password);

  await expect(page.getByRole("main").getByRole("alert")).toContainText("Too many tries.");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("a form that is not filled in says so at its fields", async ({ page }) => {
  await page.goto("/sign-in");
  await signIn(page, "not an address", "");
  await expect(page.getByText("Write your e-mail address.")).toBeVisible();
  await expect(page.getByText("Write your password.")).toBeVisible();
  await expect(page.getByLabel("E-mail address")).toHaveValue("not an address");
});

test("an address that leads elsewhere is not followed after signing in", async ({ page }) => {
  const { editor } = await givenOwnPeople();
  const password = await givenPassword(editor);
  await page.goto("/sign-in?next=https%3A%2F%2Felsewhere.example%2Fnewsroom");
  await signIn(page, editor.email, password);
  await expect(page).toHaveURL(/\/newsroom\/articles/);
});

test("whoever is disabled is out at once, and keeps what was typed", async ({ as }) => {
  const { reporter, admin } = await givenOwnPeople();
  const { articleId } = await givenDraft({ by: reporter, headline: unique("Yeast runs out") });
  const page = await as(reporter);
  await openDesk(page, articleId);

  await disableUser(admin, { userId: reporter.id, now: new Date() });

  await lineOf(page, "Standfirst").fill("Typed too late.");
  await expect(stateOf(page).getByRole("status")).toContainText("You are no longer signed in.");
  await expect(lineOf(page, "Standfirst")).toHaveValue("Typed too late.");
  await page.goto("/newsroom");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("whoever gets another role signs in again", async ({ as }) => {
  const { reporter, admin } = await givenOwnPeople();
  const page = await as(reporter);
  await page.goto("/newsroom");
  await expect(page).toHaveURL(/\/newsroom\/articles/);

  await changeRole(admin, { userId: reporter.id, role: "editor", now: new Date() });

  await page.goto("/newsroom/articles");
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByText("Your last session is over.")).toBeVisible();
});

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}
