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

  /**
   * Once for each request; says in the answer's headers how the spender stands.
   * @throws RATE_LIMITED, and then nothing is spent
   */
  async charge(points: number, setHeader: (name: string, value: string) => unknown): Promise<void> {
    if (!this.spent || this.spent.standing.retryAfterSeconds !== null)
      this.spent = { cost: points, standing: await this.rateLimit.spend(this.spender, points) };
    const { standing } = this.spent;
    const { limit, remaining, resetAt, retryAfterSeconds } = standing;
    setHeader("x-ratelimit-limit", String(limit));
    setHeader("x-ratelimit-remaining", String(remaining));
    setHeader("x-ratelimit-cost", String(points));
    setHeader("x-ratelimit-reset", String(Math.ceil(resetAt.getTime() / 1000)));
    if (retryAfterSeconds === null) return;
    setHeader("retry-after", String(retryAfterSeconds));
    throw tooManyRequests(points, retryAfterSeconds);
  }
}

export interface BudgetedContext extends Context {
  readonly budget: Budget;
  /** Why it could not be read, if it was tried before. */
  readonly failure?: unknown;
}
