import { createTransport } from "nodemailer";
import type { Pool } from "pg";
import type { Logger } from "pino";
import type { EntityManager } from "typeorm";
import type { Clock } from "../clock.js";
import type { Vault } from "../database/vault.js";
import type { MailSettings } from "./mail-settings.js";

export interface Mail {
  subject: string;
  text: string;
}

/** A mail and the account it goes to. */
export interface Letter {
  accountId: string;
  mail: Mail;
}

/** A mail of the synthetic city, which goes to nobody and is shown instead. */
export interface ShownMail extends Mail {
  to: string;
  at: Date;
}

interface OutboxOptions {
  pool: Pool;
  clock: Clock;
  logger: Pick<Logger, "warn" | "error">;
  vault: Vault;
  settings: MailSettings;
}

interface Waiting {
  id: string;
  email: string;
  content: Buffer;
}

const everyMs = 60_000;
const contextOf = (id: string): string => `mail_outbox.content.${id}`;

type Query = (sql: string, values: unknown[]) => Promise<{ id: string }[]>;

/** Mails wait in the database until the mail server has taken them: none is lost when that is down, or we are. */
export class Outbox {
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly options: OutboxOptions) {}

  /** As part of the transaction that causes them: if it is taken back, nobody gets any. `send()` them after it. */
  put(tx: EntityManager, letters: readonly Letter[]): Promise<void> {
    return this.insert((sql, values) => tx.query(sql, values), letters);
  }

  async putAndSend(letter: Letter): Promise<void> {
    await this.insert(async (sql, values) => (await this.options.pool.query(sql, values)).rows, [letter]);
    void this.send();
  }

  /** Tries again what could not be sent. Does nothing without a mail server. */
  start(): void {
    if (this.options.settings.smtpUrl === null) return;
    this.timer = setInterval(() => void this.send(), everyMs);
    this.timer.unref();
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** The newest mails to synthetic accounts. */
  async shown(): Promise<ShownMail[]> {
    const { rows } = await this.options.pool.query<Waiting & { at: Date }>(
      `select m.id, u.email, m.content, m.created_at as at from mail_outbox m
       join user_account u on u.id = m.user_account_id where u.synthetic order by m.created_at desc, m.id desc limit 50`,
    );
    return rows.map((row) => ({ ...this.open(row), to: row.email, at: row.at }));
  }

  /** Each attempt that fails doubles the pause before the next. Several servers never send the same mail. */
  async send(): Promise<void> {
    const { pool, clock, logger, settings } = this.options;
    if (settings.smtpUrl === null) return;
    try {
      const { rows } = await pool.query<Waiting>(
        `update mail_outbox m set attempts = m.attempts + 1,
           next_attempt_at = $1::timestamptz + make_interval(mins => power(2, least(m.attempts, 10))::integer)
         from user_account u
         where u.id = m.user_account_id and m.id in
           (select w.id from mail_outbox w where w.next_attempt_at <= $1 order by w.id limit 20 for update skip locked)
         returning m.id, u.email, m.content`,
        [clock.now()],
      );
      if (rows.length === 0) return;
      const transport = createTransport(settings.smtpUrl);
      for (const row of rows) {
        await transport
          .sendMail({ from: settings.mailFrom, to: row.email, ...this.open(row) })
          .then(() => pool.query("delete from mail_outbox where id = $1", [row.id]))
          .catch((err: Error) => logger.warn({ mailId: row.id, reason: err.name }, "a mail could not be sent yet"));
      }
      transport.close();
    } catch (err) {
      logger.error({ err }, "the outbox could not be worked through");
    }
  }

  private async insert(query: Query, letters: readonly Letter[]): Promise<void> {
    if (letters.length === 0) return;
    const { clock, vault } = this.options;
    const ids = await query("select uuidv7() as id from generate_series(1, $1::integer)", [letters.length]);
    const rows = letters.map(({ accountId, mail }, at) => {
      const { id = "" } = ids[at] ?? {};
      return { id, accountId, content: vault.seal(JSON.stringify(mail), contextOf(id)) };
    });
    await query(
      `insert into mail_outbox (id, user_account_id, content, created_at, next_attempt_at)
      select m.id, m.account_id, m.content, $4, $4 from unnest($1::uuid[], $2::uuid[], $3::bytea[]) m(id, account_id, content)`,
      [rows.map(({ id }) => id), rows.map((row) => row.accountId), rows.map((row) => row.content), clock.now()],
    );
  }

  private open({ id, content }: Waiting): Mail {
    return JSON.parse(this.options.vault.open(content, contextOf(id))) as Mail;
  }
}
