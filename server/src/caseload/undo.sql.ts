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

interface Restored {
  id: string;
  refugeeId: string;
  caseworkerId: string;
  period: string;
  reassignmentId: string | null;
  recordedAt: string;
  /** Whether the assignment is still there, and was only changed. */
  isThere: boolean;
}

/** What a reassignment replaced, and the ids of what it added. Found first, so that both are known by their number. */
async function whatItDid(tx: EntityManager, id: string): Promise<{ replaced: Restored[]; added: string[] }> {
  const replaced = await tx.query<Restored[]>(
    `select s.assignment_id as id, s.refugee_id as "refugeeId", s.caseworker_id as "caseworkerId", s.period::text,
      s.reassignment_id as "reassignmentId", s.recorded_at::text as "recordedAt", a.id is not null as "isThere"
    from reassignment r
    join reassignment_case c on c.reassignment_id = r.id
    join caseworker_assignment_superseded s on s.refugee_id = c.refugee_id and s.known_until = r.recorded_at
    left join caseworker_assignment a on a.id = s.assignment_id
    where r.id = $1 and s.known_since < r.recorded_at`,
    [id],
  );
  const before = new Set(replaced.map((one) => one.id));
  const left = await tx.query<{ id: string }[]>(
    `select a.id from reassignment r
    join reassignment_case c on c.reassignment_id = r.id
    join caseworker_assignment a on a.refugee_id = c.refugee_id and a.known_since = r.recorded_at
    where r.id = $1`,
    [id],
  );
  return { replaced, added: left.map((one) => one.id).filter((one) => !before.has(one)) };
}

/** In one statement, so that row security judges all of it by who answered before; what is too much goes first. */
async function restore(tx: EntityManager, id: string): Promise<void> {
  const { replaced, added } = await whatItDid(tx, id);
  await tx.query(
    `with was as materialized (
      select * from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::daterange[], $6::uuid[], $7::timestamptz[], $8::boolean[])
        w(id, refugee_id, caseworker_id, period, reassignment_id, recorded_at, is_there)
    ), removed as (
      delete from caseworker_assignment a using unnest($1::uuid[]) r(id) where a.id = r.id returning a.id
    ), room as materialized (
      select count(*) from removed
    ), changed as (
      update caseworker_assignment a
      set caseworker_id = was.caseworker_id, period = was.period, reassignment_id = was.reassignment_id
      from room, was where a.id = was.id and was.is_there and room.count >= 0 returning a.id
    ), back as materialized (
      select count(*) from changed
    )
    insert into caseworker_assignment (id, refugee_id, caseworker_id, period, reassignment_id, recorded_at, recorded_by_id)
    select was.id, was.refugee_id, was.caseworker_id, was.period, was.reassignment_id, was.recorded_at, viewer_id()
    from back, was where not was.is_there and back.count >= 0`,
    [
      added,
      replaced.map((one) => one.id),
      replaced.map((one) => one.refugeeId),
      replaced.map((one) => one.caseworkerId),
      replaced.map((one) => one.period),
      replaced.map((one) => one.reassignmentId),
      replaced.map((one) => one.recordedAt),
      replaced.map((one) => one.isThere),
    ],
  );
}
