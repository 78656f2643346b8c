import type { ClientBase } from "pg";
import type { Clock } from "../clock.js";

export interface FirstAccount {
  email: string;
  name: string;
  organization: string;
}

interface Known {
  id: string;
  email: string;
  hasPassword: boolean;
}

/**
 * The account that invites all others: of the steering office, without a password yet. As the owner of the tables, since
 * nobody is there whose claims could permit it. Done again for the same address before a password is chosen, it finds
 * the account it made: links run out.
 * @returns the account's id, or null if there are others already
 */
export async function firstAccount(client: ClientBase, clock: Clock, wanted: FirstAccount): Promise<string | null> {
  const email = wanted.email.trim().toLowerCase();
  const organization = wanted.organization.trim();
  await client.query("begin");
  try {
    // Of two at the same time the second one waits, and then finds the first one's account.
    await client.query("lock table user_account in share row exclusive mode");
    const { rows } = await client.query<Known>(
      `select id, email, password_hash is not null as "hasPassword" from user_account where not synthetic`,
    );
    const [known] = rows;
    if (known && (rows.length > 1 || known.email !== email || known.hasPassword)) {
      await client.query("rollback");
      return null;
    }
    const id = known?.id ?? (await insert(client, clock, { ...wanted, email, organization }));
    await client.query("commit");
    return id;
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

async function insert(client: ClientBase, clock: Clock, { email, name, organization }: FirstAccount): Promise<string> {
  await client.query(
    `insert into organization (kind, name, short_name) select 'MUNICIPALITY', $1, $1
     where not exists (select from organization where $1 in (name, short_name))`,
    [organization],
  );
  const { rows } = await client.query<{ id: string }>(
    `insert into user_account (email, name, role, organization_id, invited_at)
     select $1, $2, 'STEERING', o.id, $4 from organization o where $3 in (o.name, o.short_name) order by o.name = $3 desc limit 1
     returning id`,
    [email, name.trim(), organization, clock.now()],
  );
  if (!rows[0]) throw new Error("the first account was not made");
  return rows[0].id;
}
