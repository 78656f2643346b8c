import type { ApiScope } from "./api-tokens-page.generated";

/** What a token can be given, as the form lists it: the harmless first, persons later, writing last. */
export const SCOPES: readonly ApiScope[] = [
  "STATISTICS_READ",
  "AREAS_READ",
  "PROGRAMME_READ",
  "HOUSING_READ",
  "REFERRALS_READ",
  "CASELOAD_READ",
  "REFUGEES_READ",
  "CASELOAD_WRITE",
  "AREAS_WRITE",
];

/** `statistics:read`, as documentation and error messages have it. */
export const scopeName = (scope: ApiScope): string => scope.toLowerCase().replace("_", ":");
