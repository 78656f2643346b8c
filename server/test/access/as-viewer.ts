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
    await this.client.query("savepoint eyes; set local role aid_app");
    if (viewer) await this.client.query(setLocalClaims(claimsOf(viewer, today)));
    try {
      return await look();
    } finally {
      await this.client.query("rollback to savepoint eyes");
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
}
