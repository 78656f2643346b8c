import type { Server } from "node:net";
import type { Config } from "./config.js";
import { ConfigError } from "./config-error.js";
import { EmbeddedPostgresError } from "./database/embedded-error.js";
import { DatabaseUnusable } from "./database/open-postgres.js";
import { WrongEncryptionKey } from "./database/vault-keys.js";

/** What AiD tells the person who started it, in the terminal. */
export function say(line: string): void {
  console.log(line);
}

/** The address to open in a browser; one that means "all addresses" is none. */
export function addressOf({ host, port }: Pick<Config, "host" | "port">, server: Server): string {
  const bound = server.address();
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${bound && typeof bound === "object" ? bound.port : port}`;
}

export interface DemoAccounts {
  accounts: readonly { email: string; label: string }[];
  password: string;
}

export function sayWelcome(address: string, demo: DemoAccounts | null): void {
  say(`\nReady: ${address}\n`);
  if (!demo) return;
  const width = Math.max(...demo.accounts.map(({ email }) => email.length));
  say(`A synthetic city is loaded. Everybody in it signs in with the password  ${demo.password}`);
  for (const { email, label } of demo.accounts) say(`  ${email.padEnd(width)}  ${label}`);
  say("");
}

/** Runs a command to its end. What it returns says whether it went well. */
export async function command(run: () => Promise<boolean>): Promise<never> {
  try {
    process.exit((await run()) ? 0 : 1);
  } catch (error) {
    explain(error);
    process.exit(1);
  }
}

/** A reason the reader can act on is one sentence; anything else is a fault of ours and shows where it happened. */
export function explain(error: unknown): void {
  if (
    error instanceof ConfigError ||
    error instanceof EmbeddedPostgresError ||
    error instanceof DatabaseUnusable ||
    error instanceof WrongEncryptionKey
  ) {
    console.error(error.message);
  } else if (isBusyPort(error)) {
    console.error(`Port ${error.port} is in use. Stop what listens there, or choose another one with PORT.`);
  } else if (error instanceof Error && error.message.includes('permission denied to set role "aid_app"')) {
    console.error(
      "The role in DATABASE_URL may not act as aid_app. Allow it (grant aid_app to <that role> with set true, inherit false) or give DATABASE_APP_URL.",
    );
  } else if (isDamage(error)) {
    console.error(
      `The files of the database are damaged (${error.message}). Bring them back from a copy, or if they hold only the synthetic city, rebuild it: npm start -- --fresh`,
    );
  } else {
    console.error(error);
  }
}

function isBusyPort(error: unknown): error is Error & { port: number } {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE" && "port" in error;
}

/** Postgres found data corrupted, or could not read a file of its own. */
function isDamage(error: unknown): error is Error {
  return error instanceof Error && "code" in error && /^(XX00[12]|58)/.test(String(error.code));
}
