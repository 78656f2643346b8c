import pg from "pg";
import { pino } from "pino";
import { systemClock } from "../clock.js";
import { readConfig } from "../config.js";
import { joinPostgres } from "../database/open-postgres.js";
import { command, say } from "../terminal.js";
import { AuditChain, holds } from "./audit-chain.js";

/** `npm run audit:verify`, also while the server runs. */
await command(async () => {
  const config = readConfig(process.env, process.argv);
  const postgres = await joinPostgres(config);
  const pool = new pg.Pool({ ...postgres.app, max: 1 });
  try {
    const chain = new AuditChain({ pool, clock: systemClock, logger: pino(), anchor: config.auditAnchor });
    await chain.seal();
    const found = await chain.verify();
    say(`${found.lines} lines under ${found.seals} seals.`);
    if (found.brokenSeal !== null)
      say(`Seal ${found.brokenSeal} does not hold: a line under it was changed, added or removed.`);
    if (found.anchorHeld === false)
      say("The newest seal in AID_AUDIT_ANCHOR is not part of the chain: lines are missing at its end.");
    if (holds(found))
      say(
        found.anchorHeld === null
          ? "The chain holds. Nothing is written outside to compare it with."
          : "The chain holds.",
      );
    return holds(found);
  } finally {
    await pool.end();
    await postgres.stop();
  }
});
