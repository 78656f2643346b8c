import { expect } from "@playwright/test";
import { expectAccessible, expectNoViolations } from "./support/accessibility";
import { accounts, sessionOf } from "./support/accounts";
import { moveDialog } from "./support/board-page";
import { idsForPages, shown } from "./support/pages";
import { test } from "./support/test";

// Nothing is changed here: every dialog is opened, looked at and left.
test.describe.configure({ mode: "parallel" });

test("dialogs of every page: the day, search and jump, help, the account", async ({ page, signInAs }) => {
  await signInAs(accounts.steering);
  await page.goto("/fachkraefte");
  await shown(page);

  const day = page.getByRole("dialog", { name: "Stichtag" });
  await page.getByRole("button", { name: /^Stichtag wählen/ }).click();
  await expect(day.getByLabel("Tag eingeben")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(day).toHaveCount(0);

  const palette = page.getByRole("dialog", { name: "Suchen oder springen" });
  await page.keyboard.press("Control+k");
  await palette.getByRole("combobox").fill("mu");
  await expect(palette.getByRole("option", { name: /AiD-/ }).first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(palette).toHaveCount(0);

  const help = page.getByRole("dialog", { name: "Hilfe und Tasten" });
  await page.keyboard.press("?");
  await expect(help).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(help).toHaveCount(0);

  await page.getByRole("button", { name: /^Konto von/ }).click();
  await expect(page.getByRole("button", { name: "Abmelden" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Abmelden" })).toHaveCount(0);
});

test("filters of a list", async ({ page, signInAs }) => {
  await signInAs(accounts.steering);
  await page.goto("/personen?wartet=ja");
  await shown(page);
  await page.keyboard.press("f");
  await page.getByRole("dialog", { name: "Filter" }).getByRole("combobox", { name: "Raum" }).click();
  await expect(page.getByRole("option").first()).toBeVisible();
  await expectAccessible(page);
});

test("move to another caseworker, too many", async ({ page, context, signInAs }) => {
  await signInAs(accounts.adminCaritas);
  const { viewer } = await sessionOf(context.request);
  await page.goto(`/fallverteilung?traeger=${viewer.organization.id}`);
  await shown(page);
  await page
    .getByRole("button", { name: /^Aktionen zu/ })
    .last()
    .click();
  await page.getByRole("menuitem", { name: "Alle Haushalte auswählen" }).click();
  await page.getByRole("button", { name: /^Verschieben nach …/ }).click();
  const dialog = moveDialog(page);
  await dialog.getByRole("radio").first().check();
  await expect(dialog).toContainText("zu viel");
  await expectAccessible(page);
});

test("ask another organization to take households over", async ({ page, context, signInAs }) => {
  await signInAs(accounts.adminCaritas);
  const { viewer } = await sessionOf(context.request);
  await page.goto(`/fallverteilung?traeger=${viewer.organization.id}`);
  await shown(page);
  await page
    .getByRole("button", { name: /^Aktionen zu/ })
    .last()
    .click();
  await page.getByRole("menuitem", { name: "Alle Haushalte auswählen" }).click();
  await page.getByRole("button", { name: "Übergabe anfragen …" }).click();
  await expect(page.getByRole("dialog", { name: /^Übergabe von/ })).toBeVisible();
  await expectAccessible(page);
});

test("what is carried by keyboard", async ({ page, context, signInAs }) => {
  await signInAs(accounts.adminCaritas);
  const { viewer } = await sessionOf(context.request);
  await page.goto(`/fallverteilung?traeger=${viewer.organization.id}`);
  await shown(page);
  await page.getByRole("listitem").getByRole("checkbox").first().focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Angehoben. Mit den Pfeiltasten zur nächsten Spalte.")).toBeAttached();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText(/Person(en)? hier ablegen|Kein Platz für/)).toBeVisible();
  await expectNoViolations(page);
});

test("give a waiting person to a caseworker", async ({ page, context, signInAs }) => {
  await signInAs(accounts.steering);
  const { waiting } = await idsForPages(context.request);
  await page.goto(`/personen/${waiting}?dialog=zuweisen`);
  const dialog = page.getByRole("dialog", { name: /^Fachkraft zuweisen/ });
  await dialog.getByRole("combobox", { name: "Fachkraft" }).click();
  await page.getByRole("option").first().click();
  await expect(dialog).toContainText(/\d+ von \d+ Personen am/);
  await expectAccessible(page);
});

test("grant an exception, with its calendar", async ({ page, context, signInAs }) => {
  await signInAs(accounts.steering);
  const { caseworker } = await idsForPages(context.request);
  await page.goto(`/fachkraefte/${caseworker}?dialog=ausnahme`);
  const dialog = page.getByRole("dialog", { name: /^Ausnahme für/ });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel("Letzter Tag").click();
  await expect(page.getByRole("table")).not.toHaveCount(0);
  await expectAccessible(page);
});

test("navigation of a small screen", async ({ page, signInAs }) => {
  await signInAs(accounts.steering);
  await page.setViewportSize({ width: 400, height: 800 });
  await page.goto("/fachkraefte");
  await shown(page);
  await page.getByRole("button", { name: "Navigation öffnen" }).click();
  await expect(page.getByRole("dialog", { name: "Hauptnavigation" })).toBeVisible();
  await expectAccessible(page);
});

test("a page whose data cannot be had", async ({ page, context, signInAs }) => {
  await signInAs(accounts.steering);
  // As the server answers when it fails: an error of its own in the form of GraphQL.
  await context.route("**/graphql", (route) =>
    route.fulfill({ json: { errors: [{ message: "…", extensions: { code: "INTERNAL" } }] } }),
  );
  await page.goto("/fachkraefte");
  await expect(page.getByRole("button", { name: "Erneut versuchen" }).first()).toBeVisible();
  await expectAccessible(page);
});
