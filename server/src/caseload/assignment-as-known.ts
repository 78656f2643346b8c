import { Field, ObjectType } from "type-graphql";
import type { Relation } from "typeorm";
import { FirstDay, LastDay } from "../graphql/fields.js";
import { Personal, Related } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { Instant } from "../graphql/scalars.js";
import { Caseworker } from "../programme/caseworker.js";
import { NeedsScope } from "../tokens/scope.js";

@NeedsScope("caseload:read")
@ObjectType({ description: "Who answered for a person on a day, by what was known at some time." })
@Personal({ subject: (row) => sql`${row}.refugee_id`, isPerson: true })
export class CaseworkerAssignmentAsKnown {
  @Field(() => Caseworker, { description: "Who." })
  @Related({ where: ({ self, target }) => sql`${target}.id = ${self}.caseworker_id` })
  caseworker!: Relation<Caseworker>;

  @FirstDay()
  from!: string;

  @LastDay()
  until!: string | null;

  @Field(() => Instant, { description: "Since when it was known so." })
  knownSince!: string;

  @Field(() => Instant, { nullable: true, description: "Until when it was known so; null while it still is." })
  knownUntil!: string | null;
}
