import { Field, Float, Int, ObjectType } from "type-graphql";
import type { Relation } from "typeorm";
import { IntegrationArea } from "../areas/integration-area.js";
import { Reads, Related } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { Caseworker } from "../programme/caseworker.js";
import { Organization } from "../programme/organization.js";
import { NeedsScope } from "../tokens/scope.js";

@NeedsScope("statistics:read")
@ObjectType({
  description: "How much a caseworker carries on a day, and how much is agreed. Counts persons, children included.",
})
export class CaseworkerLoad {
  @Field(() => Caseworker, { description: "Whose load it is." })
  @Related({ where: ({ self, target }) => sql`${target}.id = ${self}.caseworker_id` })
  caseworker!: Relation<Caseworker>;

  @Field(() => Organization, { description: "The caseworker's employer." })
  @Related({ where: ({ self, target }) => sql`${target}.id = ${self}.organization_id` })
  organization!: Organization;

  @Field(() => IntegrationArea, { nullable: true, description: "The area of the post held on the day." })
  @Related({ where: ({ self, target }) => sql`${target}.id = ${self}.integration_area_id` })
  area!: Relation<IntegrationArea> | null;

  @Field(() => Int, { description: "Persons assigned." })
  assigned!: number;

  @Field(() => Int, { description: "Places by the ratio: ratio × FTE for casework, rounded down." })
  ratioPlaces!: number;

  @Field(() => Int, { description: "Places beyond the ratio by exceptions granted for the day." })
  extraPlaces!: number;

  @Field(() => Int, { description: "Ratio places and extra places; 0 without employment." })
  capacity!: number;

  @Field(() => Int, { description: "Free places, never below 0." })
  @Reads(({ self }) => sql`greatest(${self}.capacity - ${self}.assigned, 0)`)
  remaining!: number;

  @Field(() => Float, { description: "Full-time equivalents for casework." })
  fte!: number;
}
