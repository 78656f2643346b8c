import { parseArgs } from "node:util";
import pg from "pg";
import { Challenges } from "../access/challenges.js";
import { passwordLink } from "../access/password-links.js";
import { systemClock } from "../clock.js";
import { readConfig } from "../config.js";
import { ConfigError } from "../config-error.js";
import { migrate } from "../database/migrate.js";
import { joinPostgres } from "../database/open-postgres.js";
import { command, say } from "../terminal.js";
import { type FirstAccount, firstAccount } from "./first-account.js";

/** `npm run account:first -- --email … --name … --organization …`, also while the server runs. */
await command(async () => {
  const wanted = readArguments(process.argv.slice(2));
  const config = readConfig(process.env, []);
  const postgres = await joinPostgres(config);
  const pool = new pg.Pool({ ...postgres.admin, max: 1 });
  try {
    await migrate(postgres.admin);
    const client = await pool.connect();
    const id = await firstAccount(client, systemClock, wanted).finally(() => client.release());
    if (id === null) {
      say("There are accounts already. Whoever administers them invites others, on the page Konten.");
      return false;
    }
    const challenges = new Challenges(pool, systemClock);
    say(`The account is made. Choose its password here, once, within seven days:\n`);
    say(await passwordLink(challenges, config.signIn.publicUrl, id, "INVITATION"));
    return true;
  } finally {
    await pool.end();
    await postgres.stop();
  }
});

function readArguments(args: string[]): FirstAccount {
  const usage = "npm run account:first -- --email <address> --name <name> --organization <name>";
  const text = { type: "string", default: "" } as const;
  try {
    const { values } = parseArgs({ args, options: { email: text, name: text, organization: text } });
    const complete = [values.name, values.organization].every((value) => value.trim() !== "");
    if (complete && /^[^@\s]+@[^@\s]+$/.test(values.email.trim())) return values;
  } catch {
    // An option there is not.
  }
  throw new ConfigError(`The first account needs a mail address and two names: ${usage}`);
}
