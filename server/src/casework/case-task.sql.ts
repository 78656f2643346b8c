import type { EntityManager } from "typeorm";
import { raw, render } from "../graphql/read/sql.js";
import type { CaseTaskKind, CaseTaskStatus } from "./case-task.js";
import { viewerKeepsTasksOf } from "./viewer-keeps-tasks.js";

/** Of whom a task is to be about: what decides whether it may be, and on that day. */
export interface RefugeeOnDay {
  fileNumber: string;
  viewerKeepsTasks: boolean;
  inCare: boolean;
  /** Last day of the last care that began by then; null if none had begun. */
  careEnded: string | null;
  /** First day of all care; null if there was none. */
  careBegins: string | null;
}

export interface LockedTask {
  refugeeId: string;
  status: `${CaseTaskStatus}`;
  closedOn: string | null;
  version: number;
}

/** What a task says, as the database keeps it. */
export interface TaskRow {
  kind: `${CaseTaskKind}`;
  dueOn: string;
  dueAt: string | null;
  referralPartnerId: string | null;
  sealedText: Buffer;
}

const viewerKeepsTasks = render(viewerKeepsTasksOf(raw("r.id"))).text;

export async function refugeeOn(tx: EntityManager, id: string, day: string): Promise<RefugeeOnDay | null> {
  const [row] = await tx.query<RefugeeOnDay[]>(
    `select r.file_number as "fileNumber", ${viewerKeepsTasks} as "viewerKeepsTasks",
      coalesce(bool_or(k.period @> $2::date), false) as "inCare", min(lower(k.period))::text as "careBegins",
      max(upper(k.period) - 1) filter (where lower(k.period) <= $2::date)::text as "careEnded"
    from refugee r left join care_period k on k.refugee_id = r.id
    where r.id = $1 group by r.id`,
    [id, day],
  );
  return row ?? null;
}

/** Locked, if the viewer may change it; null of one that is not there or only to be read. */
export async function lockTask(tx: EntityManager, id: string): Promise<LockedTask | null> {
  const [row] = await tx.query<LockedTask[]>(
    `select refugee_id as "refugeeId", status, closed_on::text as "closedOn", version
    from case_task where id = $1 for update`,
    [id],
  );
  return row ?? null;
}

export const partnerExists = async (tx: EntityManager, id: string): Promise<boolean> =>
  (await tx.query<unknown[]>("select from referral_partner where id = $1", [id])).length > 0;

export const insertTask = (tx: EntityManager, id: string, refugeeId: string, task: TaskRow): Promise<unknown> =>
  tx.query(
    `insert into case_task (id, refugee_id, kind, due_on, due_at, referral_partner_id, sealed_text, recorded_by_id)
    values ($1, $2, $3, $4, $5, $6, $7, viewer_id())`,
    [id, refugeeId, task.kind, task.dueOn, task.dueAt, task.referralPartnerId, task.sealedText],
  );

export const updateTask = (tx: EntityManager, id: string, task: TaskRow): Promise<unknown> =>
  tx.query(
    `update case_task set kind = $2, due_on = $3, due_at = $4, referral_partner_id = $5, sealed_text = $6, version = version + 1
    where id = $1`,
    [id, task.kind, task.dueOn, task.dueAt, task.referralPartnerId, task.sealedText],
  );

export const closeTask = (tx: EntityManager, id: string, status: "DONE" | "CANCELLED"): Promise<unknown> =>
  tx.query(
    `update case_task set status = $2, closed_on = viewer_today(), closed_by_id = viewer_id(), version = version + 1
    where id = $1`,
    [id, status],
  );

export const reopenTask = (tx: EntityManager, id: string): Promise<unknown> =>
  tx.query(
    "update case_task set status = 'OPEN', closed_on = null, closed_by_id = null, version = version + 1 where id = $1",
    [id],
  );
