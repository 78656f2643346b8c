import type { EntityManager } from "typeorm";
import type { PasswordLinks } from "../access/password-links.js";
import { claimsOf, type Viewer } from "../access/viewer.js";
import { AccountRole } from "../access/viewer-role.js";
import type { Clock } from "../clock.js";
import { type Database, sqlState } from "../database/database.js";
import type { SignedIn } from "../graphql/context.js";
import { forbidden } from "../graphql/errors.js";
import { fromNodeId } from "../graphql/node-id.js";
import { type UserError, UserErrorCode } from "../graphql/user-error.js";
import type { InviteAccountInput, ResendInvitationInput } from "./accounts.inputs.js";
import { messagesIn } from "./accounts.messages.js";
import type { InviteAccountPayload, ResendInvitationPayload } from "./accounts.payloads.js";

interface Done {
  userErrors: UserError[];
}

interface Invited {
  id: string;
  disabled: boolean;
  invitation_open: boolean;
}

/** Who gets in. Permission first, then the rules; Postgres refuses again whom the viewer does not administer. */
export class AccountsService {
  constructor(
    private readonly database: Database,
    private readonly passwordLinks: Pick<PasswordLinks, "invite" | "send">,
    private readonly clock: Clock,
  ) {}

  /** @throws FORBIDDEN, or BAD_USER_INPUT for an id of another type. */
  async invite(context: SignedIn, input: InviteAccountInput): Promise<InviteAccountPayload> {
    const { viewer } = context;
    const organizationId = fromNodeId("Organization", input.organizationId, "input.organizationId");
    const caseworkerId = input.caseworkerId && fromNodeId("Caseworker", input.caseworkerId, "input.caseworkerId");
    refuseUnlessAdministered(viewer, input.role, organizationId);
    const say = messagesIn(context.locale);
    const email = input.email.trim().toLowerCase();
    const name = input.name.trim();
    if (name === "" || name.includes("\0")) return refused(UserErrorCode.INVALID, "name", say.nameMissing);
    if (input.role === AccountRole.CASEWORKER && !caseworkerId) {
      return refused(UserErrorCode.INVALID, "caseworkerId", say.caseworkerMissing);
    }
    if (input.role !== AccountRole.CASEWORKER && caseworkerId) {
      return refused(UserErrorCode.INVALID, "caseworkerId", say.caseworkerOfOtherRole);
    }
    try {
      const id = await this.database.write(claimsOf(viewer, context.today), async (tx) => {
        if (caseworkerId && !(await isEmployedBy(tx, caseworkerId, organizationId))) return null;
        const [row] = await tx.query<{ id: string }[]>("select invite_account($1, $2, $3, $4, $5, $6, $7) as id", [
          email,
          name,
          input.role,
          organizationId,
          caseworkerId ?? null,
          input.locale,
          this.clock.now(),
        ]);
        if (!row) throw new Error("nobody was invited");
        await this.passwordLinks.invite(tx, row.id);
        return row.id;
      });
      if (id === null) return refused(UserErrorCode.NOT_FOUND, "caseworkerId", say.noSuchCaseworker);
      this.passwordLinks.send();
      return { email, userErrors: [] };
    } catch (error) {
      if (sqlState(error) === "23503")
        return refused(UserErrorCode.NOT_FOUND, "organizationId", say.noSuchOrganization);
      if (sqlState(error) !== "23505") throw error;
      return String(error).includes("email")
        ? refused(UserErrorCode.INVALID, "email", say.emailTaken)
        : refused(UserErrorCode.INVALID, "caseworkerId", say.caseworkerTaken);
    }
  }

  setDisabled(context: SignedIn, input: { accountId: string }, disabled: boolean): Promise<Done> {
    return this.change(context, input.accountId, "select set_account_disabled($1, $2) as done", [disabled]);
  }

  resetSecondFactor(context: SignedIn, input: { accountId: string }): Promise<Done> {
    return this.change(context, input.accountId, "select reset_second_factor($1) as done", []);
  }

  async resendInvitation(context: SignedIn, input: ResendInvitationInput): Promise<ResendInvitationPayload> {
    refuseUnlessAdministrator(context.viewer);
    const id = fromNodeId("Account", input.accountId, "input.accountId");
    const say = messagesIn(context.locale);
    const account = await this.database.write(claimsOf(context.viewer, context.today), async (tx) => {
      const [row] = await tx.query<Invited[]>("select * from administered_account() where id = $1", [id]);
      if (row?.invitation_open && !row.disabled) await this.passwordLinks.invite(tx, id);
      return row ?? null;
    });
    if (!account || account.disabled) return refused(UserErrorCode.NOT_FOUND, "accountId", say.noSuchAccount);
    if (!account.invitation_open) return refused(UserErrorCode.INVALID, "accountId", say.notInvited);
    this.passwordLinks.send();
    return { userErrors: [] };
  }

  /** Postgres says whether there is such an account for the viewer. */
  private async change(context: SignedIn, accountId: string, statement: string, values: unknown[]): Promise<Done> {
    const { viewer, today, locale } = context;
    refuseUnlessAdministrator(viewer);
    const id = fromNodeId("Account", accountId, "input.accountId");
    const say = messagesIn(locale);
    if (id === viewer.id) return refused(UserErrorCode.INVALID, "accountId", say.ownAccount);
    const [row] = await this.database.write(claimsOf(viewer, today), (tx) =>
      tx.query<{ done: boolean }[]>(statement, [id, ...values]),
    );
    return row?.done ? { userErrors: [] } : refused(UserErrorCode.NOT_FOUND, "accountId", say.noSuchAccount);
  }
}

function refuseUnlessAdministrator({ role }: Viewer): void {
  if (role !== "STEERING" && role !== "ASSOCIATION_ADMIN") throw forbidden();
}

function refuseUnlessAdministered(viewer: Viewer, role: AccountRole, organizationId: string): void {
  refuseUnlessAdministrator(viewer);
  if (viewer.role === "STEERING") return;
  const inTheirHouse = role === AccountRole.ASSOCIATION_ADMIN || role === AccountRole.CASEWORKER;
  if (!inTheirHouse || organizationId !== viewer.organizationId) throw forbidden();
}

async function isEmployedBy(tx: EntityManager, caseworkerId: string, organizationId: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>("select from caseworker where id = $1 and organization_id = $2", [
    caseworkerId,
    organizationId,
  ]);
  return rows.length > 0;
}

const refused = (code: UserErrorCode, field: string, message: string): { email: null; userErrors: UserError[] } => ({
  email: null,
  userErrors: [{ code, field: [field], message, capacity: null }],
});
