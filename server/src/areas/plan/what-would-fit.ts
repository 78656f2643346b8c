import type { RecutPlan } from "./recut-plan.js";
import type { RecutProblem } from "./recut-problem.js";

/** What would make everybody fit: either exceptions for so many persons, or so much more FTE. */
export interface Shortfall {
  readonly exceptions: number;
  /** In hundredths, rounded up. */
  readonly fteMissing: number;
}

export interface WhatWouldFit extends Shortfall {
  /** What is missing in any plan, as there are more persons than places; the rest is for the cut and for whole households. */
  readonly unavoidable: Shortfall;
  /** The areas where somebody is over capacity, and what is free with others there. */
  readonly areas: readonly (Shortfall & { readonly areaId: string; readonly freePlaces: number })[];
}

/** `ratio`: persons to one full-time caseworker on the day. */
export function whatWouldFit(problem: RecutProblem, plan: RecutPlan, ratio: number): WhatWouldFit {
  const load = new Map<string, number>();
  let persons = 0;
  for (const { id, persons: members } of problem.households) {
    const caseworker = plan.caseworkerOfHousehold[id] ?? "";
    load.set(caseworker, (load.get(caseworker) ?? 0) + members.length);
    persons += members.length;
  }
  const shortfall = (exceptions: number): Shortfall => ({
    exceptions,
    fteMissing: Math.ceil((exceptions / ratio) * 100 - 1e-9) / 100,
  });
  const capacity = problem.caseworkers.reduce((sum, caseworker) => sum + caseworker.capacity, 0);
  const areas = problem.areas.map(({ id: areaId }) => {
    const serving = problem.caseworkers.filter(({ id }) => plan.areaOfCaseworker[id] === areaId);
    const over = serving.reduce((sum, { id }) => sum + (plan.exceptions[id] ?? 0), 0);
    const freePlaces = serving.reduce(
      (sum, { id, capacity: places }) => sum + Math.max(0, places - (load.get(id) ?? 0)),
      0,
    );
    return { areaId, freePlaces, ...shortfall(over) };
  });
  return {
    ...shortfall(plan.objective.overCapacity),
    unavoidable: shortfall(Math.max(0, persons - capacity)),
    areas: areas.filter(({ exceptions }) => exceptions > 0),
  };
}
