import { Field, ObjectType } from "type-graphql";
import { Column, Entity, type Relation } from "typeorm";
import { FirstDay, Id, LastDay } from "../graphql/fields.js";
import { Node } from "../graphql/node.js";
import { Related } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { NeedsScope } from "../tokens/scope.js";
import { IntegrationArea } from "./integration-area.js";

@NeedsScope("areas:read")
@ObjectType({
  implements: Node,
  description:
    "A dated partition of the city into integration areas (Zuschnitt). On every day at most one is in force.",
})
@Entity("area_cut")
export class AreaCut implements Node {
  @Id()
  readonly id!: string;

  @Field({ description: "Name." })
  @Column("text")
  name!: string;

  @Column("daterange")
  period!: string;

  @FirstDay()
  from!: string;

  @LastDay()
  until!: string | null;

  @Field(() => [IntegrationArea], { description: "Its areas by name." })
  @Related({
    where: ({ self, target }) => sql`${target}.area_cut_id = ${self}.id`,
    order: ({ target }) => sql`${target}.name, ${target}.id`,
  })
  areas?: Relation<IntegrationArea>[];
}
