import type { EntityManager } from "typeorm";
import { claimsOf } from "../access/viewer.js";
import { type Done, Refused, unlessRefused } from "../caseload/caseload.refusals.js";
import type { Database } from "../database/database.js";
import type { SignedIn } from "../graphql/context.js";
import { forbidden } from "../graphql/errors.js";
import { fromNodeId } from "../graphql/node-id.js";
import { UserErrorCode } from "../graphql/user-error.js";
import type { CreateAreaCutDraftInput, SaveAreaCutDraftInput } from "./area-cut.inputs.js";
import { type LockedCut, lockCut, materialFor, newIds, writeAreas } from "./area-cut.sql.js";
import { type AreasMessages, messagesIn } from "./areas.messages.js";
import { copyAsDraft } from "./copy-as-draft.js";
import { planAsDrawn } from "./draft-plan.js";
import { draftErrors, givenAreas, withoutNeedlessHomes } from "./draft-rules.js";

/** Which cut, and the version that was looked at. */
interface Seen {
  id: string;
  version: number;
}

/** Drafts of area cuts: the steering office's. Every change leaves a whole cut with a plan of who would answer for whom. */
export class AreaCutService {
  constructor(private readonly database: Database) {}

  /** @throws FORBIDDEN, or BAD_USER_INPUT for an id of another type. */
  create(context: SignedIn, input: CreateAreaCutDraftInput): Promise<Done> {
    const copyOfId = input.copyOfId ? fromNodeId("AreaCut", input.copyOfId, "input.copyOfId") : null;
    return this.write(context, async (tx, say) => {
      const name = nameIn(input, say);
      const cutId = await copyAsDraft(tx, { name, from: input.from, copyOfId });
      if (!cutId) throw Refused.because(UserErrorCode.NOT_FOUND, ["copyOfId"], say.noSuchCut);
      return cutId;
    });
  }

  /** @throws as `create` does. */
  save(context: SignedIn, input: SaveAreaCutDraftInput): Promise<Done> {
    const given = givenAreas(input.areas);
    return this.change(context, input, drafts, async (tx, cutId, say) => {
      const name = nameIn(input, say);
      const homeIds = given.flatMap((area) => area.homeIds);
      const caseworkerIds = given.flatMap(({ staff }) => staff.map(({ caseworkerId }) => caseworkerId));
      const material = await materialFor(tx, { cutId, from: input.from, homeIds, caseworkerIds });
      const errors = draftErrors(given, material, say);
      if (errors.length > 0) throw new Refused(errors.slice(0, 50));
      const ids = await newIds(tx, given.length);
      const areas = withoutNeedlessHomes(given, material).map((area, at) => ({
        ...area,
        id: area.id ?? ids[at] ?? "",
      }));
      await writeAreas(tx, cutId, areas);
      await tx.query("update area_cut set name = $2, planned_from = $3 where id = $1", [cutId, name, input.from]);
      await planAsDrawn(tx, cutId);
    });
  }

  /** @throws as `create` does. */
  delete(context: SignedIn, input: Seen): Promise<Done> {
    return this.change(context, input, drafts, async (tx, cutId, say) => {
      const [journal] = await tx.query("select 1 from reassignment where area_cut_id = $1 limit 1", [cutId]);
      if (journal) throw Refused.because(UserErrorCode.INVALID, ["id"], say.wasAdoptedOnce);
      await tx.query("delete from area_cut where id = $1", [cutId]);
    });
  }

  /** @throws as `create` does. */
  recompute(context: SignedIn, input: Seen): Promise<Done> {
    return this.change(context, input, ({ from }, say) => (from === null ? null : say.notADraft), planAsDrawn);
  }

  /** @throws as `create` does. */
  propose(context: SignedIn, input: Seen): Promise<Done> {
    return this.change(context, input, drafts, async (tx, cutId) => {
      await tx.query("update area_cut set proposed_on = $2, proposed_by_id = viewer_id() where id = $1", [
        cutId,
        context.today,
      ]);
    });
  }

  /** @throws as `create` does. */
  withdraw(context: SignedIn, input: Seen): Promise<Done> {
    const proposals = ({ proposed, from }: LockedCut, say: AreasMessages) =>
      proposed && from === null ? null : say.notAProposal;
    return this.change(context, input, proposals, async (tx, cutId) => {
      await tx.query("update area_cut set proposed_on = null, proposed_by_id = null where id = $1", [cutId]);
    });
  }

  /** A change of the version that was looked at, if the cut is of the kind; it has the next version then. */
  private change(
    context: SignedIn,
    input: Seen,
    wrongKind: (cut: LockedCut, say: AreasMessages) => string | null,
    work: (tx: EntityManager, cutId: string, say: AreasMessages) => Promise<void>,
  ): Promise<Done> {
    const cutId = fromNodeId("AreaCut", input.id, "input.id");
    return this.write(context, async (tx, say) => {
      const cut = await lockCut(tx, cutId);
      if (!cut) throw Refused.because(UserErrorCode.NOT_FOUND, ["id"], say.noSuchCut);
      if (cut.version !== input.version) {
        throw Refused.because(UserErrorCode.CONFLICT, ["version"], say.changedMeanwhile);
      }
      const wrong = wrongKind(cut, say);
      if (wrong) throw Refused.because(UserErrorCode.INVALID, ["id"], wrong);
      await tx.query("update area_cut set version = version + 1 where id = $1", [cutId]);
      await work(tx, cutId, say);
      return cutId;
    });
  }

  private write(
    context: SignedIn,
    work: (tx: EntityManager, say: AreasMessages) => Promise<string | null>,
  ): Promise<Done> {
    if (context.viewer.role !== "STEERING") throw forbidden();
    const say = messagesIn(context.locale);
    const claims = claimsOf(context.viewer, context.today);
    return unlessRefused(() => this.database.write(claims, (tx) => work(tx, say)), say.changedMeanwhile);
  }
}

const drafts = ({ from, proposed }: LockedCut, say: AreasMessages): string | null =>
  from === null && !proposed ? null : say.notADraft;

function nameIn({ name }: { name: string }, say: AreasMessages): string {
  const trimmed = name.trim();
  if (trimmed === "") throw Refused.because(UserErrorCode.INVALID, ["name"], say.nameMissing);
  if (trimmed.includes("\0")) throw Refused.because(UserErrorCode.INVALID, ["name"], say.unreadable);
  return trimmed;
}
