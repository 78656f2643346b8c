import { ArrayMaxSize, ArrayMinSize, MaxLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { IdempotencyKey } from "../graphql/fields.js";
import { CalendarDate } from "../graphql/scalars.js";

const longestReason = 500;

@InputType({ description: "Asks another organization to answer for refugees." })
export class RequestHandOverInput {
  @Field(() => [ID], {
    description: "Whom: 1 to 1,000 refugees in care for whom the own organization answers, each once.",
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(1_000)
  refugeeIds!: string[];

  @Field(() => ID, { description: "Who is asked." })
  toOrganizationId!: string;

  @Field(() => CalendarDate, { description: "First day with the other organization." })
  day!: string;

  @Field(() => String, { nullable: true, description: "Why, at most 500 characters. Absent or null: no reason." })
  @MaxLength(longestReason)
  reason?: string | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({ description: "Accepts a request: a caseworker of the own organization takes the cases." })
export class AcceptHandOverInput {
  @Field(() => ID, { description: "Which request." })
  @MaxLength(100)
  id!: string;

  @Field(() => ID, { description: "Who shall answer for them." })
  toCaseworkerId!: string;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({ description: "Declines a request." })
export class DeclineHandOverInput {
  @Field(() => ID, { description: "Which request." })
  id!: string;

  @Field({ description: "Why, at most 500 characters." })
  @MaxLength(longestReason)
  reason!: string;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({ description: "Takes a request back." })
export class WithdrawHandOverInput {
  @Field(() => ID, { description: "Which request." })
  @MaxLength(100)
  id!: string;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}
