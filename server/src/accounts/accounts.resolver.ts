import { Arg, Ctx, Field, ID, InputType, Mutation, Query, Resolver } from "type-graphql";
import { AccountRole } from "../access/viewer-role.js";
import { type Context, signedIn } from "../graphql/context.js";
import { Paged } from "../graphql/fields.js";
import { connectionOf } from "../graphql/read/connections.js";
import { Argument, planned, Related, Where } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { Account } from "./account.js";
import {
  DisableAccountInput,
  EnableAccountInput,
  InviteAccountInput,
  ResendInvitationInput,
  ResetSecondFactorInput,
} from "./accounts.inputs.js";
import {
  DisableAccountPayload,
  EnableAccountPayload,
  InviteAccountPayload,
  ResendInvitationPayload,
  ResetSecondFactorPayload,
} from "./accounts.payloads.js";
import type { AccountsService } from "./accounts.service.js";

const AccountConnection = connectionOf(Account);

@InputType({ description: "Which accounts to list." })
class AccountFilter {
  @Field(() => ID, { nullable: true, description: "Only those of an organization." })
  @Where(({ target, id }) => sql`${target}.organization_id = ${id("Organization")}`)
  organizationId?: string;

  @Field(() => AccountRole, { nullable: true, description: "Only those of a role." })
  @Where(({ target, param }) => sql`${target}.role = ${param}::account_role`)
  role?: AccountRole;

  @Field({ nullable: true, description: "Only those whose name or mail address contains this." })
  @Where(({ target, param }) => sql`position(lower(${param}) in lower(${target}.name || ' ' || ${target}.email)) > 0`)
  search?: string;
}

@Resolver()
export class AccountsResolver {
  constructor(private readonly service: AccountsService) {}

  @Query(() => AccountConnection, {
    description:
      "The accounts that the viewer administers, by name: the steering office all, an association's administrator those of the own organization, everybody else none.",
  })
  @Argument("filter", () => AccountFilter, { description: "Which of them." })
  @Paged()
  @Related({
    from: () => sql`administered_account()`,
    orders: { NAME: ({ target }) => [sql`${target}.name`] },
  })
  accounts(): object {
    return planned();
  }

  @Mutation(() => InviteAccountPayload, {
    description: "Makes an account and invites the person by mail. For the steering office and administrators.",
  })
  inviteAccount(
    @Arg("input", { description: "Whom to invite." }) input: InviteAccountInput,
    @Ctx() context: Context,
  ): Promise<InviteAccountPayload> {
    return this.service.invite(signedIn(context), input);
  }

  @Mutation(() => DisableAccountPayload, {
    description: "Closes an account: its sessions end, and nobody can sign in with it.",
  })
  disableAccount(
    @Arg("input", { description: "Whose account." }) input: DisableAccountInput,
    @Ctx() context: Context,
  ): Promise<DisableAccountPayload> {
    return this.service.setDisabled(signedIn(context), input, true);
  }

  @Mutation(() => EnableAccountPayload, { description: "Opens an account again." })
  enableAccount(
    @Arg("input", { description: "Whose account." }) input: EnableAccountInput,
    @Ctx() context: Context,
  ): Promise<EnableAccountPayload> {
    return this.service.setDisabled(signedIn(context), input, false);
  }

  @Mutation(() => ResetSecondFactorPayload, {
    description: "Removes an account's app, passkeys and recovery codes, for whoever lost them; its sessions end.",
  })
  resetSecondFactor(
    @Arg("input", { description: "Whose account." }) input: ResetSecondFactorInput,
    @Ctx() context: Context,
  ): Promise<ResetSecondFactorPayload> {
    return this.service.resetSecondFactor(signedIn(context), input);
  }

  @Mutation(() => ResendInvitationPayload, {
    description: "Sends an invitation once more. For the steering office and administrators.",
  })
  resendInvitation(
    @Arg("input", { description: "Whose account." }) input: ResendInvitationInput,
    @Ctx() context: Context,
  ): Promise<ResendInvitationPayload> {
    return this.service.resendInvitation(signedIn(context), input);
  }
}
