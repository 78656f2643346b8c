import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessibility";
import { accounts } from "./support/accounts";
import { tabTo } from "./support/keyboard";
import { shown } from "./support/pages";
import { beginDraft, moveDistrict, test } from "./support/planning";

const BOARD = "beirat@demo.example";

test("a cut is planned, computed, shown to the board, compared, adopted for a day, and taken back", async ({
  openBrowser,
}) => {
  test.slow();
  const page = await (await openBrowser(accounts.steering)).newPage();
  await page.goto("/raeume");
  await page.getByRole("button", { name: "Zuschnitt planen" }).click();
  await beginDraft(page, "Innenstadt zum Osten");

  const before = await loadsOf(page);
  const today = await personsOnDashboard(page, null);
  expect(before).toEqual(today);

  await test.step("a district comes to another area by keyboard; the load follows at once", async () => {
    const district = page.getByRole("button", { name: /^Innenstadt, Raum/ });
    await tabTo(page, page.getByLabel("Karte der Stadtteile").getByRole("button").and(page.locator("[tabindex='0']")));
    await district.focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/stadtteil=innenstadt/);
    await page.keyboard.press("o");
    await expect(district).toHaveAccessibleName(/Düren-Ost/);
    const after = await loadsOf(page);
    expect(after["Düren-Ost"]).toBeGreaterThan(before["Düren-Ost"] ?? 0);
    expect(sum(after)).toBe(sum(before));
    await expect(page.getByText(/gespeichert um/)).toBeVisible();
    expect(await loadsOf(page)).toEqual(after);

    await page.keyboard.press("Control+z");
    expect(await loadsOf(page)).toEqual(before);
    await page.keyboard.press("Control+y");
    expect(await loadsOf(page)).toEqual(after);
    await expect(page.getByText(/gespeichert um/)).toBeVisible();
  });
  const planned = await loadsOf(page);
  await shown(page);
  await expectAccessible(page);

  await test.step("the address alone shows the same draft, its choice and its table", async () => {
    await page.getByRole("button", { name: "Als Tabelle" }).click();
    await page.reload();
    await expect(page.getByLabel("Raum von Innenstadt").first()).toHaveValue(/.+/);
    await expect(page.getByRole("row", { name: /^Innenstadt/ })).toContainText("Düren-Mitte-Süd");
    await page.getByRole("button", { name: "Als Karte" }).click();
    expect(await loadsOf(page)).toEqual(planned);
  });

  await test.step("a proposal is computed and stands beside the draft", async () => {
    await page.getByRole("link", { name: "Vorschläge" }).click();
    await page.getByRole("button", { name: /Vorschlag berechnen/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Berechnen", exact: true }).click();
    await expect(page.getByText("fertig")).toBeVisible({ timeout: 90_000 });
    await page.getByRole("link", { name: "Vergleichen", exact: true }).click();
    await expect(page.getByRole("rowheader", { name: "Wechsel Fachkraft" })).toBeVisible();
    await shown(page);
    await expectAccessible(page);
    await page.goBack();
  });

  await test.step("the board sees the proposal and cannot change it", async () => {
    await page.getByRole("button", { name: "Dem Beirat vorlegen" }).click();
    await expect(page.getByText("liegt dem Beirat vor")).toBeVisible();
    const board = await (await openBrowser(BOARD)).newPage();
    await board.goto(page.url().replace(/\?.*/, ""));
    await expect(board.getByRole("heading", { level: 1, name: "Innenstadt zum Osten" })).toBeVisible();
    expect(await loadsOf(board)).toEqual(planned);
    await expect(board.getByRole("button", { name: "Rückgängig" })).toHaveCount(0);
    await expect(board.getByRole("button", { name: /Übernehmen/ })).toHaveCount(0);
    await expect(board.getByRole("link", { name: /ansehen$/ })).toHaveCount(0);
  });

  await test.step("it is adopted, each exception that it needs with its reason", async () => {
    await page.getByRole("button", { name: /^Übernehmen zum/ }).click();
    await shown(page);
    const boxes = page.getByRole("checkbox", { name: /über dem Schlüssel bestätigen$/ });
    await expect(page.getByRole("heading", { level: 2, name: "Danach" })).toBeVisible();
    // How many there are depends on the day: the synthetic city goes on until today.
    const exceptions = await boxes.count();
    for (let index = 0; index < exceptions; index++) {
      await boxes.nth(index).check();
      await page.getByLabel("Begründung").nth(index).fill("Beschluss des Beirats");
    }
    await expectAccessible(page);
    await page.getByRole("button", { name: /übernehmen$/ }).click();
    await expect(page.getByText(/gilt ab/)).toBeVisible();
    await expect(page.getByText("beschlossen", { exact: true })).toBeVisible();
  });

  const address = page.url();
  const firstDay = /ab (\d\d)\.(\d\d)\.(\d{4})/.exec((await page.getByText(/gilt ab/).textContent()) ?? "");
  const day = `${firstDay?.[3]}-${firstDay?.[2]}-${firstDay?.[1]}`;

  await test.step("the dashboard of the day shows the areas as they were planned; today is as it was", async () => {
    const other = await page.context().newPage();
    expect(await personsOnDashboard(other, day)).toEqual(planned);
    expect(await personsOnDashboard(other, null)).toEqual(today);
    await other.close();
  });

  await test.step("taken back, the day is as if nothing had been", async () => {
    await page.goto(address);
    await page.getByRole("button", { name: /Übernahme rückgängig machen/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Rückgängig machen" }).click();
    await expect(page.getByText(/ist zurückgenommen/)).toBeVisible();
    expect(await personsOnDashboard(page, day)).toEqual(today);
  });
});

test("who edits a draft that somebody else has changed is asked whose shall stay", async ({ openBrowser }) => {
  const mine = await (await openBrowser(accounts.steering)).newPage();
  await mine.goto("/raeume/zuschnitte");
  await beginDraft(mine, "Zu zweit");
  const theirs = await (await openBrowser(accounts.steering)).newPage();
  await theirs.goto(mine.url());
  await moveDistrict(theirs, "West", "n");
  await expect(theirs.getByText(/gespeichert um/)).toBeVisible();

  await moveDistrict(mine, "Süd", "o");
  await expect(mine.getByText("Jemand anderes hat diesen Entwurf inzwischen geändert.")).toBeVisible();
  await mine.getByRole("button", { name: "Meinen Stand behalten" }).click();
  await expect(mine.getByText(/gespeichert um/)).toBeVisible();

  await moveDistrict(theirs, "Merken", "o");
  await theirs.getByRole("button", { name: "Deren Stand laden" }).click();
  await expect(theirs.getByRole("button", { name: /^Süd, Raum Düren-Ost/ })).toBeVisible();
  await expect(theirs.getByRole("button", { name: /^West, Raum Düren-Mitte-Süd/ })).toBeVisible();
  await expect(theirs.getByRole("button", { name: /^Merken, Raum Düren-Nord/ })).toBeVisible();
});

/** Persons by area as the planner's panel says them. */
async function loadsOf(page: Page): Promise<Record<string, number>> {
  const rows = page.getByRole("complementary", { name: "Auswirkungen" }).locator("li:has(svg):has(strong)");
  await expect(rows.first()).toBeVisible();
  return Object.fromEntries(
    await rows.evaluateAll((items) =>
      items.map((item) => [item.querySelector("b")?.textContent, Number(item.querySelector("strong")?.textContent)]),
    ),
  );
}

async function personsOnDashboard(page: Page, day: string | null): Promise<Record<string, number>> {
  const back = page.url();
  await page.goto(day ? `/?on=${day}` : "/");
  await shown(page);
  const rows = page.getByRole("region", { name: "Auslastung der Räume" }).getByRole("row");
  await expect(rows.first()).toBeVisible();
  const figures = await rows.filter({ has: page.getByRole("link") }).evaluateAll((all) =>
    all.map((row) => {
      // The name, and beneath it in a span of its own who works there.
      const who = [...row.querySelectorAll("th span")].at(-1);
      return [who?.parentElement?.firstChild?.textContent, Number(row.querySelector("td b")?.textContent)];
    }),
  );
  if (back.startsWith("http")) await page.goto(back);
  return Object.fromEntries(figures);
}

const sum = (loads: Record<string, number>) => Object.values(loads).reduce((total, load) => total + load, 0);
