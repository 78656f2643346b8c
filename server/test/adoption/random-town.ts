import type pg from "pg";
import { period, type Row, type Stretch, WorldRows } from "../differential/world-rows.js";

export const today = "2018-08-20";
export const firstDay = "2018-09-01";

/** Days on which things begin and end: before the first day of the cut, on it, and after it. */
const earlier = ["2018-06-01", "2018-08-10", "2018-08-20", "2018-08-25"];
const later = ["2018-09-02", "2018-09-15", "2018-10-01", "2019-01-01"];
const turns = [...earlier, firstDay, ...later];
const longAgo = "2016-09-01";
const always = { period: period([longAgo, null]) };

export async function emptyTown(owner: pg.Client): Promise<void> {
  await owner.query(
    `truncate programme_phase, organization, district, refugee, caseworker_assignment_superseded, reassignment_case,
      household, accommodation cascade`,
  );
}

/**
 * Empties the database and makes a town for which a cut is planned: households in homes, flats and nowhere, care that ends
 * or lies ahead, persons who wait, for whom somebody else was agreed for later, or whose file is restricted, posts that
 * begin, end and change, exceptions, substitutions, open requests to hand over, and ratios that fall. All within the caps,
 * but for what the last ratio changes.
 */
export async function insertRandomTown(owner: pg.Client, seed: number): Promise<void> {
  await emptyTown(owner);
  await owner.query("set aid.loading = 'on'");
  const town = new WorldRows(owner, seed);
  const phase = { id: town.id(), name: "Anfang", ratio: town.random.int(4, 14), ...always };
  await town.insert("programme_phase", [phase]);
  const organizations = await town.make("organization", town.random.int(1, 3), (n) => ({
    kind: "WELFARE_ASSOCIATION",
    name: `Verband ${n}`,
    short_name: `V${n}`,
  }));
  const { areas, units } = await insertPlaces(town, owner, organizations);
  const caseworkers = await insertStaff(town, organizations, areas, phase.ratio);
  const households = await insertHouseholds(town, units);
  await insertCare(town, households, caseworkers);
  await insertBesides(town, organizations, caseworkers, households.flat());
  if (town.random.chance(0.4)) {
    const day = town.random.pick([firstDay, ...later]);
    await owner.query("update programme_phase set period = daterange(lower(period), $1)", [day]);
    const next = { id: town.id(), name: "Weiter", ratio: town.random.int(2, 8), period: period([day, null]) };
    if (town.random.chance(0.9)) await town.insert("programme_phase", [next]);
  }
  await owner.query("reset aid.loading");
}

interface Area {
  readonly id: string;
  readonly organization_id: string;
}

/** Districts in a cut that runs, homes and flats. */
async function insertPlaces(town: WorldRows, owner: pg.Client, organizations: readonly string[]) {
  const { random } = town;
  await owner.query("begin");
  const districts = await town.make("district", random.int(2, 7), (n) => ({ key: `d-${n}`, name: `Stadtteil ${n}` }));
  const [cut] = await town.make("area_cut", 1, () => ({ name: "Bisher", ...always }));
  const areas = Array.from({ length: random.int(1, Math.min(3, districts.length)) }, (_, n) => ({
    id: town.id(),
    area_cut_id: cut,
    organization_id: organizations[n % organizations.length] ?? "",
    code: "ABC"[n],
    name: `Raum ${n}`,
  }));
  await town.insert("integration_area", areas);
  const partOf = (n: number) => ({ area_cut_id: cut, integration_area_id: areas[n % areas.length]?.id });
  await town.insert(
    "area_cut_district",
    districts.map((district_id, n) => ({ district_id, ...partOf(n) })),
  );
  await owner.query("commit");
  const homes = await town.make("accommodation", random.int(1, 3), (n) => ({
    district_id: random.pick(districts),
    tenure: "CITY_DESIGNATED",
    form: "SHARED_HOME",
    name: `Haus ${n}`,
  }));
  const apart = homes.filter(() => random.chance(0.2));
  await town.insert(
    "area_cut_accommodation",
    apart.map((accommodation_id, n) => ({ accommodation_id, tenure: "CITY_DESIGNATED", ...partOf(n) })),
  );
  const flats = await town.make("accommodation", districts.length, (n) => ({
    district_id: districts[n],
    tenure: "SELF_RENTED",
    form: "FLAT",
  }));
  const accommodations = [...homes, ...flats];
  const units = await town.make("housing_unit", accommodations.length, (n) => ({
    accommodation_id: accommodations[n],
    label: "1",
  }));
  return { areas, units };
}

