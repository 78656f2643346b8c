import { ConfigError } from "../config-error.js";
import { AccountRole } from "./viewer-role.js";

/** How people sign in here. */
export interface SignInSettings {
  /** PUBLIC_URL: the address people open; passkeys are bound to it, and links in mails begin with it. */
  readonly publicUrl: string;
  /** AID_SESSION_IDLE_SECONDS: a session nobody uses for so long ends. */
  readonly sessionIdleSeconds: number;
  /** AID_SESSION_SECONDS: every session ends after so long. */
  readonly sessionSeconds: number;
  /** AID_REQUIRE_SECOND_FACTOR: roles that see nothing before they have a second factor. */
  readonly requireSecondFactor: readonly `${AccountRole}`[];
}

const roles = Object.values(AccountRole);

export function readSignInSettings(env: NodeJS.ProcessEnv, own: { production: boolean; port: number }): SignInSettings {
  return {
    publicUrl: publicUrl(env.PUBLIC_URL, own),
    sessionIdleSeconds: seconds(env, "AID_SESSION_IDLE_SECONDS", 30 * 60),
    sessionSeconds: seconds(env, "AID_SESSION_SECONDS", 12 * 60 * 60),
    requireSecondFactor: rolesNamed(env.AID_REQUIRE_SECOND_FACTOR || (own.production ? "all" : "none")),
  };
}

function publicUrl(given: string | undefined, own: { production: boolean; port: number }): string {
  if (own.production && !given?.startsWith("https://")) {
    throw new ConfigError("In production mode PUBLIC_URL must give the address people open, beginning with https://.");
  }
  const text = given || `http://localhost:${own.port}`;
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return new URL(text).origin;
  throw new ConfigError(`PUBLIC_URL must look like https://aid.example.org, not "${text}".`);
}

function seconds(env: NodeJS.ProcessEnv, name: string, most: number): number {
  const number = Number(env[name] || most);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new ConfigError(`${name} must be a number from 1 to ${most}, not "${env[name]}".`);
}

function rolesNamed(text: string): AccountRole[] {
  if (text === "all") return roles;
  if (text === "none") return [];
  return text.split(",").map((name) => {
    const role = roles.find((one) => one === name.trim());
    if (role) return role;
    throw new ConfigError(`AID_REQUIRE_SECOND_FACTOR must be all, none, or some of ${roles.join(",")}, not "${text}".`);
  });
}
