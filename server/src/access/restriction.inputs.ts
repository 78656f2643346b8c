import { ArrayMaxSize, MaxLength } from "class-validator";
import { Field, InputType } from "type-graphql";

@InputType({ description: "Restricts a file to some accounts; of a file that is restricted, names others." })
export class RestrictRefugeeInput {
  @Field({ description: "Number of the file." })
  @MaxLength(50)
  fileNumber!: string;

  @Field(() => [String], { description: "Who may still read it: at most 20 accounts by their mail address." })
  @ArrayMaxSize(20)
  @MaxLength(320, { each: true })
  readers!: string[];

  @Field({ description: "Why, at most 500 characters." })
  @MaxLength(500)
  reason!: string;
}

@InputType({ description: "Opens a restricted file again to those whom the roles permit." })
export class LiftRestrictionInput {
  @Field({ description: "Number of the file." })
  @MaxLength(50)
  fileNumber!: string;

  @Field({ description: "Why, at most 500 characters." })
  @MaxLength(500)
  reason!: string;
}
