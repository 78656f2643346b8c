import pg from "pg";
import { pino } from "pino";
import { hashPassword, verifyPassword } from "../src/access/passwords.js";
import { accessServices } from "../src/access/services.js";
import type { SignInSettings } from "../src/access/sign-in-settings.js";
import type { Visitor } from "../src/access/visitor.js";
import type { MailSettings } from "../src/mail/mail-settings.js";
import { Outbox } from "../src/mail/outbox.js";
import type { ProviderSettings } from "../src/providers/provider-settings.js";
import { ApiTokens } from "../src/tokens/api-tokens.js";
import { TestClock } from "./clock.js";
import { testDatabase } from "./database.js";
import { vault } from "./vault.js";

/** As where nothing is set. */
export const signInSettings: SignInSettings = {
  publicUrl: "http://localhost:4000",
  sessionIdleSeconds: 30 * 60,
  sessionSeconds: 12 * 60 * 60,
  requireSecondFactor: [],
};
export const mailSettings: MailSettings = { smtpUrl: null, mailFrom: "AiD <aid@city.example>" };

/** Somebody at home. */
export const visitor: Visitor = {
  address: "192.0.2.1",
  userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  browserId: undefined,
  sessionId: undefined,
};

export const password = "correct horse battery";

/** Everything sign-in needs, on a database of its own with three accounts of one organization. */
export async function signInParts(
  options: {
    production?: boolean;
    settings?: Partial<SignInSettings>;
    mail?: Partial<MailSettings>;
    providers?: readonly ProviderSettings[];
  } = {},
) {
  const { production = false, settings, mail, providers = [] } = options;
  const database = await testDatabase();
  const admin = new pg.Pool({ ...database.admin, max: 2 });
  const pool = new pg.Pool({ ...database.app, max: 5 });
  const clock = new TestClock();
  const logger = pino({ enabled: false });
  let checked = 0;
  const verify: typeof verifyPassword = (hash, given) => {
    checked++;
    return verifyPassword(hash, given);
  };
  const passwordHash = await hashPassword(password);
  await insertAccounts(admin, passwordHash);
  const outbox = new Outbox({ pool, clock, logger, vault, settings: { ...mailSettings, ...mail } });
  const build = () =>
    accessServices({
      pool,
      clock,
      logger,
      vault,
      outbox,
      providers,
      production,
      settings: { ...signInSettings, ...settings },
      verify,
    });
  const access = build();
  return {
    database,
    admin,
    pool,
    clock,
    logger,
    access,
    outbox,
    sessions: access.sessions,
    signIn: access.signIn,
    /** As if a second server ran on the same database. */
    otherInstance: build,
    apiTokens: new ApiTokens({ pool, clock, logger, production, ...signInSettings, ...settings }),
    /** How many passwords reached argon2 so far. */
    checked: () => checked,
    /** As if nobody had signed in yet. */
    reset: async () => {
      await admin.query(
        "truncate session, sign_in_throttle, known_browser, sign_in_challenge, authenticator_app, recovery_code, passkey, mail_outbox, provider_account",
      );
      await admin.query("update user_account set disabled = false, password_hash = $1", [passwordHash]);
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

async function insertAccounts(admin: pg.Pool, passwordHash: string): Promise<void> {
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
    [accounts.steering, accounts.caseworker, accounts.synthetic, organization, caseworker, passwordHash],
  );
}
