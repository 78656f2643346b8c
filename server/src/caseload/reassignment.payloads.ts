import { Field, Int, ObjectType } from "type-graphql";
import { CalendarDate } from "../graphql/scalars.js";
import { UserError } from "../graphql/user-error.js";
import { Caseworker } from "../programme/caseworker.js";
import { NeedsScope } from "../tokens/scope.js";
import { Reassignment } from "./reassignment.js";

@NeedsScope("caseload:read")
@ObjectType({ description: "What a reassignment does to a caseload. Counts persons, children included." })
export class CaseloadEffect {
  @Field(() => Caseworker, { description: "Whose caseload." })
  caseworker!: object;

  @Field(() => Int, { description: "Persons on the day without it." })
  loadBefore!: number;

  @Field(() => Int, { description: "Persons on the day with it." })
  loadAfter!: number;

  @Field(() => Int, { description: "Persons that may be assigned on the day, exceptions included." })
  capacity!: number;

  @Field(() => CalendarDate, {
    nullable: true,
    description: "First of all days on which it would lead over the capacity; null if it leads over it on none.",
  })
  firstDayOver!: string | null;

  @Field(() => Int, { description: "Persons over the capacity on the worst of these days; 0 if there is none." })
  over!: number;
}

@ObjectType({ description: "What `reassignCases` did, or would do." })
export class ReassignCasesPayload {
  @Field(() => Reassignment, {
    nullable: true,
    description: "The reassignment; null in a preview, or if a rule said no.",
  })
  reassignment!: object | null;

  @Field(() => [CaseloadEffect], {
    description: "What it does to each caseload that gives or gets somebody; empty if it could not be planned.",
  })
  effects!: CaseloadEffect[];

  @Field(() => Int, {
    description: "Open case tasks of these persons, which move along; 0 if it could not be planned.",
  })
  openTasks!: number;

  @Field(() => [UserError], { description: "What stopped it, or would stop it; empty if nothing does." })
  userErrors!: UserError[];
}

@ObjectType({ description: "What `undoReassignment` did." })
export class UndoReassignmentPayload {
  @Field(() => Reassignment, {
    nullable: true,
    description: "The reassignment that took the other one back; null if a rule said no.",
  })
  reassignment!: object | null;

  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}
