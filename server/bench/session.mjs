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

/**
 * Signs somebody of a role in: of the organization that answers for most people on the day, because to an association without
 * any the lists are empty. @returns the cookie that all sides accept
 */
export async function signIn(client, role, on) {
  const { rows } = await client.query(
    `select u.id from user_account u where u.role = $1 order by (
       select count(*) from caseworker w join caseworker_assignment s on s.caseworker_id = w.id
       where w.organization_id = u.organization_id and s.period @> $2::date) desc, u.email limit 1`,
    [role, on],
  );
  const sessions = sessionsOf(client, { now: () => new Date() });
  return `aid=${await sessions.create(rows[0].id, { address: "127.0.0.1", userAgent: "bench" })}`;
}
