import { IsOptional, Matches, MaxLength, Min } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { CalendarDate } from "../graphql/scalars.js";
import { CaseTaskKind } from "./case-task.js";

/** What a case task says, to make one and to change one. */
@InputType()
export abstract class CaseTaskContent {
  @Field(() => CaseTaskKind, { description: "Of what kind." })
  kind!: CaseTaskKind;

  @Field(() => CalendarDate, { description: "The day by which it is to be done: one on which the refugee is in care." })
  dueOn!: string;

  @Field(() => String, {
    nullable: true,
    description: "Time of the day, `HH:MM`, of an appointment only. Absent or null: none.",
  })
  @IsOptional()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  dueAt?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "To whom: needed for a referral, and for nothing else. Absent or null: nobody.",
  })
  referralPartnerId?: string | null;

  @Field({ description: "What is to be done, 1 to 1,000 characters." })
  @MaxLength(1000)
  text!: string;
}

@InputType({ description: "Writes down what is to be done for a refugee." })
export class PlanCaseTaskInput extends CaseTaskContent {
  @Field(() => ID, { description: "For whom." })
  refugeeId!: string;
}

@InputType({ description: "The whole of an open case task as it shall be." })
export class ChangeCaseTaskInput extends CaseTaskContent {
  @Field(() => ID, { description: "Which one." })
  id!: string;

  @Field(() => Int, { description: "The version that was looked at; refused if somebody changed it meanwhile." })
  @Min(1)
  version!: number;
}

/** A case task as it was looked at. */
@InputType()
abstract class SeenCaseTask {
  @Field(() => ID, { description: "Which one." })
  id!: string;

  @Field(() => Int, { description: "The version that was looked at; refused if somebody changed it meanwhile." })
  @Min(1)
  version!: number;
}

@InputType({ description: "Says that a case task was done today." })
export class CompleteCaseTaskInput extends SeenCaseTask {}

@InputType({ description: "Gives a case task up." })
export class CancelCaseTaskInput extends SeenCaseTask {}

@InputType({ description: "Opens a case task again that was done or given up." })
export class ReopenCaseTaskInput extends SeenCaseTask {}
