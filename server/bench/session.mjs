import { Sessions } from "../dist/access/sessions.js";

/** Signs somebody of a role in. @returns the cookie that all sides accept */
export async function signIn(client, role) {
  const { rows } = await client.query("select id from user_account where role = $1 order by email limit 1", [role]);
  const sessions = new Sessions({ pool: client, clock: { now: () => new Date() }, logger: console, production: false });
  return `aid=${await sessions.create(rows[0].id)}`;
}
