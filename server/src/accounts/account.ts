import { Field, ID, ObjectType } from "type-graphql";
import type { Relation } from "typeorm";
import { AccountRole } from "../access/viewer-role.js";
import { Related } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { Instant } from "../graphql/scalars.js";
import { Caseworker } from "../programme/caseworker.js";
import { Organization } from "../programme/organization.js";

@ObjectType({ description: "An account that the viewer administers." })
export class Account {
  @Field(() => ID, { description: "Opaque, and unique over all types." })
  readonly id!: string;

  @Field({ description: "Mail address, the name to sign in with." })
  email!: string;

  @Field({ description: "Name." })
  name!: string;

  @Field(() => AccountRole, { description: "What the account may do." })
  role!: AccountRole;

  @Field(() => Organization, { description: "The organization the account belongs to." })
  @Related({ where: ({ self, target }) => sql`${target}.id = ${self}.organization_id` })
  organization!: Relation<Organization>;

  @Field(() => Caseworker, { nullable: true, description: "The caseworker the account belongs to." })
  @Related({ where: ({ self, target }) => sql`${target}.id = ${self}.caseworker_id` })
  caseworker!: Relation<Caseworker> | null;

  @Field({ description: "Whether nobody can sign in with it any more." })
  disabled!: boolean;

  @Field({ description: "Whether the person invited has not yet chosen a password." })
  invitationOpen!: boolean;

  @Field({ description: "Whether an authenticator app or a passkey is set up." })
  secondFactor!: boolean;

  @Field(() => Instant, { nullable: true, description: "The last sign-in; null if there was none." })
  lastSeenAt!: string | null;
}
