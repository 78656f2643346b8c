import { isDeepStrictEqual } from "node:util";
import type { EntityManager } from "typeorm";
import { Refused } from "../caseload/caseload.refusals.js";
import { unlessAgainstRules } from "../caseload/caseload-write.js";
import { recordOperation } from "../caseload/reassignment.sql.js";
import type { Database } from "../database/database.js";
import type { Vault } from "../database/vault.js";
import type { SignedIn } from "../graphql/context.js";
import { forbidden } from "../graphql/errors.js";
import { fromNodeId } from "../graphql/node-id.js";
import { type UserError, UserErrorCode } from "../graphql/user-error.js";
import type { UndoAreaCutAdoptionInput } from "./adoption.inputs.js";
import { patience } from "./adoption.service.js";
import { type AdoptionRecord, bringBackSubstitutions, postsFrom, replacePosts } from "./adoption.sql.js";
import type { AdoptionNotices } from "./adoption-notices.js";
import { type AreasMessages, messagesIn } from "./areas.messages.js";
import { copyAsDraft } from "./copy-as-draft.js";

interface Undone {
  id: string | null;
  reassignmentId: string | null;
  userErrors: UserError[];
}

interface AdoptedCut {
  runsOn: boolean;
  begun: boolean;
  adoption: AdoptionRecord | null;
  formerName: string | null;
  /** The one adopted upon it, as long as that can be taken back. */
  next: { name: string; from: string } | null;
  tomorrow: string;
}

/**
 * Takes an adoption back. Until its day nothing has happened yet, and everything becomes what it was. From its day on
 * people have been with their new caseworkers: then the way back is another cut, looked at and adopted like any other.
 */
export class AdoptionUndoService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly notices: Pick<AdoptionNotices, "put" | "send">,
  ) {}

  /** @throws FORBIDDEN to everybody but the steering office, or BAD_USER_INPUT for an id of another type. */
  async undo(context: SignedIn, input: UndoAreaCutAdoptionInput): Promise<Undone> {
    if (context.viewer.role !== "STEERING") throw forbidden();
    const cutId = fromNodeId("AreaCut", input.id, "input.id");
    const say = messagesIn(context.locale);
    const asked = { mutation: "undoAreaCutAdoption", input, caseworker: () => ["id"], day: ["id"] };

    const { done, userErrors } = await unlessAgainstRules(this.database, context, asked, async (tx) => {
      await tx.query(patience);
      const cut = await lockAdopted(tx, cutId);
      if (!cut) throw Refused.because(UserErrorCode.NOT_FOUND, ["id"], say.noSuchCut);
      const { adoption, begun, next, runsOn } = cut;
      if (adoption && next) throw Refused.because(UserErrorCode.INVALID, ["id"], say.adoptedUpon(next.name, next.from));
      if (!adoption || !runsOn) throw Refused.because(UserErrorCode.INVALID, ["id"], say.notTheNewest);
      if (input.reason?.includes("\0")) throw Refused.because(UserErrorCode.INVALID, ["reason"], say.unreadable);
      if (!begun) {
        return { id: cutId, reassignmentId: await this.restore(tx, cutId, adoption, input.reason?.trim() ?? "", say) };
      }
      if (!adoption.formerId) throw Refused.because(UserErrorCode.INVALID, ["id"], say.notTheNewest);
      const draft = { name: say.backTo(cut.formerName ?? ""), from: cut.tomorrow, copyOfId: adoption.formerId };
      return { id: await copyAsDraft(tx, draft), reassignmentId: null };
    });
    if (done?.reassignmentId) this.notices.send();
    return { id: done?.id ?? null, reassignmentId: done?.reassignmentId ?? null, userErrors };
  }

  private async restore(
    tx: EntityManager,
    cutId: string,
    adoption: AdoptionRecord,
    reason: string,
    say: AreasMessages,
  ): Promise<string> {
    const { day, formerId, reassignmentId, exceptionIds, postsBefore } = adoption;
    await tx.query("select lock_area_plan($1)", [cutId]);
    const changed = await tx.query<{ fileNumber: string }[]>(
      `select file_number as "fileNumber" from area_cut_cases_changed($1)`,
      [reassignmentId],
    );
    if (changed.length > 0) {
      const message = say.casesChangedSince(changed.map(({ fileNumber }) => fileNumber));
      throw Refused.because(UserErrorCode.CONFLICT, ["id"], message);
    }
    const caseworkerIds = [...adoption.postsAfter, ...postsBefore].map((post) => post.caseworker_id);
    if (!isDeepStrictEqual(await postsFrom(tx, caseworkerIds, day), adoption.postsAfter)) {
      throw Refused.because(UserErrorCode.CONFLICT, ["id"], say.postsChangedSince);
    }
    await tx.query(
      `update area_cut set period = null, adopted_on = null, adopted_by_id = null, adoption = null, version = version + 1
      where id = $1`,
      [cutId],
    );
    await tx.query("update area_cut set period = daterange(lower(period), null) where id = $1", [formerId]);
    await replacePosts(tx, day, caseworkerIds, postsBefore);
    await bringBackSubstitutions(tx, adoption.substitutions);
    const [{ count } = { count: 0 }] = await tx.query<{ count: number }[]>(
      `select cases_count as count from reassignment where id = $1`,
      [reassignmentId],
    );
    const undoId = await recordOperation(
      tx,
      this.vault,
      { kind: "UNDO", day, reason, undoesId: reassignmentId },
      count,
    );
    await tx.query("select undo_area_cut_cases($1, $2, $3)", [reassignmentId, undoId, exceptionIds]);
    await this.notices.put(tx, undoId);
    return undoId;
  }
}

async function lockAdopted(tx: EntityManager, cutId: string): Promise<AdoptedCut | null> {
  const [row] = await tx.query<AdoptedCut[]>(
    `select upper_inf(c.period) is true as "runsOn", coalesce(lower(c.period) <= viewer_today(), false) as begun, c.adoption,
      (select f.name from area_cut f where f.id = (c.adoption ->> 'formerId')::uuid) as "formerName",
      (select json_build_object('name', n.name, 'from', lower(n.period)) from area_cut n
        where lower(n.period) = upper(c.period) and lower(n.period) > viewer_today()) as next,
      (viewer_today() + 1)::text as tomorrow
    from area_cut c where c.id = $1 for update`,
    [cutId],
  );
  return row ?? null;
}
