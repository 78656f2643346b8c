import { Arg, Ctx, Field, InputType, Mutation, Query, Resolver } from "type-graphql";
import { type Context, signedIn } from "../graphql/context.js";
import { Paged } from "../graphql/fields.js";
import { connectionOf } from "../graphql/read/connections.js";
import { Argument, planned, Related, Where } from "../graphql/read/declare.js";
import { rowOf } from "../graphql/read/row.js";
import { sql } from "../graphql/read/sql.js";
import { MarkEmergencyAccessReadInput, OpenEmergencyAccessInput } from "./emergency.inputs.js";
import { MarkEmergencyAccessReadPayload, OpenEmergencyAccessPayload } from "./emergency.payloads.js";
import type { EmergencyService } from "./emergency.service.js";
import { EmergencyAccess } from "./emergency-access.js";

const EmergencyAccessConnection = connectionOf(EmergencyAccess);

@InputType({ description: "Which emergency accesses to list." })
class EmergencyAccessFilter {
  @Field({ nullable: true, description: "True: only those nobody looked at yet. False: only the others." })
  @Where(({ target, value }) => (value === true ? sql`${target}.read_at is null` : sql`${target}.read_at is not null`))
  unread?: boolean;
}

@Resolver()
export class EmergencyResolver {
  constructor(private readonly service: EmergencyService) {}

  @Query(() => EmergencyAccessConnection, {
    description:
      "Files opened in an emergency, the newest first: to the data protection officer all, to others their own.",
  })
  @Argument("filter", () => EmergencyAccessFilter, { description: "Which of them." })
  @Paged()
  @Related({ orders: { NEWEST: ({ target }) => [sql`-extract(epoch from ${target}.granted_at)`] } })
  emergencyAccesses(): object {
    return planned();
  }

  @Mutation(() => OpenEmergencyAccessPayload, {
    description: "Opens one person's file for eight hours, at once and with notice to the data protection officer.",
  })
  async openEmergencyAccess(
    @Arg("input", { description: "Whose file, and why." }) input: OpenEmergencyAccessInput,
    @Ctx() context: Context,
  ): Promise<OpenEmergencyAccessPayload> {
    const { id, userErrors } = await this.service.open(signedIn(context), input);
    return { emergencyAccess: rowOf("EmergencyAccess", id), userErrors };
  }

  @Mutation(() => MarkEmergencyAccessReadPayload, {
    description: "Notes that an emergency access was looked at. Only the data protection officer may.",
  })
  async markEmergencyAccessRead(
    @Arg("input", { description: "Which one." }) input: MarkEmergencyAccessReadInput,
    @Ctx() context: Context,
  ): Promise<MarkEmergencyAccessReadPayload> {
    const { id, userErrors } = await this.service.markRead(signedIn(context), input);
    return { emergencyAccess: rowOf("EmergencyAccess", id), userErrors };
  }
}
