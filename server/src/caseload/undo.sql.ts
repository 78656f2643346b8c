import type { EntityManager } from "typeorm";
import type { Vault } from "../database/vault.js";
import { UserErrorCode } from "../graphql/user-error.js";
import type { CaseloadMessages } from "./caseload.messages.js";
import { Refused } from "./caseload.refusals.js";
import { lockRefugees } from "./caseload.sql.js";
import { recordReassignment } from "./reassignment.sql.js";

export interface Undoable {
  id: string;
  day: string;
  casesCount: number;
  undone: boolean;
  /** False of the adoption of a cut, which is undone otherwise. */
  undoable: boolean;
  inTime: boolean;
  viewerMayUndo: boolean;
}

interface ChangedCase {
  refugeeId: string;
  fromCaseworkerId: string | null;
  toCaseworkerId: string | null;
  fileNumber: string;
  changedSince: boolean;
}

export async function findUndoable(tx: EntityManager, id: string): Promise<Undoable | null> {
  const [row] = await tx.query<Undoable[]>(
    `select r.id, r.day::text, r.cases_count as "casesCount", viewer_may_undo(r) as "viewerMayUndo",
      exists (select from reassignment u where u.undoes_id = r.id) as undone,
      undoable_until(r) is not null as undoable, coalesce(undoable_until(r) > now(), false) as "inTime"
    from reassignment r where r.id = $1`,
    [id],
  );
  return row ?? null;
}

/**
 * Restores what was known of its persons just before it. What it changed was known until the instant it was recorded, and
 * what it left has been known since: so nothing else has to be kept for this. @returns the id of the undo
 * @throws Refused naming the cases that have been changed since
 */
export async function undoMoves(
  tx: EntityManager,
  vault: Vault,
  { id, day, casesCount }: Pick<Undoable, "id" | "day" | "casesCount">,
  reason: string,
  say: CaseloadMessages,
): Promise<string> {
  const refugees = await tx.query<{ id: string }[]>(
    "select refugee_id as id from reassignment_case where reassignment_id = $1",
    [id],
  );
  await lockRefugees(
    tx,
    refugees.map((one) => one.id),
  );
  const cases = await casesOf(tx, id);
  const changed = cases.filter((one) => one.changedSince).map((one) => one.fileNumber);
  if (changed.length > 0) throw Refused.because(UserErrorCode.CONFLICT, ["id"], say.casesChangedSince(changed));
  // A file that has been restricted since is not there, and nobody is undone in part.
  if (cases.length < casesCount) throw Refused.because(UserErrorCode.CONFLICT, ["id"], say.changedMeanwhile);

  const back = cases.map(({ refugeeId, fromCaseworkerId, toCaseworkerId }) => ({
    refugeeId,
    fromCaseworkerId: toCaseworkerId,
    toCaseworkerId: fromCaseworkerId,
  }));
  const undoId = await recordReassignment(tx, vault, { kind: "UNDO", day, reason, undoesId: id }, back);
  await restore(tx, id);
  return undoId;
}

/** Of the persons whom the viewer may see. */
const casesOf = (tx: EntityManager, id: string): Promise<ChangedCase[]> =>
  tx.query(
    `select c.refugee_id as "refugeeId", c.from_caseworker_id as "fromCaseworkerId", c.to_caseworker_id as "toCaseworkerId",
      f.file_number as "fileNumber",
      exists (select from caseworker_assignment a where a.refugee_id = c.refugee_id and a.known_since > r.recorded_at)
        or exists (select from caseworker_assignment_superseded s
          where s.refugee_id = c.refugee_id and s.known_until > r.recorded_at) as "changedSince"
    from reassignment r
    join reassignment_case c on c.reassignment_id = r.id
    join refugee f on f.id = c.refugee_id
    where r.id = $1 order by length(f.file_number), f.file_number`,
    [id],
  );

/** In one statement, so that row security judges all of it by who answered before; what is too much goes first. */
const restore = (tx: EntityManager, id: string): Promise<unknown> =>
  tx.query(
    `with its as materialized (
      select c.refugee_id, r.recorded_at from reassignment r join reassignment_case c on c.reassignment_id = r.id where r.id = $1
    ), was as materialized (
      select s.* from its join caseworker_assignment_superseded s on s.refugee_id = its.refugee_id
      where s.known_until = its.recorded_at and s.known_since < its.recorded_at
    ), removed as (
      delete from caseworker_assignment a using its
      where a.refugee_id = its.refugee_id and a.known_since = its.recorded_at
        and not exists (select from was where was.assignment_id = a.id)
      returning a.id
    ), room as materialized (
      select count(*) from removed
    ), back as (
      update caseworker_assignment a
      set caseworker_id = was.caseworker_id, period = was.period, reassignment_id = was.reassignment_id
      from room, was where a.id = was.assignment_id and a.refugee_id = was.refugee_id and room.count >= 0
      returning a.id
    ), kept as materialized (
      select array_agg(id) as ids from back
    )
    insert into caseworker_assignment (id, refugee_id, caseworker_id, period, reassignment_id, recorded_at, recorded_by_id)
    select was.assignment_id, was.refugee_id, was.caseworker_id, was.period, was.reassignment_id, was.recorded_at, viewer_id()
    from kept, was where was.assignment_id <> all (coalesce(kept.ids, '{}'))`,
    [id],
  );
