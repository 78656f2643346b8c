import { Field, Int, ObjectType } from "type-graphql";
import { Reassignment } from "../caseload/reassignment.js";
import { UserError } from "../graphql/user-error.js";
import { AreaCut } from "./area-cut.js";

@ObjectType({ description: "What `adoptAreaCut` did." })
export class AdoptAreaCutPayload {
  @Field(() => AreaCut, { nullable: true, description: "The cut; null if a rule said no." })
  areaCut!: object | null;

  @Field(() => Reassignment, { nullable: true, description: "The journal of who got another caseworker." })
  reassignment!: object | null;

  @Field(() => Int, { description: "Persons without a caseworker on its first day." })
  waiting!: number;

  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}

@ObjectType({ description: "What `undoAreaCutAdoption` did." })
export class UndoAreaCutAdoptionPayload {
  @Field(() => AreaCut, {
    nullable: true,
    description:
      "Until its day: the cut, a draft again. From its day on: a draft of the cut before, for tomorrow, to be looked at and adopted. Null if a rule said no.",
  })
  areaCut!: object | null;

  @Field(() => Reassignment, {
    nullable: true,
    description: "The journal of who got the former caseworker back; null from its day on: nobody moves by that.",
  })
  reassignment!: object | null;

  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}
