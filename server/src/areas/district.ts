import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, type Relation } from "typeorm";
import { Id, OnDay } from "../graphql/fields.js";
import { Node } from "../graphql/node.js";
import { Reads, Related } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { GeoJsonPolygon } from "../graphql/scalars.js";
import { IntegrationArea } from "./integration-area.js";

@ObjectType({
  implements: Node,
  description: "A fixed piece of the city, the smallest unit of an area cut (Stadtteil).",
})
@Entity("district")
export class District implements Node {
  @Id()
  readonly id!: string;

  @Field({ description: "Short name in small letters, for files and addresses." })
  @Column("text", { unique: true })
  key!: string;

  @Field({ description: "Name." })
  @Column({ type: "text", unique: true, collation: "german" })
  name!: string;

  @Field(() => Int, { nullable: true, description: "Inhabitants, if known." })
  @Column("integer", { nullable: true })
  population!: number | null;

  @Field(() => GeoJsonPolygon, {
    nullable: true,
    description: "Outline, if known. Of the demo city: schematic, not official.",
  })
  @Column("jsonb", { nullable: true })
  boundary!: object | null;

  @Field(() => IntegrationArea, { nullable: true, description: "The area the district belongs to on a day." })
  @OnDay()
  @Related({
    where: ({ self, target, day }) => sql`${target}.id = (select x.integration_area_id from area_cut_district x
      join area_cut c on c.id = x.area_cut_id where x.district_id = ${self}.id and c.period @> ${day})`,
  })
  area?: Relation<IntegrationArea> | null;

  @Field(() => Int, { description: "Persons in care who live in the district on a day." })
  @OnDay()
  @Reads(
    ({ self, day }) => sql`(select sum(n.in_care) from district_census_on(${day}) n where n.district_id = ${self}.id)`,
  )
  refugeesInCare?: number;
}
