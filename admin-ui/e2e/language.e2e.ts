import { expect } from "@playwright/test";
import { expectNoViolations } from "./support/accessibility";
import { accounts } from "./support/accounts";
import { shown } from "./support/pages";
import { test } from "./support/test";

test("the language is chosen in the account menu, kept, and told to assistive technology", async ({
  page,
  signInAs,
}) => {
  const html = page.locator("html");
  await signInAs(accounts.steering);
  await page.goto("/?on=2018-07-31");
  await shown(page);
  await expect(html).toHaveAttribute("lang", "de");

  await page.getByRole("button", { name: /^Konto von/ }).click();
  await page.getByRole("button", { name: "English" }).click();
  await expect(html).toHaveAttribute("lang", "en");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
  await expect(page.getByRole("navigation")).not.toContainText("Übersicht");

  await page.reload();
  await shown(page);
  await expect(html).toHaveAttribute("lang", "en");
  await expectNoViolations(page);
  await page.goto("/personen?on=2018-07-31");
  await shown(page);
  await expect(page.getByRole("columnheader", { name: "Name" })).toBeVisible();
  await expectNoViolations(page);

  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("button", { name: "Deutsch" }).click();
  await expect(html).toHaveAttribute("lang", "de");
  await expect(page.getByRole("heading", { level: 1, name: "Personen" })).toBeVisible();
});

test("before anybody signs in the language can be chosen too", async ({ page }) => {
  await page.goto("/anmelden");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await expectNoViolations(page);
});
