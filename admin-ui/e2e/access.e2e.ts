import { expect } from "@playwright/test";
import { expectAccessible, expectNoViolations } from "./support/accessibility";
import { accounts } from "./support/accounts";
import { askForData } from "./support/api";
import { shown } from "./support/pages";
import { test } from "./support/test";

interface Board {
  caseloads: { households: { nodes: { members: { id: string; viewerCanOpenInEmergency: boolean }[] }[] } }[];
}

test("a caseworker opens a stranger's file in an emergency, and the data protection officer hears of it", async ({
  page,
  context,
  signInAs,
  openBrowser,
}) => {
  await signInAs(accounts.caseworkerSkf);
  const { caseloads } = await askForData<Board>(
    context.request,
    `{ caseloads(on: "2026-01-01") { households(first: 5) { nodes { members { id viewerCanOpenInEmergency } } } } }`,
  );
  const strangers = caseloads.flatMap(({ households }) => households.nodes.flatMap(({ members }) => members));
  const stranger = strangers.find(({ viewerCanOpenInEmergency }) => viewerCanOpenInEmergency);
  await page.goto(`/personen/${stranger?.id}`);
  const number = await page.getByRole("heading", { level: 1 }).innerText();
  expect(number).toMatch(/^AiD-\d+$/);

  await page.getByRole("button", { name: "Akte im Notfall öffnen" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("Warum kann es nicht warten?")).toBeFocused();
  await expectNoViolations(page);
  await page.keyboard.type("Die Klinik braucht den Namen.");
  await dialog.getByRole("button", { name: "Akte öffnen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(/AiD-/);
  await expect(page.getByRole("heading", { name: "Im Notfall geöffnet" })).toBeVisible();
  await expectAccessible(page);

  const officer = await (await openBrowser(accounts.dataProtection)).newPage();
  await officer.goto("/notfallzugriffe");
  await shown(officer);
  const notice = officer.getByRole("row").filter({ hasText: number });
  await expect(notice).toContainText("Die Klinik braucht den Namen.");
  await expectAccessible(officer);
  await notice.getByRole("button").click();
  await expect(notice).toHaveCount(0);
  await officer.getByRole("button", { name: "Alle" }).click();
  await expect(officer).toHaveURL(/zeigen=alle/);
  await expect(notice).toHaveCount(1);
});

test("an administrator lets a colleague stand in, and ends it", async ({ page, context, signInAs }) => {
  await signInAs(accounts.adminSkf);
  const { caseworkers } = await askForData<{ caseworkers: { nodes: { id: string; viewerCanSubstitute: boolean }[] } }>(
    context.request,
    "{ caseworkers(first: 100) { nodes { id viewerCanSubstitute } } }",
  );
  const own = caseworkers.nodes.find(({ viewerCanSubstitute }) => viewerCanSubstitute);
  await page.goto(`/fachkraefte/${own?.id}?dialog=vertretung`);
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Wer vertritt?" }).click();
  await page.getByRole("option").first().click();
  await expectNoViolations(page);
  await dialog.getByRole("button", { name: "Vertretung eintragen" }).click();
  await expect(dialog).toHaveCount(0);
  const end = page.getByRole("button", { name: /^Vertretung durch .* beenden$/ });
  await expect(end).toBeVisible();
  await end.click();
  await expect(end).toHaveCount(0);
});
