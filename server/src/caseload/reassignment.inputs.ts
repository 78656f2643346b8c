import { ArrayMaxSize, ArrayMinSize, MaxLength, ValidateNested } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { IdempotencyKey } from "../graphql/fields.js";
import { CalendarDate } from "../graphql/scalars.js";

const longestReason = 500;

/** Of one operation, however many caseworkers they go to. */
export const mostCases = 10_000;

@InputType({ description: "Cases that go to the same place." })
export class CaseMoveInput {
  @Field(() => ID, { nullable: true, description: "Who shall answer for them. Absent or null: the waiting list." })
  toCaseworkerId?: string | null;

  @Field(() => [ID], { description: "Whom: 1 to 10,000 refugees in care; each once in the whole input." })
  @ArrayMinSize(1)
  @ArrayMaxSize(mostCases)
  refugeeIds!: string[];
}

@InputType({ description: "Gives cases to several caseworkers or to the waiting list, all of them or none." })
export class ReassignCasesInput {
  @Field(() => CalendarDate, { description: "First day with the new caseworkers." })
  day!: string;

  @Field(() => String, { nullable: true, description: "Why, at most 500 characters. Absent or null: no reason." })
  @MaxLength(longestReason)
  reason?: string | null;

  @Field(() => [CaseMoveInput], { description: "Who goes where: 1 to 100 moves, at most 10,000 refugees in all." })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  moves!: CaseMoveInput[];

  @Field(() => Boolean, {
    nullable: true,
    description: "True: says what would happen, and changes nothing.",
  })
  preview?: boolean | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({ description: "Takes a reassignment back." })
export class UndoReassignmentInput {
  @Field(() => ID, { description: "Which." })
  @MaxLength(100)
  id!: string;

  @Field(() => String, { nullable: true, description: "Why, at most 500 characters. Absent or null: no reason." })
  @MaxLength(longestReason)
  reason?: string | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}
