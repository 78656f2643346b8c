import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ManyToOne, type Relation } from "typeorm";
import { UserAccount } from "../access/user-account.js";
import { FirstDay, Id, LastDay } from "../graphql/fields.js";
import { Node } from "../graphql/node.js";
import { Personal, Reads, Sealed } from "../graphql/read/declare.js";
import { sealedJson } from "../graphql/read/sealed-texts.js";
import { sql } from "../graphql/read/sql.js";
import { Instant } from "../graphql/scalars.js";
import { Caseworker } from "../programme/caseworker.js";
import { Refugee } from "../refugees/refugee.js";
import { NeedsScope } from "../tokens/scope.js";
import { Reassignment } from "./reassignment.js";

@NeedsScope("caseload:read")
@ObjectType({
  implements: Node,
  description: "Who answers for a refugee (Fallzuständigkeit): at most one caseworker at a time. The cap counts these.",
})
@Personal({ subject: (row) => sql`${row}.refugee_id`, isPerson: true })
@Entity("caseworker_assignment")
export class CaseworkerAssignment implements Node {
  @Id()
  readonly id!: string;

  @Field(() => Refugee, { description: "For whom." })
  // The key of the care that it lies in says so already.
  @ManyToOne(() => Refugee, { nullable: false, createForeignKeyConstraints: false })
  refugee!: Relation<Refugee>;

  @Field(() => Caseworker, { description: "Who." })
  // This key and those below are looked at once a statement, by triggers.
  @ManyToOne(() => Caseworker, { nullable: false, createForeignKeyConstraints: false })
  caseworker!: Relation<Caseworker>;

  @Column("daterange")
  period!: string;

  @FirstDay()
  from!: string;

  @LastDay()
  until!: string | null;

  @ManyToOne(() => Reassignment, { createForeignKeyConstraints: false })
  reassignment!: Relation<Reassignment> | null;

  @Field({ description: "Why, in the words of whoever recorded it; empty if they said nothing. Kept sealed." })
  @Sealed()
  @Reads(
    ({ self }) => sql`coalesce((select ${sealedJson("reassignment.reason", sql`r.id`, sql`r.sealed_reason`)}
      from reassignment r where r.id = ${self}.reassignment_id and r.sealed_reason is not null), to_json(''::text))`,
  )
  reason?: string;

  @Field(() => Instant, {
    description: "Since when it has been known as it stands: it may have been changed since it was recorded.",
  })
  @Column("timestamptz", { default: () => "known_now()" })
  knownSince!: Date;

  @Field(() => Instant, { description: "When it was recorded." })
  @Column("timestamptz", { default: () => "now()" })
  recordedAt!: Date;

  @ManyToOne(() => UserAccount, { createForeignKeyConstraints: false })
  recordedBy!: Relation<UserAccount> | null;
}
