import type pg from "pg";
import { type Rule, rules, scopesToRead } from "../../src/access/matrix.js";
import { sealText } from "../vault.js";
import { type Canary, fresh, freshCanary } from "./canary.js";
import { type AccessCity, persons } from "./city.js";
import { isPermitted } from "./matrix-cells.js";
import { plantBesides } from "./plant-besides.js";
import { type Reader, readers, roleOf } from "./readers.js";

export type Canaries = ReadonlyMap<string, Canary>;

const anyCanary = /kanarie\d+q|"19\d\d-\d\d-\d\d"|[0-9a-f]{32}/g;
const anyUuid = /([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})/g;

/** The canaries in a text of JSON. */
export const canariesIn = (canaries: Canaries, text: string): Canary[] =>
  [...text.replace(anyUuid, "$1$2$3$4$5").matchAll(anyCanary)].flatMap(([found]) => canaries.get(found) ?? []);

/** Plants them into every column with text, day of birth or id, of every row that a rule of the matrix is about. */
export async function plantCanaries(owner: pg.Client, city: AccessCity): Promise<Canaries> {
  await owner.query("create temporary sequence canary");
  const planted: Canary[] = [];
  for (const rule of rules) planted.push(...(await plantForRule(owner, city, rule)));
  planted.push(...(await plantBesides(owner, city)));
  return new Map(planted.map((canary) => [canary.text, canary]));
}

async function plantForRule(owner: pg.Client, city: AccessCity, rule: Rule): Promise<Canary[]> {
  const { table, only = "true" } = rule;
  const person = rule.person === "residents" ? "accommodation_id" : rule.person;
  const canaries: Canary[] = [];
  const { rows: columns } = await owner.query<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns
    where table_schema = 'public' and table_name = $1`,
    [table],
  );
  const sealed = columns.find(({ name }) => name.startsWith("sealed_"))?.name;
  // What may stand there sealed or open, stands there sealed.
  const open = columns.find(({ name }) => `sealed_${name}` === sealed)?.name;
  if (sealed) await sealTextsOf(owner, table, sealed, open ? `${open} = null, ` : "");
  for (const { name, type } of columns) {
    const isSealed = name === sealed;
    const value = isSealed ? name : plantable(name, type);
    if (value === null || name === person || name === open) continue;
    if (value !== name) await owner.query(`update ${table} set ${name} = ${value} where ${only}`);
    const text = isSealed ? "(select s.text from sealed_canary s where s.id = t.id)" : textOf(name, type);
    const { rows } = await owner.query<{ text: string | null; about: string }>(
      `select ${text} as text, ${person ?? "null"}::text as about from ${table} t where ${only}`,
    );
    for (const row of rows) {
      const known = whoMayKnow(city, rule, row.about);
      if (known === undefined || row.text === null) continue;
      const { about, may } = known;
      const text = type === "date" ? `"${row.text}"` : row.text.replaceAll("-", "");
      const where = `${table}.${name} (${rule.name}) of ${about ?? row.about ?? "anybody"}`;
      const bySql = isSealed ? new Set<Reader>() : may;
      canaries.push({ text, isId: name === "id", where, table, person: about, isSealed, bySql, byApi: may });
    }
  }
  return canaries;
}

const textOf = (name: string, type: string): string => (type === "ARRAY" ? `${name}[1]` : `${name}::text`);

/** As services do it: each under the key of its own row. */
async function sealTextsOf(owner: pg.Client, table: string, column: string, andSet: string): Promise<void> {
  await owner.query("create temporary table if not exists sealed_canary (id uuid, text text)");
  const { rows } = await owner.query<{ id: string }>(`select id from ${table}`);
  for (const { id } of rows) {
    const text = await freshCanary(owner);
    await owner.query(`update ${table} set ${andSet}${column} = $2 where id = $1`, [
      id,
      sealText(column.replace("sealed_", `${table}.`), id, text),
    ]);
    await owner.query("insert into sealed_canary values ($1, $2)", [id, text]);
  }
}

/** What to put into a column, in SQL; its own name: what stands there is like no other already; null: leave it. */
function plantable(name: string, type: string): string | null {
  // Five digits, as Postgres sees to.
  if (name === "postal_code") return null;
  if (name === "id") return name;
  if (type === "text") return fresh;
  if (type === "ARRAY") return `array[${fresh}]`;
  return name === "birth_date" ? "date '1901-01-01' + nextval('canary')::integer" : null;
}

/** Undefined: about nobody whom the city knows. */
function whoMayKnow(city: AccessCity, rule: Rule, id: string | null) {
  if (rule.person === null || id === null) {
    return { about: null, may: new Set(readers.filter((reader) => rule.select[roleOf(reader)] !== undefined)) };
  }
  if (rule.person === "residents") {
    const empty = mayFindEmptyFlats(city).get(id);
    if (empty) return { about: null, may: new Set(empty) };
  }
  const about = rule.person === "residents" ? city.flats.get(id) : persons.find((one) => city.ids[one] === id);
  return about && { about, may: new Set(readers.filter((reader) => isPermitted(rule, "select", reader, about))) };
}

/** Where an empty flat is, those know who look for its next tenants. */
const mayFindEmptyFlats = ({ places }: AccessCity): ReadonlyMap<string, readonly Reader[]> =>
  new Map([
    [places.emptyNorth, ["STEERING", "ASSOCIATION_ADMIN", "CASEWORKER"] as const],
    [places.emptySouth, ["STEERING", "OTHER_ASSOCIATION"] as const],
  ]);

/** An address lies behind its accommodation; why somebody stands in, behind the caseworker. What no scope opens, no token sees. */
export function isInScope(scopes: readonly string[], table: string): boolean {
  const behind: { readonly [table: string]: string } = {
    accommodation_address: "accommodation",
    substitution: "caseworker_assignment",
  };
  const needed = scopesToRead[behind[table] ?? table];
  return needed?.every((oneOf) => oneOf.some((scope) => scopes.includes(scope))) ?? false;
}
