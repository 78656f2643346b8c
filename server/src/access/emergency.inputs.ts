import { MaxLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";

@InputType({ description: "Opens one person's file in an emergency: name it by its id or by its number." })
export class OpenEmergencyAccessInput {
  @Field(() => ID, { nullable: true, description: "Whose file." })
  refugeeId?: string | null;

  @Field(() => String, { nullable: true, description: "Number of the file, for those who see no files." })
  @MaxLength(50)
  fileNumber?: string | null;

  @Field({ description: "Why it cannot wait, 20 to 500 characters. The data protection officer reads it." })
  @MaxLength(500)
  reason!: string;
}

@InputType({ description: "Marks a file opened in an emergency as looked at." })
export class MarkEmergencyAccessReadInput {
  @Field(() => ID, { description: "Which." })
  emergencyAccessId!: string;
}
