import type pg from "pg";

interface Stretch {
  readonly caseworkerId: string;
  readonly from: string;
  readonly end: string | null;
}

interface Case {
  readonly refugee: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Of the adoption of a cut, what became known with it: the day after the last with `to`, and whether later days stay. */
  readonly end: string | null;
  readonly keepsLater: boolean;
}

interface Line {
  readonly id: string;
  readonly kind: string;
  readonly day: string;
  readonly undoes: string | null;
  readonly cases: readonly Case[];
}

const none: readonly Stretch[] = [];
const holds = ({ from, end }: Stretch, day: string): boolean => from <= day && (end === null || day < end);

/**
 * What the journal says happened, done once more in JavaScript, from a state without assignments or the given one, and with
 * care that never ends. @returns where it and the database differ
 */
export async function replayJournal(
  admin: pg.Pool | pg.Client,
  start: ReadonlyMap<string, readonly Stretch[]> = new Map(),
): Promise<string[]> {
  const differences: string[] = [];
  const now = new Map(start);
  const before = new Map<string, ReadonlyMap<string, readonly Stretch[]>>();
  for (const { id, kind, day, undoes, cases } of await journal(admin)) {
    before.set(id, new Map(cases.map(({ refugee }) => [refugee, now.get(refugee) ?? none])));
    for (const one of cases) {
      const { refugee, from, to } = one;
      const state = now.get(refugee) ?? none;
      const running = state.find((stretch) => holds(stretch, day));
      if ((running?.caseworkerId ?? null) !== from) differences.push(`${id} says that ${from} answered for ${refugee}`);
      const { [kind]: next = moved(state, day, to) } = {
        UNDO: before.get(undoes ?? "")?.get(refugee) ?? none,
        AREA_CUT: adopted(state, day, one),
      };
      now.set(refugee, next);
      const answers = next.find((stretch) => holds(stretch, day));
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

/** Who stays or waited keeps what was agreed for later, who gets somebody else does not. */
function adopted(state: readonly Stretch[], day: string, { from, to, end, keepsLater }: Case): Stretch[] {
  const keeps = from === null || from === to || (to === null && keepsLater);
  const left = state.flatMap((one): Stretch[] => {
    if (one.from > day) return keeps ? [one] : [];
    if (!holds(one, day)) return [one];
    if (from === to) return [{ ...one, end }];
    return one.from === day ? [] : [{ ...one, end: day }];
  });
  return to === null || from === to ? left : [...left, { caseworkerId: to, from: day, end }];
}

async function journal(admin: pg.Pool | pg.Client): Promise<Line[]> {
  const { rows } = await admin.query<Line>(
    `select r.id, r.kind, r.day::text, r.undoes_id as undoes, json_agg(json_build_object('refugee', c.refugee_id,
      'from', c.from_caseworker_id, 'to', c.to_caseworker_id, 'end', k.end, 'keepsLater', coalesce(k.later, false))) as cases
    from reassignment r
    join reassignment_case c on c.reassignment_id = r.id
    left join lateral (
      select min(upper(a.period)) filter (where a.period @> r.day) as "end", bool_or(lower(a.period) > r.day) as later
      from (
        select a.refugee_id, a.period, a.known_since, null as known_until from caseworker_assignment a
        union all select s.refugee_id, s.period, s.known_since, s.known_until from caseworker_assignment_superseded s
      ) a
      where r.kind = 'AREA_CUT' and a.refugee_id = c.refugee_id and a.known_since <= r.recorded_at
        and coalesce(a.known_until > r.recorded_at, true)
    ) k on true
    group by r.id order by r.recorded_at`,
  );
  return rows;
}
