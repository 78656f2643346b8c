import { type BrowserContext, test as base, expect } from "@playwright/test";
import { signInByApi } from "./accounts";
import { complaintsOf } from "./complaints";

interface Fixtures {
  /** Opens a session for this browser without the form, which has its own journey. */
  signInAs: (email: string) => Promise<void>;
  /** A second browser of somebody else. */
  openBrowser: (email: string) => Promise<BrowserContext>;
  /** What the journey itself lets go wrong: how complaints begin that are none. */
  expectedComplaints: string[];
}

/** Every browser of every journey is watched: a script error or a call to a third party fails the journey. */
export const test = base.extend<Fixtures>({
  expectedComplaints: [[], { option: true }],
  context: async ({ context, baseURL, expectedComplaints }, use) => {
    const complaints = complaintsOf(context, baseURL);
    await use(context);
    expect(unexpected(complaints, expectedComplaints), "the browser complained").toEqual([]);
  },
  signInAs: async ({ context }, use) => {
    await use((email) => signInByApi(context.request, email));
  },
  openBrowser: async ({ browser, baseURL, contextOptions, locale, timezoneId, expectedComplaints }, use) => {
    const opened: { context: BrowserContext; complaints: readonly string[] }[] = [];
    await use(async (email) => {
      const context = await browser.newContext({
        ...contextOptions,
        ...(baseURL ? { baseURL } : {}),
        ...(locale ? { locale } : {}),
        ...(timezoneId ? { timezoneId } : {}),
      });
      opened.push({ context, complaints: complaintsOf(context, baseURL) });
      await signInByApi(context.request, email);
      return context;
    });
    for (const { context } of opened) await context.close();
    const complaints = opened.flatMap((one) => one.complaints);
    expect(unexpected(complaints, expectedComplaints), "the second browser complained").toEqual([]);
  },
});

const unexpected = (complaints: readonly string[], expected: readonly string[]) =>
  complaints.filter((complaint) => !expected.some((start) => complaint.startsWith(start)));