/** A caseworker, and the places that are left on each day on which that may change. */
interface Capable {
  readonly id: string;
  readonly free: Map<string, number>;
}

async function insertStaff(
  town: WorldRows,
  organizations: readonly string[],
  areas: readonly Area[],
  ratio: number,
): Promise<Capable[]> {
  const { random } = town;
  const ofCaseworker = (n: number) => organizations[n % organizations.length];
  const caseworkers = await town.make("caseworker", random.int(2, 7), (n) => ({
    name: `Fachkraft ${n}`,
    organization_id: ofCaseworker(n),
  }));
  const posts = caseworkers.flatMap((caseworkerId, n) => {
    const own = areas.filter((area) => area.organization_id === ofCaseworker(n));
    const change = n > 0 && random.chance(0.4) ? random.pick(turns) : null;
    const stretches: Stretch[] = n === 0 || random.chance(0.85) ? [[longAgo, change]] : [];
    if (change && random.chance(0.7)) stretches.push([change, null]);
    return stretches.map((stretch) => ({
      caseworkerId,
      stretch,
      areaId: own.length > 0 && random.chance(0.8) ? random.pick(own).id : null,
      fte: random.pick([1, 1, 0.75, 0.5]),
    }));
  });
  await town.make("employment", posts.length, (n) => ({
    caseworker_id: posts[n]?.caseworkerId,
    integration_area_id: posts[n]?.areaId,
    period: period(posts[n]?.stretch ?? [longAgo, null]),
    fte_casework: posts[n]?.fte,
  }));
  const exceptions = Array.from({ length: random.int(0, 3) }, () => ({
    caseworkerId: random.pick(caseworkers),
    places: random.int(1, 4),
    stretch: [random.pick([...earlier, firstDay]), random.pick(later)] as const,
  }));
  await town.make("capacity_exception", exceptions.length, (n) => ({
    caseworker_id: exceptions[n]?.caseworkerId,
    extra_places: exceptions[n]?.places,
    period: period(exceptions[n]?.stretch ?? [longAgo, null]),
    reason: "Test",
  }));
  const placesOn = (id: string, day: string): number => {
    const post = posts.find((one) => one.caseworkerId === id && holds(one.stretch, day));
    const granted = exceptions.filter((one) => one.caseworkerId === id && holds(one.stretch, day));
    return post ? granted.reduce((sum, { places }) => sum + places, Math.floor(ratio * post.fte)) : 0;
  };
  return caseworkers.map((id) => ({ id, free: new Map([longAgo, ...turns].map((day) => [day, placesOn(id, day)])) }));
}

/** @returns the persons of each household */
async function insertHouseholds(town: WorldRows, units: readonly string[]): Promise<string[][]> {
  const { random } = town;
  const households = await town.make("household", random.int(6, 16), (n) => ({ number: `H-${1000 + n}` }));
  const homes = households.map(() => (random.chance(0.93) ? random.pick(units) : null));
  const of = households.flatMap((_, n) => Array<number>(random.chance(0.5) ? 1 : random.int(2, 5)).fill(n));
  const refugees = await town.make("refugee", of.length, (n) => ({
    file_number: `AiD-${10_001 + n}`,
    synthetic: true,
  }));
  await town.insert(
    "refugee_identity",
    refugees.map((refugee_id, n) => ({
      refugee_id,
      family_name: `Muster ${n}`,
      given_names: "Test",
      birth_date: random.pick(["1990-01-01", "1990-01-01", "2012-05-05", "1940-01-01"]),
    })),
  );
  const persons = refugees.map((refugee_id, n) => ({ refugee_id, household: of[n] ?? 0 }));
  await town.insert(
    "household_membership",
    persons
      .filter(() => random.chance(0.95))
      .map(({ refugee_id, household }) => ({
        id: town.id(),
        refugee_id,
        household_id: households[household],
        role: "OTHER_RELATIVE",
        ...always,
      })),
  );
  await town.insert(
    "occupancy",
    persons.flatMap(({ refugee_id, household }) => {
      const unit = random.chance(0.92) ? homes[household] : random.pick([null, ...units]);
      return unit ? [{ id: town.id(), refugee_id, housing_unit_id: unit, ...always }] : [];
    }),
  );
  return households.map((_, n) => persons.filter(({ household }) => household === n).map((one) => one.refugee_id));
}

