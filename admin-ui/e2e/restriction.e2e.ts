import { expect, type Locator } from "@playwright/test";
import { expectAccessible, expectNoViolations } from "./support/accessibility";
import { accounts } from "./support/accounts";
import { askForData } from "./support/api";
import { shown } from "./support/pages";
import { test } from "./support/test";

interface Files {
  refugees: { nodes: { id: string; fileNumber: string }[] };
}

const readersIn = (dialog: Locator) => dialog.getByRole("combobox", { name: "Wer darf sie noch lesen?" });

test("a file is restricted to one reader, the reader changes, and it is lifted, each with a reason", async ({
  page,
  context,
  signInAs,
  openBrowser,
}) => {
  await signInAs(accounts.steering);
  const { refugees } = await askForData<Files>(
    context.request,
    "{ refugees(first: 1, filter: { withoutCaseworker: false }) { nodes { id fileNumber } } }",
  );
  const [file] = refugees.nodes;
  if (!file) throw new Error("no file");
  const officer = await (await openBrowser(accounts.dataProtection)).newPage();
  const row = page.getByRole("row").filter({ hasText: file.fileNumber });

  await test.step("the steering office restricts it, to itself", async () => {
    await page.goto("/gesperrte-akten");
    await shown(page);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Akte sperren" }).click();
    await expect(page).toHaveURL(/dialog=sperren/);
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByLabel("Aktennummer")).toBeFocused();
    await page.keyboard.type(file.fileNumber);
    await readersIn(dialog).fill("niemand@demo.example");
    await dialog.getByLabel("Begründung").fill("Zeugenschutz");
    await dialog.getByRole("button", { name: "Akte sperren" }).click();
    await expect(dialog.getByText("Ein Konto niemand@demo.example gibt es nicht.")).toBeVisible();
    await expectNoViolations(page);
    await readersIn(dialog).press("Backspace");
    await page.keyboard.type(accounts.steering);
    await dialog.getByRole("button", { name: "Akte sperren" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(row).toContainText("Zeugenschutz");
    await expect(row.getByRole("link", { name: file.fileNumber })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("the data protection officer sees its number, not whose it is, and takes the reader away", async () => {
    await officer.goto("/gesperrte-akten");
    await shown(officer);
    const same = officer.getByRole("row").filter({ hasText: file.fileNumber });
    await expect(same).toContainText(accounts.steering);
    await expect(same.getByRole("link")).toHaveCount(0);
    await same.getByRole("button", { name: `Sperre von ${file.fileNumber} ändern` }).click();
    await expect(officer).toHaveURL(/sperre=rst_/);
    const dialog = officer.getByRole("dialog");
    await readersIn(dialog).press("Backspace");
    await dialog.getByLabel("Begründung").fill("Auch die Steuerung nicht mehr");
    await dialog.getByRole("button", { name: "Änderung speichern" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(same).toContainText("Niemand");
  });

  await test.step("the steering office no longer sees the file, and lifts the restriction", async () => {
    await page.reload();
    await expect(row).toContainText("Auch die Steuerung nicht mehr");
    await expect(row.getByRole("link")).toHaveCount(0);
    await row.getByRole("button", { name: `Sperre von ${file.fileNumber} aufheben` }).click();
    const dialog = page.getByRole("dialog");
    await expectNoViolations(page);
    await dialog.getByLabel("Begründung").fill("Der Grund ist entfallen");
    await dialog.getByRole("button", { name: "Aufheben" }).click();
    await expect(row).toHaveCount(0);
    const { refugee } = await askForData<{ refugee: { fileNumber: string } | null }>(
      context.request,
      "query ($id: ID!) { refugee(id: $id) { fileNumber } }",
      { id: file.id },
    );
    expect(refugee?.fileNumber).toBe(file.fileNumber);
  });
});
