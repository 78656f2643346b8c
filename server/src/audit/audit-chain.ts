import { appendFileSync, existsSync, readFileSync } from "node:fs";
import type { Pool } from "pg";
import type { Logger } from "pino";
import { type Clock, dateOf } from "../clock.js";

export interface Verification {
  /** How many seals and lines there are. */
  readonly seals: number;
  readonly lines: number;
  /** Number of the first seal that does not hold. */
  readonly brokenSeal: number | null;
  /** Whether the newest seal written outside is part of the chain; null: none is written outside. */
  readonly anchorHeld: boolean | null;
}

export const holds = ({ brokenSeal, anchorHeld }: Verification): boolean => brokenSeal === null && anchorHeld !== false;

export interface AuditChainOptions {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly logger: Pick<Logger, "error">;
  /** A file outside the database that each new seal is added to: `number hash`. */
  readonly anchor: string | null;
}

const sealEveryMs = 10_000;

/** Seals the lines of the audit log into a chain of hashes, and looks once a day whether the chain still holds. */
export class AuditChain {
  private verifiedOn: string | null = null;

  constructor(private readonly options: AuditChainOptions) {}

  /** From now on, until the returned function is called. Any number of servers may do so at once. */
  start(): () => Promise<void> {
    let underWay = Promise.resolve();
    const timer = setInterval(() => {
      underWay = underWay.then(() => this.tick());
    }, sealEveryMs);
    return () => {
      clearInterval(timer);
      return underWay;
    };
  }

  async tick(): Promise<void> {
    const { clock, logger } = this.options;
    try {
      await this.seal();
      const today = clock.today();
      if (this.verifiedOn === today || (await this.lastVerifiedOn()) === today) return;
      const verification = await this.verify();
      this.verifiedOn = today;
      if (!holds(verification)) logger.error({ verification }, "the audit log was tampered with");
    } catch (err) {
      logger.error({ err }, "the audit log could not be sealed or verified");
    }
  }

  /** Seals what finished transactions have recorded. */
  async seal(): Promise<void> {
    const [sealed] = await this.query<{ number: string; hash: Buffer }>(
      "select number, hash from audit_seal_lines()",
      [],
    );
    const { anchor } = this.options;
    if (sealed && anchor) appendFileSync(anchor, `${sealed.number} ${sealed.hash.toString("hex")}\n`, { mode: 0o600 });
  }

  /** Recomputes every hash, and notes the result. */
  async verify(): Promise<Verification> {
    const { anchor, clock } = this.options;
    const [, number = null, hash = null] = (anchor && newestSealIn(anchor)) || [];
    const [found] = await this.query<Verification>(
      `select seals::integer, lines::integer, broken_seal::integer as "brokenSeal", anchor_held as "anchorHeld"
      from audit_verify($1, $2, decode($3, 'hex'))`,
      [clock.now(), number, hash],
    );
    if (!found) throw new Error("no verification was noted");
    return found;
  }

  private async lastVerifiedOn(): Promise<string | null> {
    const { rows } = await this.options.pool.query<{ at: Date }>(
      "select at from audit_verification order by id desc limit 1",
    );
    return rows[0] ? dateOf(rows[0].at) : null;
  }

  /** However long it takes. */
  private async query<Row extends object>(sql: string, values: unknown[]): Promise<Row[]> {
    const client = await this.options.pool.connect();
    let isClean = false;
    try {
      await client.query("begin; set local statement_timeout = 0");
      const { rows } = await client.query<Row>(sql, values);
      await client.query("commit");
      isClean = true;
      return rows;
    } finally {
      client.release(!isClean);
    }
  }
}

/** The last whole line of the file: a crash may have cut the one after it. */
const newestSealIn = (file: string): RegExpMatchArray | undefined =>
  existsSync(file) ? [...readFileSync(file, "utf8").matchAll(/^(\d+) ([0-9a-f]{64})$/gm)].at(-1) : undefined;
