import { ArrayMaxSize, ArrayMinSize, Matches, Max, MaxLength, Min, MinLength, ValidateNested } from "class-validator";
import { Field, Float, ID, InputType, Int } from "type-graphql";
import { CalendarDate } from "../graphql/scalars.js";
import { AreaColour } from "./integration-area.js";

const longestName = 100;
const mostAreas = 200;
const mostPlaces = 5_000;
const versionText = "The version that was looked at; refused if somebody changed it meanwhile.";

@InputType({ description: "Begins a draft." })
export class CreateAreaCutDraftInput {
  @Field({ description: "Name, 1 to 100 characters." })
  @MinLength(1)
  @MaxLength(longestName)
  name!: string;

  @Field(() => CalendarDate, { description: "First day that it is planned for." })
  from!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "The cut to copy: its areas, and its posts as far as they are held on the first day. Absent or null: one area of everything.",
  })
  copyOfId?: string | null;
}

@InputType({ description: "A post of a draft." })
export class PlannedPostInput {
  @Field(() => ID, { description: "Who." })
  caseworkerId!: string;

  @Field(() => Float, { description: "Full-time equivalents for casework, 0 to 1; thousandths at most." })
  @Min(0)
  @Max(1)
  fteCasework!: number;
}

@InputType({ description: "An area of a draft." })
export class DraftAreaInput {
  @Field(() => ID, { nullable: true, description: "The area, if it is there already; absent or null: a new one." })
  id?: string | null;

  @Field({ description: "One to three capital letters, unique within the cut." })
  @Matches(/^[A-ZÄÖÜ]{1,3}$/)
  code!: string;

  @Field({ description: "Name, 1 to 100 characters." })
  @MinLength(1)
  @MaxLength(longestName)
  name!: string;

  @Field(() => AreaColour, { description: "How it is drawn." })
  colour!: AreaColour;

  @Field(() => ID, { description: "The organization that answers for it." })
  organizationId!: string;

  @Field(() => [ID], { description: "Its districts." })
  @ArrayMaxSize(mostPlaces)
  districtIds!: string[];

  @Field(() => [ID], { description: "Homes of the city that belong here although their district does not." })
  @ArrayMaxSize(mostPlaces)
  accommodationIds!: string[];

  @Field(() => [PlannedPostInput], { description: "Its posts: caseworkers of its organization." })
  @ArrayMaxSize(mostPlaces)
  @ValidateNested({ each: true })
  staff!: PlannedPostInput[];
}

@InputType({ description: "The whole of a draft as it shall be: what is not named is no longer part of it." })
export class SaveAreaCutDraftInput {
  @Field(() => ID, { description: "The draft." })
  id!: string;

  @Field(() => Int, { description: versionText })
  @Min(1)
  version!: number;

  @Field({ description: "Name, 1 to 100 characters." })
  @MinLength(1)
  @MaxLength(longestName)
  name!: string;

  @Field(() => CalendarDate, { description: "First day that it is planned for." })
  from!: string;

  @Field(() => [DraftAreaInput], { description: "Its areas, 1 to 200; together they hold every district once." })
  @ArrayMinSize(1)
  @ArrayMaxSize(mostAreas)
  @ValidateNested({ each: true })
  areas!: DraftAreaInput[];
}

@InputType({ description: "Throws a draft away." })
export class DeleteAreaCutDraftInput {
  @Field(() => ID, { description: "Which one." })
  id!: string;

  @Field(() => Int, { description: versionText })
  @Min(1)
  version!: number;
}

@InputType({ description: "Plans a draft anew on the figures of today." })
export class RecomputeAreaCutPlanInput {
  @Field(() => ID, { description: "Which one." })
  id!: string;

  @Field(() => Int, { description: versionText })
  @Min(1)
  version!: number;
}

@InputType({ description: "Shows a draft to the board and the associations." })
export class ProposeAreaCutInput {
  @Field(() => ID, { description: "Which one." })
  id!: string;

  @Field(() => Int, { description: versionText })
  @Min(1)
  version!: number;
}

@InputType({ description: "Makes a draft of a proposal again." })
export class WithdrawAreaCutInput {
  @Field(() => ID, { description: "Which one." })
  id!: string;

  @Field(() => Int, { description: versionText })
  @Min(1)
  version!: number;
}
