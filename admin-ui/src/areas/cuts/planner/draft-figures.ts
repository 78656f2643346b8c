import { areaOfDistrict, areaOfHome, type Draft, type DraftArea } from "./draft";

/** Where people live, as the server last counted. */
export interface LivingPlace {
  district: { id: string };
  /** Without those in homes. */
  inFlats: number;
  homes: readonly { accommodation: { id: string }; persons: number }[];
}

export interface AreaFigures {
  area: DraftArea;
  persons: number;
  cityDesignated: number;
  fte: number;
  capacity: number;
  fteNeeded: number;
}

export interface DraftFigures {
  areas: readonly AreaFigures[];
  persons: number;
  fte: number;
  fteNeeded: number;
  /** What areas lack, all together: what one has to spare does not help another. */
  fteMissing: number;
  fteFree: number;
  /** Persons between the fullest and the emptiest area. */
  span: number;
}

/**
 * The load of the areas the moment something is put elsewhere, before the server has answered. Only what follows from
 * addresses and posts; who keeps their caseworker the server alone can tell.
 */
export function draftFigures(
  draft: Draft,
  places: readonly LivingPlace[],
  ratio: number,
  extraPlaces: ReadonlyMap<string, number> = new Map(),
): DraftFigures {
  const persons = new Map<string, number>();
  const inHomes = new Map<string, number>();
  const add = (sums: Map<string, number>, key: string | undefined, count: number) => {
    if (key !== undefined) sums.set(key, (sums.get(key) ?? 0) + count);
  };
  for (const { district, inFlats, homes } of places) {
    add(persons, areaOfDistrict(draft, district.id)?.key, inFlats);
    for (const home of homes) {
      const key = areaOfHome(draft, home.accommodation.id, district.id)?.key;
      add(persons, key, home.persons);
      add(inHomes, key, home.persons);
    }
  }
  const areas = draft.areas.map((area) => {
    const load = persons.get(area.key) ?? 0;
    return {
      area,
      persons: load,
      cityDesignated: inHomes.get(area.key) ?? 0,
      fte: area.staff.reduce((sum, post) => sum + post.fteCasework, 0),
      // Rounded down for each caseworker, as the cap is.
      capacity: area.staff.reduce(
        (sum, post) => sum + wholePlaces(ratio, post.fteCasework) + (extraPlaces.get(post.caseworkerId) ?? 0),
        0,
      ),
      fteNeeded: ratio > 0 ? load / ratio : 0,
    };
  });
  const total = areas.reduce((sum, area) => sum + area.persons, 0);
  const fte = areas.reduce((sum, area) => sum + area.fte, 0);
  const fteNeeded = ratio > 0 ? total / ratio : 0;
  const loads = areas.map((area) => area.persons);
  const inPosts = (places: readonly number[]) =>
    ratio > 0 ? places.reduce((sum, count) => sum + Math.max(0, count), 0) / ratio : 0;
  return {
    areas,
    persons: total,
    fte,
    fteNeeded,
    fteMissing: inPosts(areas.map((area) => area.persons - area.capacity)),
    fteFree: inPosts(areas.map((area) => area.capacity - area.persons)),
    span: loads.length > 0 ? Math.max(...loads) - Math.min(...loads) : 0,
  };
}

/** Exceptions granted so far: what caseworkers may carry beyond the ratio of the posts that were saved. */
export function grantedPlaces(
  caseworkers: readonly { caseworker: { id: string }; capacity: number }[],
  saved: readonly { staff: readonly { caseworker: { id: string }; fteCasework: number }[] }[],
  ratio: number,
): Map<string, number> {
  const fte = new Map(saved.flatMap(({ staff }) => staff.map((post) => [post.caseworker.id, post.fteCasework])));
  return new Map(
    caseworkers.flatMap(({ caseworker: { id }, capacity }) => {
      const share = fte.get(id);
      return share === undefined ? [] : [[id, Math.max(0, capacity - wholePlaces(ratio, share))] as const];
    }),
  );
}

/** 0.29 × 100 is 28.999… in floating point. */
const wholePlaces = (ratio: number, fte: number) => Math.floor(Math.round(ratio * fte * 1000) / 1000);
