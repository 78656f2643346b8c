import { Field, ObjectType } from "type-graphql";
import { UserError } from "../graphql/user-error.js";
import { AreaCut } from "./area-cut.js";

@ObjectType({ description: "What `createAreaCutDraft` did." })
export class CreateAreaCutDraftPayload {
  @Field(() => AreaCut, { nullable: true, description: "The draft; null if a rule said no." })
  areaCut!: object | null;

  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}

@ObjectType({ description: "What `saveAreaCutDraft` did." })
export class SaveAreaCutDraftPayload {
  @Field(() => AreaCut, { nullable: true, description: "The draft, planned anew; null if a rule said no." })
  areaCut!: object | null;

  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}

@ObjectType({ description: "What `deleteAreaCutDraft` did." })
export class DeleteAreaCutDraftPayload {
  @Field({ description: "Whether the draft is gone." })
  deleted!: boolean;

  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}

@ObjectType({ description: "What `recomputeAreaCutPlan` did." })
export class RecomputeAreaCutPlanPayload {
  @Field(() => AreaCut, { nullable: true, description: "The cut, planned anew; null if a rule said no." })
  areaCut!: object | null;

  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}

@ObjectType({ description: "What `proposeAreaCut` did." })
export class ProposeAreaCutPayload {
  @Field(() => AreaCut, { nullable: true, description: "The proposal; null if a rule said no." })
  areaCut!: object | null;

  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}

@ObjectType({ description: "What `withdrawAreaCut` did." })
export class WithdrawAreaCutPayload {
  @Field(() => AreaCut, { nullable: true, description: "The draft; null if a rule said no." })
  areaCut!: object | null;

  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}
