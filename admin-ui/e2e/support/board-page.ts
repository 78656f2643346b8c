import type { Locator, Page } from "@playwright/test";
import type { Carried, Household, Load } from "./board-data";

export const columnOf = (page: Page, { caseworker }: Carried): Locator =>
  page.getByRole("region", { name: caseworker.name, exact: true });

/** Families share names; the link to the contact person's file is a household's own. */
export const cardOf = (column: Locator, { members }: Household): Locator =>
  column.getByRole("listitem").filter({ has: column.page().locator(`a[href^="/personen/${members[0]?.id}"]`) });

/** "98 von 100 Personen", as the head of a column says it. */
export const loadWords = ({ assigned, capacity }: Pick<Load, "assigned" | "capacity">): RegExp =>
  new RegExp(`(?<!\\d)${assigned}\\s*von ${capacity} Personen`);

export const moveDialog = (page: Page): Locator => page.getByRole("dialog", { name: /verschieben$/ });
