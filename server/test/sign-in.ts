import pg from "pg";
import { pino } from "pino";
import { hashPassword, verifyPassword } from "../src/access/passwords.js";
import { Sessions } from "../src/access/sessions.js";
import { SignIn } from "../src/access/sign-in.js";
import { Throttle } from "../src/access/throttle.js";
import { ApiTokens } from "../src/tokens/api-tokens.js";
import { TestClock } from "./clock.js";
import { testDatabase } from "./database.js";

export const password = "correct horse battery";

/** Everything sign-in needs, on a database of its own with three accounts of one organization. */
export async function signInParts(options: { production?: boolean } = {}) {
  const { production = false } = options;
  const database = await testDatabase();
  const admin = new pg.Pool({ ...database.admin, max: 2 });
  const pool = new pg.Pool({ ...database.app, max: 5 });
  const clock = new TestClock();
  const logger = pino({ enabled: false });
  const sessions = new Sessions({ pool, clock, logger, production });
  const throttle = new Throttle(pool, clock);
  let checked = 0;
  const verify: typeof verifyPassword = (hash, given) => {
    checked++;
    return verifyPassword(hash, given);
  };
  await insertAccounts(admin);
  return {
    database,
    admin,
    pool,
    clock,
    logger,
    sessions,
    apiTokens: new ApiTokens({ pool, clock, logger, production }),
    signIn: new SignIn({ pool, clock, logger, sessions, throttle, production, verify }),
    /** How many passwords reached argon2 so far. */
    checked: () => checked,
    /** As if nobody had signed in yet. */
    reset: async () => {
      await admin.query("truncate session, sign_in_throttle, known_browser");
      await admin.query("update user_account set disabled = false");
    },
    close: async () => {
      await Promise.all([pool.end(), admin.end()]);
      await database.drop();
    },
  };
}

export type SignInParts = Awaited<ReturnType<typeof signInParts>>;

export const accounts = {
  steering: "018f0000-0000-7000-8000-000000000001",
  caseworker: "018f0000-0000-7000-8000-000000000002",
  synthetic: "018f0000-0000-7000-8000-000000000003",
} as const;

async function insertAccounts(admin: pg.Pool): Promise<void> {
  const organization = "018f0000-0000-7000-8000-0000000000aa";
  const caseworker = "018f0000-0000-7000-8000-0000000000bb";
  await admin.query(
    "insert into organization (id, kind, name, short_name) values ($1, 'WELFARE_ASSOCIATION', 'Hilfe e. V.', 'Hilfe')",
    [organization],
  );
  await admin.query("insert into caseworker (id, organization_id, name) values ($1, $2, 'Carla Case')", [
    caseworker,
    organization,
  ]);
  await admin.query(
    `insert into user_account (id, email, name, password_hash, role, organization_id, caseworker_id, locale, synthetic)
     values ($1, 'steering@city.example', 'Stefan Steering', $6, 'STEERING', $4, null, 'de', false),
       ($2, 'carla@help.example', 'Carla Case', $6, 'CASEWORKER', $4, $5, 'en', false),
       ($3, 'steering@demo.example', 'Dana Demo', $6, 'STEERING', $4, null, 'de', true)`,
    [
      accounts.steering,
      accounts.caseworker,
      accounts.synthetic,
      organization,
      caseworker,
      await hashPassword(password),
    ],
  );
}
