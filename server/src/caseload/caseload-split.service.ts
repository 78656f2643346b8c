import { claimsOf } from "../access/viewer.js";
import type { ReadLog } from "../audit/read-log.js";
import type { Database } from "../database/database.js";
import type { SignedIn } from "../graphql/context.js";
import { forbidden } from "../graphql/errors.js";
import { fromNodeId } from "../graphql/node-id.js";
import { type Split, splitCaseload } from "./caseload-split.js";
import { householdsOf, targetsOn } from "./caseload-split.sql.js";
import { refuseCaseworkers } from "./caseload-write.js";

/** Proposes how to split a caseload, for leave, sickness or a resignation. Changes nothing. */
export class CaseloadSplitService {
  constructor(
    private readonly database: Database,
    private readonly readLog: ReadLog,
  ) {}

  /** @throws FORBIDDEN to who may not move these cases to all of them, or BAD_USER_INPUT for an id of another type. */
  async propose(
    context: SignedIn,
    asked: { caseworkerId: string; on: string; toIds: readonly string[] },
  ): Promise<Split> {
    refuseCaseworkers(context.viewer);
    const { on } = asked;
    const caseworkerId = fromNodeId("Caseworker", asked.caseworkerId, "caseloadSplit.caseworkerId");
    const toIds = asked.toIds.map((id) => fromNodeId("Caseworker", id, "caseloadSplit.toCaseworkerIds"));
    const claims = claimsOf(context.viewer, context.today);
    const split = await this.database.read(claims, async (tx) => {
      const [row] = await tx.query<{ may: boolean }[]>(
        "select coalesce(bool_and(viewer_administers(id)), false) as may from unnest($1::uuid[]) id",
        [[caseworkerId, ...toIds]],
      );
      if (!row?.may) throw forbidden();
      return splitCaseload(await householdsOf(tx, caseworkerId, on), await targetsOn(tx, toIds, on, caseworkerId));
    });
    const households = [...split.shares.flatMap((share) => share.households), ...split.withoutPlace];
    const subjects = households.flatMap(({ persons }) => persons.map(({ refugeeId }) => refugeeId));
    // By languages and ages, so whoever sees the proposal has seen something of them.
    await this.readLog.record(
      claims,
      subjects.length === 0 ? [] : [{ subjects, fields: ["SplitHousehold: vulnerable"], search: null }],
    );
    return split;
  }
}
