import { Field, Int, ObjectType } from "type-graphql";
import { NeedsScope } from "../tokens/scope.js";

@NeedsScope("areas:read")
@ObjectType({ description: "What changed since a plan was computed, in persons." })
export class PlanChanges {
  @Field(() => Int, { description: "Came into care." })
  came!: number;

  @Field(() => Int, { description: "Left it." })
  gone!: number;

  @Field(() => Int, { description: "Moved, are in another household, or became or ceased to be vulnerable." })
  moved!: number;

  @Field(() => Int, { description: "Have another caseworker than then." })
  reassigned!: number;

  @Field({ description: "Whether posts, exceptions or phases changed." })
  posts!: boolean;
}
