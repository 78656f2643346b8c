import type { ApolloServerPlugin } from "@apollo/server";
import type { Context } from "./context.js";
import { tooManyRequests } from "./errors.js";
import type { RateLimit, Standing } from "./rate-limit.js";

/** What one request costs whoever sent it. */
export class Budget {
  private spent: { readonly cost: number; readonly standing: Standing } | null = null;

  constructor(
    private readonly rateLimit: RateLimit,
    private readonly spender: string,
  ) {}

  /** The cost and how the spender stands; null before anything was charged. */
  get state(): { readonly cost: number; readonly standing: Standing } | null {
    return this.spent;
  }

  /** @throws RATE_LIMITED, and then nothing is spent. */
  async charge(points: number): Promise<void> {
    const standing = await this.rateLimit.spend(this.spender, points);
    this.spent = { cost: points, standing };
    if (standing.retryAfterSeconds !== null) throw tooManyRequests(points, standing.retryAfterSeconds);
  }
}

export interface BudgetedContext extends Context {
  readonly budget: Budget;
}

/** `x-ratelimit-…` on every answer that something was charged for, and `retry-after` where it was too much. */
export const showRateLimit: ApolloServerPlugin<BudgetedContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { http }, contextValue }) => {
      const { state } = contextValue.budget;
      if (!state) return;
      const { limit, remaining, resetAt, retryAfterSeconds } = state.standing;
      http.headers.set("x-ratelimit-limit", String(limit));
      http.headers.set("x-ratelimit-remaining", String(remaining));
      http.headers.set("x-ratelimit-cost", String(state.cost));
      http.headers.set("x-ratelimit-reset", String(Math.ceil(resetAt.getTime() / 1000)));
      if (retryAfterSeconds !== null) http.headers.set("retry-after", String(retryAfterSeconds));
    },
  }),
};
