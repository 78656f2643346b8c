import { expect, type Page } from "@playwright/test";
import { shown } from "./pages";
import { testOnOwnServer } from "./test-on-own-server";

/** A city of its own: what is adopted here would move the cases of every other journey. */
export const test = testOnOwnServer();

export async function beginDraft(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Zuschnitt planen …" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByRole("button", { name: "Entwurf anlegen" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await shown(page);
}

export async function moveDistrict(page: Page, district: string, key: string): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^${district}, Raum`) }).focus();
  await page.keyboard.press(key);
}
