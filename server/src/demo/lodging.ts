import type { Day } from "./days.js";
import type { Gender, Home, Reservation, Unit } from "./model.js";

const meets = (reservation: Reservation, from: Day, until: Day) => reservation.from < until && from < reservation.until;

/** The fewest places free on any day of the time asked about. */
function freePlaces(unit: Unit, from: Day, until: Day): number {
  const present = unit.reservations.filter((reservation) => meets(reservation, from, until));
  let most = 0;
  for (const day of [from, ...present.map((reservation) => Math.max(from, reservation.from))]) {
    let persons = 0;
    for (const one of present) if (one.from <= day && day < one.until) persons += one.persons;
    most = Math.max(most, persons);
  }
  return unit.places - most;
}

/** The last possible end of a stay that begins on this day; null when nobody may move in. */
export function latestEnd(home: Home, from: Day): Day | null {
  if (!home.blocked || from >= home.blocked.until) return Number.POSITIVE_INFINITY;
  return from < home.blocked.from ? home.blocked.emptyBy : null;
}

function emptyUnits(home: Home, from: Day, until: Day): Unit[] {
  return home.units.filter((unit) => !unit.reservations.some((reservation) => meets(reservation, from, until)));
}

/** Rooms for a household: one empty room, else a shared one for single people, else neighbouring rooms, else any places. */
export function findUnits(home: Home, persons: number, from: Day, until: Day, single: Gender | null): Unit[] | null {
  if (single) {
    const shared = home.units.find(
      (unit) =>
        freePlaces(unit, from, until) >= persons &&
        unit.reservations.some((one) => meets(one, from, until)) &&
        unit.reservations.every((one) => one.single === single || !meets(one, from, until)),
    );
    if (shared) return [shared];
  }
  const empty = emptyUnits(home, from, until).sort((one, other) => one.places - other.places);
  const fitting = empty.find((unit) => unit.places >= persons);
  if (fitting) return [fitting];
  const largest = empty.at(-1);
  const second = largest && empty.find((unit) => unit !== largest && unit.places + largest.places >= persons);
  if (largest && second) return [largest, second];
  const crowded = home.units.find((unit) => freePlaces(unit, from, until) >= persons);
  return crowded ? [crowded] : null;
}

/** Which of several units each member of a household sleeps in, in the order of its members. */
export function unitOf(units: readonly Unit[], position: number): Unit {
  let left = position;
  for (const unit of units) {
    if (left < unit.places) return unit;
    left -= unit.places;
  }
  const last = units.at(-1);
  if (!last) throw new RangeError("a stay without a unit");
  return last;
}

export function reserve(units: readonly Unit[], persons: number, from: Day, until: Day, single: Gender | null): void {
  let left = persons;
  for (const unit of units) {
    const here = units.length === 1 ? left : Math.min(left, unit.places);
    if (here > 0) unit.reservations.push({ from, until, persons: here, single });
    left -= here;
  }
}
