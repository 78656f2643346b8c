import type pg from "pg";

interface Stretch {
  readonly caseworkerId: string;
  readonly from: string;
  readonly end: string | null;
}

interface Line {
  readonly id: string;
  readonly kind: string;
  readonly day: string;
  readonly undoes: string | null;
  readonly cases: { readonly refugee: string; readonly from: string | null; readonly to: string | null }[];
}

const none: readonly Stretch[] = [];
const holds = ({ from, end }: Stretch, day: string): boolean => from <= day && (end === null || day < end);

/**
 * What the journal says happened, done once more in JavaScript, from a state without assignments and with care that never
 * ends. @returns where it and the database differ
 */
export async function replayJournal(admin: pg.Pool): Promise<string[]> {
  const differences: string[] = [];
  const now = new Map<string, readonly Stretch[]>();
  const before = new Map<string, ReadonlyMap<string, readonly Stretch[]>>();
  for (const { id, kind, day, undoes, cases } of await journal(admin)) {
    before.set(id, new Map(cases.map(({ refugee }) => [refugee, now.get(refugee) ?? none])));
    for (const { refugee, from, to } of cases) {
      const state = now.get(refugee) ?? none;
      const running = state.find((one) => holds(one, day));
      if ((running?.caseworkerId ?? null) !== from) differences.push(`${id} says that ${from} answered for ${refugee}`);
      const next = kind === "UNDO" ? before.get(undoes ?? "")?.get(refugee) : moved(state, day, to);
      now.set(refugee, next ?? none);
      const answers = next?.find((one) => holds(one, day));
      if ((answers?.caseworkerId ?? null) !== to) differences.push(`${id} says that ${to} answers for ${refugee}`);
    }
  }
  const { rows } = await admin.query<{ refugee: string; periods: string[] }>(
    `select refugee_id as refugee, array_agg(caseworker_id || ' ' || period order by period) as periods
    from caseworker_assignment group by 1`,
  );
  const found = new Map(rows.map((row) => [row.refugee, row.periods.join()]));
  for (const [refugee, state] of now) {
    const said = [...state]
      .sort((a, b) => (a.from < b.from ? -1 : 1))
      .map(({ caseworkerId, from, end }) => `${caseworkerId} [${from},${end ?? ""})`)
      .join();
    if (said !== (found.get(refugee) ?? "")) differences.push(`${refugee}: ${said} is ${found.get(refugee)}`);
  }
  const strangers = rows.filter(({ refugee }) => !now.has(refugee));
  return [...differences, ...strangers.map(({ refugee }) => `${refugee} is in no line`)];
}

function moved(state: readonly Stretch[], day: string, to: string | null): Stretch[] {
  const running = state.find((one) => holds(one, day));
  const planned = state
    .map(({ from }) => from)
    .filter((from) => from > day)
    .sort();
  const end = running ? running.end : (planned[0] ?? null);
  const kept = state.flatMap((one): Stretch[] => {
    if (one !== running) return [one];
    return one.from === day ? [] : [{ ...one, end: day }];
  });
  return to === null ? kept : [...kept, { caseworkerId: to, from: day, end }];
}

async function journal(admin: pg.Pool): Promise<Line[]> {
  const { rows } = await admin.query<Line>(
    `select r.id, r.kind, r.day::text, r.undoes_id as undoes, json_agg(json_build_object('refugee', c.refugee_id,
      'from', c.from_caseworker_id, 'to', c.to_caseworker_id)) as cases
    from reassignment r join reassignment_case c on c.reassignment_id = r.id group by r.id order by r.recorded_at`,
  );
  return rows;
}
