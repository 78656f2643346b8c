import { IsEmail, IsIn, IsString, MaxLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { AccountRole } from "../access/viewer-role.js";

@InputType({ description: "Makes an account and sends the person a mail, by which they choose a password." })
export class InviteAccountInput {
  @Field({ description: "Mail address, the name to sign in with; at most 254 characters." })
  @IsEmail()
  @MaxLength(254)
  email!: string;

  @Field({ description: "Name, at most 120 characters." })
  @MaxLength(120)
  name!: string;

  @Field(() => AccountRole, {
    description: "What the account may do. An association's administrator invites administrators and caseworkers only.",
  })
  role!: AccountRole;

  @Field(() => ID, {
    description: "The organization the account belongs to; for an association's administrator the own one.",
  })
  organizationId!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The caseworker the account belongs to; for the role CASEWORKER only, and needed there.",
  })
  caseworkerId?: string | null;

  @Field({ defaultValue: "de", description: "Language of the mail and of the account: `de` or `en`." })
  @IsIn(["de", "en"])
  locale!: string;
}

@InputType({ description: "Closes an account: its sessions end, and nobody can sign in with it." })
export class DisableAccountInput {
  @Field(() => ID, { description: "Whose account; not the own one." })
  @IsString()
  accountId!: string;
}

@InputType({ description: "Opens an account again." })
export class EnableAccountInput {
  @Field(() => ID, { description: "Whose account." })
  @IsString()
  accountId!: string;
}

@InputType({
  description: "Removes an account's app, passkeys and recovery codes, for whoever lost them; its sessions end.",
})
export class ResetSecondFactorInput {
  @Field(() => ID, { description: "Whose account; not the own one." })
  @IsString()
  accountId!: string;
}

@InputType({ description: "Sends the invitation once more; earlier links stay good until they expire." })
export class ResendInvitationInput {
  @Field(() => ID, { description: "Whose account. The person has not yet chosen a password." })
  @IsString()
  accountId!: string;
}
