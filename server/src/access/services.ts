import type { Pool } from "pg";
import type { Logger } from "pino";
import type { Clock } from "../clock.js";
import type { Vault } from "../database/vault.js";
import type { Outbox } from "../mail/outbox.js";
import type { ProviderSettings } from "../providers/provider-settings.js";
import { ProviderSignIn } from "../providers/provider-sign-in.js";
import { AuthenticatorApps } from "./authenticator-apps.js";
import { Beginnings } from "./beginnings.js";
import { Challenges } from "./challenges.js";
import { OwnPassword } from "./own-password.js";
import { Passkeys } from "./passkeys.js";
import { PasswordLinks } from "./password-links.js";
import type { verifyPassword } from "./passwords.js";
import { RecoveryCodes } from "./recovery-codes.js";
import { SecondFactors } from "./second-factors.js";
import { Sessions } from "./sessions.js";
import { SignIn } from "./sign-in.js";
import type { SignInSettings } from "./sign-in-settings.js";
import { Throttle } from "./throttle.js";

interface AccessServicesOptions {
  pool: Pool;
  clock: Clock;
  logger: Pick<Logger, "info" | "warn" | "error">;
  vault: Vault;
  production: boolean;
  settings: SignInSettings;
  outbox: Outbox;
  providers: readonly ProviderSettings[];
  verify?: typeof verifyPassword;
}

/** Everything that has to do with signing in and the own account, built by hand, once. */
export function accessServices(options: AccessServicesOptions) {
  const { pool, clock, vault, settings } = options;
  const throttle = new Throttle(pool, clock);
  const challenges = new Challenges(pool, clock);
  const sessions = new Sessions(options);
  const apps = new AuthenticatorApps(pool, clock, vault);
  const passkeys = new Passkeys({ pool, clock, challenges, publicUrl: settings.publicUrl });
  const recoveryCodes = new RecoveryCodes(pool);
  const secondFactors = new SecondFactors({ apps, passkeys, recoveryCodes, challenges, throttle });
  const signIn = new SignIn({ ...options, sessions, throttle, secondFactors });
  const ownPassword = new OwnPassword({ pool, throttle, sessions });
  const passwordLinks = new PasswordLinks({
    ...options,
    challenges,
    throttle,
    ownPassword,
    publicUrl: settings.publicUrl,
  });
  const providerSignIn = new ProviderSignIn({
    ...options,
    challenges,
    secondFactors,
    signIn,
    publicUrl: settings.publicUrl,
  });
  const beginnings = new Beginnings(throttle);
  return {
    beginnings,
    providerSignIn,
    passwordLinks,
    sessions,
    signIn,
    secondFactors,
    apps,
    passkeys,
    recoveryCodes,
    ownPassword,
  };
}

export type AccessServices = ReturnType<typeof accessServices>;
