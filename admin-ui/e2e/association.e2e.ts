import { type APIRequestContext, expect } from "@playwright/test";
import { addDays } from "../src/ui/day";
import { accounts, sessionOf } from "./support/accounts";
import { askForData } from "./support/api";
import { firstOf, giveBack, householdsOf, loadOf, memberIds, ownCaseloads } from "./support/board-data";
import { cardOf, columnOf, loadWords, moveDialog } from "./support/board-page";
import { chooseRadio, tabTo } from "./support/keyboard";
import { test } from "./support/test";

// "no cap is ever broken, no case ever lost, nothing typed twice, nobody sees what is not theirs"

test.beforeEach(async ({ signInAs }) => signInAs(accounts.adminCaritas));

test("a household goes to the other caseworker by keyboard, and comes back by undo", async ({ page, context }) => {
  const [from, to] = await ownCaseloads(context.request);
  const household = firstOf(
    householdsOf(from, (persons) => persons === 1),
    "somebody who lives alone",
  );
  await page.goto(await ownPartOfTheBoard(context.request));
  const source = columnOf(page, from);
  const target = columnOf(page, to);
  await expect(source).toContainText(loadWords(from.load));

  await tabTo(page, page.getByRole("link", { name: "Zum Inhalt springen" }));
  await page.keyboard.press("Enter");
  await tabTo(page, cardOf(source, household).getByRole("checkbox"), 150);
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: /^Verschieben nach …/ })).toBeVisible();
  await page.keyboard.press("m");

  const dialog = moveDialog(page);
  await expect(dialog).toContainText("1 Person verschieben");
  const choice = dialog.getByRole("radio", { name: to.caseworker.name });
  await chooseRadio(page, dialog.getByRole("group", { name: "Neue Fachkraft" }), choice);
  const after = to.load.assigned + 1;
  await expect(dialog).toContainText(`${after} von ${to.load.capacity}`);
  await tabTo(page, dialog.getByRole("button", { name: "Verschieben", exact: true }));
  await page.keyboard.press("Enter");

  await expect(dialog).toHaveCount(0);
  await expect(source).toContainText(loadWords({ ...from.load, assigned: from.load.assigned - 1 }));
  await expect(target).toContainText(loadWords({ ...to.load, assigned: after }));
  await expect(cardOf(target, household)).toBeVisible();

  await page.getByRole("button", { name: "Rückgängig" }).click();
  await expect(source).toContainText(loadWords(from.load));
  await expect(target).toContainText(loadWords(to.load));
  await expect(cardOf(source, household)).toBeVisible();
});

test("a caseworker's page lists the own organization's persons, and never says of others that there are none", async ({
  page,
  context,
}) => {
  const own = await ownCaseloads(context.request);
  const { caseworkers } = await askForData<{
    caseworkers: { nodes: { id: string; load: { assigned: number } | null }[] };
  }>(context.request, `query ($on: Date!) { caseworkers(first: 50) { nodes { id load(on: $on) { assigned } } } }`, {
    on: (await sessionOf(context.request)).today,
  });
  const ownIds = own.map(({ caseworker }) => caseworker.id);
  const stranger = firstOf(
    caseworkers.nodes.filter(({ id, load }) => !ownIds.includes(id) && (load?.assigned ?? 0) > 0),
    "a caseworker of another organization with persons",
  );
  const list = page.getByRole("heading", { name: "Personen in Zuständigkeit" });
  const lead = page.locator('a[href*="/personen?"][href*="fachkraft="]');

  await page.goto(`/fachkraefte/${own[0].caseworker.id}`);
  await expect(list).toBeVisible();
  await expect(lead.first()).toBeVisible();

  await page.goto(`/fachkraefte/${stranger.id}`);
  await expect(page.getByText("Zugeordnete Personen")).toBeVisible();
  await expect(list).toHaveCount(0);
  await expect(lead).toHaveCount(0);
});

test("an area and a home lead to their persons only where the viewer may see some of them", async ({
  page,
  context,
}) => {
  const { today } = await sessionOf(context.request);
  const { areaCut, accommodations } = await askForData<{
    areaCut: { areas: { id: string; load: { refugeesInCare: number } | null }[] };
    accommodations: { nodes: { id: string; inCare: number }[] };
  }>(
    context.request,
    `query ($on: Date!) {
      areaCut(on: $on) { areas { id load(on: $on) { refugeesInCare } } }
      accommodations(first: 100, on: $on, filter: { tenure: CITY_DESIGNATED }) { nodes { id inCare(on: $on) } }
    }`,
    { on: today },
  );
  const seesOf = async (filter: object): Promise<boolean> => {
    const { refugees } = await askForData<{ refugees: { totalCount: number } }>(
      context.request,
      "query ($on: Date!, $filter: RefugeeFilter!) { refugees(first: 1, on: $on, filter: $filter) { totalCount } }",
      { on: today, filter },
    );
    return refugees.totalCount > 0;
  };
  const [areas, homes] = [
    { open: [] as string[], closed: [] as string[] },
    { open: [] as string[], closed: [] as string[] },
  ];
  for (const { id, load } of areaCut.areas)
    if (load && load.refugeesInCare > 0) areas[(await seesOf({ areaId: id })) ? "open" : "closed"].push(id);
  for (const { id, inCare } of accommodations.nodes)
    if (inCare > 0) homes[(await seesOf({ accommodationId: id })) ? "open" : "closed"].push(id);

  const fromArea = page.locator('a[href*="/personen?"][href*="raum="]');
  await page.goto(`/raeume/${firstOf(areas.open, "an area with own persons")}`);
  await expect(fromArea.first()).toBeVisible();
  await page.goto(`/raeume/${firstOf(areas.closed, "an area without own persons")}`);
  await expect(page.getByText("In Betreuung").first()).toBeVisible();
  await expect(fromArea).toHaveCount(0);

  const fromHome = page.getByRole("button", { name: "Personen in Betreuung zeigen" });
  await page.goto(`/unterkuenfte/${firstOf(homes.open, "a home with own persons")}`);
  await expect(fromHome).toBeVisible();
  await page.goto(`/unterkuenfte/${firstOf(homes.closed, "a home without own persons")}`);
  await expect(page.getByText("In Betreuung").first()).toBeVisible();
  await expect(fromHome).toHaveCount(0);
});

