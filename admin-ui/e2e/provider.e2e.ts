import { type BrowserContext, expect } from "@playwright/test";
import { fakeOidc } from "../../server/test/fake-oidc";
import { expectAccessible } from "./support/accessibility";
import { accounts } from "./support/accounts";
import { complaintsOf } from "./support/complaints";
import { shown } from "./support/pages";
import { serverOfItsOwn } from "./support/server-of-its-own";
import { test as base } from "./support/test";

type Provider = Awaited<ReturnType<typeof fakeOidc>>;

const test = base.extend<object, { provider: Provider; server: Awaited<ReturnType<typeof serverOfItsOwn>> }>({
  provider: [
    async ({ browserName: _ }, use) => {
      const provider = await fakeOidc();
      await use(provider);
      await provider.close();
    },
    { scope: "worker" },
  ],
  server: [
    async ({ provider: { issuer, client } }, use) => {
      const house = { id: "stadt", label: "Stadt Düren", issuer, clientId: client.id, clientSecret: client.secret };
      const server = await serverOfItsOwn({ AID_OIDC: JSON.stringify([house]) });
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ server }, use) => use(server.origin),
  // The one third party that there may be is the provider's own page.
  context: async ({ browser, baseURL, contextOptions, locale, provider }, use) => {
    const context = await browser.newContext({
      ...contextOptions,
      ...(baseURL ? { baseURL } : {}),
      ...(locale ? { locale } : {}),
    });
    const complaints = complaintsOf(context, baseURL);
    await use(context);
    await context.close();
    // Chromium writes into its console that who has no account was refused.
    const expected = [
      `third party: ${provider.issuer}/authorize?`,
      "console error: Failed to load resource: the server responded with a status of 401",
    ];
    expect(complaints.filter((complaint) => !expected.some((start) => complaint.startsWith(start)))).toEqual([]);
  },
});

/** The provider's log-in form, in which somebody signs in by one click. */
async function signsInAs(context: BrowserContext, provider: Provider, email: string): Promise<void> {
  await context.route(`${provider.issuer}/authorize?*`, (route) => {
    const asked = new URL(route.request().url());
    const answer = provider.signIn(asked.href, { sub: email, email, email_verified: true });
    const back = `${asked.searchParams.get("redirect_uri")}?${answer}`.replaceAll("&", "&amp;");
    return route.fulfill({ contentType: "text/html", body: `<a href="${back}">Weiter zu AiD</a>` });
  });
}

test("one signs in at the house's provider and comes back to where one was", async ({ page, context, provider }) => {
  await signsInAs(context, provider, accounts.adminSkf);
  await page.goto("/fachkraefte");
  await expect(page.getByRole("heading", { level: 1, name: "Anmelden" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Anmelden mit Stadt Düren" }).click();
  await page.getByRole("link", { name: "Weiter zu AiD" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Fachkräfte" })).toBeVisible();
  expect((await (await context.request.get("/auth/me")).json()).viewer.email).toBe(accounts.adminSkf);
});

test("who has no account here is told so, and may try otherwise", async ({ page, context, provider }) => {
  await signsInAs(context, provider, "niemand@stadt.example");
  await page.goto("/anmelden");
  await page.getByRole("button", { name: "Anmelden mit Stadt Düren" }).click();
  await page.getByRole("link", { name: "Weiter zu AiD" }).click();
  await expect(page.getByRole("alert")).toContainText("es gibt hier kein Konto für Sie");
  await shown(page);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Zurück zur Anmeldung" }).click();
  await expect(page.getByLabel("E-Mail")).toBeVisible();
});
