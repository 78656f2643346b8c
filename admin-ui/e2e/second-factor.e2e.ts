import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectNoViolations } from "./support/accessibility";
import { password } from "./support/accounts";
import { shown } from "./support/pages";
import { test } from "./support/test";
import { PhoneApp } from "./support/totp";

// Accounts of their own: a second factor would stand in the way of the other journeys.
const withApp = "caseworker1.skf@demo.example";
const withPasskey = "caseworker2.skf@demo.example";

async function givePassword(page: Page, email: string): Promise<void> {
  await page.goto("/anmelden");
  await page.getByLabel("E-Mail").fill(email);
  await page.getByLabel("Passwort", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Weiter" }).click();
}

const overview = (page: Page) => page.getByRole("heading", { level: 1, name: "Übersicht" });

async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Konto von/ }).click();
  await page.getByRole("button", { name: "Abmelden" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Anmelden" })).toBeVisible();
}

test("an app is set up, then asked for at sign-in, then a recovery code opens instead", async ({ page }) => {
  await givePassword(page, withApp);
  await page.getByRole("button", { name: /^Konto von/ }).click();
  await page.getByRole("link", { name: "Mein Konto" }).click();
  await shown(page);
  await expectAccessible(page);

  await page.getByRole("button", { name: "App einrichten" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("img", { name: "QR-Code für die Authenticator-App" })).toBeVisible();
  await expectNoViolations(page);
  const phone = new PhoneApp((await dialog.locator("code").textContent()) ?? "");
  await dialog.getByLabel("Code aus der App").fill(phone.code());
  await dialog.getByRole("button", { name: "Einrichten" }).click();
  await expect(dialog.getByText("Diese Codes sehen Sie nur jetzt.")).toBeVisible();
  await expectNoViolations(page);
  const codes = await dialog.locator("code").allTextContents();
  expect(codes).toHaveLength(10);
  await dialog.getByRole("button", { name: "Ich habe sie aufbewahrt" }).click();
  await expect(page.getByText("Bei der Anmeldung werden sechs Ziffern aus der App abgefragt.")).toBeVisible();

  await signOut(page);
  await givePassword(page, withApp);
  await expect(page.getByLabel("Code aus der App")).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type(phone.code());
  await page.keyboard.press("Enter");
  await expect(overview(page)).toBeVisible();

  await signOut(page);
  await givePassword(page, withApp);
  await page.getByRole("button", { name: "Wiederherstellungscode verwenden" }).click();
  await page.getByLabel("Wiederherstellungscode").fill(codes[0] ?? "");
  await page.keyboard.press("Enter");
  await expect(overview(page)).toBeVisible();
});

test("a passkey is set up, then asked for after the password, then opens without one", async ({ page }) => {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await givePassword(page, withPasskey);
  await expect(overview(page)).toBeVisible();
  await page.goto("/konto");
  await page.getByRole("button", { name: "Passkey hinzufügen" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Dienst-Laptop");
  await page.getByRole("button", { name: "Weiter" }).click();
  await page.getByRole("button", { name: "Ich habe sie aufbewahrt" }).click();
  await expect(page.getByText("Passkey „Dienst-Laptop“")).toBeVisible();

  await signOut(page);
  await givePassword(page, withPasskey);
  await page.getByRole("button", { name: "Passkey verwenden" }).click();
  await expect(overview(page)).toBeVisible();

  await signOut(page);
  await page.getByRole("button", { name: "Mit Passkey anmelden" }).click();
  await expect(overview(page)).toBeVisible();

  await page.goto("/konto");
  await page.getByRole("button", { name: "Passkey „Dienst-Laptop“ entfernen" }).click();
  await expect(page.getByText("Passkey „Dienst-Laptop“")).toHaveCount(0);
});
