import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { ForAnyToken } from "../tokens/scope.js";
import { CalendarDate } from "./scalars.js";

export enum UserErrorCode {
  CAPACITY_EXCEEDED = "CAPACITY_EXCEEDED",
  ALREADY_ASSIGNED = "ALREADY_ASSIGNED",
  NOT_IN_CARE = "NOT_IN_CARE",
  NOT_FOUND = "NOT_FOUND",
  INVALID_PERIOD = "INVALID_PERIOD",
  INVALID = "INVALID",
  CONFLICT = "CONFLICT",
  REPORTS_CLOSED = "REPORTS_CLOSED",
}
registerEnumType(UserErrorCode, {
  name: "UserErrorCode",
  description: "Why a rule said no.",
  valuesConfig: {
    CAPACITY_EXCEEDED: { description: "On some day the caseworker would carry more than the capacity." },
    ALREADY_ASSIGNED: { description: "Somebody answers for the refugee already." },
    NOT_IN_CARE: { description: "The refugee is not in care on every day asked for." },
    NOT_FOUND: { description: "There is no such object, or the viewer may not see it." },
    INVALID_PERIOD: { description: "The last day lies before the first." },
    INVALID: { description: "A value is not acceptable." },
    CONFLICT: { description: "Somebody else changed the same thing meanwhile; look again and repeat." },
    REPORTS_CLOSED: { description: "Reports of the day are closed: who answered until then is not decided anew." },
  },
});

@ForAnyToken()
@ObjectType({ description: "The figures of a day on which a caseload would exceed its capacity." })
export class CapacityRefusal {
  @Field(() => CalendarDate, { description: "The first such day." })
  day!: string;

  @Field(() => Int, { description: "Persons assigned on that day now." })
  load!: number;

  @Field(() => Int, { description: "Persons that it would be." })
  requested!: number;

  @Field(() => Int, { description: "Persons that may be assigned on that day, exceptions included." })
  capacity!: number;
}

@ForAnyToken()
@ObjectType({ description: "A rule that said no, in the reader's language." })
export class UserError {
  @Field(() => UserErrorCode, { description: "Which rule." })
  code!: UserErrorCode;

  @Field({ description: "A sentence for the person who tried, with the facts." })
  message!: string;

  @Field(() => [String], {
    nullable: true,
    description: "Path of the value within `input`; null if it is about the whole.",
  })
  field!: string[] | null;

  @Field(() => CapacityRefusal, { nullable: true, description: "The figures, if the capacity is exceeded." })
  capacity!: CapacityRefusal | null;
}
