import { ArrayMinSize, ArrayUnique, IsString, Max, MaxLength, Min } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { ApiScope } from "./scope.js";

@InputType({ description: "Makes a token for a program." })
export class CreateApiTokenInput {
  @Field({ description: "What to call it, at most 100 characters: the program that will use it." })
  @MaxLength(100)
  name!: string;

  @Field(() => [ApiScope], { description: "What it may do, at least one, each once. Never more than the account may." })
  @ArrayMinSize(1)
  @ArrayUnique()
  scopes!: ApiScope[];

  @Field(() => Int, { description: "In how many days it stops working, 1 to 366." })
  @Min(1)
  @Max(366)
  validForDays!: number;
}

@InputType({ description: "Ends a token at once and for good." })
export class RevokeApiTokenInput {
  @Field(() => ID, { description: "Which token of one's own." })
  @IsString()
  apiTokenId!: string;
}
