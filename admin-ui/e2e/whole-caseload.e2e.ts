import { expect } from "@playwright/test";
import { accounts } from "./support/accounts";
import { loadOf, ownCaseloads } from "./support/board-data";
import { tabTo } from "./support/keyboard";
import { test } from "./support/test";

// "a whole caseload (leave, sickness, resignation) with split by proposal … with preview, cap check on every day, undo"

test("a sick caseworker's cases: proposal, changed by menu and keyboard, preview, done, undone", async ({
  page,
  context,
  signInAs,
}) => {
  await signInAs(accounts.adminStadt);
  const [from, to] = await ownCaseloads(context.request);
  const share = page.getByRole("region", { name: to.caseworker.name, exact: true });
  const rest = page.getByRole("region", { name: "Ohne Platz", exact: true });
  const submit = page.getByRole("button", { name: /Person(en)? übergeben$/ });
  const effectOn = (name: string) => page.getByRole("row", { name: new RegExp(`^${name}`) });

  await test.step("from the caseworker's page to a proposal that fits", async () => {
    await page.goto(`/fachkraefte/${from.caseworker.id}`);
    await page.getByRole("button", { name: "Fallbestand übergeben …" }).click();
    await page.getByRole("button", { name: "Krankheit" }).click();
    await expect(page).toHaveURL(/uebergabe\?anlass=krankheit$/);
    await expect(share.getByRole("listitem")).not.toHaveCount(0);
    await expect(rest.getByRole("listitem")).not.toHaveCount(0);
    await expect(share).not.toContainText("zu viel");
    await expect(effectOn(from.caseworker.name)).toContainText(`${from.load.assigned}`);
  });
  const proposed = await submit.innerText();
  const persons = Number.parseInt(proposed, 10);

  await test.step("the rest may stay or wait", async () => {
    await rest.getByRole("button", { name: "Warteliste" }).click();
    await expect(submit).toHaveText(`${from.load.assigned} Personen übergeben`);
    await page.reload();
    await expect(rest.getByRole("button", { name: "Warteliste" })).toHaveAttribute("aria-pressed", "true");
    await rest.getByRole("button", { name: "Bleiben" }).click();
    await expect(submit).toHaveText(proposed);
  });

  await test.step("too many are refused before anybody tries", async () => {
    for (let households = 0; households <= to.load.remaining; households++) {
      if (await share.getByText("zu viel").isVisible()) break;
      await rest
        .getByRole("button", { name: /verschieben nach …$/ })
        .first()
        .click();
      await page.getByRole("menuitem", { name: to.caseworker.name }).click();
    }
    await expect(share).toContainText("zu viel");
    await expect(page.getByRole("alert")).toContainText(`Kapazität ${to.load.capacity}; es wären`);
    await page.getByRole("button", { name: "Zurück zum Vorschlag" }).click();
    await expect(submit).toHaveText(proposed);
  });

  await test.step("a household is put back by keyboard", async () => {
    const grips = share.getByRole("button", { name: /anheben$/ });
    const before = await grips.count();
    await tabTo(page, grips.first(), 40);
    await page.keyboard.press("Enter");
    await expect(page.getByText("Angehoben. Mit den Pfeiltasten zur nächsten Spalte.")).toBeAttached();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("status").filter({ hasText: "Ohne Platz" })).toBeAttached();
    await page.keyboard.press("Enter");
    await expect(grips).toHaveCount(before - 1);
    await page.getByRole("button", { name: "Zurück zum Vorschlag" }).click();
    await expect(grips).toHaveCount(before);
  });

  await test.step("done in one step, and undone in one", async () => {
    await expect(effectOn(to.caseworker.name)).toContainText(`${to.load.assigned + persons}`);
    expect(await loadOf(context.request, to.caseworker.id), "nothing has moved yet").toEqual(to.load);
    await submit.click();
    await expect(page).toHaveURL(new RegExp(`/fachkraefte/${from.caseworker.id}$`));
    expect((await loadOf(context.request, to.caseworker.id)).assigned).toBe(to.load.assigned + persons);
    expect((await loadOf(context.request, from.caseworker.id)).assigned).toBe(from.load.assigned - persons);
    await page.getByRole("button", { name: "Rückgängig" }).click();
    await expect(page.getByText("Die Verschiebung ist zurückgenommen.")).toBeVisible();
    expect(await loadOf(context.request, to.caseworker.id)).toEqual(to.load);
    expect(await loadOf(context.request, from.caseworker.id)).toEqual(from.load);
  });
});

test("a whole home is offered to one caseworker, with what it would come to", async ({ page, context, signInAs }) => {
  await signInAs(accounts.adminCaritas);
  const [full] = await ownCaseloads(context.request);
  await page.goto("/unterkuenfte");
  const rows = page.getByRole("main").getByRole("rowheader").getByRole("link");
  await expect(rows.first()).toBeVisible();
  const addresses = await rows.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const moveAll = page.getByRole("button", { name: "Alle Haushalte verschieben …" });
  for (const address of addresses) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("table")).toBeVisible();
    if (await moveAll.isVisible()) break;
  }
  await moveAll.click();
  const dialog = page.getByRole("dialog", { name: /Personen verschieben$/ });
  await dialog.getByRole("radio", { name: full.caseworker.name }).check();
  await expect(dialog).toContainText(new RegExp(`\\d+ von ${full.load.capacity}`));
  await expect(page).toHaveURL(/dialog=verschieben&nach=/);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
});
