import { Field, ObjectType } from "type-graphql";
import { UserError } from "../graphql/user-error.js";
import { Substitution } from "./substitution.js";

@ObjectType({ description: "What `recordSubstitution` did." })
export class RecordSubstitutionPayload {
  @Field(() => Substitution, { nullable: true, description: "The substitution; null if a rule said no." })
  substitution!: object | null;

  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}

@ObjectType({ description: "What `endSubstitution` did." })
export class EndSubstitutionPayload {
  @Field(() => Substitution, {
    nullable: true,
    description: "What is left of it, until yesterday; null if it had not begun before today, or if a rule said no.",
  })
  substitution!: object | null;

  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}
