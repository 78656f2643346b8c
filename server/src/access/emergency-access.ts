import { Field, ObjectType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, type Relation } from "typeorm";
import { Id } from "../graphql/fields.js";
import { Node } from "../graphql/node.js";
import { Personal, Reads, Related, Sealed } from "../graphql/read/declare.js";
import { sealedJson } from "../graphql/read/sealed-texts.js";
import { sql } from "../graphql/read/sql.js";
import { Instant } from "../graphql/scalars.js";
import { Organization } from "../programme/organization.js";
import { Refugee } from "../refugees/refugee.js";
import { ForSessionsOnly } from "../tokens/scope.js";
import { UserAccount } from "./user-account.js";

@ForSessionsOnly()
@Personal({ subject: (row) => sql`${row}.refugee_id` })
@ObjectType({
  implements: Node,
  description:
    "A file opened in an emergency by somebody who may not read it otherwise: for some hours, with a reason, and reported to the data protection officer.",
})
@Entity("emergency_access")
export class EmergencyAccess implements Node {
  @Id()
  readonly id!: string;

  @ManyToOne(() => UserAccount, { nullable: false })
  @JoinColumn()
  userAccount!: Relation<UserAccount>;

  @Field(() => String, { nullable: true, description: "Name of whoever opened it; null when the viewer may not know." })
  @Reads(({ self }) => sql`(select u.name from user_account u where u.id = ${self}.user_account_id)`)
  openedBy?: string | null;

  @Field(() => Organization, { nullable: true, description: "Their organization; null when the viewer may not know." })
  @Related({
    where: ({ self, target }) =>
      sql`${target}.id = (select u.organization_id from user_account u where u.id = ${self}.user_account_id)`,
  })
  organization?: Relation<Organization> | null;

  @Field(() => Refugee, { nullable: true, description: "Whose file; null when the viewer may not see it." })
  @ManyToOne(() => Refugee, { nullable: false, onDelete: "CASCADE" })
  refugee!: Relation<Refugee> | null;

  @Field({ description: "Number of the file." })
  @Column("text")
  fileNumber!: string;

  @Field({ description: "Why, in their words. Kept sealed." })
  @Sealed()
  @Reads(({ self }) => sealedJson("emergency_access.reason", sql`${self}.id`, sql`${self}.sealed_reason`))
  reason!: string;

  @Column("bytea")
  sealedReason!: Buffer;

  @Field(() => Instant, { description: "When it was opened." })
  @Column("timestamptz", { default: () => "now()" })
  grantedAt!: Date;

  @Field(() => Instant, { description: "When it closes, or closed." })
  @Column("timestamptz")
  until!: Date;

  @Field(() => Instant, { nullable: true, description: "When the data protection officer looked at it." })
  @Column("timestamptz", { nullable: true })
  readAt!: Date | null;
}
