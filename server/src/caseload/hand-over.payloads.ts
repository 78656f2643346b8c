import { Field, ObjectType } from "type-graphql";
import { UserError } from "../graphql/user-error.js";
import { HandOverRequest } from "./hand-over-request.js";

@ObjectType({ description: "What `requestHandOver` did." })
export class RequestHandOverPayload {
  @Field(() => HandOverRequest, { nullable: true, description: "The request as it is now; null if a rule said no." })
  request!: object | null;

  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}

@ObjectType({ description: "What `acceptHandOver` did." })
export class AcceptHandOverPayload {
  @Field(() => HandOverRequest, { nullable: true, description: "The request as it is now; null if a rule said no." })
  request!: object | null;

  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}

@ObjectType({ description: "What `declineHandOver` did." })
export class DeclineHandOverPayload {
  @Field(() => HandOverRequest, { nullable: true, description: "The request as it is now; null if a rule said no." })
  request!: object | null;

  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}

@ObjectType({ description: "What `withdrawHandOver` did." })
export class WithdrawHandOverPayload {
  @Field(() => HandOverRequest, { nullable: true, description: "The request as it is now; null if a rule said no." })
  request!: object | null;

  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}
