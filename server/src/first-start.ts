import type pg from "pg";
import type { Vault } from "./database/vault.js";
import { demoPassword } from "./demo/accounts.js";
import { inventDueren } from "./demo/dueren.js";
import { loadCity, withClient } from "./demo/load-city.js";

/** The same number invents the same city. */
const seed = 2016;

/** The owner's connection: the application's role may not write what the city is made of. */
export async function loadDemoIfEmpty(
  owner: pg.ClientConfig,
  today: string,
  say: (line: string) => void,
  vault: Vault,
): Promise<void> {
  await withClient(owner, async (client) => {
    const { rowCount } = await client.query("select from organization limit 1");
    if (rowCount !== 0) return;
    say("Loading the synthetic city (once) …");
    await loadCity(client, inventDueren(seed, today), { password: demoPassword, vault });
  });
}
