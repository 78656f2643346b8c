import { expect } from "@playwright/test";
import { accounts } from "./support/accounts";
import { askForData } from "./support/api";
import { firstOf, householdsOf, loadOf, memberIds, ownCaseloads } from "./support/board-data";
import { test } from "./support/test";

interface Person {
  id: string;
  fileNumber: string;
  identity: { familyName: string; givenNames: string };
}

test("a person is found with Ctrl+K; the file tells the course of events and the household", async ({
  page,
  context,
  signInAs,
}) => {
  await signInAs(accounts.adminSkf);
  const [caseload] = await ownCaseloads(context.request);
  const family = firstOf(
    householdsOf(caseload, (persons) => persons >= 3),
    "a family",
  );
  const [person, relative] = await Promise.all(
    memberIds(family).map(async (id) => {
      const query = "query ($id: ID!) { refugee(id: $id) { id fileNumber identity { familyName givenNames } } }";
      return (await askForData<{ refugee: Person }>(context.request, query, { id })).refugee;
    }),
  );
  if (!person || !relative) throw new Error("a family has several members");

  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Suchen oder springen" });
  await expect(palette.getByRole("combobox")).toBeFocused();
  await page.keyboard.type(`${person.identity.givenNames} ${person.identity.familyName}`);
  const hit = palette.getByRole("option").filter({ hasText: person.fileNumber });
  await expect(hit).toBeVisible();
  while ((await hit.getAttribute("aria-selected")) !== "true") await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");

  await expect(page).toHaveURL(new RegExp(`/personen/${person.id}$`));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(person.identity.familyName);
  await expect(page.getByRole("main")).toContainText(person.fileNumber);

  const events = page.getByRole("list", { name: /^Verlauf, / }).getByRole("listitem");
  await expect(events.filter({ hasText: "Betreuung begonnen" })).toHaveCount(1);
  await expect(events.filter({ hasText: caseload.caseworker.name }).first()).toBeVisible();

  const sections = page.getByRole("navigation", { name: "Abschnitte der Akte" });
  await sections.getByRole("link", { name: /^Haushalt/ }).click();
  const household = page.getByRole("region", { name: "Haushalt" });
  await expect(household.getByRole("rowheader")).toHaveCount(family.members.length);
  await household.getByRole("row").filter({ hasText: relative.fileNumber }).getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`/personen/${relative.id}`));
  await expect(page.getByRole("main")).toContainText(relative.fileNumber);
});

test("a waiting person gets a caseworker", async ({ page, context, openBrowser, signInAs }) => {
  // Nobody else counts the persons of this caseworker: those who wait cannot be sent back to the waiting list.
  const [, target] = await ownCaseloads((await openBrowser(accounts.adminSkf)).request);
  await signInAs(accounts.steering);
  const { refugees } = await askForData<{ refugees: { nodes: Person[] } }>(
    context.request,
    "{ refugees(first: 1, filter: { withoutCaseworker: true }) { nodes { id fileNumber identity { familyName givenNames } } } }",
  );
  const person = firstOf(refugees.nodes, "somebody who waits");

  await page.goto("/");
  await page.getByRole("region", { name: "Kennzahlen" }).getByRole("link", { name: "Warteliste" }).click();
  await page.getByRole("row").filter({ hasText: person.fileNumber }).getByRole("link").click();
  await expect(page.getByText("Wartet auf eine Fachkraft").first()).toBeVisible();
  await page.getByRole("button", { name: "Fachkraft zuweisen …" }).click();

  const dialog = page.getByRole("dialog", { name: /^Fachkraft zuweisen/ });
  await dialog.getByRole("button", { name: "Zuweisen" }).click();
  await expect(dialog).toContainText("Bitte wählen Sie eine Fachkraft.");
  await dialog.getByRole("combobox", { name: "Fachkraft" }).click();
  const choice = page.getByRole("option", { name: new RegExp(target.caseworker.name) });
  await expect(choice).toContainText(`${target.load.assigned} von ${target.load.capacity}`);
  await choice.click();
  await dialog.getByLabel("Grund").fill("Erstgespräch vereinbart");
  await dialog.getByRole("button", { name: "Zuweisen" }).click();

  await expect(dialog).toHaveCount(0);
  const now = page.getByRole("region", { name: "Was jetzt zählt" });
  await expect(now.getByRole("link", { name: target.caseworker.name })).toBeVisible();
  await expect(page.getByRole("list", { name: /^Verlauf, / }).first()).toContainText("Erstgespräch vereinbart");
  expect(await loadOf(context.request, target.caseworker.id)).toMatchObject({ assigned: target.load.assigned + 1 });
});
