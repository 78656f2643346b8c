import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ManyToOne, type Relation } from "typeorm";
import { FirstDay, Id, LastDay } from "../graphql/fields.js";
import { Node } from "../graphql/node.js";
import { Personal } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { Refugee } from "../refugees/refugee.js";
import { NeedsScope } from "../tokens/scope.js";
import { HousingUnit } from "./housing-unit.js";

export enum MoveReason {
  ALLOCATION = "ALLOCATION",
  BIRTH = "BIRTH",
  TRANSFER = "TRANSFER",
  OWN_FLAT = "OWN_FLAT",
  FAMILY = "FAMILY",
  CLOSURE = "CLOSURE",
  MOVE_AWAY = "MOVE_AWAY",
  OTHER = "OTHER",
}
registerEnumType(MoveReason, {
  name: "MoveReason",
  description: "Why somebody moved in.",
  valuesConfig: {
    ALLOCATION: { description: "Allotted to the city." },
    BIRTH: { description: "Born." },
    TRANSFER: { description: "Moved to another home by the city." },
    OWN_FLAT: { description: "Found a flat of their own." },
    FAMILY: { description: "Joined the family." },
    CLOSURE: { description: "The former home was closed." },
    MOVE_AWAY: { description: "Came from another town." },
    OTHER: { description: "Another reason." },
  },
});

@NeedsScope("caseload:read", "housing:read")
@ObjectType({
  implements: Node,
  description:
    "A refugee's stay in a housing unit (Belegung). The day of moving in counts, the day of moving out counts at the new place.",
})
@Personal({ subject: (row) => sql`${row}.refugee_id`, isPerson: true })
@Entity("occupancy")
export class Occupancy implements Node {
  @Id()
  readonly id!: string;

  @Field(() => Refugee, { description: "Who lives there." })
  @ManyToOne(() => Refugee, { nullable: false })
  refugee!: Relation<Refugee>;

  @Field(() => HousingUnit, { description: "Where." })
  @ManyToOne(() => HousingUnit, { nullable: false })
  housingUnit!: Relation<HousingUnit>;

  @Column("daterange")
  period!: string;

  @FirstDay()
  from!: string;

  @LastDay()
  until!: string | null;

  @Field(() => MoveReason, { description: "Why they moved in." })
  @Column("enum", { enum: MoveReason, enumName: "move_reason", default: MoveReason.OTHER })
  moveInReason!: MoveReason;
}
