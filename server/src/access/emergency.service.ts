import type { EntityManager } from "typeorm";
import { type Done, Refused, unlessRefused } from "../caseload/caseload.refusals.js";
import { newId } from "../caseload/caseload.sql.js";
import type { Database } from "../database/database.js";
import type { Vault } from "../database/vault.js";
import type { SignedIn } from "../graphql/context.js";
import { forbidden } from "../graphql/errors.js";
import { fromNodeId } from "../graphql/node-id.js";
import { UserErrorCode } from "../graphql/user-error.js";
import { messagesIn } from "./access.messages.js";
import type { MarkEmergencyAccessReadInput, OpenEmergencyAccessInput } from "./emergency.inputs.js";
import { fileCalled } from "./file-called.js";
import { claimsOf } from "./viewer.js";

const hours = 8;
const shortestReason = 20;
const mayOpen: readonly string[] = ["ASSOCIATION_ADMIN", "CASEWORKER", "DATA_PROTECTION_OFFICER"];

/** Files opened when it cannot wait. By the database's clock, which also closes them. */
export class EmergencyService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** @throws FORBIDDEN to tokens and to roles that open no files, or BAD_USER_INPUT for an id of another type. */
  async open(context: SignedIn, input: OpenEmergencyAccessInput): Promise<Done> {
    const { viewer } = context;
    if (!mayOpen.includes(viewer.role) || viewer.scopes !== null) throw forbidden();
    const { refugeeId, fileNumber } = input;
    const id = refugeeId ? fromNodeId("Refugee", refugeeId, "input.refugeeId") : null;
    const reason = input.reason.trim();
    const say = messagesIn(context.locale);

    return this.write(context, async (tx) => {
      if (Boolean(id) === Boolean(fileNumber?.trim())) {
        throw Refused.because(UserErrorCode.INVALID, ["fileNumber"], say.oneName);
      }
      if (reason.length < shortestReason) throw Refused.because(UserErrorCode.INVALID, ["reason"], say.reasonTooShort);
      if (reason.includes("\0")) throw Refused.because(UserErrorCode.INVALID, ["reason"], say.unreadable);
      const file = await fileCalled(tx, id ? { id } : { fileNumber: fileNumber ?? null });
      if (!file || file.hidden) {
        throw Refused.because(UserErrorCode.NOT_FOUND, [id ? "refugeeId" : "fileNumber"], say.noSuchFile);
      }
      const accessId = await newId(tx);
      await tx.query(
        `insert into emergency_access (id, user_account_id, refugee_id, file_number, sealed_reason, granted_at, until)
        values ($1, viewer_id(), $2, $3, $4, now(), now() + make_interval(hours => $5))`,
        [accessId, file.id, file.fileNumber, this.vault.seal(reason, `emergency_access.reason.${accessId}`), hours],
      );
      return accessId;
    });
  }

  /** @throws FORBIDDEN to everybody but the data protection officer. */
  async markRead(context: SignedIn, input: MarkEmergencyAccessReadInput): Promise<Done> {
    if (context.viewer.role !== "DATA_PROTECTION_OFFICER" || context.viewer.scopes !== null) throw forbidden();
    const id = fromNodeId("EmergencyAccess", input.emergencyAccessId, "input.emergencyAccessId");
    const say = messagesIn(context.locale);

    return this.write(context, async (tx) => {
      const [found] = await tx.query<{ id: string }[]>("select id from emergency_access where id = $1", [id]);
      if (!found) throw Refused.because(UserErrorCode.NOT_FOUND, ["emergencyAccessId"], say.noSuchAccess);
      await tx.query("update emergency_access set read_at = now() where id = $1 and read_at is null", [id]);
      return id;
    });
  }

  private write(context: SignedIn, work: (tx: EntityManager) => Promise<string | null>): Promise<Done> {
    const claims = claimsOf(context.viewer, context.today);
    return unlessRefused(() => this.database.write(claims, work), messagesIn(context.locale).changedMeanwhile);
  }
}
