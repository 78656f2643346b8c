import type { Pool } from "pg";
import type { Clock } from "../clock.js";

const EVERY = 60 * 60_000;

/**
 * Adds the changes of the census up by month, now and every hour, so that no question adds up more than a month. Any
 * number of instances may do so: Postgres lets one at a time. @returns ends it
 */
export function foldCensus(pool: Pool, clock: Clock, onError: (error: unknown) => void): () => void {
  const fold = (): void => {
    pool.query("select fold_census($1)", [clock.today()]).catch(onError);
  };
  fold();
  const timer = setInterval(fold, EVERY);
  return () => clearInterval(timer);
}
