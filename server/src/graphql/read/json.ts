import { join, literal, raw, type Sql, sql } from "./sql.js";

/** How JSON is built in SQL. Postgres takes at most 100 arguments a call, so wide objects are written as text. */
const mostArguments = 100;

export interface Member {
  readonly key: string;
  readonly value: Sql;
}

export function jsonObject(members: readonly Member[]): Sql {
  if (members.length * 2 <= mostArguments) {
    const pairs = members.flatMap(({ key, value }) => [literal(key), value]);
    return sql`json_build_object(${join(pairs, ", ")})`;
  }
  const texts = members.map(({ key, value }, index) => {
    const name = literal(`${index ? ", " : ""}${JSON.stringify(key)}: `);
    return sql`${name} || coalesce(to_json(${value})::text, 'null')`;
  });
  return sql`('{' || ${join(texts, " || ")} || '}')::json`;
}

export const jsonList = (item: Sql, order: Sql | null): Sql =>
  sql`coalesce(json_agg(${item}${order ? sql` order by ${order}` : raw("")}), '[]'::json)`;