const holds = ([from, end]: Stretch, day: string): boolean => from <= day && (end === null || day < end);

/** Care, and within it who answers: mostly one for all of a household, if there is room. */
async function insertCare(town: WorldRows, households: readonly string[][], caseworkers: readonly Capable[]) {
  const { random } = town;
  const [care, assigned]: [Row[], Row[]] = [[], []];
  for (const household of households) {
    const [usual, next, turn] = [random.pick(caseworkers), random.pick(caseworkers), random.pick(turns)];
    const happens = random.pick(["STAYS", "STAYS", "STAYS", "CHANGES", "ENDS", "WAITS", "WAITS UNTIL"]);
    for (const refugee_id of household) {
      const from = random.chance(0.85) ? longAgo : random.pick([...earlier, ...later]);
      const end = random.chance(0.15) ? random.pick(later) : null;
      if (end !== null && end <= from) continue;
      care.push({ id: town.id(), refugee_id, period: period([from, end]) });
      const isWithin = from < turn && (end === null || turn < end);
      const stays: Stretch = [from, isWithin && happens !== "STAYS" ? turn : end];
      const wanted: [Capable, Stretch][] = happens.startsWith("WAITS")
        ? []
        : [[random.chance(0.95) ? usual : random.pick(caseworkers), stays]];
      if (isWithin && ["CHANGES", "WAITS UNTIL"].includes(happens)) wanted.push([next, [turn, end]]);
      for (const [{ id: caseworker_id, free }, stretch] of wanted) {
        const days = [...free.keys()].filter((day) => holds(stretch, day));
        if (days.some((day) => (free.get(day) ?? 0) < 1)) continue;
        for (const day of days) free.set(day, (free.get(day) ?? 0) - 1);
        assigned.push({ id: town.id(), refugee_id, caseworker_id, period: period(stretch) });
      }
    }
  }
  await town.insert("care_period", care);
  await town.insert("caseworker_assignment", assigned);
}

async function insertBesides(
  town: WorldRows,
  organizations: readonly string[],
  caseworkers: readonly Capable[],
  refugees: readonly string[],
): Promise<void> {
  const { random } = town;
  const [from, to] = organizations;
  const [away, substitute] = [caseworkers[0], caseworkers[organizations.length]];
  await town.make("substitution", substitute ? random.int(0, 2) : 0, (n) => ({
    caseworker_id: away?.id,
    substitute_id: substitute?.id,
    period: period(n === 0 ? ["2018-08-01", "2018-09-10"] : ["2018-10-01", "2018-11-01"]),
  }));
  const hidden = random.shuffled(refugees).slice(0, random.int(0, 2));
  await town.insert(
    "refugee_restriction",
    hidden.map((refugee_id) => ({ refugee_id })),
  );
  if (!to) return;
  const [request] = await town.make("hand_over_request", 1, () => ({
    status: "OPEN",
    from_organization_id: from,
    to_organization_id: to,
    day: "2018-10-01",
    cases_count: 1,
    requested_at: "2018-08-19T10:00:00Z",
  }));
  await town.make("hand_over_case", 1, () => ({
    hand_over_request_id: request,
    refugee_id: random.pick(refugees),
    status: "OPEN",
  }));
}
