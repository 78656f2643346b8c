import { Field, ObjectType } from "type-graphql";
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
  description:
    "A colleague stands in for a caseworker (Vertretung): may read the files of the cases for the time, and answers for nobody new.",
})
@Entity("substitution")
export class Substitution implements Node {
  @Id()
  readonly id!: string;

  @Field(() => Caseworker, { description: "Who is away." })
  @ManyToOne(() => Caseworker, { nullable: false })
  caseworker!: Relation<Caseworker>;

  @Field(() => Caseworker, { description: "Who stands in." })
  @ManyToOne(() => Caseworker, { nullable: false })
  substitute!: Relation<Caseworker>;

  @Column("daterange")
  period!: string;

  @FirstDay()
  from!: string;

  @LastDay({ open: false })
  until!: string;

  @Field({ description: "Why, in the words of whoever recorded it; may be empty. Kept sealed." })
  @Sealed()
  @Reads(
    ({ self }) => sql`case when ${self}.sealed_reason is null then to_json(''::text)
      else ${sealedJson("substitution.reason", sql`${self}.id`, sql`${self}.sealed_reason`)} end`,
  )
  reason!: string;

  @Column("bytea", { nullable: true })
  sealedReason!: Buffer | null;

  @Field(() => Instant, { description: "When it was recorded." })
  @Column("timestamptz", { default: () => "now()" })
  recordedAt!: Date;

  @ManyToOne(() => UserAccount)
  recordedBy!: Relation<UserAccount> | null;

  @Field({ description: "Whether the viewer may end it." })
  @Reads(({ self }) => sql`viewer_administers(${self}.caseworker_id)`)
  viewerCanEnd!: boolean;
}
