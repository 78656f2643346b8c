import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { askForData } from "./api";
import { firstOf } from "./board-data";

/** The page has its heading and nothing is on its way any more. */
export async function shown(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  await expect(page.getByRole("status").filter({ hasText: /Wird geladen|Loading/ })).toHaveCount(0);
}

interface Ids {
  areaCut: { id: string; areas: { id: string }[] };
  waiting: { nodes: { id: string }[] };
  assigned: { nodes: { id: string }[] };
  caseworkers: { nodes: { id: string }[] };
  accommodations: { nodes: { id: string }[] };
  referralPartners: { nodes: { id: string }[] };
}

/** One of each kind that has a page of its own. */
export async function idsForPages(request: APIRequestContext) {
  const ids = await askForData<Ids>(
    request,
    `{
      areaCut { id areas { id } }
      waiting: refugees(first: 1, filter: { withoutCaseworker: true }, orderBy: { field: NAME, direction: DESC }) {
        nodes { id }
      }
      assigned: refugees(first: 1, filter: { withoutCaseworker: false }) { nodes { id } }
      caseworkers(first: 1) { nodes { id } }
      accommodations(first: 1, filter: { tenure: CITY_DESIGNATED }) { nodes { id } }
      referralPartners(first: 1) { nodes { id } }
    }`,
  );
  return {
    cut: ids.areaCut.id,
    area: firstOf(ids.areaCut.areas, "an area").id,
    waiting: firstOf(ids.waiting.nodes, "somebody who waits").id,
    assigned: firstOf(ids.assigned.nodes, "somebody with a caseworker").id,
    caseworker: firstOf(ids.caseworkers.nodes, "a caseworker").id,
    accommodation: firstOf(ids.accommodations.nodes, "a home").id,
    partner: firstOf(ids.referralPartners.nodes, "a specialist service").id,
  };
}
