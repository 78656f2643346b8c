import { expect, type Page } from "@playwright/test";
import { expectNoViolations } from "./support/accessibility";
import { accounts, todayOf } from "./support/accounts";
import { askForData } from "./support/api";
import { firstOf, householdsOf, memberIds, ownCaseloads, transfer } from "./support/board-data";
import { shown } from "./support/pages";
import { beginDraft, moveDistrict, test } from "./support/planning";

// The server is killed here, and what is adopted stays adopted: one after the other.
test.describe.configure({ mode: "default" });
test.use({ expectedComplaints: ["console error: Failed to load resource: net::ERR_"] });

test("an area without a caseworker: said at once, not to be adopted, not to be computed", async ({ openBrowser }) => {
  const page = await (await openBrowser(accounts.steering)).newPage();
  await page.goto("/raeume/zuschnitte");
  await beginDraft(page, "Vier Räume");
  await page.getByRole("link", { name: "Räume und Stellen" }).click();
  await page.getByRole("button", { name: "Raum hinzufügen" }).click();
  await page.getByRole("combobox", { name: "Träger" }).selectOption("AWO");
  await expect(page.getByText("Ohne Stadtteil: Neuer Raum. Ohne Fachkraft: Neuer Raum.")).toBeVisible();
  await expect(page.getByText(/gespeichert um/)).toBeVisible();
  await expect(page.getByRole("button", { name: /^Übernehmen zum/ })).toBeDisabled();

  await compute(page);
  await expect(page.getByText("nicht machbar")).toBeVisible({ timeout: 90_000 });
  await expect(page.getByText("Ohne Fachkraft: Neuer Raum. Es fehlt eine Fachkraft des Trägers.")).toBeVisible();
  await expectNoViolations(page);

  await test.step("on paper: no controls, and letters where colours are missing", async () => {
    await page.emulateMedia({ media: "print" });
    const controls = page.locator("button:not(th button), input, select, textarea");
    await expect(controls.filter({ visible: true })).toHaveCount(0);
    const map = page.getByLabel(/^Karte der Stadtteile/);
    await expect(map.getByText(/^N \d+$/).first()).toBeVisible();
    await expect(map.getByText(/^MS \d+$/).first()).toBeVisible();
    await expect(page.getByRole("row", { name: /^Merken/ })).toBeVisible();
    await page.emulateMedia({ media: "screen" });
  });
});

test("figures that are out of date are refused, computed anew, and adopted by one of two", async ({ openBrowser }) => {
  const page = await (await openBrowser(accounts.steering)).newPage();
  await page.goto("/raeume/zuschnitte");
  await beginDraft(page, "Zu viel für die Mitte");
  await moveDistrict(page, "Birkesdorf", "m");
  await expect(page.getByText(/gespeichert um/)).toBeVisible();
  await page.getByRole("button", { name: /^Übernehmen zum/ }).click();
  await shown(page);
  const confirm = page.getByRole("checkbox", { name: /über dem Schlüssel bestätigen$/ }).first();
  const adopt = page.getByRole("button", { name: /übernehmen$/ });
  await confirm.check();
  await page.getByLabel("Begründung").fill("Beschluss des Beirats vom Mai");

  await test.step("somebody changes hands: nothing is adopted, and the page says what changed", async () => {
    const { request } = await openBrowser(accounts.adminCaritas);
    await moveOne(request);
    await adopt.click();
    await expect(page.getByText(/^Seit der Berechnung hat sich etwas geändert: 1 mit anderer Fachkraft/)).toBeVisible();
    await expect(page.getByText("Seit der Berechnung: 1 Person bei einer anderen Fachkraft.")).toBeVisible();
    await expect(adopt).toBeDisabled();
    await expectNoViolations(page);
  });

  await test.step("computed anew, the words are still there", async () => {
    await page.getByRole("button", { name: "Neu berechnen" }).click();
    await expect(page.getByText("Die Zahlen sind auf dem heutigen Stand.")).toBeVisible();
    await confirm.check();
    await expect(page.getByLabel("Begründung")).toHaveValue("Beschluss des Beirats vom Mai");
  });

  await test.step("who adopts it a moment later is told that it is done", async () => {
    const other = await (await openBrowser(accounts.steering)).newPage();
    await other.goto(page.url());
    await shown(other);
    await adopt.click();
    await expect(page.getByText(/gilt ab/)).toBeVisible();
    await other.getByRole("button", { name: /übernehmen$/ }).click();
    await expect(other.getByText(/^Dieser Zuschnitt ist schon übernommen und gilt ab/)).toBeVisible();
    await expectNoViolations(other);
  });
});

test("a computation is cancelled; others whose server is killed have failed, and are begun again", async ({
  openBrowser,
  server,
}) => {
  test.slow();
  const context = await openBrowser(accounts.steering);
  const page = await context.newPage();
  await page.goto("/raeume/zuschnitte");
  await beginDraft(page, "Mitten in der Berechnung");
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  // They are computed one after the other, so that the next one waits.
  for (let number = 1; number <= 4; number++) await begin(context.request, id, `Vorschlag ${number}`);
  await compute(page);
  await page.getByRole("button", { name: "Abbrechen" }).first().click();
  await expect(page.getByText("abgebrochen")).toBeVisible();

  for (let number = 5; number <= 8; number++) await begin(context.request, id, `Vorschlag ${number}`);
  await compute(page);
  const newest = page
    .getByRole("complementary", { name: "Auswirkungen" })
    .getByRole("listitem")
    .filter({ has: page.getByText(/^(wartet|rechnet)$/) })
    .first();
  await expect(newest).toBeVisible();
  await server.kill();
  await expect(newest).toContainText("Der Server antwortet gerade nicht.");
  await expectNoViolations(page);
  await server.startAgain();
  await expect(page.getByText("Der Rechner oder sein Server ist ausgefallen").first()).toBeVisible({ timeout: 90_000 });
  await expect(newest).toHaveCount(0, { timeout: 90_000 });
  const done = await page.getByText("fertig").count();
  await compute(page);
  await expect(page.getByText("fertig")).toHaveCount(done + 1, { timeout: 90_000 });
});

async function compute(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Vorschläge" }).click();
  await page.getByRole("button", { name: /Vorschlag berechnen/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Berechnen", exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

type Request = Parameters<typeof askForData>[0];

async function begin(request: Request, draftId: string, name: string): Promise<void> {
  const { startRecutOptimisation } = await askForData<{ startRecutOptimisation: { userErrors: unknown[] } }>(
    request,
    "mutation ($input: StartRecutOptimisationInput!) { startRecutOptimisation(input: $input) { userErrors { message } } }",
    {
      input: {
        draftId,
        version: 1,
        name,
        pinnedDistrictIds: [],
        pinnedAccommodationIds: [],
        movableAccommodationIds: [],
        wholeHomes: false,
        timeLimitSeconds: 60,
      },
    },
  );
  expect(startRecutOptimisation.userErrors).toEqual([]);
}

/** Somebody who lives alone goes to the colleague with more room. */
async function moveOne(request: Request): Promise<void> {
  const [from, to] = await ownCaseloads(request);
  const [refugeeId = ""] = memberIds(
    firstOf(
      householdsOf(from, (persons) => persons === 1),
      "somebody who lives alone",
    ),
  );
  const { data } = await transfer(request, {
    refugeeIds: [refugeeId],
    toCaseworkerId: to.caseworker.id,
    from: await todayOf(request),
  });
  expect(data?.transferCases.userErrors).toEqual([]);
}
