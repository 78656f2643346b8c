import { join, type Param, raw, type Sql, sql } from "./sql.js";

/** What is joined to a row: the rows related to it one to one, and those related to them. Joins cost less than subqueries. */
export class Joins {
  private readonly all: Sql[] = [];
  private readonly known = new Map<string, Sql>();
  private readonly params: Param[] = [];

  /** At most one row, or nulls. */
  add(source: Sql, alias: Sql): void {
    this.all.push(sql` left join lateral ${source} ${alias} on true`);
  }

  /** As `add`, but for what several fields ask alike: joined once. @returns the alias */
  once(source: Sql, newAlias: () => Sql): Sql {
    const key = source.parts.map((part) => (typeof part === "string" ? part : `$${this.position(part)}`)).join("");
    const known = this.known.get(key);
    if (known) return known;
    const alias = newAlias();
    this.known.set(key, alias);
    this.add(source, alias);
    return alias;
  }

  sql(): Sql {
    return this.all.length ? join(this.all, "") : raw("");
  }

  private position(param: Param): number {
    const position = this.params.indexOf(param);
    return position < 0 ? this.params.push(param) - 1 : position;
  }
}
