import { expect, type Locator } from "@playwright/test";
import { accounts, password } from "./support/accounts";
import { tabTo } from "./support/keyboard";
import { test } from "./support/test";

/** "every figure for any day since 2016, explainable down to its rows" */
test("the steering office signs in, travels to two days of 2018 and back, and opens a figure's rows", async ({
  page,
}) => {
  const figures = page.getByRole("region", { name: "Kennzahlen" });
  const areas = page.getByRole("region", { name: "Auslastung der Räume" });
  const chooseDay = page.getByRole("button", { name: /^Stichtag wählen/ });

  await test.step("signs in by the form", async () => {
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1, name: "Anmelden" })).toBeVisible();
    await page.getByLabel("E-Mail").fill(accounts.steering);
    await page.getByLabel("Passwort", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Weiter" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Übersicht" })).toBeVisible();
  });

  await test.step("types the last day of phase 1, by keyboard only", async () => {
    await tabTo(page, chooseDay);
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("Tag eingeben")).toBeFocused();
    await page.keyboard.type("31.7.2018");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/[?&]on=2018-07-31/);
    await expect(page.getByRole("status").filter({ hasText: "31.07.2018" })).toContainText("Phase 1");
  });

  await test.step("369 in care, 204 in homes and 165 in flats, in five areas", async () => {
    await expect(figures).toContainText(/369\s*204\s*Übergangsheim\s*165\s*Wohnung/);
    await expect(areas.getByRole("rowheader")).toHaveCount(5);
    const loads = await figuresOf(areas);
    expect(loads.reduce((sum, load) => sum + load, 0)).toBe(369);
  });

  await test.step("the figure leads to its 369 rows", async () => {
    await figures.getByRole("link", { name: "Personen in Betreuung" }).click();
    await expect(page).toHaveURL(/\/personen\?on=2018-07-31$/);
    await expect(page.getByRole("heading", { level: 1, name: "Personen" })).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: "von 369" })).toBeVisible();
    await page.goBack();
    await expect(figures).toContainText("369");
  });

  await test.step("jumps to the first day of phase 2, by keyboard only", async () => {
    await tabTo(page, chooseDay);
    await page.keyboard.press("Enter");
    await tabTo(page, page.getByRole("button", { name: "Beginn Phase 2" }));
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/[?&]on=2018-09-01/);
  });

  await test.step("three areas at 1:100 carry the same 369", async () => {
    await expect(areas.getByRole("rowheader")).toHaveCount(3);
    const loads = await figuresOf(areas);
    expect(loads.toSorted((a, b) => a - b)).toEqual([118, 121, 130]);
    await expect(figures).toContainText("Soll 1:100");
    await expect(figures).toContainText(/375\s*300 \+ 75/);
  });

  await test.step("returns to today by the banner", async () => {
    await page.getByRole("button", { name: /^Zurück zu heute/ }).click();
    await expect(page).toHaveURL(/\/$/);
    await expect(page.getByRole("button", { name: /^Zurück zu heute/ })).toHaveCount(0);
    await expect(chooseDay).toContainText("heute");
  });
});

test("a wrong password is refused in a sentence, and no page is shown", async ({ page, context }) => {
  await context.route("**/auth/login", (route) =>
    // Answered here: a real failure would count against the account, and Chromium would write the 401 to its console.
    route.fulfill({ json: { error: { code: "INVALID_CREDENTIALS", message: "E-Mail oder Passwort stimmt nicht." } } }),
  );
  await page.goto("/personen");
  await page.getByLabel("E-Mail").fill(accounts.steering);
  await page.getByLabel("Passwort", { exact: true }).fill("geraten");
  await page.getByRole("button", { name: "Weiter" }).click();
  await expect(page.getByRole("alert")).toHaveText("E-Mail oder Passwort stimmt nicht.");
  await expect(page.getByRole("navigation", { name: "Hauptnavigation" })).toHaveCount(0);
});

/** The persons of each row: the first figure after the name. */
async function figuresOf(table: Locator): Promise<number[]> {
  const rows = await table
    .getByRole("row")
    .filter({ has: table.page().getByRole("rowheader") })
    .all();
  return Promise.all(rows.map(async (row) => Number(await row.getByRole("cell").first().textContent())));
}
