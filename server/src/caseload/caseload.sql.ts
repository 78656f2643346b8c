import type { EntityManager } from "typeorm";

/** What decides whether one refugee may be given to a caseworker from a day on. */
export interface CaseOnDay {
  refugeeId: string;
  /** Null if there is no such refugee. */
  fileNumber: string | null;
  /** Whether an earlier row is about the same refugee. */
  repeated: boolean;
  viewerMayMove: boolean;
  inCare: boolean;
  /** Who answers on that day; null if nobody does. */
  caseworkerId: string | null;
  /** Day after the last on which a new caseworker may answer instead; null if that is open. */
  ends: string | null;
}

export interface WaitingCase {
  fileNumber: string;
  viewerMayMove: boolean;
  inCareOnFirstDay: boolean;
  /** True as well if no last day is asked for. */
  inCareOnLastDay: boolean;
  careUntil: string | null;
  /** The first who answers on one of the days asked for. */
  answeredBy: string | null;
  answeredFrom: string | null;
}

export interface Post {
  name: string;
  employed: boolean;
  phase: boolean;
  load: number;
}

/**
 * Steering moves everybody; an association's administrator whom the own organization answers for today, and away from
 * the own organization's caseworkers only.
 */
const viewerMayMove = (refugee: string, movedFrom: string): string => `(viewer_role() = 'STEERING' or coalesce(
  viewer_role() = 'ASSOCIATION_ADMIN' and coalesce(${movedFrom} = viewer_organization(), true)
    and answering_organization(${refugee}, viewer_today()) = viewer_organization(), false))`;

export const lockRefugees = (tx: EntityManager, refugeeIds: readonly string[]): Promise<unknown> =>
  tx.query("select lock_refugees($1::uuid[])", [refugeeIds]);

/** One row for each id, in the order of the ids. */
export const casesOn = (tx: EntityManager, refugeeIds: readonly string[], day: string): Promise<CaseOnDay[]> =>
  tx.query(
    `select m.id as "refugeeId", r.file_number as "fileNumber",
      row_number() over (partition by m.id order by m.place) > 1 as "repeated",
      ${viewerMayMove("r.id", "w.organization_id")} as "viewerMayMove",
      k.id is not null as "inCare", a.caseworker_id as "caseworkerId",
      (case when a.id is null then least(upper(k.period), planned.begin) else upper(a.period) end)::text as "ends"
    from unnest($1::uuid[]) with ordinality m(id, place)
    left join refugee r on r.id = m.id
    left join care_period k on k.refugee_id = r.id and k.period @> $2::date
    left join caseworker_assignment a on a.refugee_id = r.id and a.period @> $2::date
    left join caseworker w on w.id = a.caseworker_id
    left join lateral (
      select min(lower(n.period)) as begin from caseworker_assignment n
      where a.id is null and n.refugee_id = r.id and n.period && daterange($2::date, null)
    ) planned on true
    order by m.place`,
    [refugeeIds, day],
  );

export async function waitingCase(
  tx: EntityManager,
  refugeeId: string,
  from: string,
  until: string | null,
): Promise<WaitingCase | null> {
  const [row] = await tx.query<WaitingCase[]>(
    `select r.file_number as "fileNumber", ${viewerMayMove("r.id", "null::uuid")} as "viewerMayMove",
      k.id is not null as "inCareOnFirstDay", coalesce(k.period @> $3::date, true) as "inCareOnLastDay",
      (upper(k.period) - 1)::text as "careUntil", o.name as "answeredBy", o.day::text as "answeredFrom"
    from refugee r
    left join care_period k on k.refugee_id = r.id and k.period @> $2::date
    left join lateral (
      select w.name, greatest(lower(a.period), $2::date) as day
      from caseworker_assignment a join caseworker w on w.id = a.caseworker_id
      where a.refugee_id = r.id and a.period && daterange($2::date, coalesce($3::date + 1, upper(k.period)))
      order by lower(a.period) limit 1
    ) o on true
    where r.id = $1`,
    [refugeeId, from, until],
  );
  return row ?? null;
}

