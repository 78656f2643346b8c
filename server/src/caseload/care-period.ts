import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ManyToOne, type Relation } from "typeorm";
import { FirstDay, Id, LastDay } from "../graphql/fields.js";
import { Node } from "../graphql/node.js";
import { Personal } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { BenefitEndReason } from "../refugees/benefit-period.js";
import { Refugee } from "../refugees/refugee.js";
import { NeedsScope } from "../tokens/scope.js";

@NeedsScope("caseload:read")
@ObjectType({
  implements: Node,
  description: "A stretch of time in the programme's care (Betreuung). Re-entry opens a new one.",
})
@Personal({ subject: (row) => sql`${row}.refugee_id`, isPerson: true })
@Entity("care_period")
export class CarePeriod implements Node {
  @Id()
  readonly id!: string;

  @Field(() => Refugee, { description: "Who is cared for." })
  @ManyToOne(() => Refugee, { nullable: false })
  refugee!: Relation<Refugee>;

  @Column("daterange")
  period!: string;

  @FirstDay()
  from!: string;

  @LastDay()
  until!: string | null;

  @Field(() => BenefitEndReason, { nullable: true, description: "Why it ended." })
  @Column("enum", { enum: BenefitEndReason, enumName: "benefit_end_reason", nullable: true })
  endReason!: BenefitEndReason | null;
}
