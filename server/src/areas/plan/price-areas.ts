import type { Highs } from "highs";
import { addAreaPart, costOfUnit } from "./area-part.js";
import { bondsOf } from "./bonds.js";
import { mendingRows, tearsOf } from "./contiguity.js";
import { LinearProgramme, type Term } from "./linear-programme.js";
import { addTears, raiseBound } from "./raise-bound.js";
import type { RecutCity } from "./recut-city.js";
import type { CityRelaxation, Relaxation } from "./relaxation.js";

/** Seconds for one area in one round; the rows that it found out by then are kept for the next. */
const PATIENCE = 2;
/** So much of an answer may be the solver's own precision; the bound stays below it. */
const PRECISION = 1e-7;
/** So much longer than before it may take to solve the relaxation with the areas' rows. */
const SLOWER = 8;
/** Rounds that raise the bound by less than this share have come to their end. */
const WORTH = 1e-5;

/** One area by itself, which takes of the city what pays at given prices, as a connected whole within its capacity. */
interface AreaAlone extends Relaxation {
  readonly area: number;
  /** By unit: what it costs before it is paid for. */
  readonly costs: readonly number[];
}

/**
 * Raises the bound by asking areas as a whole, which fractions are not. The duals of the relaxation are prices: so much the
 * city pays for a unit that belongs somewhere. Each area alone says how much it can make of them at most; no plan does better
 * for that area, so the relaxation must not, either: a row more. With all areas' rows prices change, and so on, until they
 * stay as they are.
 */
export function* priceAreas(
  highs: Highs,
  city: RecutCity,
  coarse: CityRelaxation,
  secondsLeft: () => number,
): Generator<number> {
  const bonds = bondsOf(city);
  const alone = city.problem.areas.map((_, area) => areaAlone(city, bonds, area));
  let before = Number.NEGATIVE_INFINITY;
  while (secondsLeft() > 0) {
    const began = secondsLeft();
    const { bound, values, duals } = coarse.programme.solve(highs, { seconds: began, gap: 0, relaxed: true });
    if (!values || !duals) return;
    if (before > Number.NEGATIVE_INFINITY) yield bound;
    if (!(bound - before > WORTH * Math.abs(bound))) return;
    before = bound;
    addTears(city, coarse, values);
    const ofUnits = coarse.oneOfUnit.map((row) => duals[row] ?? 0);
    const ofWorkers = coarse.oneOfWorker.map((row) => duals[row] ?? 0);
    // What areas answer helps only once it has been solved again, which takes longer than before; and rather some of the areas
    // in every round than all of them in the last.
    const forSolving = Math.max(SLOWER * (began - secondsLeft()), secondsLeft() / 3);
    for (const one of alone) {
      const forAreas = () => secondsLeft() - forSolving;
      if (forAreas() <= 0) break;
      setPrices(one, ofUnits, ofWorkers);
      const least = leastOf(highs, city, one, forAreas);
      if (least === Number.NEGATIVE_INFINITY) continue;
      coarse.programme.row(priced(coarse, one, ofUnits, ofWorkers), { lower: least - PRECISION * Math.abs(least) });
    }
  }
}

function areaAlone(city: RecutCity, bonds: ReturnType<typeof bondsOf>, area: number): AreaAlone {
  const programme = new LinearProgramme();
  const serves = city.workers.map(({ areas }) =>
    areas.includes(area) ? programme.variable({ upper: 1, lower: areas.length > 1 ? 0 : 1, integer: true }) : undefined,
  );
  const belongs = city.units.map(({ areas }) =>
    areas.includes(area) ? programme.variable({ upper: 1, integer: true }) : undefined,
  );
  addAreaPart(programme, city, bonds, { area, belongs, serves });
  const among = (variables: readonly (number | undefined)[]) =>
    variables.map((variable) => new Map(variable === undefined ? [] : [[area, variable]]));
  return {
    programme,
    area,
    areas: [area],
    unitIn: among(belongs),
    workerIn: among(serves),
    costs: city.units.map((_, unit) => costOfUnit(city, bonds, unit, area)),
  };
}

function setPrices(
  { programme, unitIn, workerIn, costs }: AreaAlone,
  ofUnits: readonly number[],
  ofWorkers: readonly number[],
): void {
  for (const [unit, among] of unitIn.entries())
    for (const variable of among.values()) programme.setCost(variable, (costs[unit] ?? 0) - (ofUnits[unit] ?? 0));
  for (const [worker, among] of workerIn.entries())
    for (const variable of among.values()) programme.setCost(variable, -(ofWorkers[worker] ?? 0));
}

/** What an area costs at least, less what it is paid. It holds also if time is up before the best is found. */
function leastOf(highs: Highs, city: RecutCity, one: AreaAlone, secondsLeft: () => number): number {
  const { programme, area, unitIn } = one;
  const until = secondsLeft() - PATIENCE;
  const patience = () => secondsLeft() - Math.max(until, 0);
  let least = Number.NEGATIVE_INFINITY;
  for (const bound of raiseBound(highs, city, one, patience)) least = Math.max(least, bound);
  while (patience() > 0) {
    const { values, bound } = programme.solve(highs, { seconds: patience(), gap: 1e-5 });
    least = Math.max(least, bound);
    const isIn = (among: ReadonlyMap<number, number>) => (values?.[among.get(area) ?? -1] ?? 0) > 0.5;
    const tears = tearsOf(
      city,
      unitIn.map((among) => (isIn(among) ? area : -1)),
    );
    if (tears.length === 0) break;
    for (const row of mendingRows(city, one, tears)) programme.row(row, { upper: 1 });
  }
  return least;
}

/** The same cost less payment, in the relaxation's terms. */
function priced(
  coarse: CityRelaxation,
  { area }: AreaAlone,
  ofUnits: readonly number[],
  ofWorkers: readonly number[],
): Term[] {
  const terms = new Map<number, number>(coarse.costs[area]);
  const pay = (among: ReadonlyMap<number, number>, price = 0) => {
    const variable = among.get(area);
    if (variable !== undefined) terms.set(variable, (terms.get(variable) ?? 0) - price);
  };
  for (const [unit, among] of coarse.unitIn.entries()) pay(among, ofUnits[unit]);
  for (const [worker, among] of coarse.workerIn.entries()) pay(among, ofWorkers[worker]);
  return [...terms];
}
