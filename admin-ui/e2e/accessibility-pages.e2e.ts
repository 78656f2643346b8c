import { expect } from "@playwright/test";
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

test("every section of a file: accessible in light, dark and narrow", async ({ page, context, signInAs }) => {
  await signInAs(accounts.steering);
  const { assigned } = await idsForPages(context.request);
  await page.goto(`/personen/${assigned}`);
  const sections = page.getByRole("navigation", { name: "Abschnitte der Akte" });
  for (const name of [/^Haushalt/, "Wohnen", "Betreuung und Leistungen", "Zuständigkeit"]) {
    await sections.getByRole("link", { name }).click();
    await expect(sections.getByRole("link", { name })).toHaveAttribute("aria-current", "page");
    await shown(page);
    await expectAccessible(page);
  }
});

// The whole board takes axe long; one organization's part of it has every kind of card too.
for (const day of ["", "&on=2018-07-31"]) {
  test(`board${day}: accessible in light, dark and narrow`, async ({ page, context, signInAs }) => {
    await signInAs(accounts.adminCaritas);
    const { viewer } = await sessionOf(context.request);
    await page.goto(`/fallverteilung?traeger=${viewer.organization.id}${day}`);
    await shown(page);
    await expectAccessible(page);
  });
}

test("sign-in: accessible in light, dark and narrow", async ({ page }) => {
  await page.goto("/anmelden");
  await shown(page);
  await expectAccessible(page);
});
