import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import type { Pool } from "pg";
import type { Clock } from "../clock.js";
import type { Challenges } from "./challenges.js";

/** A passkey as its owner sees it. */
export interface OwnPasskey {
  id: string;
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

interface StoredPasskey {
  id: string;
  accountId: string;
  credentialId: string;
  publicKey: Buffer;
  counter: string;
  transports: string[];
}

interface PasskeysOptions {
  pool: Pool;
  clock: Clock;
  challenges: Challenges;
  /** Passkeys are bound to the host of this address. */
  publicUrl: string;
}

/** Keys that a device keeps for its owner (WebAuthn). Each sign-in answers a challenge that is good once. */
export class Passkeys {
  constructor(private readonly options: PasskeysOptions) {}

  private get site() {
    const { origin, hostname } = new URL(this.options.publicUrl);
    return { expectedOrigin: origin, expectedRPID: hostname };
  }

  async beginRegistration(account: {
    id: string;
    email: string;
    name: string;
  }): Promise<{ options: PublicKeyCredentialCreationOptionsJSON; secret: string }> {
    const options = await generateRegistrationOptions({
      rpName: "AiD",
      rpID: this.site.expectedRPID,
      userID: Buffer.from(account.id),
      userName: account.email,
      userDisplayName: account.name,
      excludeCredentials: await this.idsOf(account.id),
      authenticatorSelection: { residentKey: "required", userVerification: "preferred" },
    });
    const secret = await this.options.challenges.open("PASSKEY_REGISTRATION", {
      accountId: account.id,
      content: options.challenge,
    });
    return { options, secret };
  }

  /** @returns whether the answer was right and the passkey is the account's now. */
  async register(
    accountId: string,
    secret: string | undefined,
    answer: RegistrationResponseJSON,
    name: string,
  ): Promise<boolean> {
    const challenge = await this.options.challenges.take("PASSKEY_REGISTRATION", secret);
    if (!challenge || challenge.accountId !== accountId) return false;
    const { registrationInfo } = await untrusted(() =>
      verifyRegistrationResponse({
        response: answer,
        expectedChallenge: challenge.content,
        ...this.site,
        requireUserVerification: false,
      }),
    );
    if (!registrationInfo) return false;
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    const { rowCount } = await this.options.pool.query(
      `insert into passkey (user_account_id, credential_id, public_key, counter, transports, name, created_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (credential_id) do nothing`,
      [accountId, id, Buffer.from(publicKey), counter, transports, name, this.options.clock.now()],
    );
    return rowCount === 1;
  }

  /** For one account as its second factor, or for whoever has a passkey of ours (`null`). */
  async beginSignIn(
    accountId: string | null,
  ): Promise<{ options: PublicKeyCredentialRequestOptionsJSON; secret: string }> {
    const options = await generateAuthenticationOptions({
      rpID: this.site.expectedRPID,
      // A passkey alone counts for two factors only if the device asked who is using it.
      userVerification: accountId === null ? "required" : "preferred",
      ...(accountId === null ? {} : { allowCredentials: await this.idsOf(accountId) }),
    });
    const secret = await this.options.challenges.open("PASSKEY_SIGN_IN", { accountId, content: options.challenge });
    return { options, secret };
  }

  /** @returns the account that the passkey belongs to, or null if the answer is not right. */
  async signIn(secret: string | undefined, answer: AuthenticationResponseJSON): Promise<string | null> {
    const challenge = await this.options.challenges.take("PASSKEY_SIGN_IN", secret);
    const passkey = await this.find(answer.id);
    if (!challenge || !passkey) return null;
    if (challenge.accountId !== null && challenge.accountId !== passkey.accountId) return null;
    const { authenticationInfo } = await untrusted(() =>
      verifyAuthenticationResponse({
        response: answer,
        expectedChallenge: challenge.content,
        ...this.site,
        requireUserVerification: challenge.accountId === null,
        credential: {
          id: passkey.credentialId,
          publicKey: new Uint8Array(passkey.publicKey),
          counter: Number(passkey.counter),
        },
      }),
    );
    if (!authenticationInfo) return null;
    // A counter that does not grow means a copy of the key; keys that do not count always say 0.
    const { rowCount } = await this.options.pool.query(
      `update passkey set counter = $2, last_used_at = $3
       where id = $1 and (counter < $2 or (counter = 0 and $2 = 0))`,
      [passkey.id, authenticationInfo.newCounter, this.options.clock.now()],
    );
    return rowCount === 1 ? passkey.accountId : null;
  }

  async of(accountId: string): Promise<OwnPasskey[]> {
    const { rows } = await this.options.pool.query<OwnPasskey>(
      `select id, name, created_at as "createdAt", last_used_at as "lastUsedAt" from passkey
       where user_account_id = $1 order by created_at, id`,
      [accountId],
    );
    return rows;
  }

  /** @returns whether the account had such a passkey. */
  async remove(accountId: string, id: string): Promise<boolean> {
    const { rowCount } = await this.options.pool.query(
      "delete from passkey where user_account_id = $1 and id::text = $2",
      [accountId, id],
    );
    return rowCount === 1;
  }

  private async idsOf(accountId: string): Promise<{ id: string; transports: string[] }[]> {
    const { rows } = await this.options.pool.query<{ id: string; transports: string[] }>(
      "select credential_id as id, transports from passkey where user_account_id = $1",
      [accountId],
    );
    return rows;
  }

  private async find(credentialId: string): Promise<StoredPasskey | null> {
    const { rows } = await this.options.pool.query<StoredPasskey>(
      `select id, user_account_id as "accountId", credential_id as "credentialId", public_key as "publicKey", counter,
         transports from passkey where credential_id = $1`,
      [credentialId],
    );
    return rows[0] ?? null;
  }
}

/** The library throws at every answer that is not right; nothing else is done in there. */
async function untrusted<T extends object>(verify: () => Promise<T & { verified: boolean }>): Promise<Partial<T>> {
  try {
    const result = await verify();
    return result.verified ? result : {};
  } catch {
    return {};
  }
}
