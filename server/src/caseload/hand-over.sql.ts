import type { EntityManager } from "typeorm";
import type { HandOverStatus } from "./hand-over-request.js";

export interface RequestFound {
  id: string;
  status: `${HandOverStatus}`;
  fromOrganizationId: string;
  toOrganizationId: string;
  fromOrganization: string;
  toOrganization: string;
  day: string;
  casesCount: number;
  sealedReason: Buffer | null;
}

export interface NewRequest {
  id: string;
  fromOrganizationId: string;
  toOrganizationId: string;
  day: string;
  sealedReason: Buffer | null;
}

export async function findRequest(tx: EntityManager, id: string): Promise<RequestFound | null> {
  const [row] = await tx.query<RequestFound[]>(
    `select r.id, r.status, r.from_organization_id as "fromOrganizationId", r.to_organization_id as "toOrganizationId",
      f.short_name as "fromOrganization", t.short_name as "toOrganization", r.day::text, r.cases_count as "casesCount",
      r.sealed_reason as "sealedReason"
    from hand_over_request r
    join organization f on f.id = r.from_organization_id
    join organization t on t.id = r.to_organization_id
    where r.id = $1`,
    [id],
  );
  return row ?? null;
}

/** Until the transaction ends nobody else decides it. @returns false if it is no longer open */
export async function lockOpenRequest(tx: EntityManager, id: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>("select from hand_over_request where id = $1 and status = 'OPEN' for update", [
    id,
  ]);
  return rows.length > 0;
}

export async function insertRequest(tx: EntityManager, one: NewRequest, refugeeIds: readonly string[]): Promise<void> {
  await tx.query(
    `insert into hand_over_request (id, from_organization_id, to_organization_id, day, cases_count, sealed_reason, requested_by_id)
    values ($1, $2, $3, $4, $5, $6, viewer_id())`,
    [one.id, one.fromOrganizationId, one.toOrganizationId, one.day, refugeeIds.length, one.sealedReason],
  );
  await tx.query("insert into hand_over_case (hand_over_request_id, refugee_id) select $1, unnest($2::uuid[])", [
    one.id,
    refugeeIds,
  ]);
}

/** Those among the persons who are in an open request that the viewer sees. */
export async function alreadyRequested(tx: EntityManager, refugeeIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }[]>(
    "select refugee_id as id from hand_over_case where status = 'OPEN' and refugee_id = any($1::uuid[])",
    [refugeeIds],
  );
  return new Set(rows.map((row) => row.id));
}

export interface OfferedCase {
  refugeeId: string;
  fileNumber: string;
  /** Whether they are in care on the day, and still with the organization that gives them. */
  stillOffered: boolean;
}

export const offeredCases = (tx: EntityManager, requestId: string, day: string): Promise<OfferedCase[]> =>
  tx.query(
    `select f.id as "refugeeId", f.file_number as "fileNumber", k.id is not null
      and coalesce(w.organization_id, answering_organization(f.id, viewer_today())) = r.from_organization_id as "stillOffered"
    from hand_over_request r
    join hand_over_case c on c.hand_over_request_id = r.id
    join refugee f on f.id = c.refugee_id
    left join care_period k on k.refugee_id = f.id and k.period @> $2::date
    left join caseworker_assignment a on a.refugee_id = f.id and a.period @> $2::date
    left join caseworker w on w.id = a.caseworker_id
    where r.id = $1 order by length(f.file_number), f.file_number`,
    [requestId, day],
  );

export const decide = (
  tx: EntityManager,
  id: string,
  { status, sealedAnswer, reassignmentId }: Decision,
): Promise<unknown> =>
  tx.query(
    `update hand_over_request set status = $2, decided_at = clock_timestamp(), decided_by_id = viewer_id(),
      sealed_answer = $3, reassignment_id = $4
    where id = $1`,
    [id, status, sealedAnswer ?? null, reassignmentId ?? null],
  );

interface Decision {
  status: Exclude<`${HandOverStatus}`, "OPEN">;
  sealedAnswer?: Buffer;
  reassignmentId?: string;
}

export async function organizationNamed(tx: EntityManager, id: string): Promise<string | null> {
  const [row] = await tx.query<{ name: string }[]>("select short_name as name from organization where id = $1", [id]);
  return row?.name ?? null;
}
