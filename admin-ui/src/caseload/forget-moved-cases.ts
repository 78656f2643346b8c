import type { ApolloCache } from "@apollo/client";

const FIELDS_OF_A_CASE = ["assignment", "assignments", "caseworker", "viewerCanAssign"] as const;

/** What pages that are not shown now still remember of these cases is no longer true; they ask again when opened. */
export function forgetMovedCases(cache: ApolloCache, refugeeIds: readonly string[]): void {
  cache.evict({ id: "ROOT_QUERY", fieldName: "refugees" });
  for (const refugeeId of refugeeIds) {
    const id = cache.identify({ __typename: "Refugee", id: refugeeId });
    if (id === undefined) continue;
    for (const fieldName of FIELDS_OF_A_CASE) cache.evict({ id, fieldName });
  }
  cache.gc();
}
