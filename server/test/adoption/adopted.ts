import { holds, type Period, periodOf, type Row, rowsOf, type Snapshot } from "./snapshot.js";

/** What was adopted, what came of it, and every row there was before it and after. */
export interface Adoption {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly cutId: string;
  readonly day: string;
  readonly reassignmentId: string;
  readonly waiting: number;
}

/** Who answers for somebody, for how long. */
export interface Stretch extends Period {
  readonly caseworkerId: string;
}

type Duty = ReadonlyMap<string, readonly Stretch[]>;

const dated = [
  "caseworker_assignment",
  "employment",
  "capacity_exception",
  "programme_phase",
  "area_cut",
  "care_period",
  "substitution",
];

/** An adoption as the checker looks at it: by plain rules over all rows, shared with nothing that makes it. */
export class Adopted {
  /** Who answered for each refugee and would have gone on to, and who answers now. */
  readonly was: Duty;
  readonly is: Duty;
  /** Posts of the cut, by caseworker. */
  readonly posts: ReadonlyMap<string, Row>;
  /** The first day, and every day on which anything begins or ends, before or after. */
  readonly days: readonly string[];
  private readonly loads = new Map<Duty, ReadonlyMap<string, readonly Stretch[]>>();

  constructor(readonly adoption: Adoption) {
    const { before, after, cutId, day } = adoption;
    this.was = dutyOf(before);
    this.is = dutyOf(after);
    const staff = rowsOf(after, "area_cut_caseworker").filter((row) => row.area_cut_id === cutId);
    this.posts = new Map(staff.map((row) => [String(row.caseworker_id), row]));
    const periods = [before, after].flatMap((state) =>
      dated.flatMap((table) =>
        rowsOf(state, table)
          .filter((row) => row.period !== null)
          .map(periodOf),
      ),
    );
    this.days = [...new Set([day, ...periods.flatMap(({ from, end }) => [from, end ?? from])])].sort();
  }

  get daysFromTheFirst(): readonly string[] {
    return this.days.filter((day) => day >= this.adoption.day);
  }

  get caseworkerIds(): readonly string[] {
    return rowsOf(this.adoption.after, "caseworker").map(({ id }) => String(id));
  }

  get refugeeIds(): ReadonlySet<string> {
    return new Set([...this.was.keys(), ...this.is.keys()]);
  }

  loadOn(duty: Duty, caseworkerId: string, day: string): number {
    const known = this.loads.get(duty) ?? grouped([...duty.values()].flat(), (one) => one.caseworkerId);
    this.loads.set(duty, known);
    return (known.get(caseworkerId) ?? []).filter((one) => holds(one, day)).length;
  }
}

export const postsOn = (state: Snapshot, caseworkerId: string, day: string): Row[] =>
  rowsOf(state, "employment").filter((row) => row.caseworker_id === caseworkerId && holds(periodOf(row), day));

/** The ratio times the FTE, rounded down, and what was granted; without phase or post nothing. */
export function capacityOn(state: Snapshot, caseworkerId: string, day: string): number {
  const phase = rowsOf(state, "programme_phase").find((row) => holds(periodOf(row), day));
  const [post] = postsOn(state, caseworkerId, day);
  if (!phase || !post) return 0;
  const places = rowsOf(state, "capacity_exception")
    .filter((row) => row.caseworker_id === caseworkerId && holds(periodOf(row), day))
    .reduce((sum, row) => sum + Number(row.extra_places), 0);
  return Math.floor(Number(phase.ratio) * Number(post.fte_casework)) + places;
}

export function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

/** Who answers for each refugee, and when; the earliest first. */
export const dutyOf = (state: Snapshot): Duty =>
  new Map(
    [...grouped(rowsOf(state, "caseworker_assignment"), (row) => String(row.refugee_id))].map(([refugee, rows]) => [
      refugee,
      rows
        .map((row) => ({ caseworkerId: String(row.caseworker_id), ...periodOf(row) }))
        .sort((a, b) => (a.from < b.from ? -1 : 1)),
    ]),
  );
