import type { Highs } from "highs";
import { mendingRows, type Tear, tearsOf } from "./contiguity.js";
import { areaOfUnits, areaOfWorkers } from "./cut-choice.js";
import type { AreaChoice } from "./first-cut.js";
import type { RecutCity } from "./recut-city.js";
import { relaxation } from "./relaxation.js";

/** After so many answers in parts another neighbourhood is more promising. */
const ROUNDS_OF_ROWS = 8;

export interface PricedAreas {
  readonly areas: AreaChoice;
  /** What the cut costs if households may be divided. */
  readonly price: number;
}

/** The best cut within what the city's units and caseworkers leave open; null if none is found in time that hangs together. */
export function cutAnew(
  highs: Highs,
  city: RecutCity,
  { areaOfUnit }: AreaChoice,
  tears: Tear[],
  { seconds, secondsLeft }: { seconds: number; secondsLeft: () => number },
): PricedAreas | null {
  const model = relaxation(city, { apart: "ALL" });
  const start = new Map<number, number>();
  for (const [at, variables] of model.unitIn.entries())
    for (const [area, variable] of variables) start.set(variable, areaOfUnit[at] === area ? 1 : 0);
  let torn: readonly Tear[] = tears;
  for (let round = 0; round < ROUNDS_OF_ROWS && secondsLeft() > 0; round++) {
    for (const row of mendingRows(city, model, torn)) model.programme.row(row, { upper: 1 });
    const { values, objective } = model.programme.solve(highs, {
      seconds: Math.min(seconds, secondsLeft()),
      gap: 2e-4,
      start,
    });
    if (!values) return null;
    const areas = { areaOfUnit: areaOfUnits(model, values), areaOfWorker: areaOfWorkers(model, values) };
    torn = tearsOf(city, areas.areaOfUnit);
    if (torn.length === 0) return { areas, price: objective };
    tears.push(...torn);
  }
  return null;
}
