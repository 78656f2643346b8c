import { expect, type Page } from "@playwright/test";
import { expectNoViolations } from "./support/accessibility";
import { accounts } from "./support/accounts";
import { firstOf, type Household, householdsOf, loadOf, memberIds, ownCaseloads } from "./support/board-data";
import { cardOf, columnOf, moveDialog } from "./support/board-page";
import { test } from "./support/test";

// "hand-over between organizations by request → accept / decline with reason / withdraw, or by steering at once"

test("one organization asks, the other declines, then accepts; the steering office gives back at once", async ({
  page,
  context,
  signInAs,
  openBrowser,
}) => {
  await signInAs(accounts.adminStadt);
  const theirs = await openBrowser(accounts.adminSkf);
  const [from] = await ownCaseloads(context.request);
  const [, to] = await ownCaseloads(theirs.request);
  const household = firstOf(
    householdsOf(from, (persons) => persons === 1),
    "somebody who lives alone",
  );
  const other = await theirs.newPage();

  await test.step("a drop on the other organization's column becomes a request", async () => {
    await page.goto("/fallverteilung");
    const target = columnOf(page, to);
    await cardOf(columnOf(page, from), household).hover();
    await page.mouse.down();
    await target.hover({ position: { x: 40, y: 240 } });
    await target.hover({ position: { x: 80, y: 300 } });
    await expect(target).toContainText("Anfrage an SkF");
    await page.mouse.up();
    await request(page, "Umzug in den Osten der Stadt");
    expect(await loadOf(context.request, from.caseworker.id), "nobody has moved").toEqual(from.load);
  });

  await test.step("the other one sees it counted, and declines with a reason", async () => {
    await other.goto("/uebergaben");
    await expect(other.getByRole("navigation", { name: "Hauptnavigation" })).toContainText(/Übergaben\s*1/);
    await expect(other.getByRole("listitem").filter({ hasText: "Umzug in den Osten" })).toContainText("1 Person");
    await other.getByRole("button", { name: "Ablehnen …" }).click();
    await expectNoViolations(other);
    await other.getByRole("textbox", { name: "Grund" }).fill("Bitte erst nach dem Umzug");
    await other.getByRole("button", { name: "Ablehnen", exact: true }).click();
    await expect(other.getByText("Keine Anfrage wartet auf Sie.")).toBeVisible();
    await page.goto("/uebergaben?tab=abgelehnt");
    await expect(page.getByRole("list", { name: "Abgelehnt" })).toContainText("Bitte erst nach dem Umzug");
  });

  await test.step("asked once more and withdrawn, asked again and accepted", async () => {
    await ask(page, household, "Versehentlich");
    await page.goto("/uebergaben?tab=ausgehend");
    await page.getByRole("button", { name: "Zurückziehen" }).click();
    await expect(page.getByText("Ihr Träger hat nichts angefragt, was noch offen ist.")).toBeVisible();

    await ask(page, household, "Der Umzug ist geschehen");
    await other.goto("/uebergaben");
    await other.getByRole("button", { name: "Annehmen …" }).click();
    const dialog = other.getByRole("dialog", { name: /übernehmen$/ });
    await dialog.getByRole("radio", { name: to.caseworker.name }).check();
    await expect(dialog).toContainText(`${to.load.assigned + 1} von ${to.load.capacity}`);
    await expectNoViolations(other);
    await dialog.getByRole("button", { name: /^Übernehmen ab/ }).click();
    await expect(dialog).toHaveCount(0);
    const { assigned } = await loadOf(theirs.request, to.caseworker.id);
    expect(assigned).toBe(to.load.assigned + 1);
  });

  await test.step("the steering office needs nobody's consent", async () => {
    await signInAs(accounts.steering);
    const [person] = memberIds(household);
    await page.goto(`/personen/${person}?dialog=verschieben`);
    const dialog = moveDialog(page);
    await dialog.getByRole("radio", { name: from.caseworker.name }).check();
    await dialog.getByRole("button", { name: "Verschieben", exact: true }).click();
    await expect(dialog).toHaveCount(0);
    expect((await loadOf(theirs.request, to.caseworker.id)).assigned).toBe(to.load.assigned);
    expect((await loadOf(theirs.request, from.caseworker.id)).assigned).toBe(from.load.assigned);
    await page.goto(`/personen/${person}?tab=zustaendigkeit`);
    await expect(page.getByText(/^Wer war am .* zuständig\?$/)).toBeVisible();
    await expect(page.getByRole("region", { name: "Wer zuständig war und ist" })).toContainText(from.caseworker.name);
  });
});

/** From the board by the button of the selection. */
async function ask(page: Page, { members }: Household, reason: string): Promise<void> {
  await page.goto("/fallverteilung");
  const card = page.getByRole("listitem").filter({ has: page.locator(`a[href^="/personen/${members[0]?.id}"]`) });
  await card.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Übergabe anfragen …" }).click();
  await page.getByRole("combobox", { name: "An welchen Träger?" }).click();
  await page.getByRole("option", { name: "Sozialdienst katholischer Frauen" }).click();
  await request(page, reason);
}

async function request(page: Page, reason: string): Promise<void> {
  const dialog = page.getByRole("dialog", { name: /^Übergabe von/ });
  await dialog.getByRole("textbox", { name: "Grund" }).fill(reason);
  await dialog.getByRole("button", { name: "Übergabe anfragen", exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(/ist bei SkF angefragt/)).toBeVisible();
}
