import type { AreaLoad } from "./area-load.js";
import type { AreaKey } from "./city-map.js";
import type { Day } from "./days.js";
import { day } from "./days.js";
import { CARLA, LEANDER, SVENJA, TOMKE } from "./staff.js";

export interface Exception {
  readonly caseworker: string;
  readonly extraPlaces: number;
  readonly from: Day;
  /** The day after the last one. */
  readonly until: Day;
  readonly reason: string;
}

const FIRST_REASON = "Neuer Zuschnitt: drei Räume, die Zahl der Personen ist noch über dem Soll.";
const LATER_REASON = "Die Zahl der Personen im Raum ist noch über dem Soll.";

/** After 2018 one caseworker an area still answers for more than a hundred; the steering office renews what that needs. */
const RENEWALS: readonly { caseworker: string; area: AreaKey; days: readonly string[] }[] = [
  { caseworker: TOMKE, area: "dueren-nord", days: ["2019-01-01", "2019-07-01", "2020-01-01", "2020-09-01"] },
  {
    caseworker: SVENJA,
    area: "dueren-ost",
    days: ["2019-01-01", "2019-07-01", "2020-01-01", "2020-07-01", "2021-01-01"],
  },
  { caseworker: CARLA, area: "dueren-mitte-sued", days: ["2019-01-01", "2019-07-01"] },
];

/** The exception that runs today, so that somebody is over the ratio and still within the cap. */
export function presentException(today: Day): Exception {
  return {
    caseworker: LEANDER,
    extraPlaces: 6,
    from: today - 40,
    until: today + 50,
    reason: "Überbrückung, bis die Stelle aufgestockt ist.",
  };
}

export function grantedExceptions(load: AreaLoad, today: Day): Exception[] {
  const [from, until] = [day("2018-09-01"), day("2019-01-01")];
  const first = (
    [
      [TOMKE, 20],
      [SVENJA, 25],
      [CARLA, 30],
    ] as const
  ).map(([caseworker, extraPlaces]) => ({
    caseworker,
    extraPlaces,
    from,
    until,
    reason: FIRST_REASON,
  }));
  const renewed = RENEWALS.flatMap(({ caseworker, area, days }) =>
    days.slice(1).map((end, index) => {
      const [start, stop] = [day(days[index] ?? end), day(end)];
      const over = load.most(area, start, stop) - 100;
      return { caseworker, extraPlaces: Math.ceil(over / 5) * 5, from: start, until: stop, reason: LATER_REASON };
    }),
  );
  return [...first, ...renewed.filter(({ extraPlaces }) => extraPlaces > 0), presentException(today)];
}
