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
  /** Day after the last day asked for, or, without one, of the care; null if that is open. */
  ends: string | null;
}

export interface CaseworkerFound {
  id: string;
  name: string;
  organizationId: string;
}

export interface Post {
  name: string;
  employed: boolean;
  phase: boolean;
  load: number;
}

export const lockRefugees = (tx: EntityManager, refugeeIds: readonly string[]): Promise<unknown> =>
  tx.query("select lock_refugees($1::uuid[])", [refugeeIds]);

/** One row for each id, in the order of the ids. */
export const casesOn = (tx: EntityManager, refugeeIds: readonly string[], day: string): Promise<CaseOnDay[]> =>
  tx.query(
    `select m.id as "refugeeId", r.file_number as "fileNumber",
      row_number() over (partition by m.id order by m.place) > 1 as "repeated",
      viewer_may_move(r.id, w.organization_id) as "viewerMayMove",
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
    `select r.file_number as "fileNumber", viewer_may_move(r.id, null) as "viewerMayMove",
      k.id is not null as "inCareOnFirstDay", coalesce(k.period @> $3::date, true) as "inCareOnLastDay",
      (upper(k.period) - 1)::text as "careUntil", coalesce($3::date + 1, upper(k.period))::text as ends, o.name as "answeredBy", o.day::text as "answeredFrom"
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

/** The assignment of a person that a reassignment left. */
export async function assignmentOf(tx: EntityManager, refugeeId: string, reassignmentId: string): Promise<string> {
  return idOf(
    await tx.query("select id from caseworker_assignment where refugee_id = $1 and reassignment_id = $2", [
      refugeeId,
      reassignmentId,
    ]),
  );
}

/** The id of a row to come, for what must be known before it is there. */
export async function newId(tx: EntityManager): Promise<string> {
  return idOf(await tx.query<{ id: string }[]>("select uuidv7() as id"));
}

export async function insertException(
  tx: EntityManager,
  exception: {
    id: string;
    caseworkerId: string;
    extraPlaces: number;
    from: string;
    until: string;
    sealedReason: Buffer;
  },
): Promise<void> {
  await tx.query(
    `insert into capacity_exception (id, caseworker_id, extra_places, period, sealed_reason, granted_by_id)
    values ($1, $2, $3, daterange($4::date, $5::date, '[]'), $6, viewer_id())`,
    [
      exception.id,
      exception.caseworkerId,
      exception.extraPlaces,
      exception.from,
      exception.until,
      exception.sealedReason,
    ],
  );
}

export const findCaseworker = async (tx: EntityManager, id: string): Promise<CaseworkerFound | null> =>
  (await findCaseworkers(tx, [id])).get(id) ?? null;

/** By their ids; whom there is not, and null, is not among them. */
export async function findCaseworkers(
  tx: EntityManager,
  ids: readonly (string | null)[],
): Promise<Map<string, CaseworkerFound>> {
  const rows = await tx.query<CaseworkerFound[]>(
    `select id, name, organization_id as "organizationId" from caseworker where id = any($1::uuid[])`,
    [[...new Set(ids)]],
  );
  return new Map(rows.map((row) => [row.id, row]));
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
