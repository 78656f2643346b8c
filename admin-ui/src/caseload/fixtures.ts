import type { CardHousehold } from "./household-title";
import type { BoardColumn } from "./selection";

/** Cards and columns of the board for tests: only what a test is about needs to be said. */
export function card(
  number: string,
  familyName: string | null,
  persons = 1,
  changes: Partial<CardHousehold> = {},
): CardHousehold {
  return {
    __typename: "CaseloadHousehold",
    household: { __typename: "Household", id: `hh_${number}`, number },
    persons,
    since: "2026-01-01",
    viewerCanMove: familyName !== null,
    refugeeIds: Array.from({ length: persons }, (_, index) => `ref_${number}_${index}`),
    contact: {
      __typename: "Refugee",
      id: `ref_${number}_0`,
      identity: familyName === null ? null : { __typename: "RefugeeIdentity", familyName, givenNames: "Given0" },
    },
    accommodation: null,
    area: null,
    ...changes,
  };
}

export function column(
  id: string | null,
  cards: readonly CardHousehold[],
  changes: Partial<BoardColumn> = {},
): BoardColumn {
  const persons = cards.reduce((sum, household) => sum + household.persons, 0);
  return {
    __typename: "Caseload",
    persons,
    caseworker: id === null ? null : caseworker(id),
    load:
      id === null
        ? null
        : {
            __typename: "CaseworkerLoad",
            assigned: persons,
            ratioPlaces: 100,
            extraPlaces: 0,
            capacity: 100,
            remaining: 100 - persons,
            fte: 1,
            area: { __typename: "IntegrationArea", id: `area_of_${id}`, code: "O", name: "Düren-Ost", colour: "PLUM" },
          },
    households: {
      __typename: "CaseloadHouseholdConnection",
      totalCount: cards.length,
      edges: cards.map((node) => ({ __typename: "CaseloadHouseholdEdge", node })),
      pageInfo: { __typename: "PageInfo", hasNextPage: false, endCursor: null },
    },
    ...changes,
  };
}

function caseworker(id: string): NonNullable<BoardColumn["caseworker"]> {
  return {
    __typename: "Caseworker",
    id,
    name: id,
    viewerCanAssign: true,
    viewerCanGrantException: false,
    organization: { __typename: "Organization", id: `org_of_${id}`, shortName: "SkF" },
    exceptions: [],
  };
}
