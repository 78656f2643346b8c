import { Field, Int, ObjectType } from "type-graphql";
import { UserError } from "../graphql/user-error.js";
import { CapacityException } from "./capacity-exception.js";
import { CaseworkerAssignment } from "./caseworker-assignment.js";
import { Reassignment } from "./reassignment.js";

@ObjectType({ description: "What `assignCaseworker` did." })
export class AssignCaseworkerPayload {
  @Field(() => CaseworkerAssignment, { nullable: true, description: "The new assignment; null if a rule said no." })
  assignment!: object | null;

  @Field(() => Reassignment, { nullable: true, description: "Its line in the journal; null if a rule said no." })
  reassignment!: object | null;

  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}

@ObjectType({ description: "What `transferCases` did." })
export class TransferCasesPayload {
  @Field(() => Int, { description: "Refugees transferred: all of them, or 0." })
  transferredCount!: number;

  @Field(() => Reassignment, { nullable: true, description: "Its line in the journal; null if a rule said no." })
  reassignment!: object | null;

  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}

@ObjectType({ description: "What `grantCapacityException` did." })
export class GrantCapacityExceptionPayload {
  @Field(() => CapacityException, { nullable: true, description: "The exception; null if a rule said no." })
  capacityException!: object | null;

  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}