/** Until the last day, or, if that is null, until the care that contains the first day ends. @returns its id */
export async function insertAssignment(
  tx: EntityManager,
  assignment: { refugeeId: string; caseworkerId: string; from: string; until: string | null; reason: string },
): Promise<string> {
  const rows = await tx.query<{ id: string }[]>(
    `insert into caseworker_assignment (refugee_id, caseworker_id, period, reason, recorded_by_id)
    select $1, $2, daterange($3::date, coalesce($4::date + 1, upper(k.period))), $5, viewer_id()
    from care_period k where k.refugee_id = $1 and k.period @> $3::date
    returning id`,
    [assignment.refugeeId, assignment.caseworkerId, assignment.from, assignment.until, assignment.reason],
  );
  return idOf(rows);
}

/**
 * Whoever answers on the day does so until the day before, or, if they began on it, not at all; and somebody else takes
 * over. In one statement, so that row security judges all of it by who answered before.
 */
export async function moveCases(
  tx: EntityManager,
  cases: readonly CaseOnDay[],
  to: { caseworkerId: string; from: string; reason: string },
): Promise<void> {
  await tx.query(
    `with moved as (
      select m.id, m.ends from unnest($1::uuid[], $2::date[]) m(id, ends)
    ), undone as (
      delete from caseworker_assignment a using moved m
      where a.refugee_id = m.id and a.period @> $4::date and lower(a.period) = $4::date returning a.id
    ), ended as (
      update caseworker_assignment a set period = daterange(lower(a.period), $4::date) from moved m
      where a.refugee_id = m.id and a.period @> $4::date and lower(a.period) < $4::date returning a.id
    ), before as materialized (
      select (select count(*) from undone) + (select count(*) from ended) as count
    )
    insert into caseworker_assignment (refugee_id, caseworker_id, period, reason, recorded_by_id)
    select m.id, $3, daterange($4::date, m.ends), $5, viewer_id() from before, moved m where before.count >= 0`,
    [cases.map((one) => one.refugeeId), cases.map((one) => one.ends), to.caseworkerId, to.from, to.reason],
  );
}

export async function insertException(
  tx: EntityManager,
  exception: { caseworkerId: string; extraPlaces: number; from: string; until: string; reason: string },
): Promise<string> {
  const rows = await tx.query<{ id: string }[]>(
    `insert into capacity_exception (caseworker_id, extra_places, period, reason, granted_by_id)
    values ($1, $2, daterange($3::date, $4::date, '[]'), $5, viewer_id()) returning id`,
    [exception.caseworkerId, exception.extraPlaces, exception.from, exception.until, exception.reason],
  );
  return idOf(rows);
}

export async function findCaseworker(
  tx: EntityManager,
  caseworkerId: string,
): Promise<{ name: string; organizationId: string } | null> {
  const [row] = await tx.query<{ name: string; organizationId: string }[]>(
    `select name, organization_id as "organizationId" from caseworker where id = $1`,
    [caseworkerId],
  );
  return row ?? null;
}

export async function postOn(tx: EntityManager, caseworkerId: string, day: string): Promise<Post> {
  const [row] = await tx.query<Post[]>(
    `select w.name,
      exists (select from employment e where e.caseworker_id = w.id and e.period @> $2::date) as employed,
      exists (select from programme_phase p where p.period @> $2::date) as phase,
      (select count(*)::integer from caseworker_assignment a where a.caseworker_id = w.id and a.period @> $2::date) as load
    from caseworker w where w.id = $1`,
    [caseworkerId, day],
  );
  if (!row) throw new Error(`caseworker ${caseworkerId} has gone`);
  return row;
}

function idOf([row]: readonly { id: string }[]): string {
  if (!row) throw new Error("nothing was inserted");
  return row.id;
}
