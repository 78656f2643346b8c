import { Sessions } from "../dist/access/sessions.js";
import { readSignInSettings } from "../dist/access/sign-in-settings.js";

/** Sessions as a demo has them. */
export const sessionsOf = (pool, clock) =>
  new Sessions({
    pool,
    clock,
    logger: console,
    production: false,
    settings: readSignInSettings({}, { production: false, port: 0 }),
  });

/** Signs somebody of a role in. @returns the cookie that all sides accept */
export async function signIn(client, role) {
  const { rows } = await client.query("select id from user_account where role = $1 order by email limit 1", [role]);
  const sessions = sessionsOf(client, { now: () => new Date() });
  return `aid=${await sessions.create(rows[0].id, { address: "127.0.0.1", userAgent: "bench" })}`;
}
