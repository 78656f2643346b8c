import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

/**
 * No violation of any rule, in light and in dark colours, and no sideways scrolling at 400 % zoom. `exceptWithin` is for
 * what others wrote and we only place.
 */
export async function expectAccessible(page: Page, exceptWithin?: string): Promise<void> {
  const address = page.url();
  for (const scheme of ["light", "dark"] as const) {
    await test.step(`${address}: axe, ${scheme}`, async () => {
      await page.emulateMedia({ colorScheme: scheme });
      await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", scheme);
      await expectNoViolations(page, exceptWithin);
    });
  }
  await test.step(`${address}: 320 px`, () => expectNoSidewaysScroll(page));
}

export async function expectNoViolations(page: Page, exceptWithin?: string): Promise<void> {
  // "Legacy" saves a second page for putting frames together: there are no frames.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  if (exceptWithin) axe.exclude(exceptWithin);
  const { violations } = await axe.analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}\n${failureSummary}`),
  );
  // Soft, so that one page does not hide what is wrong with the next.
  expect.soft(found, page.url()).toEqual([]);
}

/** 1280 px at 400 % are 320 px. Tables and the board may scroll within regions of their own, the page may not. */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  await expect
    .poll(() =>
      page.evaluate(() =>
        [document.documentElement, document.body, document.querySelector("main")]
          .filter((element) => element !== null)
          .map(({ tagName, scrollWidth, clientWidth }) =>
            scrollWidth > clientWidth ? `${tagName} is ${scrollWidth}` : "",
          )
          .filter(Boolean),
      ),
    )
    .toEqual([]);
  if (before) await page.setViewportSize(before);
}
