import { expect, type Locator, type Page } from "@playwright/test";
import { expectNoViolations } from "./support/accessibility";
import { accounts } from "./support/accounts";
import { firstOf, type Household, householdsOf, loadOf, ownCaseloads } from "./support/board-data";
import { cardOf, columnOf, loadWords, moveDialog } from "./support/board-page";
import { test } from "./support/test";

// "drag and drop and 'move to…' by keyboard; capacity shown while dragging; multi-select; preview; undo"

/** Fills up with what the page asks of the API from now on. */
function operationsOf(page: Page): readonly string[] {
  const operations: string[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).pathname === "/graphql") operations.push(request.postDataJSON().operationName);
  });
  return operations;
}

const alone = (households: Household[]) => firstOf(households, "somebody who lives alone");

test.beforeEach(async ({ signInAs }) => signInAs(accounts.adminStadt));

test("two households are carried together with the mouse, and come back from the list of last moves", async ({
  page,
  context,
}) => {
  const [from, to] = await ownCaseloads(context.request);
  const singles = householdsOf(from, (persons) => persons === 1);
  const first = alone(singles);
  const second = alone(singles.slice(1));
  await page.goto("/fallverteilung");
  const source = columnOf(page, from);
  const target = columnOf(page, to);
  await cardOf(source, first).getByRole("checkbox").check();
  await cardOf(source, second).getByRole("checkbox").check();
  const after = to.load.assigned + 2;

  await carry(page, cardOf(source, first), target);
  await expect(target).toContainText("2 Personen hier ablegen");
  await expect(target).toContainText(`${after} von ${to.load.capacity}`);
  await page.mouse.up();
  const dialog = moveDialog(page);
  await expect(dialog.getByRole("radio", { name: to.caseworker.name })).toBeChecked();
  const effect = dialog.getByRole("row", { name: new RegExp(`^${to.caseworker.name}`) });
  await expect(effect).toContainText(new RegExp(`${to.load.assigned}\\s*${after}\\s*${to.load.capacity}`));
  expect(await loadOf(context.request, to.caseworker.id), "a preview moves nobody").toEqual(to.load);
  const asked = operationsOf(page);
  await dialog.getByRole("button", { name: "Verschieben", exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(target).toContainText(loadWords({ ...to.load, assigned: after }));
  await expect(source).toContainText(loadWords({ ...from.load, assigned: from.load.assigned - 2 }));
  expect(
    asked.filter((name) => name !== "Shell"),
    "of the board, the two columns that changed",
  ).toEqual(["ReassignCases", "CaseloadColumn", "CaseloadColumn"]);

  await page.getByRole("link", { name: "Letzte Verschiebungen" }).click();
  await page.getByRole("rowheader").first().getByRole("link").click();
  const entry = page.getByRole("dialog", { name: "Verschiebung" });
  const went = new RegExp(`${from.caseworker.name}\\s*${to.caseworker.name}`);
  await expect(entry.getByRole("row").filter({ hasText: went })).toHaveCount(2);
  await expectNoViolations(page);
  await page.keyboard.press("Escape");
  await expect(entry).toHaveCount(0);
  await page
    .getByRole("button", { name: /rückgängig machen$/ })
    .first()
    .click();
  await expect(page.getByText("Die Verschiebung ist zurückgenommen.")).toBeVisible();
  await expect(page.getByRole("row").nth(1)).toContainText("Rücknahme");
  await expect(page.getByRole("row").nth(2)).toContainText("zurückgenommen");
  expect(await loadOf(context.request, from.caseworker.id)).toEqual(from.load);
  expect(await loadOf(context.request, to.caseworker.id)).toEqual(to.load);
});

test("a full column refuses before the drop, and the drop moves nobody", async ({ page, context }) => {
  const [full, other] = await ownCaseloads(context.request);
  const words = new RegExp(`\\d+ von ${full.load.capacity}, \\d+ Personen zu viel`);
  await page.goto("/fallverteilung");
  const source = columnOf(page, other);
  const target = columnOf(page, full);
  await source.getByRole("button", { name: /^Aktionen zu/ }).click();
  await page.getByRole("menuitem", { name: "Alle Haushalte auswählen" }).click();

  await carry(page, source.getByRole("listitem").first(), target);
  await expect(target).toContainText(words);
  await expect(target).toContainText("Kein Platz für");
  await page.mouse.up();
  await expect(page.getByRole("alert").filter({ hasText: "Nicht verschoben" })).toContainText(words);
  await expect(moveDialog(page)).toHaveCount(0);
  expect(await loadOf(context.request, full.caseworker.id)).toEqual(full.load);
});

test("the same by keyboard: lifted, carried, read out, put back, dropped and undone", async ({ page, context }) => {
  const [from, to] = await ownCaseloads(context.request);
  const household = alone(householdsOf(from, (persons) => persons === 1));
  await page.goto("/fallverteilung");
  const source = columnOf(page, from);
  const target = columnOf(page, to);
  const box = cardOf(source, household).getByRole("checkbox");
  await box.focus();
  const key = (await stepsTo(page, from.caseworker.name, to.caseworker.name)) > 0 ? "ArrowRight" : "ArrowLeft";
  const lift = async () => {
    await page.keyboard.press("Enter");
    await expect(page.getByText("Angehoben. Mit den Pfeiltasten zur nächsten Spalte.")).toBeAttached();
  };
  const readOut = page.getByRole("status").filter({ hasText: to.caseworker.name });

  await lift();
  await page.keyboard.press(key);
  await expect(readOut).toContainText(`${to.load.assigned + 1} von ${to.load.capacity}`);
  await expect(target).toContainText("1 Person hier ablegen");
  await page.keyboard.press("Escape");
  await expect(target).not.toContainText("1 Person hier ablegen");
  await expect(box).toBeChecked();

  await lift();
  await page.keyboard.press(key);
  await expect(target).toContainText("1 Person hier ablegen");
  await page.keyboard.press("Enter");
  const dialog = moveDialog(page);
  await expect(dialog.getByRole("radio", { name: to.caseworker.name })).toBeChecked();
  await dialog.getByRole("button", { name: "Verschieben", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(target).toContainText(loadWords({ ...to.load, assigned: to.load.assigned + 1 }));
  await page.getByRole("button", { name: "Rückgängig" }).press("Enter");
  await expect(source).toContainText(loadWords(from.load));
  await expect(target).toContainText(loadWords(to.load));
});

/** Lifts a card and holds it over a column. */
async function carry(page: Page, card: Locator, target: Locator): Promise<void> {
  await card.hover();
  await page.mouse.down();
  // The first move lifts the card, the second one carries it.
  await target.hover({ position: { x: 40, y: 240 } });
  await target.hover({ position: { x: 80, y: 300 } });
}

/** Columns between two caseworkers; negative to the left. */
async function stepsTo(page: Page, from: string, to: string): Promise<number> {
  const names = await page
    .getByRole("region", { name: "Fachkräfte und ihre Haushalte" })
    .getByRole("heading", { level: 2 })
    .allInnerTexts();
  return names.indexOf(to) - names.indexOf(from);
}
