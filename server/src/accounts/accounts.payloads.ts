import { Field, ObjectType } from "type-graphql";
import { UserError } from "../graphql/user-error.js";

@ObjectType({ description: "What `inviteAccount` did." })
export class InviteAccountPayload {
  @Field(() => String, { nullable: true, description: "Where the invitation goes; null if a rule said no." })
  email!: string | null;

  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}

@ObjectType({ description: "What `disableAccount` did." })
export class DisableAccountPayload {
  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}

@ObjectType({ description: "What `enableAccount` did." })
export class EnableAccountPayload {
  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}

@ObjectType({ description: "What `resetSecondFactor` did." })
export class ResetSecondFactorPayload {
  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}

@ObjectType({ description: "What `resendInvitation` did." })
export class ResendInvitationPayload {
  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}
