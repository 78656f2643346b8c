import type pg from "pg";
import { pino } from "pino";
import type { Database } from "../src/database/database.js";
import type { Vault } from "../src/database/vault.js";
import { type Mail, Outbox } from "../src/mail/outbox.js";
import { TestClock } from "./clock.js";

/** An outbox that nothing leaves: there is no mail server. */
export const outboxOf = ({ pool }: Database, vault: Vault): Outbox =>
  new Outbox({
    pool,
    vault,
    clock: new TestClock(),
    logger: pino({ enabled: false }),
    settings: { smtpUrl: null, mailFrom: "AiD <aid@city.example>" },
  });

/** What waits in the outbox, in the order in which it was put there. */
export async function mailsIn(admin: pg.Pool, vault: Vault): Promise<(Mail & { to: string })[]> {
  const { rows } = await admin.query<{ id: string; to: string; content: Buffer }>(
    `select id, user_account_id as "to", content from mail_outbox order by id`,
  );
  return rows.map(({ id, to, content }) => ({
    to,
    ...(JSON.parse(vault.open(content, `mail_outbox.content.${id}`)) as Mail),
  }));
}
