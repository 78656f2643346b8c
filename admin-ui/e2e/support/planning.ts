import { expect, type Page } from "@playwright/test";
import { shown } from "./pages";
import { serverOfItsOwn } from "./server-of-its-own";
import { test as base } from "./test";

/** A city of its own: what is adopted here would move the cases of every other journey. */
export const test = base.extend<object, { server: Awaited<ReturnType<typeof serverOfItsOwn>> }>({
  server: [
    async ({ browserName: _ }, use) => {
      const server = await serverOfItsOwn({ AID_POINTS_PER_HOUR: "1000000000" });
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ server }, use) => use(server.origin),
});

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
