import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, ManyToOne, type Relation, Unique } from "typeorm";
import { Id, OnDay } from "../graphql/fields.js";
import { Node } from "../graphql/node.js";
import { type Read, Reads, Related } from "../graphql/read/declare.js";
import { type Sql, sql } from "../graphql/read/sql.js";
import { Accommodation } from "./accommodation.js";
import { Occupancy } from "./occupancy.js";

const capacity = ({ self, day, once }: Read): Sql =>
  once(
    sql`select k.places, k.blocked from housing_unit_capacity k where k.housing_unit_id = ${self}.id and k.period @> ${day}`,
  );

@ObjectType({ implements: Node, description: "A room or flat of a home, or the one flat that people rent themselves." })
@Entity("housing_unit")
@Unique(["accommodation", "label"])
export class HousingUnit implements Node {
  @Id()
  readonly id!: string;

  @Field({ description: "What the door says." })
  @Column({ type: "text", collation: "german" })
  label!: string;

  @Field(() => Accommodation, { description: "The home or flat it is part of." })
  @ManyToOne(() => Accommodation, { nullable: false })
  accommodation!: Relation<Accommodation>;

  @Field(() => Int, { description: "Places on a day; 0 before it opens and after it closes." })
  @OnDay()
  @Reads((read) => sql`coalesce(${capacity(read)}.places, 0)`)
  places?: number;

  @Field({ description: "Whether nobody may newly move in on a day." })
  @OnDay()
  @Reads((read) => sql`coalesce(${capacity(read)}.blocked, false)`)
  blocked?: boolean;

  @Field(() => [Occupancy], { description: "Who lives there on a day." })
  @OnDay()
  @Related({
    where: ({ self, target, day }) => sql`${target}.housing_unit_id = ${self}.id and ${target}.period @> ${day}`,
    order: ({ target }) => sql`lower(${target}.period), ${target}.id`,
  })
  occupancies?: Relation<Occupancy>[];
}

/** How many places a unit has, over time. Read through `HousingUnit.places` and `blocked`. */
@Entity("housing_unit_capacity")
export class HousingUnitCapacity {
  @Id()
  readonly id!: string;

  @ManyToOne(() => HousingUnit, { nullable: false })
  housingUnit!: Relation<HousingUnit>;

  @Column("daterange")
  period!: string;

  @Column("integer")
  places!: number;

  @Column("boolean", { default: false })
  blocked!: boolean;
}
