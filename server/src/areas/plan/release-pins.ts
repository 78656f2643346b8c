import type { Highs } from "highs";
import { addAreas } from "./area-model.js";
import { mendingRows, tearsOf } from "./contiguity.js";
import { areaOfUnits, areaOfWorkers } from "./cut-choice.js";
import type { AreaChoice } from "./first-cut.js";
import { LinearProgramme, type Term } from "./linear-programme.js";
import type { RecutCity } from "./recut-city.js";

export interface ReleasedPins {
  readonly placeIds: readonly string[];
  readonly householdIds: readonly string[];
  /** A cut that keeps all other pins. */
  readonly areas: AreaChoice;
}

/** The fewest pins without which a plan exists; null if they cannot be found in time. Capacity and who moves do not matter. */
export function releasePins(highs: Highs, city: RecutCity, secondsLeft: () => number): ReleasedPins | null {
  const programme = new LinearProgramme();
  const unpinned: RecutCity = {
    ...city,
    units: city.units.map((unit) => ({ ...unit, areas: [...city.problem.areas.keys()] })),
  };
  const areas = addAreas(programme, unpinned, { priced: false });
  const released: { variable: number; placeId?: string; householdId?: string }[] = [];
  for (const [at, { places }] of city.units.entries())
    for (const { id, pinnedAreaId } of places) {
      if (!pinnedAreaId) continue;
      const variable = programme.variable({ cost: 1, upper: 1, integer: true });
      const kept = areas.unitIn[at]?.get(city.areaIndex.get(pinnedAreaId) ?? -1) ?? -1;
      programme.row(
        [
          [variable, 1],
          [kept, 1],
        ],
        { lower: 1 },
      );
      released.push({ variable, placeId: id });
    }
  for (const { unit, households } of city.clusters)
    for (const { id, pinnedCaseworkerId } of households) {
      if (!pinnedCaseworkerId) continue;
      const variable = programme.variable({ cost: 1, upper: 1, integer: true });
      const serves = areas.workerIn[city.workerIndex.get(pinnedCaseworkerId) ?? -1];
      for (const [area, inArea] of areas.unitIn[unit] ?? []) {
        const there = serves?.get(area);
        const served: Term[] = there === undefined ? [] : [[there, -1]];
        programme.row([[inArea, 1], ...served, [variable, -1]], { upper: 0 });
      }
      released.push({ variable, householdId: id });
    }
  for (;;) {
    const { status, values } = programme.solve(highs, { seconds: secondsLeft(), gap: 0 });
    if (status !== "OPTIMAL" || !values) return null;
    const torn = tearsOf(unpinned, areaOfUnits(areas, values));
    for (const row of mendingRows(unpinned, areas, torn)) programme.row(row, { upper: 1 });
    if (torn.length > 0) continue;
    const free = released.filter(({ variable }) => (values[variable] ?? 0) > 0.5);
    return {
      placeIds: free.flatMap(({ placeId }) => placeId ?? []),
      householdIds: free.flatMap(({ householdId }) => householdId ?? []),
      areas: { areaOfUnit: areaOfUnits(areas, values), areaOfWorker: areaOfWorkers(areas, values) },
    };
  }
}
