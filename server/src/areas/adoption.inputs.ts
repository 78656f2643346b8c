import { ArrayMaxSize, Max, MaxLength, Min, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { IdempotencyKey } from "../graphql/fields.js";
import { CalendarDate } from "../graphql/scalars.js";

const longestReason = 500;

@InputType({ description: "Places beyond the ratio that are granted with the adoption, from its first day on." })
export class AdoptionExceptionInput {
  @Field(() => ID, { description: "To whom: a caseworker with a post under the cut." })
  caseworkerId!: string;

  @Field(() => Int, { description: "Places beyond the ratio, 1 to 1,000." })
  @Min(1)
  @Max(1_000)
  extraPlaces!: number;

  @Field(() => CalendarDate, { description: "Last day. Who has such a place is on the waiting list from the next on." })
  until!: string;

  @Field({ description: "Why, at most 500 characters." })
  @MaxLength(longestReason)
  reason!: string;
}

@InputType({ description: "Adopts a draft or proposal for its planned day, as it was shown." })
export class AdoptAreaCutInput {
  @Field(() => ID, { description: "Which one." })
  id!: string;

  @Field(() => Int, { description: "The version that was looked at; refused if somebody changed it meanwhile." })
  @Min(1)
  version!: number;

  @Field(() => CalendarDate, { description: "Its planned first day, once more: today or later." })
  from!: string;

  @Field({ description: "The fingerprint of the preview that was looked at." })
  @MaxLength(200)
  fingerprint!: string;

  @Field(() => String, { nullable: true, description: "Why, at most 500 characters. Absent or null: no reason." })
  @MaxLength(longestReason)
  reason?: string | null;

  @Field(() => [AdoptionExceptionInput], { description: "Exceptions that the steering office grants with it." })
  @ArrayMaxSize(1_000)
  @ValidateNested({ each: true })
  exceptions!: AdoptionExceptionInput[];

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({ description: "Takes the adoption of the newest cut back." })
export class UndoAreaCutAdoptionInput {
  @Field(() => ID, { description: "Which cut." })
  id!: string;

  @Field(() => String, { nullable: true, description: "Why, at most 500 characters. Absent or null: no reason." })
  @MaxLength(longestReason)
  reason?: string | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}
