import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  type IDToken,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import type { ProviderSettings } from "./provider-settings.js";

/** What must come back to the one who began. */
export interface Secrets {
  state: string;
  nonce: string;
  verifier: string;
}

/** Whom the provider vouches for. */
export interface Identity {
  issuer: string;
  subject: string;
  /** Only an address that belongs to the person for certain. */
  email: string | null;
}

/** A provider that signs people in by OpenID Connect: authorization code with PKCE, state and nonce. */
export class Provider {
  private known: Promise<Configuration> | null = null;

  constructor(
    readonly settings: ProviderSettings,
    /** One for each provider: an answer meant for another is not even looked at. */
    private readonly redirectUri: string,
  ) {}

  /** @throws if the provider does not answer */
  async begin(): Promise<{ url: string; secrets: Secrets }> {
    const secrets = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const url = buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: this.redirectUri,
      scope: "openid email profile",
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge: await calculatePKCECodeChallenge(secrets.verifier),
      code_challenge_method: "S256",
    });
    return { url: url.href, secrets };
  }

  /** @throws whatever is wrong with the answer */
  async finish(query: string, { state, nonce, verifier }: Secrets): Promise<Identity> {
    const answer = new URL(this.redirectUri);
    answer.search = query;
    const tokens = await authorizationCodeGrant(await this.configuration(), answer, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error("no id token");
    return { issuer: claims.iss, subject: claims.sub, email: this.emailOf(claims) };
  }

  private emailOf({ email, email_verified }: IDToken): string | null {
    const certain = email_verified === true || (this.settings.trustEmail && email_verified === undefined);
    return certain && typeof email === "string" ? email.trim().toLowerCase() : null;
  }

  /** Asked once it is needed; a provider that does not answer then is asked again the next time. */
  private configuration(): Promise<Configuration> {
    this.known ??= this.discover().catch((error: unknown) => {
      this.known = null;
      throw error;
    });
    return this.known;
  }

  private discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const address = new URL(issuer);
    // Signatures are checked though the token comes straight from the provider; plain http is for tests (see settings).
    const execute = [enableNonRepudiationChecks, ...(address.protocol === "http:" ? [allowInsecureRequests] : [])];
    return discovery(address, clientId, clientSecret, undefined, { execute, timeout: 10 });
  }
}
