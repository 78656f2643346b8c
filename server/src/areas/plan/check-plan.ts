import { recount } from "./recount-plan.js";
import type { ProvenPlan, RecutPlan } from "./recut-plan.js";
import type { HouseholdToPlace, RecutProblem } from "./recut-problem.js";

/** What is wrong with a plan: a code, whom or what it is about, and for figures what the plan says and what is so. */
export interface PlanViolation {
  readonly code: ViolationCode;
  readonly id?: string;
  readonly says?: number | string | undefined;
  readonly is?: number | string | undefined;
}

export type ViolationCode =
  | "PLACE_WITHOUT_AREA"
  | "CASEWORKER_WITHOUT_AREA"
  | "CASEWORKER_OF_OTHER_ORGANIZATION"
  | "CASEWORKER_MOVED"
  | "HOUSEHOLD_WITHOUT_CASEWORKER"
  | "CASEWORKER_SERVES_OTHER_AREA"
  | "AREA_WITHOUT_DISTRICT"
  | "AREA_WITHOUT_CASEWORKER"
  | "AREA_IN_PARTS"
  | "ACCOMMODATION_APART"
  | "PLACE_PIN_IGNORED"
  | "HOUSEHOLD_PIN_IGNORED"
  | "HOME_TORN"
  | "OVER_CAPACITY"
  | "WRONG_FIGURE"
  | "BOUND_ABOVE_OBJECTIVE"
  | "UNKNOWN_ID";

/**
 * The judge of plans. It shares no code with whoever makes them, on purpose: what both get wrong in the same way, no test
 * would find. So it stays slow and plain.
 */
export function checkPlan(problem: RecutProblem, plan: RecutPlan | ProvenPlan): PlanViolation[] {
  return [
    ...unknownIds(problem, plan),
    ...checkAreas(problem, plan),
    ...checkCaseworkers(problem, plan),
    ...checkHouseholds(problem, plan),
    ...checkFigures(problem, plan),
  ];
}

function unknownIds({ places, households, caseworkers }: RecutProblem, plan: RecutPlan): PlanViolation[] {
  const stray = (said: Readonly<Record<string, unknown>>, rows: readonly { id: string }[]) => {
    const known = new Set(rows.map(({ id }) => id));
    return Object.keys(said).filter((id) => !known.has(id));
  };
  return [
    ...stray(plan.areaOfPlace, places),
    ...stray(plan.areaOfCaseworker, caseworkers),
    ...stray(plan.caseworkerOfHousehold, households),
    ...stray(plan.exceptions, caseworkers),
  ].map((id) => ({ code: "UNKNOWN_ID", id }));
}

function checkAreas({ areas, places, neighbours }: RecutProblem, { areaOfPlace }: RecutPlan): PlanViolation[] {
  const found: PlanViolation[] = [];
  for (const place of places) {
    const area = areaOfPlace[place.id];
    if (!areas.some(({ id }) => id === area)) found.push({ code: "PLACE_WITHOUT_AREA", id: place.id });
    if (place.pinnedAreaId && place.pinnedAreaId !== area)
      found.push({ code: "PLACE_PIN_IGNORED", id: place.id, says: area, is: place.pinnedAreaId });
    const flats = places.find(({ accommodation, districtId }) => !accommodation && districtId === place.districtId);
    if (!place.movable && flats && areaOfPlace[flats.id] !== area)
      found.push({ code: "ACCOMMODATION_APART", id: place.id });
  }
  for (const { id } of areas) {
    const districts = places.filter((place) => !place.accommodation && areaOfPlace[place.id] === id);
    const [first] = districts;
    if (!first) found.push({ code: "AREA_WITHOUT_DISTRICT", id });
    if (!first || neighbours.length === 0) continue;
    const walked = new Set([first.districtId]);
    for (let before = 0; before < walked.size; ) {
      before = walked.size;
      for (const { districtId } of districts)
        if (neighbours.some(([a, b]) => (a === districtId && walked.has(b)) || (b === districtId && walked.has(a))))
          walked.add(districtId);
    }
    if (walked.size < districts.length) found.push({ code: "AREA_IN_PARTS", id });
  }
  return found;
}

