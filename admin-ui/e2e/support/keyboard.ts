import { expect, type Locator, type Page } from "@playwright/test";

/** Goes to an element as people without a mouse do; fails when the tab key does not lead there. */
export async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses <= most; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${target} is not reached by ${most} presses of the tab key`);
}

/** Chooses one of a group of radio buttons: tab leads to the group, arrows lead on within it. */
export async function chooseRadio(page: Page, group: Locator, wanted: Locator): Promise<void> {
  const checked = group.locator(":checked");
  await tabTo(page, (await checked.count()) > 0 ? checked : group.getByRole("radio").first());
  await page.keyboard.press("Space");
  for (let presses = await group.getByRole("radio").count(); presses > 0; presses--) {
    if (await wanted.isChecked()) return;
    await page.keyboard.press("ArrowDown");
  }
  await expect(wanted).toBeChecked();
}
