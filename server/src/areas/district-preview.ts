import { Field, Int, ObjectType } from "type-graphql";
import type { Relation } from "typeorm";
import { Related } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { Accommodation } from "../housing/accommodation.js";
import { NeedsScope } from "../tokens/scope.js";
import { District } from "./district.js";
import { IntegrationArea } from "./integration-area.js";

@NeedsScope("areas:read", "housing:read")
@ObjectType({ description: "Persons of a plan in one home of the city." })
export class HomePreview {
  @Field(() => Accommodation, { description: "The home." })
  @Related({ where: ({ self, target }) => sql`${target}.id = ${self}.accommodation_id` })
  accommodation!: Relation<Accommodation>;

  @Field(() => IntegrationArea, { description: "The area that it would belong to." })
  @Related({ where: ({ self, target }) => sql`${target}.id = ${self}.area_id` })
  area!: Relation<IntegrationArea>;

  @Field(() => Int, { description: "Persons in care." })
  persons!: number;
}

@NeedsScope("areas:read")
@ObjectType({ description: "Persons of a plan in one district." })
export class DistrictPreview {
  @Field(() => District, { description: "The district." })
  @Related({ where: ({ self, target }) => sql`${target}.id = ${self}.district_id` })
  district!: Relation<District>;

  @Field(() => IntegrationArea, { description: "The area that it would belong to." })
  @Related({ where: ({ self, target }) => sql`${target}.id = ${self}.area_id` })
  area!: Relation<IntegrationArea>;

  @Field(() => IntegrationArea, {
    nullable: true,
    description: "The area that it belonged to; null: there was no cut.",
  })
  @Related({ where: ({ self, target }) => sql`${target}.id = ${self}.before_id` })
  areaBefore!: Relation<IntegrationArea> | null;

  @Field(() => Int, { description: "Persons in care, homes that are put apart included." })
  persons!: number;

  @Field(() => Int, { description: "Of these, in flats they rent themselves, which go where the district goes." })
  inFlats!: number;

  @Field(() => [HomePreview], { description: "Its homes with persons in care." })
  @Related({
    from: ({ self }) => sql`unnest(${self}.homes)`,
    order: ({ target }) =>
      sql`(select a.name from accommodation a where a.id = ${target}.accommodation_id), ${target}.accommodation_id`,
  })
  homes!: HomePreview[];
}
