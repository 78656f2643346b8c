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
 * Restores what was known of its persons just before it. @returns the id of the undo
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
  await tx.query("select restore_assignments($1, viewer_id())", [id]);
  return undoId;
}

/** Of the persons whom the viewer may see. */
const casesOf = (tx: EntityManager, id: string): Promise<ChangedCase[]> =>
  tx.query(
    `select c.refugee_id as "refugeeId", c.from_caseworker_id as "fromCaseworkerId", c.to_caseworker_id as "toCaseworkerId",
      f.file_number as "fileNumber",
      c.refugee_id in (select cases_changed_since($1)) as "changedSince"
    from reassignment r
    join reassignment_case c on c.reassignment_id = r.id
    join refugee f on f.id = c.refugee_id
    where r.id = $1 order by length(f.file_number), f.file_number`,
    [id],
  );
