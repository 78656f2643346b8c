import { Field, ID, ObjectType } from "type-graphql";
import { AccountRole } from "../access/viewer-role.js";
import { connectionOf } from "../graphql/read/connections.js";
import { Reads } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { Instant } from "../graphql/scalars.js";
import { AuditAction } from "./audit-action.js";

@ObjectType({ description: "Somebody saw or changed a person's data: who and when, without what it says." })
export class AccessEntry {
  @Field(() => ID, { description: "Opaque." })
  @Reads(({ self }) => sql`'aud_' || translate(${self}.id::text, '-', '')`)
  id!: string;

  @Field(() => Instant, { description: "When." })
  at!: Date;

  @Field(() => AuditAction, { description: "What was done." })
  action!: AuditAction;

  @Field(() => String, { nullable: true, description: "Name of the account; null: the system itself." })
  @Reads(({ self }) => sql`audit_account_name(${self}.account_id)`)
  accountName!: string | null;

  @Field(() => AccountRole, { nullable: true, description: "The role the account acted in." })
  role!: AccountRole | null;

  @Field({ description: "Whether a program did it, with a token of the account." })
  byToken!: boolean;

  @Field(() => String, { nullable: true, description: "For what: the operation's name." })
  purpose!: string | null;

  @Field(() => String, { nullable: true, description: "Of a change, the table." })
  tableName!: string | null;

  @Field(() => [String], {
    description:
      "Of a read, for each type the fields shown: `RefugeeIdentity: birthDate`; of an update, the columns changed.",
  })
  fields!: string[];
}

export const AccessEntryConnection = connectionOf(AccessEntry);
