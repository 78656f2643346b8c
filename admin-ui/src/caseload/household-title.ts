import type { HouseholdCard_HouseholdFragment } from "./household-card.generated";

export type CardHousehold = HouseholdCard_HouseholdFragment;

/** How a card is headed: a family by its contact person's name, a single person in full, a hidden one by number. */
export type HouseholdTitle =
  | { kind: "family"; name: string }
  | { kind: "person"; name: string }
  | { kind: "number"; name: string };

export function householdTitle(card: Pick<CardHousehold, "household" | "contact" | "persons">): HouseholdTitle {
  const contact = card.contact?.identity;
  if (!contact) return { kind: "number", name: card.household.number };
  // Whoever has one name only is called by it, the family too.
  if (card.persons > 1) return { kind: "family", name: contact.familyName || contact.givenNames };
  return { kind: "person", name: [contact.familyName, contact.givenNames].filter(Boolean).join(", ") };
}

export const isLocked = (card: Pick<CardHousehold, "contact">): boolean => !card.contact?.identity;
