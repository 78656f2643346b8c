import { Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { ForAnyToken } from "../tokens/scope.js";
import type { BudgetedContext } from "./budget.js";
import { Instant } from "./scalars.js";

@ForAnyToken()
@ObjectType({ description: "What the asking account or token may still spend; each token has points of its own." })
class RateLimitState {
  @Field(() => Int, { description: "Points that this operation costs: one for every hundred rows asked for." })
  cost!: number;

  @Field(() => Int, { description: "Points of an hour." })
  limit!: number;

  @Field(() => Int, { description: "Points left of this hour, this operation paid." })
  remaining!: number;

  @Field(() => Instant, { description: "When the next hour begins, with all its points." })
  resetAt!: string;
}

@Resolver()
export class RateLimitResolver {
  @Query(() => RateLimitState, { description: "What this operation costs, and what is left." })
  rateLimit(@Ctx() { budget }: BudgetedContext): RateLimitState {
    // Charged before anything is executed.
    if (!budget.state) throw new Error("nothing was charged");
    const { cost, standing } = budget.state;
    const { limit, remaining, resetAt } = standing;
    return { cost, limit, remaining, resetAt: resetAt.toISOString() };
  }
}
