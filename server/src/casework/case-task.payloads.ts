import { Field, ObjectType } from "type-graphql";
import { UserError } from "../graphql/user-error.js";
import { CaseTask } from "./case-task.js";

@ObjectType({ description: "What `planCaseTask` did." })
export class PlanCaseTaskPayload {
  @Field(() => CaseTask, { nullable: true, description: "The case task; null if a rule said no." })
  caseTask!: object | null;

  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}

@ObjectType({ description: "What `changeCaseTask` did." })
export class ChangeCaseTaskPayload {
  @Field(() => CaseTask, { nullable: true, description: "The case task; null if a rule said no." })
  caseTask!: object | null;

  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}

@ObjectType({ description: "What `completeCaseTask` did." })
export class CompleteCaseTaskPayload {
  @Field(() => CaseTask, { nullable: true, description: "The case task; null if a rule said no." })
  caseTask!: object | null;

  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}

@ObjectType({ description: "What `cancelCaseTask` did." })
export class CancelCaseTaskPayload {
  @Field(() => CaseTask, { nullable: true, description: "The case task; null if a rule said no." })
  caseTask!: object | null;

  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}

@ObjectType({ description: "What `reopenCaseTask` did." })
export class ReopenCaseTaskPayload {
  @Field(() => CaseTask, { nullable: true, description: "The case task; null if a rule said no." })
  caseTask!: object | null;

  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}
