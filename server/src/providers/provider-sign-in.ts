import type { Pool } from "pg";
import type { Logger } from "pino";
import type { Challenges } from "../access/challenges.js";
import type { SecondFactors } from "../access/second-factors.js";
import type { SignIn, SignInOutcome } from "../access/sign-in.js";
import type { Visitor } from "../access/visitor.js";
import type { Clock } from "../clock.js";
import { type Identity, Provider, type Secrets } from "./provider.js";
import type { ProviderSettings } from "./provider-settings.js";

interface ProviderSignInOptions {
  pool: Pool;
  clock: Clock;
  logger: Pick<Logger, "warn">;
  challenges: Challenges;
  secondFactors: SecondFactors;
  signIn: SignIn;
  providers: readonly ProviderSettings[];
  publicUrl: string;
}

interface Begun extends Secrets {
  returnTo: string;
}

/** Signing in with an account of the house, at whatever provider keeps those. It never makes an account here. */
export class ProviderSignIn {
  private readonly providers: ReadonlyMap<string, Provider>;

  constructor(private readonly options: ProviderSignInOptions) {
    const { providers, publicUrl } = options;
    this.providers = new Map(
      providers.map((settings) => [
        settings.id,
        new Provider(settings, `${publicUrl}/anmelden/rueckkehr/${settings.id}`),
      ]),
    );
  }

  list(): { id: string; label: string }[] {
    return [...this.providers.values()].map(({ settings: { id, label } }) => ({ id, label }));
  }

  /** Null: there is no such provider, or it does not answer. */
  async begin(id: string, returnTo: string): Promise<{ url: string; secret: string } | null> {
    const provider = this.providers.get(id);
    if (!provider) return null;
    try {
      const { url, secrets } = await provider.begin();
      const begun: Begun = { ...secrets, returnTo: ownPath(returnTo) };
      const content = JSON.stringify({ provider: id, ...begun });
      return { url, secret: await this.options.challenges.open("PROVIDER", { accountId: null, content }) };
    } catch (error) {
      this.options.logger.warn({ provider: id, reason: reasonOf(error) }, "the provider does not answer");
      return null;
    }
  }

  /** @param query what the provider sent along with the browser */
  async finish(
    id: string,
    query: string,
    secret: string | undefined,
    visitor: Visitor,
  ): Promise<{ outcome: SignInOutcome; returnTo: string }> {
    const challenge = await this.options.challenges.take("PROVIDER", secret);
    const begun = challenge && (JSON.parse(challenge.content) as Begun & { provider: string });
    const provider = this.providers.get(id);
    if (!begun || begun.provider !== id || !provider) return refused;
    try {
      const identity = await provider.finish(query, begun);
      const accountId = await this.accountOf(identity);
      if (accountId === null) return refused;
      return { outcome: await this.enter(accountId, visitor, provider.settings), returnTo: begun.returnTo };
    } catch (error) {
      this.options.logger.warn({ provider: id, reason: reasonOf(error) }, "what the provider said was refused");
      return refused;
    }
  }

  private async enter(accountId: string, visitor: Visitor, { secondFactor }: ProviderSettings): Promise<SignInOutcome> {
    const { secondFactors, signIn } = this.options;
    const asked = secondFactor ? null : await secondFactors.ask(accountId);
    return asked ?? signIn.signInAs(accountId, visitor, secondFactor);
  }

  /** By the subject it was linked to; the first time by the mail address. */
  private async accountOf({ issuer, subject, email }: Identity): Promise<string | null> {
    const { pool, clock } = this.options;
    const { rows } = await pool.query<{ id: string }>(
      "select user_account_id as id from provider_account where issuer = $1 and subject = $2",
      [issuer, subject],
    );
    if (rows[0]) return rows[0].id;
    if (email === null) return null;
    // Another subject of the same provider has the account already: then that one owns it, whatever the address says.
    const linked = await pool.query<{ id: string }>(
      `insert into provider_account (issuer, subject, user_account_id, linked_at)
       select $1, $2, u.id, $4 from user_account u where u.email = $3 and not u.disabled
       on conflict do nothing returning user_account_id as id`,
      [issuer, subject, email, clock.now()],
    );
    return linked.rows[0]?.id ?? null;
  }
}

const refused = { outcome: { kind: "REFUSED" }, returnTo: "/" } as const;

/** Only ever a path of our own. */
const ownPath = (path: string): string => (/^\/(?![/\\])[^\p{Cc}\\]*$/u.test(path) ? path : "/");

/** The library's code for what is wrong; its messages may quote tokens. */
const reasonOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "unknown";
