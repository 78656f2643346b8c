import pg from "pg";
import { claimsOf } from "../../dist/access/viewer.js";
import { settingsOf as entriesOf } from "../../dist/database/database.js";
import { sessionsOf } from "../session.mjs";

/** Every side runs in a process of its own, started by `start-side.mjs`, and gets the same settings. */
export const { connection, today, connections } = JSON.parse(process.argv[2]);

export const clock = { now: () => new Date(), today: () => today };

/** Tells the parent where this side listens; ends with the parent. */
export function ready(port) {
  process.once("disconnect", () => process.exit());
  process.send({ port });
}

/** A pool as AiD's own: as `aid_app`; plans are made once, which is the fastest for all sides. */
export const poolOf = (options = {}) =>
  new pg.Pool({
    ...connection,
    max: connections,
    idleTimeoutMillis: 30 * 60_000,
    options: "-c timezone=UTC -c plan_cache_mode=force_generic_plan",
    ...options,
  });

/** Who asks, by the cookie: the same look-up, with the same statement, as AiD does for each request. */
export function claimsBySession(pool) {
  const sessions = sessionsOf(pool, clock);
  return async (cookieHeader = "") => {
    const viewer = await sessions.find(cookieHeader.replace(/^aid=/, ""));
    if (!viewer) throw new Error("nobody is signed in");
    return claimsOf(viewer, today);
  };
}

/** The claims as Postgres's settings. */
export const settingsOf = (claims) => Object.fromEntries(entriesOf(claims));
