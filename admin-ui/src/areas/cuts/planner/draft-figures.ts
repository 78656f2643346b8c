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
export function draftFigures(draft: Draft, places: readonly LivingPlace[], ratio: number): DraftFigures {
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
      capacity: area.staff.reduce((sum, post) => sum + wholePlaces(ratio, post.fteCasework), 0),
      fteNeeded: ratio > 0 ? load / ratio : 0,
    };
  });
  const total = areas.reduce((sum, area) => sum + area.persons, 0);
  const fte = areas.reduce((sum, area) => sum + area.fte, 0);
  const fteNeeded = ratio > 0 ? total / ratio : 0;
  const loads = areas.map((area) => area.persons);
  return {
    areas,
    persons: total,
    fte,
    fteNeeded,
    fteMissing: areas.reduce((sum, area) => sum + Math.max(0, area.fteNeeded - area.fte), 0),
    fteFree: areas.reduce((sum, area) => sum + Math.max(0, area.fte - area.fteNeeded), 0),
    span: loads.length > 0 ? Math.max(...loads) - Math.min(...loads) : 0,
  };
}

/** 0.29 × 100 is 28.999… in floating point. */
const wholePlaces = (ratio: number, fte: number) => Math.floor(Math.round(ratio * fte * 1000) / 1000);
