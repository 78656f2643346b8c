import { expect } from "@playwright/test";
import { expectAccessible } from "./support/accessibility";
import { accounts, sessionOf } from "./support/accounts";
import { askForData } from "./support/api";
import { firstOf, ownCaseloads } from "./support/board-data";
import { idsForPages, shown } from "./support/pages";
import { test } from "./support/test";

// Nothing is changed here, so that the pages may be shared out among the workers.
// Looking at many pages twice takes long on a busy machine.
test.describe.configure({ mode: "parallel", timeout: 300_000 });

type Ids = Awaited<ReturnType<typeof idsForPages>>;

/** What is looked at one after the other in one browser, which then has the program at hand already. */
const subjects: Record<string, (ids: Ids) => string[]> = {
  dashboard: () => ["/", "/?ansicht=fachkraefte", "/?on=2018-09-01", "/?on=2016-01-01"],
  areas: ({ area }) => ["/raeume", `/raeume/${area}`],
  "cuts of areas": ({ cut }) => [
    "/raeume/zuschnitte",
    "/raeume/zuschnitte?dialog=neu",
    `/raeume/zuschnitte/${cut}`,
    `/raeume/zuschnitte/${cut}?ansicht=tabelle`,
    "/raeume/vergleich",
    "/raeume/geschichte?on=2018-07-31",
  ],
  // A hundred rows would take axe long and are all alike.
  persons: ({ assigned, waiting }) => [
    "/personen?wartet=ja",
    "/personen?q=niemand+heißt+so",
    `/personen/${assigned}`,
    `/personen/${waiting}`,
  ],
  caseworkers: ({ caseworker }) => ["/fachkraefte", "/fachkraefte?on=2016-01-01", `/fachkraefte/${caseworker}`],
  accommodations: ({ accommodation }) => ["/unterkuenfte", `/unterkuenfte/${accommodation}`],
  "specialist services": ({ partner }) => ["/fachdienste", `/fachdienste/${partner}`, "/gibt-es-nicht"],
};

for (const [subject, addresses] of Object.entries(subjects)) {
  test(`${subject}: accessible in light, dark and narrow`, async ({ page, context, signInAs }) => {
    await signInAs(accounts.steering);
    for (const address of addresses(await idsForPages(context.request))) {
      await page.goto(address);
      await shown(page);
      await expectAccessible(page);
    }
  });
}

test("every section of a file: accessible in light, dark and narrow", async ({ page, context, signInAs }) => {
  await signInAs(accounts.steering);
  const { assigned } = await idsForPages(context.request);
  await page.goto(`/personen/${assigned}`);
  const sections = page.getByRole("navigation", { name: "Abschnitte der Akte" });
  for (const name of [/^Haushalt/, "Wohnen", "Betreuung und Leistungen", "Zuständigkeit", "Zugriffe"]) {
    await sections.getByRole("link", { name }).click();
    await expect(sections.getByRole("link", { name })).toHaveAttribute("aria-current", "page");
    await shown(page);
    await expectAccessible(page);
  }
});

test("moves of cases: accessible in light, dark and narrow", async ({ page, context, signInAs }) => {
  await signInAs(accounts.adminCaritas);
  const [caseload] = await ownCaseloads(context.request);
  for (const address of [
    "/verschiebungen",
    "/verschiebungen?art=zuschnitt",
    "/uebergaben",
    "/uebergaben?tab=ausgehend",
    `/fachkraefte/${caseload.caseworker.id}`,
    `/fachkraefte/${caseload.caseworker.id}/uebergabe`,
    `/fachkraefte/${caseload.caseworker.id}/uebergabe?an=,`,
  ]) {
    await page.goto(address);
    await shown(page);
    await expectAccessible(page);
  }
});

test("tasks: accessible in light, dark and narrow", async ({ page, context, signInAs }) => {
  await signInAs(accounts.caseworkerSkf);
  const { caseTasks } = await askForData<{ caseTasks: { nodes: { id: string; refugee: { id: string } }[] } }>(
    context.request,
    "{ caseTasks(first: 1) { nodes { id refugee { id } } } }",
  );
  const { id, refugee } = firstOf(caseTasks.nodes, "a task");
  const file = `/personen/${refugee.id}?tab=wiedervorlagen`;
  for (const address of [
    "/wiedervorlagen",
    "/wiedervorlagen?art=HOME_VISIT",
    `/wiedervorlagen?wiedervorlage=${id}`,
    file,
    `${file}&stand=erledigt`,
    `${file}&dialog=wiedervorlage`,
  ]) {
    await page.goto(address);
    await shown(page);
    await expectAccessible(page);
  }
});

// The whole board takes axe long; one organization's part of it has every kind of card too.
test("board: accessible in light, dark and narrow", async ({ page, context, signInAs }) => {
  await signInAs(accounts.adminCaritas);
  const { viewer } = await sessionOf(context.request);
  for (const day of ["", "&on=2018-07-31"]) {
    await page.goto(`/fallverteilung?traeger=${viewer.organization.id}${day}`);
    await shown(page);
    await expectAccessible(page);
  }
});

test("sign-in: accessible in light, dark and narrow", async ({ page }) => {
  await page.goto("/anmelden");
  await shown(page);
  await expectAccessible(page);
});
