import type { AuthenticatorApps } from "./authenticator-apps.js";
import type { Challenges } from "./challenges.js";
import { guessingBuckets } from "./guessing.js";
import type { Passkeys } from "./passkeys.js";
import type { RecoveryCodes } from "./recovery-codes.js";
import type { Refusal, SecondStepAsked } from "./sign-in.js";
import type { Throttle } from "./throttle.js";
import type { Visitor } from "./visitor.js";

interface SecondFactorsOptions {
  apps: AuthenticatorApps;
  passkeys: Passkeys;
  recoveryCodes: RecoveryCodes;
  challenges: Challenges;
  throttle: Throttle;
}

/** What is asked for after the password. */
export class SecondFactors {
  constructor(private readonly options: SecondFactorsOptions) {}

  /** Null if the account has no second factor. */
  async ask(accountId: string): Promise<SecondStepAsked | null> {
    const { apps, passkeys, challenges } = this.options;
    const methods = { app: await apps.has(accountId), passkey: (await passkeys.of(accountId)).length > 0 };
    if (!methods.app && !methods.passkey) return null;
    const secret = await challenges.open("SECOND_STEP", { accountId, content: "" });
    return { kind: "SECOND_STEP", secret, methods };
  }

  /** Whose password was right under this secret. */
  async accountOf(secret: string | undefined): Promise<string | null> {
    return (await this.options.challenges.look("SECOND_STEP", secret))?.accountId ?? null;
  }

  async done(secret: string | undefined): Promise<void> {
    await this.options.challenges.take("SECOND_STEP", secret);
  }

  /** Six digits are the app's; anything else is taken for a recovery code. @returns null if the code is right. */
  async refuseCode(accountId: string, code: string, visitor: Visitor): Promise<Refusal | null> {
    const { apps, recoveryCodes, throttle } = this.options;
    // Whoever gets here knows the password, so that a browser said to be known proves nothing more.
    const buckets = guessingBuckets("code", accountId, visitor, null);
    const retryAfterSeconds = await throttle.take(buckets);
    if (retryAfterSeconds > 0) return { kind: "THROTTLED", retryAfterSeconds };
    const digits = code.replace(/\s/g, "");
    const right = /^\d{6}$/.test(digits)
      ? await apps.check(accountId, digits)
      : await recoveryCodes.use(accountId, code);
    if (!right) return { kind: "REFUSED" };
    await throttle.giveBack(buckets);
    return null;
  }
}
