import { MaxLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { IdempotencyKey } from "../graphql/fields.js";
import { CalendarDate } from "../graphql/scalars.js";

@InputType({ description: "Lets a colleague of the same organization stand in for a caseworker." })
export class RecordSubstitutionInput {
  @Field(() => ID, { description: "Who is away." })
  caseworkerId!: string;

  @Field(() => ID, { description: "Who stands in." })
  substituteId!: string;

  @Field(() => CalendarDate, { description: "First day." })
  from!: string;

  @Field(() => CalendarDate, { description: "Last day." })
  until!: string;

  @Field(() => String, { nullable: true, description: "Why, at most 500 characters. Absent or null: no reason." })
  @MaxLength(500)
  reason?: string | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({ description: "Ends a substitution at once." })
export class EndSubstitutionInput {
  @Field(() => ID, { description: "Which." })
  // An input without any rule would be refused as a whole.
  @MaxLength(100)
  substitutionId!: string;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}
