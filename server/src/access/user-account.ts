import { Field, ObjectType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, type Relation, Unique } from "typeorm";
import { Id } from "../graphql/fields.js";
import { Related } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { Caseworker } from "../programme/caseworker.js";
import { Organization } from "../programme/organization.js";
import { ApiToken } from "../tokens/api-token.js";
import { ForAnyToken } from "../tokens/scope.js";
import { AccountRole } from "./viewer-role.js";

@ForAnyToken()
@ObjectType("Viewer", { description: "The account that asks." })
@Entity("user_account")
@Unique(["caseworker"])
export class UserAccount {
  @Id()
  readonly id!: string;

  @Field({ description: "Mail address, the name to sign in with." })
  @Column("text", { unique: true })
  email!: string;

  @Field({ description: "Name." })
  @Column("text")
  name!: string;

  /** Null until the person invited has chosen a password. */
  @Column("text", { nullable: true })
  passwordHash!: string | null;

  @Field(() => AccountRole, { description: "What the account may do." })
  @Column("enum", { enum: AccountRole, enumName: "account_role" })
  role!: AccountRole;

  @Field({ description: "Language of the account: `de` or `en`." })
  @Column("text", { default: "de" })
  locale!: string;

  @Field(() => Organization, { description: "The organization the account belongs to." })
  @ManyToOne(() => Organization, { nullable: false })
  organization!: Relation<Organization>;

  @Field(() => Caseworker, { nullable: true, description: "The caseworker the account belongs to." })
  @ManyToOne(() => Caseworker)
  @JoinColumn()
  caseworker!: Relation<Caseworker> | null;

  @Field(() => [ApiToken], {
    description: "The account's API tokens that nobody revoked, at most 20 of them still valid; the newest first.",
  })
  @Related({
    where: ({ self, target }) => sql`${target}.user_account_id = ${self}.id and ${target}.revoked_at is null`,
    order: ({ target }) => sql`${target}.created_at desc, ${target}.id`,
  })
  apiTokens!: Relation<ApiToken[]>;

  @Column("boolean", { default: false })
  disabled!: boolean;

  @Column("timestamptz", { nullable: true })
  invitedAt!: Date | null;

  @Column("boolean", { default: false })
  synthetic!: boolean;
}
