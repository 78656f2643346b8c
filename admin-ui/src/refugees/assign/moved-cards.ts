import { type MovedCard, WAITING } from "../../caseload/selection";
import type { Named } from "../refugee-name";

/** A person to be moved: who they are, their household, and who answers for them now. */
export interface MovedPerson extends Named {
  __typename: "Refugee";
  id: string;
  identity: { __typename: "RefugeeIdentity"; familyName: string; givenNames: string } | null;
  household: { __typename: "Household"; id: string; number: string } | null;
  caseworker: { id: string } | null;
}

/** The chosen persons as the move dialog wants them: by household, and within it by the caseload they leave. */
export function movedCards(persons: readonly MovedPerson[]): MovedCard[] {
  const cards = new Map<string, MovedCard>();
  for (const person of persons) {
    const column = person.caseworker?.id ?? WAITING;
    const household = person.household ?? { __typename: "Household", id: person.id, number: person.fileNumber };
    const key = `${column} ${household.id}`;
    const { contact = person, refugeeIds: before = [] } = cards.get(key)?.card ?? {};
    const refugeeIds = [...before, person.id];
    cards.set(key, { column, card: { household, contact, refugeeIds, persons: refugeeIds.length } });
  }
  return [...cards.values()];
}
