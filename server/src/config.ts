import path from "node:path";
import { readSignInSettings, type SignInSettings } from "./access/sign-in-settings.js";
import { ConfigError } from "./config-error.js";
import { type MailSettings, readMailSettings } from "./mail/mail-settings.js";
import { type ProviderSettings, readProviderSettings } from "./providers/provider-settings.js";

const checkout = path.resolve(import.meta.dirname, "../..");
const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

export interface Config {
  /** NODE_ENV=production: secure cookies, no synthetic city, no demo accounts. */
  readonly production: boolean;
  /** PORT; 0 takes any free one. */
  readonly port: number;
  /** HOST: the address to listen on. */
  readonly host: string;
  /** AID_TRUST_PROXY=1: a reverse proxy stands in front, its X-Forwarded-… headers are true. */
  readonly trustProxy: boolean;
  readonly logLevel: (typeof logLevels)[number];
  /** AID_DATA: where the embedded Postgres keeps its files. */
  readonly dataDir: string;
  /** DATABASE_URL: a Postgres of one's own, as the owner of the schema; null means the embedded one. */
  readonly databaseUrl: string | null;
  /** DATABASE_APP_URL: the same database as the role `aid_app`; null: the owner's connection takes that role. */
  readonly databaseAppUrl: string | null;
  /** AID_ENCRYPTION_KEY or AID_ENCRYPTION_KEY_FILE: the key of confidential texts; neither: one of its own in the data folder. */
  readonly encryptionKey: string | null;
  readonly encryptionKeyFile: string | null;
  /** AID_ENCRYPTION_KEY_NEXT: the key that `npm run vault:rotate` changes to. */
  readonly encryptionKeyNext: string | null;
  /** AID_AUDIT_ANCHOR: a file outside the database that each new seal of the audit log is added to. */
  readonly auditAnchor: string | null;
  /** Load the synthetic city if the database is empty. */
  readonly demo: boolean;
  /** --fresh: throw the embedded database away and begin anew. */
  readonly fresh: boolean;
  /** AID_POINTS_PER_HOUR: what an account or a token may spend of the API. */
  readonly pointsPerHour: number;
  /** The built admin interface. */
  readonly adminUiDir: string;
  readonly signIn: SignInSettings;
  readonly mail: MailSettings;
  /** AID_OIDC: who else signs people in. */
  readonly providers: readonly ProviderSettings[];
}

/** The settings of this process. Nothing else reads the environment. */
export function readConfig(env: NodeJS.ProcessEnv, args: readonly string[]): Config {
  const production = env.NODE_ENV === "production";
  const databaseUrl = connectionUrl(env, "DATABASE_URL");
  const databaseAppUrl = connectionUrl(env, "DATABASE_APP_URL");
  const encryptionKey = env.AID_ENCRYPTION_KEY || null;
  const encryptionKeyFile = env.AID_ENCRYPTION_KEY_FILE || null;
  const demo = flag(env, "AID_DEMO", databaseUrl === null && !production);
  const fresh = args.includes("--fresh");
  if (databaseAppUrl !== null && databaseUrl === null) {
    throw new ConfigError("DATABASE_APP_URL is set, but not DATABASE_URL, which prepares that database.");
  }
  if (fresh && databaseUrl !== null) {
    throw new ConfigError("--fresh rebuilds AiD's own data folder only; the database in DATABASE_URL stays as it is.");
  }
  if (production && (demo || fresh)) {
    throw new ConfigError("In production mode the synthetic city is not loaded: its accounts have a public password.");
  }
  if (encryptionKey !== null && encryptionKeyFile !== null) {
    throw new ConfigError("AID_ENCRYPTION_KEY and AID_ENCRYPTION_KEY_FILE are both set; give one of them.");
  }
  if (production && encryptionKey === null && encryptionKeyFile === null) {
    throw new ConfigError(
      "In production mode AID_ENCRYPTION_KEY or AID_ENCRYPTION_KEY_FILE must give the encryption key.",
    );
  }
  return Object.freeze({
    production,
    port: port(env),
    host: env.HOST || "localhost",
    trustProxy: flag(env, "AID_TRUST_PROXY", false),
    logLevel: logLevel(env),
    dataDir: path.resolve(env.AID_DATA || path.join(checkout, ".data")),
    databaseUrl,
    databaseAppUrl,
    encryptionKey,
    encryptionKeyFile,
    encryptionKeyNext: env.AID_ENCRYPTION_KEY_NEXT || null,
    auditAnchor: env.AID_AUDIT_ANCHOR ? path.resolve(env.AID_AUDIT_ANCHOR) : null,
    demo,
    fresh,
    pointsPerHour: pointsPerHour(env),
    adminUiDir: path.join(checkout, "admin-ui/dist"),
    providers: readProviderSettings(env, { production }),
    mail: readMailSettings(env),
    signIn: readSignInSettings(env, { production, port: port(env) }),
  });
}

function port(env: NodeJS.ProcessEnv): number {
  const text = env.PORT || "4000";
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= 65535) return number;
  throw new ConfigError(`PORT must be a number from 0 to 65535, not "${text}".`);
}

function pointsPerHour(env: NodeJS.ProcessEnv): number {
  const text = env.AID_POINTS_PER_HOUR || "5000";
  const number = Number(text);
  // Two of the largest operations at least, and what fits an integer of Postgres.
  if (/^\d+$/.test(text) && number >= 1000 && number <= 1_000_000_000) return number;
  throw new ConfigError(`AID_POINTS_PER_HOUR must be a number from 1000 to 1000000000, not "${text}".`);
}

function flag(env: NodeJS.ProcessEnv, name: string, otherwise: boolean): boolean {
  const text = env[name] || (otherwise ? "1" : "0");
  if (text === "1" || text === "0") return text === "1";
  throw new ConfigError(`${name} must be 1 or 0, not "${text}".`);
}

function logLevel(env: NodeJS.ProcessEnv): Config["logLevel"] {
  const text = env.LOG_LEVEL || "warn";
  const level = logLevels.find((one) => one === text);
  if (level) return level;
  throw new ConfigError(`LOG_LEVEL must be one of ${logLevels.join(", ")}, not "${text}".`);
}

function connectionUrl(env: NodeJS.ProcessEnv, name: string): string | null {
  const text = env[name];
  if (!text) return null;
  // The address itself is not repeated: it may hold a password.
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)) return text;
  throw new ConfigError(`${name} must look like postgres://user:password@host:5432/database.`);
}
