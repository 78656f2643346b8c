import { expect } from "@playwright/test";
import { expectNoViolations } from "./support/accessibility";
import { accounts, password, signInByApi } from "./support/accounts";
import { shown } from "./support/pages";
import { testOnOwnServer } from "./support/test-on-own-server";
import { PhoneApp } from "./support/totp";

// Half a minute instead of half an hour; and one role that needs a second factor.
const settings = { AID_SESSION_IDLE_SECONDS: "24", AID_REQUIRE_SECOND_FACTOR: "ASSOCIATION_ADMIN" };

const test = testOnOwnServer(settings);

test("one is warned, may stay, and signs in again where one was, without losing what was typed", async ({
  page,
  signInAs,
}) => {
  await signInAs(accounts.steering);
  await page.goto("/konto");
  await shown(page);
  await page.getByLabel("Neues Passwort").fill("noch nicht gespeichert");

  const warning = page.getByRole("dialog", { name: "Ihre Sitzung endet bald" });
  await expect(warning).toBeVisible();
  await expectNoViolations(page);
  await warning.getByRole("button", { name: "Angemeldet bleiben" }).click();
  await expect(warning).toHaveCount(0);

  await expect(warning).toBeVisible();
  const again = page.getByRole("dialog", { name: "Sitzung beendet" });
  await expect(again).toBeVisible({ timeout: 30_000 });
  await expect(again.getByLabel("E-Mail")).toHaveValue(accounts.steering);
  await expectNoViolations(page);
  await expect(again.getByLabel("Passwort", { exact: true })).toBeFocused();
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await expect(again).toHaveCount(0);
  await expect(page.getByLabel("Neues Passwort")).toHaveValue("noch nicht gespeichert");
});

test("who needs a second factor sees nothing before it is set up", async ({ page, context }) => {
  await signInByApi(context.request, accounts.adminCaritas);
  expect((await context.request.post("/graphql", { data: { query: "{ viewer { name } }" } })).status()).toBe(403);
  await page.goto("/personen");
  await expect(page.getByRole("heading", { level: 1, name: "Zweiten Faktor einrichten" })).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole("button", { name: "App einrichten" }).click();
  const dialog = page.getByRole("dialog");
  const phone = new PhoneApp((await dialog.locator("code").textContent()) ?? "");
  await dialog.getByLabel("Code aus der App").fill(phone.code());
  await dialog.getByRole("button", { name: "Einrichten" }).click();
  await dialog.getByRole("button", { name: "Ich habe sie aufbewahrt" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Personen" })).toBeVisible();
});
