import type { EntityManager } from "typeorm";
import { type Done, Refused, unlessRefused } from "../caseload/caseload.refusals.js";
import { newId } from "../caseload/caseload.sql.js";
import type { Database } from "../database/database.js";
import type { Vault } from "../database/vault.js";
import type { SignedIn } from "../graphql/context.js";
import { forbidden } from "../graphql/errors.js";
import { UserErrorCode } from "../graphql/user-error.js";
import { messagesIn } from "./access.messages.js";
import { type File, fileCalled } from "./file-called.js";
import type { LiftRestrictionInput, RestrictRefugeeInput } from "./restriction.inputs.js";
import { claimsOf } from "./viewer.js";

/** Files that only the accounts named may read. Whoever restricts one need not be among them, and then sees it no more. */
export class RestrictionService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** @throws FORBIDDEN to everybody but the steering office and the data protection officer. */
  restrict(context: SignedIn, input: RestrictRefugeeInput): Promise<Done> {
    const say = messagesIn(context.locale);
    return this.change(context, input, async (tx, file) => {
      const emails = input.readers.map((email) => email.trim().toLowerCase());
      const accounts = await tx.query<{ id: string; email: string }[]>(
        "select id, email from user_account where email = any($1)",
        [emails],
      );
      const known = new Set(accounts.map(({ email }) => email));
      const unknown = emails.findIndex((email) => !known.has(email));
      if (unknown >= 0) {
        const message = say.noSuchAccount(emails[unknown] ?? "");
        throw Refused.because(UserErrorCode.NOT_FOUND, ["readers", String(unknown)], message);
      }
      const readers = accounts.map(({ id }) => id);
      await tx.query("insert into refugee_restriction (refugee_id) values ($1) on conflict do nothing", [file.id]);
      await tx.query("delete from refugee_restriction_reader where refugee_id = $1", [file.id]);
      await tx.query(
        "insert into refugee_restriction_reader (refugee_id, user_account_id) select $1, unnest($2::uuid[])",
        [file.id, readers],
      );
      await this.note(tx, file, { lifted: false, readers, reason: input.reason.trim() });
    });
  }

  /** @throws as `restrict` does. */
  lift(context: SignedIn, input: LiftRestrictionInput): Promise<Done> {
    const say = messagesIn(context.locale);
    return this.change(context, input, async (tx, file) => {
      await tx.query("delete from refugee_restriction_reader where refugee_id = $1", [file.id]);
      const lifted = await tx.query<[unknown[], number]>("delete from refugee_restriction where refugee_id = $1", [
        file.id,
      ]);
      if (lifted[1] === 0) throw Refused.because(UserErrorCode.INVALID, ["fileNumber"], say.notRestricted);
      await this.note(tx, file, { lifted: true, readers: [], reason: input.reason.trim() });
    });
  }

  private async change(
    context: SignedIn,
    input: { fileNumber: string; reason: string },
    work: (tx: EntityManager, file: File) => Promise<void>,
  ): Promise<Done> {
    const { viewer } = context;
    const may = viewer.role === "STEERING" || viewer.role === "DATA_PROTECTION_OFFICER";
    if (!may || viewer.scopes !== null) throw forbidden();
    const say = messagesIn(context.locale);
    const write = async (tx: EntityManager): Promise<null> => {
      if (input.reason.trim() === "") throw Refused.because(UserErrorCode.INVALID, ["reason"], say.reasonMissing);
      if (input.reason.includes("\0")) throw Refused.because(UserErrorCode.INVALID, ["reason"], say.unreadable);
      const file = await fileCalled(tx, { fileNumber: input.fileNumber });
      if (!file) throw Refused.because(UserErrorCode.NOT_FOUND, ["fileNumber"], say.noSuchFile);
      await work(tx, file);
      return null;
    };
    return unlessRefused(() => this.database.write(claimsOf(viewer, context.today), write), say.changedMeanwhile);
  }

  private async note(
    tx: EntityManager,
    file: File,
    entry: { lifted: boolean; readers: string[]; reason: string },
  ): Promise<void> {
    const id = await newId(tx);
    const sealedReason = this.vault.seal(entry.reason, `refugee_restriction_entry.reason.${id}`);
    await tx.query(
      `insert into refugee_restriction_entry (id, refugee_id, lifted, readers, sealed_reason, recorded_by_id)
      values ($1, $2, $3, $4, $5, viewer_id())`,
      [id, file.id, entry.lifted, entry.readers, sealedReason],
    );
  }
}
