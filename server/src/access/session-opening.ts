import type { SettingName } from "../database/database.js";
import { lacksSecondFactor } from "./second-factor-missing.js";
import { viewerColumns } from "./viewer.js";

/** The session of a cookie that has not ended, and who it is that it belongs to. */
export const findSession = {
  name: "session-find",
  text: `select ${viewerColumns}, s.id as "sessionId",
      s.last_seen_at <= $2::timestamptz - make_interval(secs => $6) as stale,
      s.confirmed_at > $2::timestamptz - interval '15 minutes' as confirmed,
      not s.second_factor_elsewhere and ${lacksSecondFactor("$5")} as "secondFactorMissing"
    from session s join user_account u on u.id = s.user_account_id
    where s.id_hash = $1 and s.expires_at > $2
      and s.last_seen_at > $2::timestamptz - make_interval(secs => $4)
      and not u.disabled and not (u.synthetic and $3)`,
};

/** The claims of who was found; a session may do all that its owner may. */
const claims: { readonly [name in SettingName]: string } = {
  "aid.viewer": "id::text",
  "aid.role": "role::text",
  "aid.organization": `"organizationId"::text`,
  "aid.caseworker": `coalesce("caseworkerId"::text, '')`,
  "aid.scopes": "'*'",
  "aid.today": "$7",
};

const setClaims = Object.entries(claims).map(([name, value]) => `set_config('${name}', ${value}, true)`);

/**
 * Looks for the session in the transaction that reads, and gives it the claims of who was found. Without anybody it has
 * none, and shows nothing. The rows are found first: with claims, the tables of sign-in would be closed.
 */
export const readAsSession = {
  name: "read-as-session",
  text: `with found as materialized (${findSession.text})
    select row_to_json(found)::text from found
    where not "secondFactorMissing"
      and ${[...setClaims, "set_config('transaction_read_only', 'on', true)"].join(" || ")} is not null`,
  parameters: 7,
};
