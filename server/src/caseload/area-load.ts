import { Field, Float, Int, ObjectType } from "type-graphql";
import type { Relation } from "typeorm";
import { IntegrationArea } from "../areas/integration-area.js";
import { Related } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { Organization } from "../programme/organization.js";
import { NeedsScope } from "../tokens/scope.js";

@NeedsScope("statistics:read")
@ObjectType({ description: "Persons in care in an integration area on a day, against what its caseworkers may carry." })
export class AreaLoad {
  @Field(() => IntegrationArea, { description: "The area." })
  @Related({ where: ({ self, target }) => sql`${target}.id = ${self}.integration_area_id` })
  area!: Relation<IntegrationArea>;

  @Field(() => Organization, { description: "The organization that answers for the area." })
  @Related({ where: ({ self, target }) => sql`${target}.id = ${self}.organization_id` })
  organization!: Organization;

  @Field(() => Int, { description: "Persons in care who live in the area." })
  refugeesInCare!: number;

  @Field(() => Int, { description: "Of these, in homes that the city designates (Übergangsheim)." })
  cityDesignated!: number;

  @Field(() => Int, { description: "Of these, in flats they rent themselves." })
  selfRented!: number;

  @Field(() => Int, { description: "Of these, waiting for a caseworker." })
  withoutCaseworker!: number;

  @Field(() => Int, { description: "Capacity of the caseworkers whose post belongs to the area, exceptions included." })
  capacity!: number;

  @Field(() => Float, { description: "Their full-time equivalents for casework." })
  fte!: number;
}
