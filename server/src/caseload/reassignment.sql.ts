import type { EntityManager } from "typeorm";
import type { Vault } from "../database/vault.js";
import { newId } from "./caseload.sql.js";
import type { ReassignmentKind } from "./reassignment.js";

/** One person's change of caseworker on a day; null is the waiting list. */
export interface MovedCase {
  refugeeId: string;
  fromCaseworkerId: string | null;
  toCaseworkerId: string | null;
  /** Day after the last with the new caseworker; null if that is open. */
  ends: string | null;
}

export interface JournalEntry {
  kind: `${ReassignmentKind}`;
  /** First day that changes. */
  day: string;
  reason: string;
  areaCutId?: string;
  undoesId?: string;
}

/** What a plan does to one caseload. */
export interface Effect {
  caseworkerId: string;
  loadBefore: number;
  loadAfter: number;
  capacity: number;
  /** First of all days on which it leads over the capacity. */
  firstDayOver: string | null;
  over: number;
}

const columns = (cases: readonly MovedCase[]): [string[], (string | null)[], (string | null)[]] => [
  cases.map((one) => one.refugeeId),
  cases.map((one) => one.toCaseworkerId),
  cases.map((one) => one.ends),
];

/**
 * Writes the journal: the operation and the hand-over record of each person, before the cases move, so that row security
 * judges by who answered before. The reason is sealed once. @returns its id
 */
export async function recordReassignment(
  tx: EntityManager,
  vault: Vault,
  entry: JournalEntry,
  cases: readonly Pick<MovedCase, "refugeeId" | "fromCaseworkerId" | "toCaseworkerId">[],
): Promise<string> {
  const id = await recordOperation(tx, vault, entry, cases.length);
  await tx.query(
    `insert into reassignment_case (reassignment_id, refugee_id, from_caseworker_id, to_caseworker_id)
    select $1, c.* from unnest($2::uuid[], $3::uuid[], $4::uuid[]) c`,
    [
      id,
      cases.map((one) => one.refugeeId),
      cases.map((one) => one.fromCaseworkerId),
      cases.map((one) => one.toCaseworkerId),
    ],
  );
  return id;
}

/** The operation alone, for what writes the records of its persons in its own way. @returns its id */
export async function recordOperation(
  tx: EntityManager,
  vault: Vault,
  { kind, day, reason, areaCutId, undoesId }: JournalEntry,
  casesCount: number,
): Promise<string> {
  const id = await newId(tx);
  const sealedReason = reason === "" ? null : vault.seal(reason, `reassignment.reason.${id}`);
  await tx.query(
    `insert into reassignment (id, kind, day, sealed_reason, area_cut_id, undoes_id, cases_count, recorded_by_id)
    values ($1, $2, $3, $4, $5, $6, $7, viewer_id())`,
    [id, kind, day, sealedReason, areaCutId ?? null, undoesId ?? null, casesCount],
  );
  return id;
}

/**
 * Whoever answers on the day does so until the day before, or, if they began on it, not at all; and somebody else takes
 * over. In one statement, so that row security judges all of it by who answered before. Found by the list of persons: of what
 * row security leaves, Postgres expects next to nothing, and joined with the list it would compare each with each.
 */
export async function moveCases(
  tx: EntityManager,
  reassignment: { id: string; day: string },
  cases: readonly MovedCase[],
): Promise<void> {
  await tx.query(
    `with undone as (
      delete from caseworker_assignment a
      where a.refugee_id = any ($1::uuid[]) and a.period @> $4::date and lower(a.period) = $4::date returning a.id
    ), ended as (
      update caseworker_assignment a set period = daterange(lower(period), $4::date)
      where a.refugee_id = any ($1::uuid[]) and a.period @> $4::date and lower(a.period) < $4::date returning a.id
    ), before as materialized (
      select (select count(*) from undone) + (select count(*) from ended) as count
    )
    insert into caseworker_assignment (refugee_id, caseworker_id, period, reassignment_id, recorded_by_id)
    select m.id, m.target, daterange($4::date, m.ends), $5, viewer_id()
    from before, unnest($1::uuid[], $2::uuid[], $3::date[]) m(id, target, ends)
    where before.count >= 0 and m.target is not null`,
    [...columns(cases), reassignment.day, reassignment.id],
  );
}

export const effectsOf = (tx: EntityManager, cases: readonly MovedCase[], day: string): Promise<Effect[]> =>
  tx.query(
    `select e.caseworker_id as "caseworkerId", e.load_before as "loadBefore", e.load_after as "loadAfter", e.capacity,
      e.first_day_over::text as "firstDayOver", e.persons_over as "over"
    from caseload_effects($1::uuid[], $2::uuid[], $3::date[], $4::date) e
    join caseworker w on w.id = e.caseworker_id order by w.name, w.id`,
    [...columns(cases), day],
  );
