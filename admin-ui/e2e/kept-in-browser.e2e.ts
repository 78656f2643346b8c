import { type BrowserContext, expect, type Page } from "@playwright/test";
import { accounts } from "./support/accounts";
import { askForData } from "./support/api";
import { idsForPages, shown } from "./support/pages";
import { test } from "./support/test";

interface Names {
  refugees: { nodes: { fileNumber: string; identity: { familyName: string; givenNames: string } }[] };
}

test("the browser keeps nothing of the persons it showed, and no secret", async ({ page, context, signInAs }) => {
  const addresses: string[] = [];
  const kept: Promise<string>[] = [];
  context.on("request", (request) => addresses.push(decodeURIComponent(request.url())));
  context.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (!/^\/(graphql|auth|api|audit)(\/|$)/.test(pathname)) return;
    kept.push(
      response
        .headerValue("cache-control")
        .then((control) => (control?.includes("no-store") ? "" : `${pathname}: ${control}`)),
    );
  });

  await signInAs(accounts.steering);
  const { assigned } = await idsForPages(context.request);
  const query = "{ refugees(first: 100) { nodes { fileNumber identity { familyName givenNames } } } }";
  const { refugees } = await askForData<Names>(context.request, query);
  await lookAround(page, assigned);
  const fileNumber = await fileNumberOn(page, assigned);
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog", { name: "Suchen oder springen" }).getByRole("combobox").fill(fileNumber);
  await expect(page.getByRole("dialog").getByRole("option").filter({ hasText: fileNumber })).toBeVisible();

  const token = await makeToken(page);
  const written = "Kanarie: Anruf der Klinik in der Nacht";
  await beginRestriction(page, fileNumber, written);

  await signInAs(accounts.dataProtection);
  await page.goto("/protokoll");
  await shown(page);
  await expect(page.getByRole("row").nth(1)).toBeVisible();

  const names = refugees.nodes.flatMap((one) => [
    one.fileNumber,
    `${one.identity.givenNames} ${one.identity.familyName}`,
    `${one.identity.familyName}, ${one.identity.givenNames}`,
  ]);
  const session = (await context.cookies()).filter(({ httpOnly }) => httpOnly).map(({ value }) => value);
  expect(session.length).toBeGreaterThan(0);
  const secrets = [
    ...names,
    token,
    tokenName,
    written,
    ...session.flatMap((value) => [value, decodeURIComponent(value)]),
  ];
  const places = { ...(await keptBy(page, context)), addresses: addresses.join("\n") };
  const found = Object.entries(places).flatMap(([place, text]) =>
    secrets.filter((secret) => holds(text, secret)).map((secret) => `${place}: ${secret}`),
  );
  expect(found).toEqual([]);
  expect((await Promise.all(kept)).filter((complaint) => complaint !== "")).toEqual([]);
  expect(kept.length).toBeGreaterThan(10);
});

/** `AiD-100` is not what `AiD-10001` tells. */
const holds = (text: string, secret: string): boolean =>
  text.split(secret).some((_, index, parts) => index > 0 && !/^\d/.test(parts[index] ?? ""));

async function lookAround(page: Page, personId: string): Promise<void> {
  for (const address of ["/", "/personen", "/fallverteilung", `/personen/${personId}`]) {
    await page.goto(address);
    await shown(page);
  }
}

const tokenName = "Kanarie: Statistik Jugendamt";

/** @returns its secret, shown this once */
async function makeToken(page: Page): Promise<string> {
  await page.goto("/api-zugaenge");
  await page.getByRole("button", { name: "API-Zugang anlegen" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill(tokenName);
  await dialog.getByRole("checkbox", { name: "statistics:read" }).check();
  await dialog.getByRole("button", { name: "Anlegen", exact: true }).click();
  const secret = await dialog.getByLabel("Geheimnis", { exact: true }).inputValue();
  await dialog.getByRole("button", { name: "Fertig" }).click();
  await expect(page.getByRole("row", { name: tokenName })).toBeVisible();
  return secret;
}

/** What is half written when somebody else signs in. */
async function beginRestriction(page: Page, fileNumber: string, reason: string): Promise<void> {
  await page.goto("/gesperrte-akten");
  await page.getByRole("button", { name: "Akte sperren" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Aktennummer").fill(fileNumber);
  await dialog.getByLabel("Begründung").fill(reason);
}

async function fileNumberOn(page: Page, personId: string): Promise<string> {
  await expect(page).toHaveURL(new RegExp(`/personen/${personId}`));
  return page
    .getByText(/^AiD-\d+$/)
    .first()
    .innerText();
}

/** Everything that a script could read, or somebody who sits down at the machine afterwards. */
async function keptBy(page: Page, context: BrowserContext): Promise<{ [place: string]: string }> {
  const { origins } = await context.storageState({ indexedDB: true });
  const inPage = await page.evaluate(async () => {
    const caches = "caches" in window ? await window.caches.keys() : [];
    const stored = await Promise.all(
      caches.map(async (name) => {
        const cache = await window.caches.open(name);
        const entries = await cache.matchAll();
        return Promise.all(entries.map((entry) => entry.text()));
      }),
    );
    return {
      localStorage: JSON.stringify(localStorage),
      sessionStorage: JSON.stringify(sessionStorage),
      cookies: document.cookie,
      history: JSON.stringify(history.state),
      caches: stored.flat().join("\n"),
    };
  });
  return { ...inPage, indexedDB: JSON.stringify(origins) };
}
