import type { AreaKey, OrganizationKey } from "./city-map.js";
import type { Day } from "./days.js";
import { day, OPEN } from "./days.js";

export interface Organization {
  readonly key: OrganizationKey;
  readonly kind: "MUNICIPALITY" | "WELFARE_ASSOCIATION";
  readonly name: string;
  readonly shortName: string;
  /** Who administers the organization's accounts. Invented. */
  readonly administrator: string;
}

export const ORGANIZATIONS: readonly Organization[] = [
  { key: "stadt", kind: "MUNICIPALITY", name: "Stadt Düren", shortName: "Stadt", administrator: "Ronja Nordhof" },
  {
    key: "awo",
    kind: "WELFARE_ASSOCIATION",
    name: "Arbeiterwohlfahrt",
    shortName: "AWO",
    administrator: "Kjell Westhof",
  },
  {
    key: "caritas",
    kind: "WELFARE_ASSOCIATION",
    name: "Caritas",
    shortName: "Caritas",
    administrator: "Wanja Mittelhof",
  },
  {
    key: "evangelische-gemeinde",
    kind: "WELFARE_ASSOCIATION",
    name: "Evangelische Gemeinde zu Düren",
    shortName: "Ev. Gemeinde",
    administrator: "Elske Südhof",
  },
  {
    key: "skf",
    kind: "WELFARE_ASSOCIATION",
    name: "Sozialdienst katholischer Frauen",
    shortName: "SkF",
    administrator: "Gesa Musterfeld",
  },
];

export const STEERING_NAME = "Imke Musterberg";

export interface Phase {
  readonly name: string;
  readonly from: Day;
  readonly until: Day;
  readonly ratio: number;
}

export const PHASES: readonly Phase[] = [
  { name: "Phase 1", from: day("2016-09-01"), until: day("2018-09-01"), ratio: 200 },
  { name: "Phase 2", from: day("2018-09-01"), until: day("2020-09-01"), ratio: 100 },
  { name: "Phase 3", from: day("2020-09-01"), until: OPEN, ratio: 100 },
];

interface Employment {
  readonly area: AreaKey;
  readonly from: Day;
  readonly until: Day;
  readonly casework: number;
  readonly steering: number;
}

export interface Caseworker {
  readonly name: string;
  readonly organization: OrganizationKey;
  /** Besides German; ISO 639-3. */
  readonly languages: readonly string[];
  readonly employments: readonly Employment[];
}

const employed = (area: AreaKey, from: string, until: string | null, casework: number, steering = 0): Employment => ({
  area,
  from: day(from),
  until: until ? day(until) : OPEN,
  casework,
  steering,
});

export const TOMKE = "Tomke Nordwind";
export const SVENJA = "Svenja Ostfeld";
export const CARLA = "Carla Mittelweg";
export const THEES = "Thees Mittelbach";
export const LEANDER = "Leander Ostkamp";

/** Invented people. Ends are the day after the last one. */
export const CASEWORKERS: readonly Caseworker[] = [
  {
    name: TOMKE,
    organization: "stadt",
    languages: ["eng", "ara"],
    employments: [
      employed("nord", "2016-09-01", "2018-09-01", 1),
      employed("dueren-nord", "2018-09-01", "2020-09-01", 1),
      employed("dueren-nord", "2020-09-01", null, 0.8, 0.2),
    ],
  },
  {
    name: "Falk Westwind",
    organization: "awo",
    languages: ["eng"],
    employments: [employed("west", "2016-09-01", "2017-09-01", 1)],
  },
  {
    name: "Runa Westfeld",
    organization: "awo",
    languages: ["eng", "tur"],
    employments: [employed("west", "2017-09-01", "2018-09-01", 1)],
  },
  {
    name: CARLA,
    organization: "caritas",
    languages: ["fra", "eng", "ara"],
    employments: [
      employed("mitte", "2016-09-01", "2018-09-01", 1),
      employed("dueren-mitte-sued", "2018-09-01", null, 1),
    ],
  },
  {
    name: "Hauke Südhang",
    organization: "evangelische-gemeinde",
    languages: ["eng", "rus"],
    employments: [employed("sued", "2016-09-01", "2018-09-01", 1)],
  },
  {
    name: "Merle Osterwind",
    organization: "skf",
    languages: ["eng"],
    employments: [employed("ost", "2016-09-01", "2018-01-01", 1)],
  },
  {
    name: SVENJA,
    organization: "skf",
    languages: ["eng", "fas"],
    employments: [employed("ost", "2018-01-01", "2018-09-01", 1), employed("dueren-ost", "2018-09-01", null, 1)],
  },
  {
    name: THEES,
    organization: "caritas",
    languages: ["eng", "fra"],
    employments: [
      employed("dueren-mitte-sued", "2019-07-01", "2021-07-01", 0.5),
      employed("dueren-mitte-sued", "2021-07-01", null, 0.75),
    ],
  },
  {
    name: "Jorid Nordlicht",
    organization: "stadt",
    languages: ["eng", "sqi"],
    employments: [employed("dueren-nord", "2020-09-01", "2022-04-01", 0.5)],
  },
  {
    name: "Bennet Norddeich",
    organization: "stadt",
    languages: ["eng", "tur"],
    employments: [employed("dueren-nord", "2022-04-01", null, 0.75)],
  },
  {
    name: "Alva Ostermoor",
    organization: "skf",
    languages: ["eng", "srp"],
    employments: [employed("dueren-ost", "2021-01-01", "2024-07-01", 0.5)],
  },
  {
    name: LEANDER,
    organization: "skf",
    languages: ["eng", "ara"],
    employments: [employed("dueren-ost", "2024-07-01", null, 0.5)],
  },
];

export function phaseOn(on: Day): Phase | undefined {
  return PHASES.find(({ from, until }) => from <= on && on < until);
}
