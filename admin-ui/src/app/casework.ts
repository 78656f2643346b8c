import { type Role, useViewer } from "./session";

/** Who answers for persons, or administers those who do. To others the lists of persons are empty: no link leads there. */
export const casework: readonly Role[] = ["STEERING", "ASSOCIATION_ADMIN", "CASEWORKER"];

export const useDoesCasework = (): boolean => casework.includes(useViewer().role);
