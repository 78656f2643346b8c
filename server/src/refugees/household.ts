import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ManyToOne, type Relation } from "typeorm";
import { FirstDay, Id, LastDay, OnDay } from "../graphql/fields.js";
import { Node } from "../graphql/node.js";
import { Personal, Reads, Related } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { NeedsScope } from "../tokens/scope.js";
import { Refugee } from "./refugee.js";

export enum HouseholdRole {
  CONTACT_PERSON = "CONTACT_PERSON",
  PARTNER = "PARTNER",
  CHILD = "CHILD",
  OTHER_RELATIVE = "OTHER_RELATIVE",
}
registerEnumType(HouseholdRole, {
  name: "HouseholdRole",
  description: "What a member is to the household.",
  valuesConfig: {
    CONTACT_PERSON: { description: "Whom one speaks to first (Ansprechperson)." },
    PARTNER: { description: "Partner of the contact person." },
    CHILD: { description: "Child." },
    OTHER_RELATIVE: { description: "Another relative." },
  },
});

@NeedsScope("caseload:read")
@ObjectType({
  implements: Node,
  description: "People who belong and keep house together. Room-mates are households of their own.",
})
@Entity("household")
export class Household implements Node {
  @Id()
  readonly id!: string;

  @Field({ description: "Number, `H-0412`: names the household without naming its people." })
  @Column("text", { unique: true, default: () => "next_household_number()" })
  number!: string;

  @Field(() => Int, { description: "Members on a day." })
  @OnDay()
  @Reads(
    ({ self, day }) =>
      sql`(select count(*) from household_membership m where m.household_id = ${self}.id and m.period @> ${day})`,
  )
  size?: number;

  @Field(() => [HouseholdMembership], { description: "Members on a day, the contact person first." })
  @OnDay()
  @Related({
    where: ({ self, target, day }) => sql`${target}.household_id = ${self}.id and ${target}.period @> ${day}`,
    order: ({ target }) => sql`${target}.role, ${target}.id`,
  })
  members?: Relation<HouseholdMembership>[];
}

@NeedsScope("caseload:read")
@ObjectType({ implements: Node, description: "A refugee's belonging to a household over time." })
@Personal({ subject: (row) => sql`${row}.refugee_id`, isPerson: true })
@Entity("household_membership")
export class HouseholdMembership implements Node {
  @Id()
  readonly id!: string;

  @ManyToOne(() => Household, { nullable: false })
  household!: Relation<Household>;

  @Field(() => Refugee, { description: "The member." })
  @ManyToOne(() => Refugee, { nullable: false })
  refugee!: Relation<Refugee>;

  @Column("daterange")
  period!: string;

  @FirstDay()
  from!: string;

  @LastDay()
  until!: string | null;

  @Field(() => HouseholdRole, { description: "What the member is to the household." })
  @Column("enum", { enum: HouseholdRole, enumName: "household_role" })
  role!: HouseholdRole;
}
