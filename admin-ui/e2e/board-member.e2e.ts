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
  for (const name of ["Räume", "Fachkräfte"]) {
    await page.getByRole("navigation").getByRole("link", { name }).click();
    await shown(page);
    await page.getByRole("main").getByRole("table").or(page.getByRole("main").getByRole("list")).first().waitFor();
    await page.getByRole("main").getByRole("link").first().click();
    await shown(page);
    await expect(leads).toHaveCount(0);
  }
});
