import type { EntityManager } from "typeorm";
import { claimsOf } from "../access/viewer.js";
import type { Database } from "../database/database.js";
import type { Vault } from "../database/vault.js";
import type { SignedIn } from "../graphql/context.js";
import { forbidden } from "../graphql/errors.js";
import { fromNodeId } from "../graphql/node-id.js";
import { UserErrorCode } from "../graphql/user-error.js";
import { messagesIn as caseloadMessagesIn } from "./caseload.messages.js";
import { type Done, Refused, refusal, unlessRefused } from "./caseload.refusals.js";
import { newId } from "./caseload.sql.js";
import { refuseCaseworkers } from "./caseload-write.js";
import { once, type Repeatable } from "./once.js";
import type { EndSubstitutionInput, RecordSubstitutionInput } from "./substitution.inputs.js";
import { messagesIn } from "./substitution.messages.js";

interface Colleague {
  organizationId: string;
  viewerAdministers: boolean;
}

/** Who may read a colleague's files, and for how long. Permission first, then the rules. */
export class SubstitutionService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** @throws FORBIDDEN, or BAD_USER_INPUT for an id of another type. */
  record(context: SignedIn, input: RecordSubstitutionInput): Promise<Done> {
    const caseworkerId = fromNodeId("Caseworker", input.caseworkerId, "input.caseworkerId");
    const substituteId = fromNodeId("Caseworker", input.substituteId, "input.substituteId");
    const { from, until } = input;
    const reason = input.reason?.trim() ?? "";
    const say = messagesIn(context.locale);

    return this.write(context, { mutation: "recordSubstitution", input }, async (tx) => {
      const caseworker = await findColleague(tx, caseworkerId);
      const substitute = await findColleague(tx, substituteId);
      refuseOthers(caseworker);
      if (!caseworker) throw Refused.because(UserErrorCode.NOT_FOUND, ["caseworkerId"], say.noSuchCaseworker);
      if (!substitute) throw Refused.because(UserErrorCode.NOT_FOUND, ["substituteId"], say.noSuchCaseworker);

      const errors = [];
      if (caseworkerId === substituteId) errors.push(refusal(UserErrorCode.INVALID, ["substituteId"], say.oneself));
      if (caseworker.organizationId !== substitute.organizationId) {
        errors.push(refusal(UserErrorCode.INVALID, ["substituteId"], say.otherOrganization));
      }
      if (until < from) errors.push(refusal(UserErrorCode.INVALID_PERIOD, ["until"], say.untilBeforeFrom));
      if (reason.includes("\0")) errors.push(refusal(UserErrorCode.INVALID, ["reason"], say.unreadable));
      if (errors.length > 0) throw new Refused(errors);

      const id = await newId(tx);
      const sealedReason = reason === "" ? null : this.vault.seal(reason, `substitution.reason.${id}`);
      await tx.query(
        `insert into substitution (id, caseworker_id, substitute_id, period, sealed_reason, recorded_by_id)
        values ($1, $2, $3, daterange($4::date, $5::date, '[]'), $6, viewer_id())`,
        [id, caseworkerId, substituteId, from, until, sealedReason],
      );
      return id;
    });
  }

  /** What had begun ends with yesterday; what had not never was. @throws as `record` does. */
  end(context: SignedIn, input: EndSubstitutionInput): Promise<Done> {
    const id = fromNodeId("Substitution", input.substitutionId, "input.substitutionId");
    const say = messagesIn(context.locale);

    return this.write(context, { mutation: "endSubstitution", input }, async (tx) => {
      const [found] = await tx.query<{ over: boolean; begun: boolean; viewerAdministers: boolean }[]>(
        `select upper(period) <= viewer_today() as over, lower(period) < viewer_today() as begun,
          viewer_administers(caseworker_id) as "viewerAdministers" from substitution where id = $1`,
        [id],
      );
      refuseOthers(found);
      if (!found) throw Refused.because(UserErrorCode.NOT_FOUND, ["substitutionId"], say.noSuchSubstitution);
      if (found.over) throw Refused.because(UserErrorCode.INVALID, ["substitutionId"], say.over);
      await tx.query(
        found.begun
          ? "update substitution set period = daterange(lower(period), viewer_today()) where id = $1"
          : "delete from substitution where id = $1",
        [id],
      );
      return found.begun ? id : null;
    });
  }

  private async write(
    { viewer, today, locale }: SignedIn,
    asked: Repeatable,
    work: (tx: EntityManager) => Promise<string | null>,
  ): Promise<Done> {
    refuseCaseworkers(viewer);
    const say = caseloadMessagesIn(locale);
    const write = () => this.database.write(claimsOf(viewer, today), (tx) => once(tx, asked, say, () => work(tx)));
    return unlessRefused(write, messagesIn(locale).already);
  }
}

/** Of what is there, but not the viewer's to decide. @throws FORBIDDEN */
function refuseOthers(found: { viewerAdministers: boolean } | undefined): void {
  if (found && !found.viewerAdministers) throw forbidden();
}

async function findColleague(tx: EntityManager, id: string): Promise<Colleague | undefined> {
  const [row] = await tx.query<Colleague[]>(
    `select organization_id as "organizationId", viewer_administers(id) as "viewerAdministers"
    from caseworker where id = $1`,
    [id],
  );
  return row;
}
