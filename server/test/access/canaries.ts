import type pg from "pg";
import { type Rule, rules, scopesToRead } from "../../src/access/matrix.js";
import { type AccessCity, type Person, persons, type Role, roles } from "./city.js";
import { isPermitted } from "./matrix-cells.js";

/** A value that stands in one column of one row only, and who may come across it. */
export interface Canary {
  readonly text: string;
  readonly isId: boolean;
  /** For people: which column of whose row it is. */
  readonly where: string;
  /** The rule it falls under, and about whom; null: one of the few texts that are no cell of the matrix. */
  readonly cell: { readonly rule: Rule; readonly person: Person | null } | null;
  /** By SQL and by the API, which shows some texts through functions that decide for themselves. */
  readonly bySql: ReadonlySet<Role>;
  readonly byApi: ReadonlySet<Role>;
}

export type Canaries = ReadonlyMap<string, Canary>;

const anyCanary = /kanarie\d+q|"19\d\d-\d\d-\d\d"|[0-9a-f]{32}/g;
const anyUuid = /([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})/g;

/** The canaries in a text of JSON. */
export const canariesIn = (canaries: Canaries, text: string): Canary[] =>
  [...text.replace(anyUuid, "$1$2$3$4$5").matchAll(anyCanary)].flatMap(([found]) => canaries.get(found) ?? []);

/** Plants them into every column with text, day of birth or id, of every row that a rule of the matrix is about. */
export async function plantCanaries(owner: pg.Client, city: AccessCity): Promise<Canaries> {
  await owner.query("create temporary sequence canary");
  const planted = [...(await plantBesides(owner, city))];
  for (const rule of rules) planted.push(...(await plantForRule(owner, city, rule)));
  return new Map(planted.map((canary) => [canary.text, canary]));
}

const fresh = "'kanarie' || nextval('canary') || 'q'";

async function plantForRule(owner: pg.Client, city: AccessCity, rule: Rule): Promise<Canary[]> {
  const { table, only = "true" } = rule;
  const person = rule.person === "residents" ? "accommodation_id" : rule.person;
  const canaries: Canary[] = [];
  const { rows: columns } = await owner.query<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns
    where table_schema = 'public' and table_name = $1`,
    [table],
  );
  for (const { name, type } of columns) {
    const value = plantable(name, type);
    if (value === null || name === person) continue;
    if (value !== name) await owner.query(`update ${table} set ${name} = ${value} where ${only}`);
    const text = type === "ARRAY" ? `${name}[1]` : `${name}::text`;
    const { rows } = await owner.query<{ text: string; about: string }>(
      `select ${text} as text, ${person ?? "null"}::text as about from ${table} where ${only}`,
    );
    for (const row of rows) {
      const about = person === null ? null : personOf(city, rule, row.about);
      if (about === undefined) continue;
      const may = new Set(roles.filter((role) => mayKnow(rule, role, about)));
      const text = type === "date" ? `"${row.text}"` : row.text.replaceAll("-", "");
      const where = `${table}.${name} (${rule.name}) of ${about ?? "anybody"}`;
      canaries.push({ text, isId: name === "id", where, cell: { rule, person: about }, bySql: may, byApi: may });
    }
  }
  return canaries;
}

const mayKnow = (rule: Rule, role: Role, person: Person | null): boolean =>
  person === null ? rule.select[role] !== undefined : isPermitted(rule, "select", role, person);

/** What to put into a column, in SQL; its own name: what stands there is like no other already; null: leave it. */
function plantable(name: string, type: string): string | null {
  // Five digits, as Postgres sees to.
  if (name === "postal_code") return null;
  if (name === "id") return name;
  if (type === "text") return fresh;
  if (type === "ARRAY") return `array[${fresh}]`;
  return name === "birth_date" ? "date '1901-01-01' + nextval('canary')::integer" : null;
}

/** Undefined: about nobody whom the city knows by name, as an empty flat. */
const personOf = (city: AccessCity, { person }: Rule, id: string): Person | undefined =>
  person === "residents" ? city.flats.get(id) : persons.find((one) => city.ids[one] === id);

/** Accounts' mail addresses, reasons of emergencies, substitutions and restrictions: their rules stand in their policies. */
async function plantBesides(owner: pg.Client, { viewers, ids }: AccessCity): Promise<Canary[]> {
  const plant = async (where: string, sql: string, bySql: readonly Role[], byApi = bySql): Promise<Canary> => {
    const { rows } = await owner.query<{ text: string }>(sql);
    const [text] = rows.map((row) => /kanarie\d+q/.exec(row.text)?.[0]);
    if (!text) throw new Error(`${where} took no canary`);
    return { text, isId: false, where, cell: null, bySql: new Set(bySql), byApi: new Set(byApi) };
  };
  const canaries: Canary[] = [];
  for (const role of roles) {
    const { id } = viewers[role];
    const sameHouse: Role[] = role === "CASEWORKER" ? ["ASSOCIATION_ADMIN"] : [];
    canaries.push(
      await plant(
        `mail address of ${role}`,
        `update user_account set email = ${fresh} || '@test.example' where id = '${id}' returning email as text`,
        [role, "STEERING", "DATA_PROTECTION_OFFICER", ...sameHouse],
        [role, "STEERING", ...sameHouse],
      ),
    );
    for (const person of ["emergency", "emergencyOver"] as const) {
      canaries.push(
        await plant(
          `reason of ${role} for opening ${person}`,
          `update emergency_access set reason = ${fresh} || ' rief in der Nacht an'
          where user_account_id = '${id}' and refugee_id = '${ids[person]}' returning reason as text`,
          [role, "DATA_PROTECTION_OFFICER"],
          // Whoever looks after the person reads in the file who else opened it.
          [role, "DATA_PROTECTION_OFFICER", "STEERING"],
        ),
      );
    }
  }
  canaries.push(
    await plant(
      "reason of a substitution",
      `update substitution set reason = ${fresh} where upper(period) = '2018-08-14' returning reason as text`,
      ["STEERING", "ASSOCIATION_ADMIN", "CASEWORKER"],
    ),
    await plant(
      "reason of a restriction",
      `insert into refugee_restriction_entry (refugee_id, lifted, reason, recorded_by_id)
      values ('${ids.own}', true, ${fresh}, '${viewers.STEERING.id}') returning reason as text`,
      ["STEERING", "DATA_PROTECTION_OFFICER"],
      [],
    ),
  );
  return canaries;
}

/** What the scopes of a token leave of a table; an address lies behind its accommodation. */
export function isInScope(scopes: readonly string[], table: string): boolean {
  const needed = scopesToRead[table === "accommodation_address" ? "accommodation" : table] ?? [];
  return needed.every((oneOf) => oneOf.some((scope) => scopes.includes(scope)));
}
