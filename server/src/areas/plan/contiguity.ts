import type { AreaVariables } from "./area-model.js";
import type { Term } from "./linear-programme.js";
import type { RecutCity } from "./recut-city.js";

/** The connected parts of the districts that belong to an area, largest first. */
export function partsOf(city: RecutCity, areaOfUnit: readonly number[], area: number): number[][] {
  return partsWhere(city, (unit) => areaOfUnit[unit] === area);
}

/** The connected parts of the districts for which something is so, largest first. */
export function partsWhere(city: RecutCity, isSo: (unit: number) => boolean): number[][] {
  const left = new Set<number>();
  for (const [at, { neighbours }] of city.units.entries()) if (neighbours && isSo(at)) left.add(at);
  const parts: number[][] = [];
  for (const first of left) parts.push(reachable(city, first, (unit) => left.delete(unit)));
  return parts.sort((a, b) => b.length - a.length);
}

/** Two districts that are in one area only together with one of those between them. */
export interface Tear {
  readonly one: number;
  readonly other: number;
  readonly between: readonly number[];
  /** The area in which they were torn, if it shall not be said of all areas. */
  readonly area?: number;
}

/** What this cut tears apart, and no contiguous cut does. None if the geometry is unknown. */
export function tearsOf(city: RecutCity, areaOfUnit: readonly number[]): Tear[] {
  if (city.problem.neighbours.length === 0) return [];
  return [...city.problem.areas.keys()].flatMap((area) => {
    const [main = [], ...others] = partsOf(city, areaOfUnit, area);
    return others.flatMap((part) => {
      const [one, other] = [biggest(city, part), biggest(city, main)];
      return [
        { one, other, between: separator(city, part, main) },
        { one, other, between: separator(city, main, part) },
      ];
    });
  });
}

/** Rows, as a rule for every area alike: what lies between two districts is no matter of names. */
export function mendingRows(
  city: RecutCity,
  { unitIn }: Pick<AreaVariables, "unitIn">,
  tears: readonly Tear[],
): Term[][] {
  const all = [...city.problem.areas.keys()];
  return tears.flatMap(({ one, other, between, area }) =>
    (area === undefined ? all : [area]).flatMap((each) => betweenRow(unitIn, each, one, other, between)),
  );
}

/** None if one of the two cannot belong to the area. */
function betweenRow(
  unitIn: AreaVariables["unitIn"],
  area: number,
  one: number,
  other: number,
  between: readonly number[],
): Term[][] {
  const [a, b] = [unitIn[one]?.get(area), unitIn[other]?.get(area)];
  if (a === undefined || b === undefined) return [];
  const via = between.flatMap((unit) => unitIn[unit]?.get(area) ?? []);
  return [[[a, 1], [b, 1], ...via.map((variable): Term => [variable, -1])]];
}

/** The districts around `from` through one of which every way to `to` leads. */
export function separator(city: RecutCity, from: readonly number[], to: readonly number[]): number[] {
  const inside = new Set(from);
  const around = new Set(
    from.flatMap((unit) => city.units[unit]?.neighbours ?? []).filter((unit) => !inside.has(unit)),
  );
  const seen = new Set<number>();
  const reached = new Set<number>();
  reachable(city, to[0] ?? -1, (unit) => {
    if (around.has(unit)) reached.add(unit);
    if (around.has(unit) || seen.has(unit)) return false;
    seen.add(unit);
    return true;
  });
  return [...reached];
}

/** Everything that can be reached from a district through those that `enter` lets in, each asked until it lets in. */
function reachable(city: RecutCity, first: number, enter: (unit: number) => boolean): number[] {
  if (!enter(first)) return [];
  const found = [first];
  for (const unit of found) for (const next of city.units[unit]?.neighbours ?? []) if (enter(next)) found.push(next);
  return found;
}

function biggest(city: RecutCity, part: readonly number[]): number {
  return part.reduce((best, unit) =>
    (city.units[unit]?.persons ?? 0) > (city.units[best]?.persons ?? 0) ? unit : best,
  );
}

/** Answers, for a cut that changes, whether an area can spare a district. Asked millions of times, so it allocates nothing. */
export class Contiguity {
  /** In which question a district was last seen, and what has been reached in this one. */
  readonly #seenIn: Int32Array;
  readonly #missingIn: Int32Array;
  readonly #reached: Int32Array;
  readonly #neighbours: readonly (readonly number[])[];
  #question = 0;

  constructor(
    city: RecutCity,
    private readonly areaOfUnit: readonly number[],
  ) {
    this.#neighbours = city.units.map(({ neighbours }) => neighbours ?? []);
    this.#seenIn = new Int32Array(city.units.length);
    this.#missingIn = new Int32Array(city.units.length);
    this.#reached = new Int32Array(city.units.length);
  }

  /** Whether a district's area hangs together without it: from one of its neighbours there all others can be reached. */
  holdsWithout(unit: number): boolean {
    const { areaOfUnit } = this;
    const neighbours = this.#neighbours;
    const area = areaOfUnit[unit];
    const question = ++this.#question;
    let [first, missing] = [-1, 0];
    for (const next of neighbours[unit] ?? []) {
      if (areaOfUnit[next] !== area) continue;
      this.#missingIn[next] = question;
      if (first === -1) first = next;
      else missing += 1;
    }
    if (missing === 0) return true;
    this.#seenIn[unit] = question;
    this.#seenIn[first] = question;
    this.#reached[0] = first;
    let end = 1;
    for (let at = 0; missing > 0 && at < end; at++)
      for (const next of neighbours[this.#reached[at] ?? -1] ?? []) {
        if (this.#seenIn[next] === question || areaOfUnit[next] !== area) continue;
        this.#seenIn[next] = question;
        this.#reached[end++] = next;
        if (this.#missingIn[next] === question) missing -= 1;
      }
    return missing === 0;
  }
}
