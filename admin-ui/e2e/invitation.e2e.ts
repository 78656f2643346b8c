import { expect } from "@playwright/test";
import { expectAccessible, expectNoViolations } from "./support/accessibility";
import { accounts } from "./support/accounts";
import { shown } from "./support/pages";
import { test } from "./support/test";

const guest = "ina.neu@demo.example";
const firstPassword = "vier Wolken tragen Suppe";

test("somebody is invited, chooses a password by the link in the mail, signs in, and is shut out again", async ({
  page,
  signInAs,
  browser,
  baseURL,
}) => {
  await signInAs(accounts.adminCaritas);
  await page.goto("/konten");
  await shown(page);
  await expectAccessible(page);

  await test.step("invites", async () => {
    await page.getByRole("button", { name: "Einladen" }).click();
    await expect(page).toHaveURL(/dialog=einladen/);
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name").fill("Ina Neu");
    await dialog.getByLabel("E-Mail").fill(guest);
    await dialog.getByRole("combobox", { name: "Rolle" }).click();
    await dialog.getByRole("option", { name: "Verwaltung" }).click();
    await expectNoViolations(page);
    await dialog.getByRole("button", { name: "Einladen" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole("row", { name: /Ina Neu/ })).toContainText("eingeladen");
  });

  const context = await browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    locale: "de-DE",
    reducedMotion: "reduce",
  });
  const invited = await context.newPage();
  await test.step("the invited chooses a password", async () => {
    await invited.goto("/postausgang");
    await shown(invited);
    await expectAccessible(invited);
    await invited
      .getByRole("region")
      .or(invited.locator("section"))
      .filter({ hasText: guest })
      .getByRole("link")
      .click();
    await expect(invited.getByText(`Ina Neu, ${guest}`)).toBeVisible();
    await expectAccessible(invited);
    await invited.getByLabel("Neues Passwort").fill(firstPassword);
    await invited.getByRole("button", { name: "Passwort speichern" }).click();
    await expect(invited.getByText("Ihr Passwort ist gewählt.")).toBeVisible();
  });

  await test.step("the invited signs in", async () => {
    await invited.getByLabel("E-Mail").fill(guest);
    await invited.getByLabel("Passwort", { exact: true }).fill(firstPassword);
    await invited.getByRole("button", { name: "Weiter" }).click();
    await expect(invited.getByRole("heading", { level: 1, name: "Übersicht" })).toBeVisible();
  });

  await test.step("the account is closed", async () => {
    await page
      .getByRole("button", { name: "Konten", exact: true })
      .or(page.getByRole("link", { name: "Konten" }))
      .click();
    await page.reload();
    await page.getByRole("button", { name: "Konto von Ina Neu sperren" }).click();
    await expect(page.getByRole("row", { name: /Ina Neu/ })).toContainText("gesperrt");
    expect((await context.request.get("/auth/me")).status()).toBe(401);
  });
  await context.close();
});

test("who forgot the password is told the same whether there is such an account or not", async ({ page }) => {
  await page.goto("/anmelden");
  await page.getByRole("link", { name: "Passwort vergessen?" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Passwort vergessen" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("E-Mail").fill("niemand@demo.example");
  await page.getByRole("button", { name: "Link schicken" }).click();
  await expect(page.getByRole("status").filter({ hasText: "ist der Link unterwegs" })).toBeVisible();
});
