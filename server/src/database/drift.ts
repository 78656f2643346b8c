import pg from "pg";
import { DataSource } from "typeorm";
import { entities } from "./entities.js";
import { connectionOptions } from "./migrate.js";
import { PostgresNames } from "./naming.js";

/** What TypeORM cannot say and Postgres can: checks, exclusions, temporal keys, indexes of our own making. */
const beyondTypeOrm = `
  select conname as name from pg_constraint where contype in ('c', 'x') or conperiod
  union select i.relname from pg_index x join pg_class i on i.oid = x.indexrelid
    where not exists (select from pg_constraint c where c.conindid = i.oid)`;

/** Statements that would make the database what the entities say. None means that they agree. */
export async function driftOf(owner: pg.ClientConfig): Promise<string[]> {
  const source = new DataSource({
    type: "postgres",
    ...connectionOptions(owner),
    installExtensions: false,
    entities,
    namingStrategy: new PostgresNames(),
    extra: { Client: OneQueryAtATime },
  });
  await source.initialize();
  try {
    const known: { name: string }[] = await source.query(beyondTypeOrm);
    const names = new Set(known.map(({ name }) => name));
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query).filter((query) => !isBeyondTypeOrm(query, names));
  } finally {
    await source.destroy();
  }
}

/** TypeORM asks for several tables at once through one connection, which pg no longer wants to queue itself. */
class OneQueryAtATime extends pg.Client {
  private before: Promise<unknown> = Promise.resolve();

  override query(...asked: unknown[]): never {
    const query = super.query.bind(this) as (...asked: unknown[]) => Promise<unknown>;
    const answer = this.before.then(() => query(...asked));
    this.before = answer.catch(() => undefined);
    return answer as never;
  }
}

function isBeyondTypeOrm(query: string, names: ReadonlySet<string>): boolean {
  const dropped = /^(?:ALTER TABLE "[^"]+" DROP CONSTRAINT|DROP INDEX (?:"[^"]+"\.)?)\s*"([^"]+)"/.exec(query)?.[1];
  return (dropped !== undefined && names.has(dropped)) || query.startsWith("COMMENT ON TABLE");
}
