import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, ManyToOne, type Relation } from "typeorm";
import { UserAccount } from "../access/user-account.js";
import { FirstDay, Id, LastDay } from "../graphql/fields.js";
import { Node } from "../graphql/node.js";
import { Reads, Sealed } from "../graphql/read/declare.js";
import { sealedJson } from "../graphql/read/sealed-texts.js";
import { sql } from "../graphql/read/sql.js";
import { Instant } from "../graphql/scalars.js";
import { Caseworker } from "../programme/caseworker.js";
import { NeedsScope } from "../tokens/scope.js";

@NeedsScope("caseload:read")
@ObjectType({
  implements: Node,
  description: "Places beyond the ratio that the steering office grants a caseworker for a time, with its reason.",
})
@Entity("capacity_exception")
export class CapacityException implements Node {
  @Id()
  readonly id!: string;

  @Field(() => Caseworker, { description: "For whom." })
  @ManyToOne(() => Caseworker, { nullable: false })
  caseworker!: Relation<Caseworker>;

  @Field(() => Int, { description: "Places beyond the ratio." })
  @Column("integer")
  extraPlaces!: number;

  @Column("daterange")
  period!: string;

  @FirstDay()
  from!: string;

  @LastDay({ open: false })
  until!: string;

  @Field(() => String, { description: "Why. Kept sealed." })
  @Sealed()
  @Reads(
    ({ self }) => sql`case when ${self}.sealed_reason is null then to_json(${self}.reason)
      else ${sealedJson("capacity_exception.reason", sql`${self}.id`, sql`${self}.sealed_reason`)} end`,
  )
  @Column("text", { nullable: true })
  reason!: string | null;

  @Column("bytea", { nullable: true })
  sealedReason!: Buffer | null;

  @Field(() => Instant, { description: "When it was granted." })
  @Column("timestamptz", { default: () => "now()" })
  grantedAt!: Date;

  @ManyToOne(() => UserAccount)
  grantedBy!: Relation<UserAccount> | null;
}
