import { type APIRequestContext, expect } from "@playwright/test";
import { accounts } from "./support/accounts";
import { askForData } from "./support/api";
import { firstOf, householdsOf, loadOf, ownCaseloads } from "./support/board-data";
import { cardOf, columnOf, loadWords, moveDialog } from "./support/board-page";
import { test } from "./support/test";

test.use({ expectedComplaints: ["console error: Failed to load resource: net::ERR_CONNECTION_RESET"] });

test("a move whose answer was lost is done once, however often one presses", async ({ page, context, signInAs }) => {
  await signInAs(accounts.adminCaritas);
  const [from, to] = await ownCaseloads(context.request);
  const alone = firstOf(
    householdsOf(from, (persons) => persons === 1),
    "somebody who lives alone",
  );
  const after = { ...to.load, assigned: to.load.assigned + 1 };
  const movesBefore = await movesIn(context.request);

  await page.goto("/fallverteilung");
  const [source, target] = [columnOf(page, from), columnOf(page, to)];
  await cardOf(source, alone).getByRole("checkbox").check();
  await page.getByRole("button", { name: /^Verschieben nach …/ }).click();
  const dialog = moveDialog(page);
  await dialog.getByRole("radio", { name: to.caseworker.name }).check();
  await dialog.getByRole("textbox", { name: "Grund" }).fill("Nähe");

  let lost = 0;
  await page.route("**/graphql", async (route) => {
    const { operationName, variables } = route.request().postDataJSON();
    if (operationName !== "ReassignCases" || variables.input.preview || lost === 2) return route.continue();
    lost++;
    await route.fetch();
    await route.abort("connectionreset");
  });
  const submit = dialog.getByRole("button", { name: "Verschieben", exact: true });
  await submit.click();
  await expect(dialog.getByRole("alert")).toContainText("Der Server antwortet nicht");
  expect((await loadOf(context.request, to.caseworker.id)).assigned, "it was done all the same").toBe(after.assigned);
  await submit.click();
  await expect.poll(() => lost).toBe(2);
  await expect(submit).toBeEnabled();
  await submit.click();
  await expect(dialog).toHaveCount(0);
  await expect(target).toContainText(loadWords(after));
  await expect(source).toContainText(loadWords({ ...from.load, assigned: from.load.assigned - 1 }));
  await expect(cardOf(target, alone)).toBeVisible();

  expect(await movesIn(context.request), "moves in the journal").toBe(movesBefore + 1);
  await page.getByRole("link", { name: "Letzte Verschiebungen" }).click();
  await expect(page.getByRole("row").nth(1)).toContainText("Nähe");
  await page
    .getByRole("button", { name: /rückgängig machen$/ })
    .first()
    .click();
  await expect(page.getByText("Die Verschiebung ist zurückgenommen.")).toBeVisible();
  expect(await loadOf(context.request, to.caseworker.id)).toEqual(to.load);
});

async function movesIn(request: APIRequestContext): Promise<number> {
  const { reassignments } = await askForData<{ reassignments: { totalCount: number } }>(
    request,
    "{ reassignments(first: 1) { totalCount } }",
  );
  return reassignments.totalCount;
}
