import type { StartRecutOptimisationMutationVariables } from "../cuts.generated";

type Weights = NonNullable<StartRecutOptimisationMutationVariables["input"]["weights"]>;

export const GOALS = ["overCapacity", "changes", "imbalance", "areaChanges"] as const;
export type Goal = (typeof GOALS)[number];

/** How much each goal counts, in the order people set them: first, second, … */
export type Priorities = readonly Goal[];

/** Each rank outweighs all of the later ones together in a city of Düren's size; see the server's areas/plan. */
const BY_RANK = [10_000, 10, 0.01, 0.0001] as const;

/** The goals are ranked and not weighed: nobody can say how many people a balanced area is worth. */
export function weightsOf(priorities: Priorities, vulnerableFactor: number): Weights {
  const weight = (goal: Goal) => BY_RANK[priorities.indexOf(goal)] ?? 0;
  return {
    overCapacity: weight("overCapacity"),
    changes: weight("changes"),
    imbalance: weight("imbalance"),
    areaChanges: weight("areaChanges"),
    vulnerableFactor,
  };
}

/** One rank up; the goal there comes down. */
export function raise(priorities: Priorities, goal: Goal): Priorities {
  const at = priorities.indexOf(goal);
  const above = priorities[at - 1];
  if (above === undefined) return priorities;
  return priorities.map((one) => (one === goal ? above : one === above ? goal : one));
}
