import { type BrowserContext, expect, type Page } from "@playwright/test";
import { accounts } from "./support/accounts";
import { idsForPages, shown } from "./support/pages";
import { test } from "./support/test";

/** A day in the past: journeys that run at the same time change today's rows. */
const DAY = "2018-09-01";

test("filters, order and day of the list of persons stand in its address", async ({ page, signInAs, openBrowser }) => {
  await signInAs(accounts.steering);
  await page.goto(`/personen?on=${DAY}`);
  await shown(page);
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("combobox", { name: "Wohnen" }).click();
  await page.getByRole("option", { name: "Übergangsheim" }).click();
  await page.getByRole("combobox", { name: "Raum" }).click();
  await page.getByRole("option", { name: "Düren-Nord" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Betreut seit" }).click();
  await page.getByRole("button", { name: "Betreut seit" }).click();
  await expect(page).toHaveURL(/sortierung=-betreut-seit/);
  const table = page.getByRole("region", { name: "Personen in Betreuung" });
  await expect(table.getByRole("columnheader", { name: "Betreut seit" })).toHaveAttribute("aria-sort", "descending");
  const rows = await rowsOf(page);
  expect(rows.length).toBeGreaterThan(5);
  expect(new Set(rows.map((row) => row.includes("Nord")))).toEqual(new Set([true]));

  await page.reload();
  expect(await rowsOf(page)).toEqual(rows);
  expect(await rowsAt(await openBrowser(accounts.steering), page.url())).toEqual(rows);

  await page.getByRole("button", { name: "Zurücksetzen" }).click();
  await expect(page).toHaveURL((url) => url.searchParams.get("on") === DAY && !url.searchParams.has("wohnen"));
});

test("the address of a list shows the same rows after a reload and in another browser", async ({
  page,
  signInAs,
  openBrowser,
}) => {
  await signInAs(accounts.steering);
  const other = await openBrowser(accounts.steering);
  for (const address of [
    `/personen?on=${DAY}&q=mu&sortierung=nummer`,
    `/fachkraefte?on=${DAY}&stand=ausnahme&sortierung=-personen`,
    `/unterkuenfte?on=${DAY}&wohnen=alle&q=am&sortierung=-name`,
    "/fachdienste?sprache=ara&sortierung=-wartezeit",
  ]) {
    await test.step(address, async () => {
      await page.goto(address);
      const rows = await rowsOf(page);
      expect(rows.length).toBeGreaterThan(0);
      await page.reload();
      expect(await rowsOf(page)).toEqual(rows);
      expect(await rowsAt(other, page.url())).toEqual(rows);
    });
  }
});

test("who answered on a day, as was known on another, stands in the address of a file", async ({
  page,
  signInAs,
  openBrowser,
}) => {
  await signInAs(accounts.steering);
  const { assigned } = await idsForPages(page.context().request);
  const answer = (shownOn: Page) =>
    shownOn.getByRole("main").locator("section").filter({ hasText: "Nach dem Stand vom" });
  await page.goto(`/personen/${assigned}?tab=zustaendigkeit`);
  await page.getByLabel("Nach dem Stand vom").fill("15.08.2018");
  await page.keyboard.press("Tab");
  await expect(page).toHaveURL(/stand=2018-08-15/);
  await shown(page);
  const words = await answer(page).innerText();
  await page.reload();
  await shown(page);
  await expect(page.getByLabel("Nach dem Stand vom")).toHaveValue("15.08.2018");
  await expect.poll(() => answer(page).innerText()).toBe(words);
  const other = await (await openBrowser(accounts.steering)).newPage();
  await other.goto(page.url());
  await expect.poll(() => answer(other).innerText()).toBe(words);
});

async function rowsAt(context: BrowserContext, address: string): Promise<string[]> {
  const page = await context.newPage();
  await page.goto(address);
  const rows = await rowsOf(page);
  await page.close();
  return rows;
}

/** The rows as they stand, top to bottom. */
async function rowsOf(page: Page): Promise<string[]> {
  await shown(page);
  const rows = page
    .getByRole("main")
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader") });
  await expect(rows.first()).toBeVisible();
  return rows.allInnerTexts();
}
