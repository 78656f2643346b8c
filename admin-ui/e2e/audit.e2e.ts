import { expect } from "@playwright/test";
import { expectAccessible } from "./support/accessibility";
import { accounts, signInByApi } from "./support/accounts";
import { idsForPages, shown } from "./support/pages";
import { test } from "./support/test";

test("who opens a file is seen in it, and by the data-protection officer", async ({ page, context, signInAs }) => {
  await signInAs(accounts.steering);
  const { assigned } = await idsForPages(context.request);
  await page.goto(`/personen/${assigned}`);
  await shown(page);
  const fileNumber = await page
    .getByText(/^AiD-\d+$/)
    .first()
    .innerText();
  await page.getByRole("link", { name: "Zugriffe" }).click();
  await expect(page.getByRole("row", { name: /Projektsteuerung.*gesehen.*Akte geöffnet/ }).first()).toBeVisible();

  await signInByApi(context.request, accounts.dataProtection);
  await page.goto("/protokoll");
  await shown(page);
  await page.getByRole("searchbox", { name: "Aktenzeichen" }).fill(fileNumber);
  await expect(page).toHaveURL(/akte=AiD/);
  const opened = page.getByRole("row", { name: /Projektsteuerung.*Akte geöffnet/ }).first();
  await expect(opened).toContainText(fileNumber);
  await expectAccessible(page);

  await opened.getByRole("link").click();
  const line = page.getByRole("dialog");
  await expect(line).toContainText("RefugeeIdentity: ");
  await expect(line).toContainText("Projektsteuerung");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(line).toBeHidden();

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Als CSV herunterladen" }).click();
  expect((await download).suggestedFilename()).toMatch(/^audit-.*\.csv$/);
});

test("the log is not offered to others", async ({ page, signInAs }) => {
  await signInAs(accounts.steering);
  await page.goto("/");
  await shown(page);
  await expect(page.getByRole("link", { name: "Zugriffsprotokoll" })).toHaveCount(0);
  await page.goto("/protokoll");
  await expect(page.getByText("Es ist noch nichts protokolliert.")).toBeVisible();
});
