import { expectAccessible } from "./support/accessibility";
import { accounts, sessionOf } from "./support/accounts";
import { idsForPages, shown } from "./support/pages";
import { test } from "./support/test";

// Nothing is changed here, so that the pages may be shared out among the workers.
test.describe.configure({ mode: "parallel" });

type Ids = Awaited<ReturnType<typeof idsForPages>>;

const pages: [name: string, address: (ids: Ids) => string][] = [
  ["dashboard", () => "/"],
  ["dashboard by caseworker", () => "/?ansicht=fachkraefte"],
  ["dashboard of a past day", () => "/?on=2018-09-01"],
  ["dashboard before the programme", () => "/?on=2016-01-01"],
  ["areas", () => "/raeume"],
  ["area", ({ area }) => `/raeume/${area}`],
  // A hundred rows would take axe long and are all alike.
  ["persons", () => "/personen?wartet=ja"],
  ["persons, none found", () => "/personen?q=niemand+heißt+so"],
  ["file", ({ assigned }) => `/personen/${assigned}`],
  ["file of somebody who waits", ({ waiting }) => `/personen/${waiting}`],
  ["file, household", ({ assigned }) => `/personen/${assigned}?tab=haushalt`],
  ["file, stays", ({ assigned }) => `/personen/${assigned}?tab=wohnen`],
  ["file, benefits", ({ assigned }) => `/personen/${assigned}?tab=leistungen`],
  ["file, assignments", ({ assigned }) => `/personen/${assigned}?tab=zustaendigkeit`],
  ["caseworkers", () => "/fachkraefte"],
  ["caseworkers, none employed", () => "/fachkraefte?on=2016-01-01"],
  ["caseworker", ({ caseworker }) => `/fachkraefte/${caseworker}`],
  ["accommodations", () => "/unterkuenfte"],
  ["accommodation", ({ accommodation }) => `/unterkuenfte/${accommodation}`],
  ["specialist services", () => "/fachdienste"],
  ["specialist service", ({ partner }) => `/fachdienste/${partner}`],
  ["no such page", () => "/gibt-es-nicht"],
];

for (const [name, address] of pages) {
  test(`${name}: accessible in light, dark and narrow`, async ({ page, context, signInAs }) => {
    await signInAs(accounts.steering);
    await page.goto(address(await idsForPages(context.request)));
    await shown(page);
    await expectAccessible(page);
  });
}

// The whole board takes axe long; one organization's part of it has every kind of card too.
test("board: accessible in light, dark and narrow", async ({ page, context, signInAs }) => {
  await signInAs(accounts.adminCaritas);
  const { viewer } = await sessionOf(context.request);
  await page.goto(`/fallverteilung?traeger=${viewer.organization.id}`);
  await shown(page);
  await expectAccessible(page);
});

test("board of a past day: accessible in light, dark and narrow", async ({ page, signInAs }) => {
  await signInAs(accounts.adminCaritas);
  await page.goto("/fallverteilung?on=2016-09-01");
  await shown(page);
  await expectAccessible(page);
});

test("sign-in: accessible in light, dark and narrow", async ({ page }) => {
  await page.goto("/anmelden");
  await shown(page);
  await expectAccessible(page);
});
