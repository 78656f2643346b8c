import { gzipSync } from "node:zlib";
import { expect, type Page } from "@playwright/test";
import { accounts, signInByApi } from "./support/accounts";
import { test } from "./support/test";

/** Script of a first page, gzip: bytes. */
const budget = 250_000;

/** All script that comes until the page stands and asks for nothing more. What comes for later, when nothing is to be done, is not counted. */
async function scriptOf(page: Page, path: string, heading: string): Promise<number> {
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  const bodies: Promise<Buffer>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") bodies.push(response.body());
  });
  await page.goto(path);
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
  await page.waitForLoadState("networkidle");
  return (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
}

test("signing in needs no more script than agreed", async ({ page }) => {
  expect(await scriptOf(page, "/anmelden", "Anmelden")).toBeLessThanOrEqual(budget);
});

test("the dashboard needs no more script than agreed", async ({ page }) => {
  await signInByApi(page.request, accounts.steering);
  expect(await scriptOf(page, "/", "Übersicht")).toBeLessThanOrEqual(budget);
});
