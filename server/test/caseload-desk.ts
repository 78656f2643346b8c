import pg from "pg";
import type { Viewer } from "../src/access/viewer.js";
import { CaseloadService } from "../src/caseload/caseload.service.js";
import { HandOverService } from "../src/caseload/hand-over.service.js";
import { HandOverNotices } from "../src/caseload/hand-over-notices.js";
import { ReassignmentService } from "../src/caseload/reassignment.service.js";
import { UndoService } from "../src/caseload/undo.service.js";
import { Database } from "../src/database/database.js";
import { openVault } from "../src/database/vault-keys.js";
import { toNodeId } from "../src/graphql/node-id.js";
import { testDatabase } from "./database.js";
import { contextOf, factories } from "./factories.js";
import { mailsIn, outboxOf } from "./mails.js";

export const unknownId = "00000000-0000-7000-8000-000000000000";

/**
 * The caseload service on a database of its own. `people()` empties it and makes: a phase of two places for each
 * full-time post, Caritas with Anna, Bert and an administrator, SkF with Sofie, and the steering office.
 */
export async function caseloadDesk() {
  const test = await testDatabase();
  const admin = new pg.Pool({ ...test.admin, max: 2 });
  const database = await Database.open(test.app);
  const make = factories(admin);
  const vault = await openVault(database.pool, Buffer.alloc(32, 1));
  const service = new CaseloadService(database, vault);
  const reassignment = new ReassignmentService(database, vault);
  const undoing = new UndoService(database, vault);
  const handOver = new HandOverService(database, vault, new HandOverNotices(outboxOf(database, vault)));
  const refugee = (id: string): string => toNodeId("Refugee", id);
  const caseworker = (id: string): string => toNodeId("Caseworker", id);

  return {
    admin,
    make,
    database,
    service,
    reassignment,
    undoing,
    handOver,
    vault,
    mails: () => mailsIn(admin, vault),
    people: async () => {
      await admin.query(
        "truncate programme_phase, organization, refugee, caseworker_assignment_superseded, reassignment_case, district, area_cut, household cascade",
      );
      await make.phase({ ratio: 2 });
      const caritas = await make.organization();
      return {
        caritas,
        anna: await make.caseworker({ organizationId: caritas, name: "Anna Ahorn" }),
        bert: await make.caseworker({ organizationId: caritas, name: "Bert Buche" }),
        sofie: await make.caseworker({ name: "Sofie Sanddorn" }),
        steering: await make.viewer({ role: "STEERING" }),
        administrator: await make.viewer({ role: "ASSOCIATION_ADMIN", organizationId: caritas }),
      };
    },
    assign: (
      viewer: Viewer,
      refugeeId: string,
      caseworkerId: string,
      from: string,
      more: { until?: string | null; reason?: string } = {},
    ) =>
      service.assign(contextOf(viewer), {
        refugeeId: refugee(refugeeId),
        caseworkerId: caseworker(caseworkerId),
        from,
        ...more,
      }),
    transfer: async (
      viewer: Viewer,
      refugeeIds: string[],
      toCaseworkerId: string,
      from: string,
      reason: string | null = null,
    ) => {
      const { id, userErrors } = await reassignment.transfer(contextOf(viewer), {
        refugeeIds: refugeeIds.map(refugee),
        toCaseworkerId: caseworker(toCaseworkerId),
        from,
        reason,
      });
      return { transferredCount: id ? refugeeIds.length : 0, userErrors };
    },
    reassign: (
      viewer: Viewer,
      moves: readonly (readonly [toCaseworkerId: string | null, refugeeIds: readonly string[]])[],
      day: string,
      more: { reason?: string; preview?: boolean; idempotencyKey?: string | null } = {},
    ) =>
      reassignment.reassign(contextOf(viewer), {
        day,
        moves: moves.map(([to, refugeeIds]) => ({
          toCaseworkerId: to === null ? null : caseworker(to),
          refugeeIds: refugeeIds.map(refugee),
        })),
        ...more,
      }),
    undo: (viewer: Viewer, reassignmentId: string | null, reason: string | null = null) =>
      undoing.undo(contextOf(viewer), { id: toNodeId("Reassignment", reassignmentId ?? unknownId), reason }),
    grant: (viewer: Viewer, caseworkerId: string, from: string, until: string, reason = "Neue Familien") =>
      service.grantException(contextOf(viewer), {
        caseworkerId: caseworker(caseworkerId),
        extraPlaces: 1,
        from,
        until,
        reason,
      }),
    /** Everybody's assignments, or those of some, as `who period`, by name and time. */
    assignments: async (refugeeIds: string[] | null = null): Promise<string[]> => {
      const { rows } = await admin.query<{ line: string }>(
        `select w.name || ' ' || a.period as line from caseworker_assignment a join caseworker w on w.id = a.caseworker_id
        where $1::uuid[] is null or a.refugee_id = any($1) order by w.name, a.period`,
        [refugeeIds],
      );
      return rows.map((row) => row.line);
    },
    close: async () => {
      await database.close();
      await admin.end();
      await test.drop();
    },
  };
}

export type CaseloadDesk = Awaited<ReturnType<typeof caseloadDesk>>;

/** Codes and fields, in order. */
export const whatStopped = ({ userErrors }: { userErrors: { code: string; field: string[] | null }[] }) =>
  userErrors.map(({ code, field }) => ({ code, field }));
