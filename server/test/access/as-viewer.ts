import pg from "pg";
import type { Viewer } from "../../src/access/viewer.js";
import { claimsOf } from "../../src/access/viewer.js";
import { setLocalClaims } from "../claims.js";
import { today } from "./city.js";

/** Looks through somebody's eyes, inside a transaction of the owner that is left as it was. */
export class Eyes {
  constructor(readonly client: pg.Client) {}

  /** As the application's role with the viewer's claims, or with none. */
  async as<T>(viewer: Viewer | null, look: () => Promise<T>): Promise<T> {
    await this.begin(viewer);
    try {
      return await look();
    } finally {
      await this.end();
    }
  }

  /** The same for what is found bit by bit, as far as anybody asks. */
  async *finding<T>(viewer: Viewer | null, look: () => AsyncGenerator<T, void>): AsyncGenerator<T, void> {
    await this.begin(viewer);
    try {
      yield* look();
    } finally {
      await this.end();
    }
  }

  /** The values of the only column, sorted. */
  async column(sql: string, values: unknown[] = []): Promise<string[]> {
    const { rows } = await this.client.query<[string]>({ text: sql, values, rowMode: "array" });
    return rows.map(([value]) => String(value)).sort();
  }

  /** Whether a write changes anything; refused means no. What else stops it would have stopped the owner too. */
  async changes(sql: string, values: unknown[] = []): Promise<boolean> {
    await this.client.query("savepoint attempt");
    try {
      return ((await this.client.query(sql, values)).rowCount ?? 0) > 0;
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) throw error;
      return error.code !== "42501";
    } finally {
      await this.client.query("rollback to savepoint attempt");
    }
  }

  private async begin(viewer: Viewer | null): Promise<void> {
    const claims = viewer ? setLocalClaims(claimsOf(viewer, today)) : "";
    await this.client.query(`savepoint eyes; set local role aid_app; ${claims}`);
  }

  private async end(): Promise<void> {
    await this.client.query("rollback to savepoint eyes");
  }
}

/** What differs from what should be, in words, bit by bit: whoever asks may stop at the first. */
export type Wrong = AsyncGenerator<string, void>;
