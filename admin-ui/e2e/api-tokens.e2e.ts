import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessibility";
import { accounts } from "./support/accounts";
import { test } from "./support/test";

test.beforeEach(async ({ signInAs }) => signInAs(accounts.steering));

/** As a program asks: no browser, no session. */
const askAs = (page: Page, secret: string, query: string) =>
  fetch(new URL("/graphql", page.url()), {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${secret}` },
    body: JSON.stringify({ query }),
  });

test("a program gets a token, uses it within its scopes, and is refused once it is revoked", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: /^Konto von/ }).click();
  await page.getByRole("link", { name: "API-Zugänge" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "API-Zugänge" })).toBeVisible();

  await page.getByRole("button", { name: "API-Zugang anlegen" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Statistik Jugendamt");
  await expect(dialog.getByRole("button", { name: "Anlegen", exact: true })).toBeDisabled();
  await dialog.getByRole("checkbox", { name: "statistics:read" }).check();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Anlegen", exact: true }).click();
  const secret = await dialog.getByLabel("Geheimnis", { exact: true }).inputValue();
  expect(secret).toMatch(/^aid_[\w-]{43}$/);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Fertig" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.locator("body")).not.toContainText(secret);

  const figures = await askAs(page, secret, '{ programmeOverview(on: "2018-07-31") { refugeesInCare } }');
  expect(await figures.json()).toEqual({ data: { programmeOverview: { refugeesInCare: 369 } } });
  const names = await askAs(page, secret, "{ refugees(first: 1) { nodes { identity { familyName } } } }");
  expect(names.status).toBe(403);

  await page.reload();
  const row = page.getByRole("row", { name: /Statistik Jugendamt/ });
  await expect(row).toContainText("statistics:read");
  await expect(row).not.toContainText("noch nie");
  await expectAccessible(page);
  await row.getByRole("button", { name: "API-Zugang Statistik Jugendamt widerrufen" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Widerrufen" }).click();
  await expect(row).toHaveCount(0);
  expect((await askAs(page, secret, "{ viewer { name } }")).status).toBe(401);
});

test("the API can be tried out with one's own session, and nothing of a query stays in the browser", async ({
  page,
}) => {
  await page.goto("/api-zugaenge");
  await page.getByRole("link", { name: "API ausprobieren" }).click();
  await page.getByRole("combobox", { name: "Beispiel" }).click();
  await page.getByRole("option", { name: "Räume und ihre Auslastung" }).click();
  await expect(page).toHaveURL(/beispiel=raeume/);
  // The editor begins anew with another example.
  await expect(page.locator(".graphiql-query-editor")).toContainText("areaCut");
  await page.getByRole("button", { name: /^Execute query/ }).click();
  await expect(page.locator(".result-window")).toContainText('"refugeesInCare"');

  await expectAccessible(page, ".graphiql-container");

  await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
  await expect(page.getByText("What can be read, as of any day.").or(page.getByText("Root Types"))).toBeVisible();
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(kept).not.toContain("areaCut");
});