test("nobody is moved over the cap: the refusal names the figures, the load stays", async ({ page, context }) => {
  const [full, other] = await ownCaseloads(context.request);
  const { assigned, capacity, remaining } = full.load;
  const tooLarge = householdsOf(other, (persons) => persons > remaining).sort((a, b) => a.persons - b.persons);
  const household = firstOf(tooLarge, `a household of more than ${remaining}`);
  const requested = assigned + household.persons;
  await page.goto(await ownPartOfTheBoard(context.request));
  await cardOf(columnOf(page, other), household).getByRole("checkbox").check();
  await page.getByRole("button", { name: /^Verschieben nach …/ }).click();
  const dialog = moveDialog(page);
  await dialog.getByRole("radio", { name: full.caseworker.name }).check();

  await expect(dialog).toContainText(new RegExp(`${requested} von ${capacity}, \\d+ Person(en)? zu viel`));
  await dialog.getByRole("button", { name: "Verschieben", exact: true }).click();
  await expect(dialog.getByRole("alert")).toHaveText(
    new RegExp(
      `${full.caseworker.name} .*zuständig für ${assigned} Personen, Kapazität ${capacity}; es wären ${requested}`,
    ),
  );

  await page.reload();
  await expect(columnOf(page, full)).toContainText(loadWords(full.load));
  await expect(columnOf(page, other)).toContainText(loadWords(other.load));
  await expect(cardOf(columnOf(page, other), household)).toBeVisible();
  expect(await loadOf(context.request, full.caseworker.id)).toEqual(full.load);
});

test("a refusal names the first day on which there is no room, be it far ahead", async ({
  page,
  context,
  signInAs,
}) => {
  await signInAs(accounts.adminSkf);
  const [full, other] = await ownCaseloads(context.request);
  const exception = firstOf(full.caseworker.exceptions, "an exception that ends");
  const household = firstOf(
    householdsOf(other, (persons) => persons <= full.load.remaining),
    "a household that fits today",
  );
  await page.goto(await ownPartOfTheBoard(context.request));
  await cardOf(columnOf(page, other), household).getByRole("checkbox").check();
  await page.getByRole("button", { name: /^Verschieben nach …/ }).click();
  const dialog = moveDialog(page);
  await dialog.getByRole("radio", { name: full.caseworker.name }).check();
  await dialog.getByRole("button", { name: "Verschieben", exact: true }).click();

  const day = inGerman(addDays(exception.until, 1));
  const capacity = full.load.capacity - exception.extraPlaces;
  await expect(dialog.getByRole("alert")).toContainText(`am ${day} zuständig für`);
  await expect(dialog.getByRole("alert")).toContainText(`Kapazität ${capacity}; es wären`);
  expect(await loadOf(context.request, full.caseworker.id)).toEqual(full.load);
});

test("a household is dragged to the other caseworker with the mouse", async ({ page, context }) => {
  const [from, to] = await ownCaseloads(context.request);
  const household = firstOf(
    householdsOf(from, (persons) => persons === 1),
    "somebody who lives alone",
  );
  await page.goto("/fallverteilung");
  const card = cardOf(columnOf(page, from), household);
  const target = columnOf(page, to);
  await card.hover();
  await page.mouse.down();
  // The first move lifts the card, the second one carries it.
  await target.hover({ position: { x: 40, y: 40 } });
  await target.hover({ position: { x: 80, y: 120 } });
  await expect(target).toContainText("1 Person hier ablegen");
  await page.mouse.up();

  const dialog = moveDialog(page);
  await expect(dialog.getByRole("radio", { name: to.caseworker.name })).toBeChecked();
  await dialog.getByRole("button", { name: "Verschieben", exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(columnOf(page, from)).toContainText(loadWords({ ...from.load, assigned: from.load.assigned - 1 }));
  await expect(target).toContainText(loadWords({ ...to.load, assigned: to.load.assigned + 1 }));

  await giveBack(context.request, memberIds(household), from.caseworker.id);
});

test("households of other organizations show neither names nor checkboxes", async ({ page, openBrowser }) => {
  const theirs = await openBrowser(accounts.adminSkf);
  const [strange] = await ownCaseloads(theirs.request);
  const household = firstOf(
    householdsOf(strange, () => true).filter(({ members }) => members[0]?.identity),
    "a household of another organization",
  );
  await page.goto("/fallverteilung");
  const column = columnOf(page, strange);
  const card = column.getByRole("listitem").filter({ hasText: household.household.number });
  await expect(card).toBeVisible();
  await expect(column.getByRole("checkbox")).toHaveCount(0);
  await expect(card.getByRole("link")).toHaveCount(0);
  await expect(column).not.toContainText(household.members[0]?.identity?.familyName ?? "");
});

/** The whole board is the subject of other journeys; a part of it is quicker to draw. */
async function ownPartOfTheBoard(request: APIRequestContext): Promise<string> {
  const { viewer } = await sessionOf(request);
  return `/fallverteilung?traeger=${viewer.organization.id}`;
}

const inGerman = (day: string): string => day.split("-").reverse().join(".");
