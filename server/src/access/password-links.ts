import type { Pool } from "pg";
import type { Logger } from "pino";
import type { EntityManager } from "typeorm";
import type { Outbox } from "../mail/outbox.js";
import { accountMails } from "./account-mails.js";
import type { Challenges } from "./challenges.js";
import { networkOf } from "./network.js";
import type { OwnPassword } from "./own-password.js";
import type { PasswordRefusal } from "./password-rules.js";
import { bucket, type Throttle } from "./throttle.js";

interface PasswordLinksOptions {
  pool: Pool;
  logger: Pick<Logger, "warn" | "error">;
  challenges: Challenges;
  throttle: Throttle;
  outbox: Outbox;
  ownPassword: OwnPassword;
  publicUrl: string;
}

interface Owner {
  id: string;
  email: string;
  name: string;
  locale: "de" | "en";
}

type Purpose = "INVITATION" | "RECOVERY";

/** A new link. Whoever holds it may choose the account's password. */
export async function passwordLink(
  challenges: Challenges,
  publicUrl: string,
  accountId: string,
  purpose: Purpose,
): Promise<string> {
  return linkWith(publicUrl, await challenges.open(purpose, { accountId, content: "" }));
}

// Behind the #: browsers keep that to themselves, so that it is in no log on the way.
const linkWith = (publicUrl: string, secret: string): string => `${publicUrl}/neues-passwort#${secret}`;

/** Links in mails by which an account gets its first password, or a new one. Each is good once, and not for long. */
export class PasswordLinks {
  constructor(private readonly options: PasswordLinksOptions) {}

  /** The link and its mail, in the transaction of whoever invites; `send()` it after that. */
  async invite(tx: EntityManager, accountId: string): Promise<void> {
    const { challenges, outbox, publicUrl } = this.options;
    const [owner] = await tx.query<Owner[]>("select id, email, name, locale from user_account where id = $1", [
      accountId,
    ]);
    if (!owner) throw new Error(`there is no account ${accountId}`);
    const secret = await challenges.openWithin(tx, "INVITATION", { accountId, content: "" });
    const mail = accountMails.invitation[owner.locale](owner.name, linkWith(publicUrl, secret));
    await outbox.put(tx, [{ accountId, mail }]);
  }

  /** What was put has been committed. */
  send(): void {
    void this.options.outbox.send();
  }

  /**
   * Whether there is such an account is told to nobody, not even by how long the answer takes: nobody waits for this.
   * @returns seconds to wait for who asks too often
   */
  async recover(email: string, address: string): Promise<number> {
    const { throttle, logger } = this.options;
    const normal = email.trim().toLowerCase();
    const seconds = await throttle.take([
      bucket(3, "recovery", normal),
      bucket(20, "recovery", "network", networkOf(address)),
    ]);
    if (seconds === 0) {
      void this.owner("u.email = $1 and not u.disabled", normal)
        .then((owner) => owner && this.mailLink(owner, owner.invited ? "INVITATION" : "RECOVERY"))
        .catch((err: unknown) => logger.error({ err }, "a link for a new password could not be sent"));
    }
    return seconds;
  }

  /** Whom the link is for; null if it is not good any more. */
  async ownerOf(secret: string): Promise<Owner | null> {
    const { challenges } = this.options;
    const challenge = (await challenges.look("INVITATION", secret)) ?? (await challenges.look("RECOVERY", secret));
    if (!challenge?.accountId) return null;
    return this.owner("u.id = $1 and not u.disabled", challenge.accountId);
  }

  /** Every session of the account ends, and every other link to it. */
  async setPassword(secret: string, password: string): Promise<PasswordRefusal | "LINK_OVER" | null> {
    const { challenges, ownPassword } = this.options;
    const owner = await this.ownerOf(secret);
    if (!owner) return "LINK_OVER";
    const refusal = ownPassword.refusalOf(owner, password);
    if (refusal) return refusal;
    const taken = (await challenges.take("INVITATION", secret)) ?? (await challenges.take("RECOVERY", secret));
    if (!taken) return "LINK_OVER";
    await challenges.forget(owner.id, ["INVITATION", "RECOVERY"]);
    return ownPassword.set(owner, password, null);
  }

  private async mailLink(owner: Owner, purpose: Purpose): Promise<void> {
    const { challenges, outbox, publicUrl } = this.options;
    const link = await passwordLink(challenges, publicUrl, owner.id, purpose);
    const mail = accountMails[purpose === "INVITATION" ? "invitation" : "recovery"][owner.locale];
    await outbox.putAndSend({ accountId: owner.id, mail: mail(owner.name, link) });
  }

  private async owner(condition: string, value: string): Promise<(Owner & { invited: boolean }) | null> {
    const { rows } = await this.options.pool.query<Owner & { invited: boolean }>(
      `select u.id, u.email, u.name, u.locale, u.password_hash is null as invited from user_account u where ${condition}`,
      [value],
    );
    return rows[0] ?? null;
  }
}
