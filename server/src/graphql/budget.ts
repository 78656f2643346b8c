import type { HeaderMap } from "@apollo/server";
import type { Context } from "./context.js";
import { tooManyRequests } from "./errors.js";
import type { RateLimit, Standing } from "./rate-limit.js";
import type { ViewerToFind } from "./viewer-to-find.js";

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

  /** Says in the answer's headers how the spender stands. @throws RATE_LIMITED, and then nothing is spent */
  async charge(points: number, headers: HeaderMap): Promise<void> {
    const standing = await this.rateLimit.spend(this.spender, points);
    this.spent = { cost: points, standing };
    const { limit, remaining, resetAt, retryAfterSeconds } = standing;
    headers.set("x-ratelimit-limit", String(limit));
    headers.set("x-ratelimit-remaining", String(remaining));
    headers.set("x-ratelimit-cost", String(points));
    headers.set("x-ratelimit-reset", String(Math.ceil(resetAt.getTime() / 1000)));
    if (retryAfterSeconds === null) return;
    headers.set("retry-after", String(retryAfterSeconds));
    throw tooManyRequests(points, retryAfterSeconds);
  }
}

export interface BudgetedContext extends Context {
  readonly budget: Budget;
  readonly viewerToFind?: ViewerToFind | null;
}
