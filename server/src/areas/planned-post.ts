import { Field, Float, ObjectType } from "type-graphql";
import type { Relation } from "typeorm";
import { Related } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { Caseworker } from "../programme/caseworker.js";
import { NeedsScope } from "../tokens/scope.js";

@NeedsScope("areas:read", "programme:read")
@ObjectType({ description: "A post as a draft plans it. Adoption makes an employment of it." })
export class PlannedPost {
  @Field(() => Caseworker, { description: "Who." })
  @Related({ where: ({ self, target }) => sql`${target}.id = ${self}.caseworker_id` })
  caseworker!: Relation<Caseworker>;

  @Field(() => Float, { description: "Full-time equivalents for casework, 0 to 1." })
  fteCasework!: number;
}
