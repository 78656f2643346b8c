import { expect } from "@playwright/test";
import { expectAccessible } from "./support/accessibility";
import { accounts } from "./support/accounts";
import { shown } from "./support/pages";
import { test } from "./support/test";

test("the board reads figures, and no figure leads to a list of persons that is empty for it", async ({
  page,
  signInAs,
}) => {
  await signInAs(accounts.board);
  await page.goto("/");
  await shown(page);
  await expect(page.getByText("Personen in Betreuung").first()).toBeVisible();
  const leads = page.locator('a[href*="/personen"], a[href*="/fallverteilung"]');
  await expect(leads).toHaveCount(0);
  await expectAccessible(page);
  const navigation = page.getByRole("navigation");
  for (const [name, path] of [
    ["Räume", "/raeume"],
    ["Fachkräfte", "/fachkraefte"],
    ["Unterkünfte", "/unterkuenfte"],
  ] as const) {
    await navigation.getByRole("link", { name }).click();
    await page.waitForURL((url) => url.pathname === path);
    await shown(page);
    await expect(leads).toHaveCount(0);
    // One area, caseworker, home: their addresses end with an id.
    await page.getByRole("main").locator(`a[href^="${path}/"][href*="_"]`).first().click();
    await page.waitForURL((url) => url.pathname.startsWith(`${path}/`) && url.pathname.includes("_"));
    await shown(page);
    await expect(leads).toHaveCount(0);
  }
});
