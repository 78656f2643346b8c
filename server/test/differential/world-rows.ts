import type pg from "pg";
import { Ids, Random } from "../../src/demo/random.js";

export type Row = Readonly<Record<string, unknown>>;

/** Days on which something begins or ends, so that questions about the first and the last day of things are asked. */
export const turningDays = [
  "2016-09-01 2016-12-31 2017-01-01 2017-06-15 2018-02-28 2018-07-31 2018-08-31 2018-09-01 2018-09-30 2018-10-01",
  "2019-03-01 2019-06-15 2019-12-31 2020-01-01 2020-02-29 2020-03-01 2021-05-05 2030-01-01 2031-07-01",
].flatMap((line) => line.split(" "));

/** First day, and the day after the last; null: it runs on. */
export type Stretch = readonly [from: string, end: string | null];

export const period = ([from, end]: Stretch): string => `[${from},${end ?? ""})`;

/** Writes made-up rows. */
export class WorldRows {
  readonly random: Random;
  private readonly ids: Ids;

  constructor(
    private readonly owner: pg.Client,
    seed: number,
  ) {
    this.random = new Random(seed);
    this.ids = new Ids(seed);
  }

  id(): string {
    return this.ids.next();
  }

  /** Stretches one after the other, with or without gaps; the last one often runs on. */
  timeline(most: number, within: readonly string[] = turningDays): Stretch[] {
    const count = this.random.int(1, most) + 1;
    const days = this.random.shuffled(within).slice(0, count).sort();
    return days.flatMap((from, index): Stretch[] => {
      const end = days[index + 1] ?? null;
      return this.random.chance(end === null ? 0.5 : 0.75) ? [[from, end]] : [];
    });
  }

  async insert(table: string, rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return;
    const columns = Object.keys(rows[0] ?? {}).join(", ");
    const values = `select ${columns} from jsonb_populate_recordset(null::${table}, $1)`;
    await this.owner.query(`insert into ${table} (${columns}) ${values}`, [JSON.stringify(rows)]);
  }

  /** So many rows with ids. @returns the ids */
  async make(table: string, count: number, row: (index: number) => Row): Promise<string[]> {
    const made = Array.from({ length: count }, (_, index) => ({ id: this.id(), ...row(index) }));
    await this.insert(table, made);
    return made.map(({ id }) => id);
  }

  /** Of each owner some rows, one after the other in time. */
  async makeDated(table: string, owners: readonly string[], most: number, row: (owner: string) => Row): Promise<void> {
    const dated = owners.flatMap((owner) =>
      this.timeline(most).map((stretch) => ({ id: this.id(), period: period(stretch), ...row(owner) })),
    );
    await this.insert(table, dated);
  }
}
