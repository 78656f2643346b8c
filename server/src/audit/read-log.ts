import type { Pool } from "pg";
import type { Claims } from "../database/database.js";
import type { ReadLine } from "../graphql/read/personal-parts.js";

/**
 * Who saw what about persons. Lines of requests that are answered at the same time are written together: while one batch is
 * under way the next one gathers, so that a busy server commits seldom and an idle one at once.
 */
export class ReadLog {
  private gathering: object[] = [];
  private next: Promise<void> | null = null;
  private underWay: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly pool: Pool,
    /** What is kept of the words somebody searched for. */
    private readonly fingerprint: (words: string) => string,
  ) {}

  /** Settles when the lines are committed. @throws if they could not be */
  record(claims: Claims, lines: readonly ReadLine[], action: "READ" | "EXPORT" = "READ"): Promise<void> {
    if (lines.length === 0) return Promise.resolve();
    for (const { subjects, fields, search } of lines) {
      this.gathering.push({
        action,
        account: claims.viewerId,
        role: claims.role,
        byToken: claims.scopes !== null,
        request: claims.request?.id,
        purpose: claims.request?.purpose,
        subjects,
        fields,
        search: search && this.fingerprint(search),
      });
    }
    this.next ??= this.underWay.then(whatElseArrived).then(() => this.write());
    return this.next;
  }

  private write(): Promise<void> {
    const lines = this.gathering;
    this.gathering = [];
    this.next = null;
    const written = this.pool.query({
      name: "audit-record-reads",
      text: "select audit_record_reads($1::jsonb)",
      values: [JSON.stringify(lines)],
    });
    // Whoever comes next is not to fail for those before.
    this.underWay = written.catch(() => undefined);
    return written.then(() => undefined);
  }
}

/** Once all that Postgres has already answered is read: those lines come along. */
const whatElseArrived = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
