import { ArrayMaxSize, Max, MaxLength, Min, MinLength, ValidateNested } from "class-validator";
import { Field, Float, ID, InputType, Int } from "type-graphql";

const mostPlaces = 5_000;
const largestWeight = 1_000_000;

@InputType({ description: "What one unit of each aim costs; what costs more comes first." })
export class RecutWeightsInput {
  @Field(() => Float, { description: "A person beyond a caseworker's capacity; 10,000 as a rule." })
  @Min(0)
  @Max(largestWeight)
  overCapacity!: number;

  @Field(() => Float, { description: "A person who gets another caseworker; 10 as a rule." })
  @Min(0)
  @Max(largestWeight)
  changes!: number;

  @Field(() => Float, { description: "How much more that counts for a vulnerable person, 1 to 100; 3 as a rule." })
  @Min(1)
  @Max(100)
  vulnerableFactor!: number;

  @Field(() => Float, {
    description: "A person above what the area would carry if all were equally full; 0.01 as a rule.",
  })
  @Min(0)
  @Max(largestWeight)
  imbalance!: number;

  @Field(() => Float, { description: "A place that comes into another area; 0.0001 as a rule." })
  @Min(0)
  @Max(largestWeight)
  areaChanges!: number;
}

@InputType({
  description: "Lets the optimiser draw the areas of a draft anew; its number of areas and its posts stay.",
})
export class StartRecutOptimisationInput {
  @Field(() => ID, { description: "The draft." })
  draftId!: string;

  @Field(() => Int, { description: "The version that was looked at; refused if somebody changed it meanwhile." })
  @Min(1)
  version!: number;

  @Field({ description: "What to call the proposal, 1 to 100 characters." })
  @MinLength(1)
  @MaxLength(100)
  name!: string;

  @Field(() => [ID], { description: "Districts that stay in the area that the draft gives them." })
  @ArrayMaxSize(mostPlaces)
  pinnedDistrictIds!: string[];

  @Field(() => [ID], {
    description:
      "Homes that stay in the area that the draft gives them. One that stands with its district keeps the district there, too, unless it may belong to another area.",
  })
  @ArrayMaxSize(mostPlaces)
  pinnedAccommodationIds!: string[];

  @Field(() => [ID], { description: "Homes that may belong to another area than their district." })
  @ArrayMaxSize(mostPlaces)
  movableAccommodationIds!: string[];

  @Field({ description: "Whether all households of a home shall have one caseworker." })
  wholeHomes!: boolean;

  @Field(() => RecutWeightsInput, { nullable: true, description: "Absent or null: as a rule." })
  @ValidateNested()
  weights?: RecutWeightsInput | null;

  @Field(() => Int, { description: "How long it may compute, 1 to 600 seconds; then it answers with the best so far." })
  @Min(1)
  @Max(600)
  timeLimitSeconds!: number;
}

@InputType({ description: "Stops a run of the optimiser." })
export class CancelRecutRunInput {
  @Field(() => ID, { description: "Which one." })
  // An input without any rule would be refused as a whole.
  @MaxLength(100)
  id!: string;
}
