import { Field, Int, ObjectType } from "type-graphql";
import type { Relation } from "typeorm";
import { Related } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { Caseworker } from "../programme/caseworker.js";
import { NeedsScope } from "../tokens/scope.js";
import { IntegrationArea } from "./integration-area.js";

@NeedsScope("areas:read", "programme:read")
@ObjectType({ description: "What a caseworker would carry under a cut." })
export class CaseworkerPreview {
  @Field(() => Caseworker, { description: "Who." })
  @Related({ where: ({ self, target }) => sql`${target}.id = ${self}.caseworker_id` })
  caseworker!: Relation<Caseworker>;

  @Field(() => IntegrationArea, { nullable: true, description: "The area of the planned post; null: there is none." })
  @Related({ where: ({ self, target }) => sql`${target}.id = ${self}.area_id` })
  area!: Relation<IntegrationArea> | null;

  @Field(() => Int, { description: "Persons that the plan gives them." })
  load!: number;

  @Field(() => Int, {
    description: "Persons that they may carry on the first day, exceptions granted so far included.",
  })
  capacity!: number;

  @Field(() => Int, { description: "Persons beyond that: exceptions that would be needed." })
  over!: number;

  @Field(() => Int, { description: "Persons who stay with them." })
  keeps!: number;

  @Field(() => Int, { description: "Persons who come to them." })
  gets!: number;

  @Field(() => Int, { description: "Persons who leave them." })
  gives!: number;
}
