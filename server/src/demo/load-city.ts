import pg from "pg";
import { hashPassword } from "../access/passwords.js";
import type { Vault } from "../database/vault.js";
import type { City, Row, Table } from "./city.js";
import { TABLES } from "./city.js";

const BATCH = 5_000;

/** An invented past is no change that anybody made: the owner of the tables may load it without a line in the audit log. */
export const beginLoading = "begin; set local aid.loading = 'on'";

async function insert(client: pg.ClientBase, table: Table, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
    .map((column) => `"${column}"`)
    .join(", ");
  for (let start = 0; start < rows.length; start += BATCH) {
    await client.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(rows.slice(start, start + BATCH))],
    );
  }
}

/** One hash for all accounts: hashing is slow on purpose, and everybody knows the demo's password. */
async function withPassword(accounts: readonly Row[], password: string): Promise<Row[]> {
  const passwordHash = await hashPassword(password);
  return accounts.map((account) => ({ ...account, password_hash: passwordHash }));
}

/** What is confidential is kept as it always is; without a vault it is left out, for nobody could read it. */
const sealedTasks = (tasks: readonly Row[], vault: Vault | undefined): Row[] =>
  vault
    ? tasks.map(({ text, ...task }) => {
        const sealed = vault.seal(String(text), `case_task.text.${String(task.id)}`);
        return { ...task, sealed_text: `\\x${sealed.toString("hex")}` };
      })
    : [];

/** The next file and household get the numbers after the last ones. */
export async function continueNumbers(client: pg.ClientBase): Promise<void> {
  await client.query(`
    select setval('refugee_file_number', max(substring(file_number from 5)::bigint)) from refugee having count(*) > 0`);
  await client.query(`
    select setval('household_number', max(substring(number from 3)::bigint)) from household having count(*) > 0`);
}

export async function withClient<T>(
  connection: pg.ClientConfig | pg.Client,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  if (connection instanceof pg.Client) return work(connection);
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** All or nothing, with every constraint and the cap in force. The connection must be the owner's. */
export async function loadCity(
  connection: pg.ClientConfig | pg.Client,
  city: City,
  options: { password: string; vault?: Vault },
): Promise<void> {
  const rows = {
    ...city.rows,
    user_account: await withPassword(city.rows.user_account, options.password),
    case_task: sealedTasks(city.rows.case_task, options.vault),
  };
  await withClient(connection, async (client) => {
    await client.query(beginLoading);
    try {
      for (const table of TABLES) await insert(client, table, rows[table]);
      await continueNumbers(client);
      await client.query("commit");
      await client.query("select fold_census($1)", [city.today]);
    } catch (error) {
      await client.query("rollback");
      throw error;
    }
    await client.query("analyze");
  });
}
