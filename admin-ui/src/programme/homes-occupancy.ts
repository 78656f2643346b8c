import type { HomesPanel_HomeFragment } from "./homes-panel.generated";

/** The places of a home, or of all homes, by what they are used for. */
export interface Occupancy {
  inCare: number;
  /** Persons who live there and are not in the programme's care. */
  others: number;
  free: number;
  /** Empty, and not to be newly occupied. */
  blocked: number;
  places: number;
}

export function occupancyOf(home: Omit<HomesPanel_HomeFragment, "__typename">): Occupancy {
  const empty = Math.max(0, home.places - home.occupied);
  const blocked = Math.min(empty, home.blockedPlaces);
  return {
    inCare: home.inCare,
    others: home.occupied - home.inCare,
    free: empty - blocked,
    blocked,
    places: home.places,
  };
}

export function addUp(homes: readonly Occupancy[]): Occupancy {
  return homes.reduce(
    (sum, home) => ({
      inCare: sum.inCare + home.inCare,
      others: sum.others + home.others,
      free: sum.free + home.free,
      blocked: sum.blocked + home.blocked,
      places: sum.places + home.places,
    }),
    { inCare: 0, others: 0, free: 0, blocked: 0, places: 0 },
  );
}
