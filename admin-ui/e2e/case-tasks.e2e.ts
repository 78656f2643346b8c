import { expect } from "@playwright/test";
import { accounts } from "./support/accounts";
import { askForData } from "./support/api";
import { shown } from "./support/pages";
import { test } from "./support/test";

interface Due {
  caseTasks: { nodes: { refugee: { id: string } }[] };
}

test("a caseworker plans, completes and takes back what is to be done for a person, with the keyboard", async ({
  page,
  context,
  signInAs,
}) => {
  await signInAs(accounts.caseworkerSkf);
  const { caseTasks } = await askForData<Due>(context.request, "{ caseTasks(first: 1) { nodes { refugee { id } } } }");
  const id = caseTasks.nodes[0]?.refugee.id ?? "";

  await page.goto(`/personen/${id}?tab=wiedervorlagen`);
  await shown(page);
  await page.getByRole("button", { name: "Wiedervorlage anlegen" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Wiedervorlage anlegen" });
  await expect(dialog.getByLabel("Was ist zu tun?")).toBeFocused();
  await page.keyboard.type("Nach dem Schulplatz fragen");
  await dialog.getByRole("combobox", { name: "Art" }).click();
  await page.getByRole("option", { name: "Termin" }).click();
  await dialog.getByLabel(/Uhrzeit/).fill("09:30");
  await dialog.getByRole("button", { name: "Speichern" }).focus();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  const task = page.getByRole("listitem").filter({ hasText: "Nach dem Schulplatz fragen" });
  await expect(task).toContainText("09:30 Uhr");

  await page.goto("/wiedervorlagen");
  await shown(page);
  const today = page.getByRole("list", { name: "Heute" });
  await expect(today).toContainText("Nach dem Schulplatz fragen");
  await page.getByRole("group", { name: "Art" }).getByRole("button", { name: "Termin" }).click();
  await expect(page).toHaveURL(/art=APPOINTMENT/);
  await page.getByRole("button", { name: "Erledigt: Nach dem Schulplatz fragen" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("Erledigt.");
  await expect(page.getByText("Nach dem Schulplatz fragen")).toHaveCount(0);
  await page.getByRole("button", { name: "Rückgängig" }).click();
  await expect(today).toContainText("Nach dem Schulplatz fragen");
});
