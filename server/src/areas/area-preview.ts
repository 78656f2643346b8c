import { Field, Float, Int, ObjectType } from "type-graphql";
import type { Relation } from "typeorm";
import { Related } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { NeedsScope } from "../tokens/scope.js";
import { IntegrationArea } from "./integration-area.js";

@NeedsScope("areas:read")
@ObjectType({ description: "What an area would carry under a cut." })
export class AreaPreview {
  @Field(() => IntegrationArea, { description: "The area." })
  @Related({ where: ({ self, target }) => sql`${target}.id = ${self}.area_id` })
  area!: Relation<IntegrationArea>;

  @Field(() => Int, { description: "Persons in care who live in it." })
  persons!: number;

  @Field(() => Int, { description: "Their households." })
  households!: number;

  @Field(() => Int, { description: "Of the persons, in homes that the city designates (Übergangsheim)." })
  cityDesignated!: number;

  @Field(() => Int, { description: "Of the persons, in flats they rent themselves." })
  selfRented!: number;

  @Field(() => Int, { description: "Of the persons, vulnerable; see `Change.vulnerable`." })
  vulnerable!: number;

  @Field(() => Float, { description: "Planned full-time equivalents for casework." })
  fte!: number;

  @Field(() => Int, { description: "Persons that these may carry, exceptions granted so far included." })
  capacity!: number;

  @Field(() => Int, { description: "Persons beyond the capacity." })
  over!: number;

  @Field(() => Float, { description: "Full-time equivalents that its persons need by the ratio." })
  fteNeeded!: number;
}

@NeedsScope("areas:read", "statistics:read")
@ObjectType({ description: "Persons in care of a day by the areas of any cut." })
export class AreaFigures {
  @Field(() => IntegrationArea, { description: "The area." })
  @Related({ where: ({ self, target }) => sql`${target}.id = ${self}.integration_area_id` })
  area!: Relation<IntegrationArea>;

  @Field(() => Int, { description: "Persons in care who live in it." })
  refugeesInCare!: number;

  @Field(() => Int, { description: "Of these, in homes that the city designates (Übergangsheim)." })
  cityDesignated!: number;

  @Field(() => Int, { description: "Of these, in flats they rent themselves." })
  selfRented!: number;
}
