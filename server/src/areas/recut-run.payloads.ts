import { Field, ObjectType } from "type-graphql";
import { UserError } from "../graphql/user-error.js";
import { RecutRun } from "./recut-run.js";

@ObjectType({ description: "What `startRecutOptimisation` did." })
export class StartRecutOptimisationPayload {
  @Field(() => RecutRun, { nullable: true, description: "The run, which goes on; null if a rule said no." })
  run!: object | null;

  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}

@ObjectType({ description: "What `cancelRecutRun` did." })
export class CancelRecutRunPayload {
  @Field(() => RecutRun, { nullable: true, description: "The run, which ends soon; null if a rule said no." })
  run!: object | null;

  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}