function checkCaseworkers({ areas, caseworkers }: RecutProblem, plan: RecutPlan): PlanViolation[] {
  const found: PlanViolation[] = [];
  for (const { id, areaId, organizationId } of caseworkers) {
    const area = areas.find((one) => one.id === plan.areaOfCaseworker[id]);
    if (!area) found.push({ code: "CASEWORKER_WITHOUT_AREA", id });
    else if (area.organizationId !== organizationId) found.push({ code: "CASEWORKER_OF_OTHER_ORGANIZATION", id });
    if (areaId !== null && area && area.id !== areaId) found.push({ code: "CASEWORKER_MOVED", id, is: areaId });
  }
  for (const { id } of areas)
    if (!Object.values(plan.areaOfCaseworker).includes(id)) found.push({ code: "AREA_WITHOUT_CASEWORKER", id });
  return found;
}

function checkHouseholds({ households, caseworkers, options }: RecutProblem, plan: RecutPlan): PlanViolation[] {
  const found: PlanViolation[] = [];
  const homes = new Map<string, HouseholdToPlace>();
  for (const household of households) {
    const { id, placeId, pinnedCaseworkerId, homeId } = household;
    const caseworker = plan.caseworkerOfHousehold[id];
    if (!caseworker || !caseworkers.some((one) => one.id === caseworker))
      found.push({ code: "HOUSEHOLD_WITHOUT_CASEWORKER", id });
    else if (plan.areaOfCaseworker[caseworker] !== plan.areaOfPlace[placeId])
      found.push({ code: "CASEWORKER_SERVES_OTHER_AREA", id });
    if (pinnedCaseworkerId && pinnedCaseworkerId !== caseworker)
      found.push({ code: "HOUSEHOLD_PIN_IGNORED", id, says: caseworker, is: pinnedCaseworkerId });
    if (!options.wholeHomes || !homeId) continue;
    const first = homes.get(homeId) ?? household;
    homes.set(homeId, first);
    if (plan.caseworkerOfHousehold[first.id] !== caseworker) found.push({ code: "HOME_TORN", id: homeId });
  }
  for (const { id, capacity } of caseworkers) {
    const mine = households.filter((household) => plan.caseworkerOfHousehold[household.id] === id);
    const load = mine.reduce((sum, { persons }) => sum + persons.length, 0);
    const granted = capacity + (plan.exceptions[id] ?? 0);
    if (load > granted) found.push({ code: "OVER_CAPACITY", id, says: granted, is: load });
  }
  return found;
}

function checkFigures(problem: RecutProblem, plan: RecutPlan | ProvenPlan): PlanViolation[] {
  const { exceptions, movers, ...parts } = recount(problem, plan);
  const found: PlanViolation[] = [];
  const compare = (id: string, says: number, is: number) => {
    // Sums of doubles in another order differ in the last digits.
    if (!(Math.abs(says - is) <= 1e-9 * Math.max(1, Math.abs(is)))) found.push({ code: "WRONG_FIGURE", id, says, is });
  };
  for (const part of Object.keys(parts) as (keyof typeof parts)[]) compare(part, plan.objective[part], parts[part]);
  for (const { id } of problem.caseworkers) compare(id, plan.exceptions[id] ?? 0, exceptions.get(id) ?? 0);
  const told = new Map(plan.moves.map(({ personId, toCaseworkerId }) => [personId, toCaseworkerId]));
  for (const [id, to] of movers) if (told.get(id) !== to) found.push({ code: "WRONG_FIGURE", id });
  compare("moves", plan.moves.length, movers.size);
  if ("bound" in plan && !(plan.bound <= parts.total + 1e-6 * Math.max(1, parts.total)))
    found.push({ code: "BOUND_ABOVE_OBJECTIVE", says: plan.bound, is: parts.total });
  return found;
}
