import { Field, ObjectType } from "type-graphql";
import { UserError } from "../graphql/user-error.js";
import { EmergencyAccess } from "./emergency-access.js";

@ObjectType({ description: "What `openEmergencyAccess` did." })
export class OpenEmergencyAccessPayload {
  @Field(() => EmergencyAccess, { nullable: true, description: "The access; null if a rule said no." })
  emergencyAccess!: object | null;

  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}

@ObjectType({ description: "What `markEmergencyAccessRead` did." })
export class MarkEmergencyAccessReadPayload {
  @Field(() => EmergencyAccess, { nullable: true, description: "The access; null if a rule said no." })
  emergencyAccess!: object | null;

  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}
