import type { HouseholdToPlace, Place, RecutProblem } from "../src/areas/plan/recut-problem.js";
import { LEXICOGRAPHIC_WEIGHTS } from "../src/areas/plan/recut-problem.js";
import { Random } from "../src/demo/random.js";

/** District: its area until August 2018, and from September on; the districts that come after it and share a border. */
const DISTRICTS: readonly (readonly [string, string, string, readonly string[]])[] = [
  ["merken", "nord", "nord", ["echtz-konzendorf", "hoven"]],
  ["hoven", "nord", "nord", ["birkesdorf", "echtz-konzendorf", "mariaweiler"]],
  ["mariaweiler", "west", "nord", ["birkesdorf", "derichsweiler", "echtz-konzendorf", "nord-dueren", "west"]],
  ["echtz-konzendorf", "west", "nord", ["derichsweiler"]],
  ["derichsweiler", "west", "nord", ["guerzenich", "west"]],
  ["guerzenich", "west", "mitte-sued", ["birgel", "roelsdorf", "west"]],
  ["birgel", "west", "mitte-sued", ["berzbuir-kufferath", "lendersdorf", "roelsdorf"]],
  ["berzbuir-kufferath", "sued", "mitte-sued", ["lendersdorf"]],
  ["lendersdorf", "sued", "mitte-sued", ["niederau-krauthausen", "roelsdorf", "sued"]],
  ["niederau-krauthausen", "sued", "mitte-sued", ["sued", "sued-ost"]],
  ["roelsdorf", "west", "mitte-sued", ["innenstadt", "sued", "west"]],
  ["west", "west", "mitte-sued", ["innenstadt", "nord-dueren"]],
  ["innenstadt", "mitte", "mitte-sued", ["gruenguertel", "nord-dueren", "sued", "sued-ost"]],
  ["nord-dueren", "nord", "nord", ["arnoldsweiler", "birkesdorf", "gruenguertel", "ost"]],
  ["birkesdorf", "nord", "nord", ["arnoldsweiler"]],
  ["gruenguertel", "mitte", "mitte-sued", ["ost", "sued-ost"]],
  ["ost", "ost", "ost", ["arnoldsweiler", "sued-ost"]],
  ["sued-ost", "ost", "ost", ["sued"]],
  ["sued", "sued", "mitte-sued", []],
  ["arnoldsweiler", "ost", "ost", []],
];

/** Persons by area on 2018-08-31, 369 in all. */
const PERSONS = { nord: 84, west: 63, mitte: 74, sued: 41, ost: 107 };
const CONTINUES: Readonly<Record<string, string>> = { nord: "nord", mitte: "mitte-sued", ost: "ost" };

/** The three areas as the city drew them: by names of districts. */
export const AREA_BY_NAME = Object.fromEntries(DISTRICTS.map(([district, , area]) => [district, area]));

/** Düren on 2018-09-01: five areas with a caseworker each become three with a hundred persons each. */
export function dueren(): RecutProblem {
  const random = new Random(2018);
  return {
    day: "2018-09-01",
    areas: [
      { id: "nord", organizationId: "stadt" },
      { id: "mitte-sued", organizationId: "caritas" },
      { id: "ost", organizationId: "skf" },
    ],
    caseworkers: [
      { id: "of nord", organizationId: "stadt", areaId: "nord", capacity: 100 },
      { id: "of mitte", organizationId: "caritas", areaId: "mitte-sued", capacity: 100 },
      { id: "of ost", organizationId: "skf", areaId: "ost", capacity: 100 },
    ],
    places: DISTRICTS.map(
      ([id, area]): Place => ({
        id,
        districtId: id,
        accommodation: false,
        movable: false,
        currentAreaId: CONTINUES[area] ?? null,
      }),
    ),
    neighbours: DISTRICTS.flatMap(([id, , , others]) => others.map((other) => [id, other] as const)),
    households: Object.entries(PERSONS).flatMap(([area, persons]) => householdsOf(area, persons, random)),
    options: { weights: LEXICOGRAPHIC_WEIGHTS, wholeHomes: true, timeLimitSeconds: 30, gap: 0 },
  };
}

/** Most live alone; every third household has two to seven persons. */
function householdsOf(area: string, persons: number, random: Random): HouseholdToPlace[] {
  const districts = DISTRICTS.filter(([, old]) => old === area).map(([id]) => id);
  const households: HouseholdToPlace[] = [];
  for (let left = persons; left > 0; ) {
    const size = Math.min(left, random.chance(0.63) ? 1 : random.int(2, 7));
    const id = `${area} ${households.length}`;
    households.push({
      id,
      placeId: random.pick(districts),
      persons: Array.from({ length: size }, (_, n) => ({
        id: `${id} ${n}`,
        caseworkerId: `of ${area}`,
        vulnerable: random.chance(0.15),
      })),
    });
    left -= size;
  }
  return households;
}
