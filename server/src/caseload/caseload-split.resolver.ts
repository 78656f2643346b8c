import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import { type Context, signedIn } from "../graphql/context.js";
import { CountsAs } from "../graphql/cost.js";
import { toNodeId } from "../graphql/node-id.js";
import { rowOf } from "../graphql/read/row.js";
import { CalendarDate } from "../graphql/scalars.js";
import { Caseworker } from "../programme/caseworker.js";
import { Household } from "../refugees/household.js";
import { NeedsScope } from "../tokens/scope.js";
import type { SplitHousehold } from "./caseload-split.js";
import type { CaseloadSplitService } from "./caseload-split.service.js";

@NeedsScope("caseload:read", "refugees:read")
@ObjectType("SplitHousehold", { description: "A household of a caseload that is to be split; it stays whole." })
class SplitHouseholdShown {
  @Field(() => Household, { description: "The household." })
  household!: object | null;

  @Field(() => Int, { description: "Its members in the caseload." })
  persons!: number;

  @Field(() => [ID], { description: "Who they are, for `reassignCases`." })
  refugeeIds!: string[];

  @Field({ description: "Whether a member is 65 or older, or one adult brings up children alone." })
  vulnerable!: boolean;
}

@NeedsScope("caseload:read", "refugees:read")
@ObjectType({ description: "What one caseworker would get." })
class CaseloadShare {
  @Field(() => Caseworker, { nullable: true, description: "Who; null for those who find no place." })
  caseworker!: object | null;

  @Field(() => Int, { description: "Persons." })
  persons!: number;

  @Field(() => [SplitHouseholdShown], { description: "Their households, in the order in which they were placed." })
  households!: SplitHouseholdShown[];
}

@NeedsScope("caseload:read", "refugees:read")
@ObjectType({ description: "A proposal how to split a caseload." })
class CaseloadSplit {
  @Field(() => [CaseloadShare], { description: "What each of the caseworkers asked about would get." })
  shares!: CaseloadShare[];

  @Field(() => CaseloadShare, { description: "Who finds no place with any of them." })
  withoutPlace!: CaseloadShare;
}

@Resolver()
export class CaseloadSplitResolver {
  constructor(private readonly service: CaseloadSplitService) {}

  @CountsAs(1000)
  @Query(() => CaseloadSplit, {
    description:
      "Proposes how to split a caseload among others: households whole, homes together where possible, who shares a language first, loads balanced, within everybody's capacity on every day. Changes nothing; carry it out with `reassignCases`.",
  })
  async caseloadSplit(
    @Arg("caseworkerId", () => ID, { description: "Whose caseload." }) caseworkerId: string,
    @Arg("on", () => CalendarDate, { description: "From which day on others shall answer." }) on: string,
    @Arg("toCaseworkerIds", () => [ID], { description: "Who may take some of it." }) toIds: string[],
    @Ctx() context: Context,
  ): Promise<CaseloadSplit> {
    const { shares, withoutPlace } = await this.service.propose(signedIn(context), { caseworkerId, on, toIds });
    return {
      shares: shares.map((share) => shareOf(share.caseworkerId, share.households)),
      withoutPlace: shareOf(null, withoutPlace),
    };
  }
}

const shareOf = (caseworkerId: string | null, households: readonly SplitHousehold[]): CaseloadShare => ({
  caseworker: rowOf("Caseworker", caseworkerId),
  persons: households.reduce((sum, one) => sum + one.persons.length, 0),
  households: households.map(({ householdId, persons, vulnerable }) => ({
    household: rowOf("Household", householdId),
    persons: persons.length,
    refugeeIds: persons.map((one) => toNodeId("Refugee", one.refugeeId)),
    vulnerable,
  })),
});
