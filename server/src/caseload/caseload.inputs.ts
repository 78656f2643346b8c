import { ArrayMaxSize, ArrayMinSize, Max, MaxLength, Min } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { IdempotencyKey } from "../graphql/fields.js";
import { CalendarDate } from "../graphql/scalars.js";

const longestReason = 500;

@InputType({ description: "Gives a refugee who has none to a caseworker." })
export class AssignCaseworkerInput {
  @Field(() => ID, { description: "Who needs a caseworker." })
  refugeeId!: string;

  @Field(() => ID, { description: "Who shall answer for them." })
  caseworkerId!: string;

  @Field(() => CalendarDate, { description: "First day." })
  from!: string;

  @Field(() => CalendarDate, { nullable: true, description: "Last day. Absent or null: until care ends." })
  until?: string | null;

  @Field(() => String, { nullable: true, description: "Why, at most 500 characters. Absent or null: no reason." })
  @MaxLength(longestReason)
  reason?: string | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({ description: "Gives refugees to another caseworker, all of them or none." })
export class TransferCasesInput {
  @Field(() => [ID], {
    description: "Whom: 1 to 10,000 refugees in care, each once, waiting or with another caseworker.",
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(10_000)
  refugeeIds!: string[];

  @Field(() => ID, { description: "Who shall answer for them." })
  toCaseworkerId!: string;

  @Field(() => CalendarDate, { description: "First day with the new caseworker." })
  from!: string;

  @Field(() => String, { nullable: true, description: "Why, at most 500 characters. Absent or null: no reason." })
  @MaxLength(longestReason)
  reason?: string | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({ description: "Grants a caseworker places beyond the ratio for a time." })
export class GrantCapacityExceptionInput {
  @Field(() => ID, { description: "To whom." })
  caseworkerId!: string;

  @Field(() => Int, { description: "Places beyond the ratio, 1 to 1,000." })
  @Min(1)
  @Max(1_000)
  extraPlaces!: number;

  @Field(() => CalendarDate, { description: "First day." })
  from!: string;

  @Field(() => CalendarDate, { description: "Last day." })
  until!: string;

  @Field({ description: "Why, at most 500 characters." })
  @MaxLength(longestReason)
  reason!: string;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}
