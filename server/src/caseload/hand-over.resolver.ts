import { Arg, Ctx, Field, ID, InputType, Mutation, Query, Resolver } from "type-graphql";
import { type Context, signedIn } from "../graphql/context.js";
import { Paged } from "../graphql/fields.js";
import { connectionOf } from "../graphql/read/connections.js";
import { Argument, planned, Related, Where } from "../graphql/read/declare.js";
import { rowOf } from "../graphql/read/row.js";
import { sql } from "../graphql/read/sql.js";
import type { UserError } from "../graphql/user-error.js";
import { NeedsScope } from "../tokens/scope.js";
import {
  AcceptHandOverInput,
  DeclineHandOverInput,
  RequestHandOverInput,
  WithdrawHandOverInput,
} from "./hand-over.inputs.js";
import {
  AcceptHandOverPayload,
  DeclineHandOverPayload,
  RequestHandOverPayload,
  WithdrawHandOverPayload,
} from "./hand-over.payloads.js";
import type { HandOverService } from "./hand-over.service.js";
import { HandOverRequest, HandOverStatus } from "./hand-over-request.js";

const HandOverRequestConnection = connectionOf(HandOverRequest);

@InputType({ description: "Which requests to list. Conditions given together must all hold." })
class HandOverRequestFilter {
  @Field(() => HandOverStatus, { nullable: true, description: "Only those of a status." })
  @Where(({ target, param }) => sql`${target}.status = ${param}::hand_over_status`)
  status?: HandOverStatus;

  @Field(() => ID, { nullable: true, description: "Only those that ask an organization." })
  @Where(({ target, id }) => sql`${target}.to_organization_id = ${id("Organization")}`)
  toOrganizationId?: string;

  @Field(() => ID, { nullable: true, description: "Only those of an organization that gives." })
  @Where(({ target, id }) => sql`${target}.from_organization_id = ${id("Organization")}`)
  fromOrganizationId?: string;
}

@Resolver()
export class HandOverResolver {
  constructor(private readonly service: HandOverService) {}

  @Query(() => HandOverRequestConnection, {
    description: "Requests to hand over, the newest first: to the two administrations and the steering office.",
  })
  @Argument("filter", () => HandOverRequestFilter, { description: "Which of them." })
  @Paged()
  @Related({ orders: { NEWEST: ({ target }) => [sql`-extract(epoch from ${target}.requested_at)`] } })
  handOverRequests(): object {
    return planned();
  }

  @NeedsScope("caseload:write")
  @Mutation(() => RequestHandOverPayload, {
    description:
      "Asks another organization to answer for own cases. For administrators; the steering office moves at once.",
  })
  async requestHandOver(
    @Arg("input", { description: "Whom, who is asked, and when." }) input: RequestHandOverInput,
    @Ctx() context: Context,
  ): Promise<RequestHandOverPayload> {
    return answer(await this.service.request(signedIn(context), input));
  }

  @NeedsScope("caseload:write")
  @Mutation(() => AcceptHandOverPayload, {
    description: "Takes the cases of a request, all of them. Refused if any day would exceed the capacity.",
  })
  async acceptHandOver(
    @Arg("input", { description: "Which request, and who takes the cases." }) input: AcceptHandOverInput,
    @Ctx() context: Context,
  ): Promise<AcceptHandOverPayload> {
    return answer(await this.service.accept(signedIn(context), input));
  }

  @NeedsScope("caseload:write")
  @Mutation(() => DeclineHandOverPayload, { description: "Says no to a request, and why." })
  async declineHandOver(
    @Arg("input", { description: "Which request, and why not." }) input: DeclineHandOverInput,
    @Ctx() context: Context,
  ): Promise<DeclineHandOverPayload> {
    return answer(await this.service.decline(signedIn(context), input));
  }

  @NeedsScope("caseload:write")
  @Mutation(() => WithdrawHandOverPayload, { description: "Takes an own request back." })
  async withdrawHandOver(
    @Arg("input", { description: "Which request." }) input: WithdrawHandOverInput,
    @Ctx() context: Context,
  ): Promise<WithdrawHandOverPayload> {
    return answer(await this.service.withdraw(signedIn(context), input));
  }
}

const answer = ({ id, userErrors }: { id: string | null; userErrors: UserError[] }) => ({
  request: rowOf("HandOverRequest", id),
  userErrors,
});
