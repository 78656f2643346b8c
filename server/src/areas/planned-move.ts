import { Field, ObjectType, registerEnumType } from "type-graphql";
import type { Relation } from "typeorm";
import { Personal, Related } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { Caseworker } from "../programme/caseworker.js";
import { Refugee } from "../refugees/refugee.js";
import { NeedsScope } from "../tokens/scope.js";

export enum PlannedMoveReason {
  OTHER_AREA = "OTHER_AREA",
  OTHER_ORGANIZATION = "OTHER_ORGANIZATION",
  CASEWORKER_LEAVES = "CASEWORKER_LEAVES",
  CAPACITY = "CAPACITY",
  HOUSEHOLD_WHOLE = "HOUSEHOLD_WHOLE",
  HOME_WHOLE = "HOME_WHOLE",
  PINNED = "PINNED",
  BALANCE = "BALANCE",
  WAITING_SERVED = "WAITING_SERVED",
  NO_PLACE = "NO_PLACE",
}
registerEnumType(PlannedMoveReason, {
  name: "PlannedMoveReason",
  description: "Why somebody would get another caseworker.",
  valuesConfig: {
    OTHER_AREA: { description: "The home comes into an area that the caseworker has no post in." },
    OTHER_ORGANIZATION: { description: "The home comes into another organization's area." },
    CASEWORKER_LEAVES: { description: "The caseworker has no post under the cut." },
    CAPACITY: { description: "The caseworker would carry more than agreed." },
    HOUSEHOLD_WHOLE: { description: "So that the household has one caseworker." },
    HOME_WHOLE: { description: "So that the home has one caseworker." },
    PINNED: { description: "Somebody pinned it so." },
    BALANCE: { description: "So that the load is even." },
    WAITING_SERVED: { description: "Nobody answered before." },
    NO_PLACE: { description: "There is nobody who could answer: on the waiting list." },
  },
});

@NeedsScope("areas:read", "caseload:read")
@ObjectType({ description: "Somebody who would get another caseworker under a cut." })
@Personal({ subject: (row) => sql`${row}.refugee_id`, isPerson: true })
export class PlannedMove {
  @Field(() => Refugee, { description: "Who." })
  @Related({ where: ({ self, target }) => sql`${target}.id = ${self}.refugee_id` })
  refugee!: Relation<Refugee>;

  @Field(() => Caseworker, { nullable: true, description: "Who answers now; null on the waiting list." })
  @Related({ where: ({ self, target }) => sql`${target}.id = ${self}.from_caseworker_id` })
  from!: Relation<Caseworker> | null;

  @Field(() => Caseworker, { nullable: true, description: "Who would answer; null: there is no place." })
  @Related({ where: ({ self, target }) => sql`${target}.id = ${self}.caseworker_id` })
  to!: Relation<Caseworker> | null;

  @Field(() => PlannedMoveReason, { description: "Why." })
  why!: PlannedMoveReason;
}
