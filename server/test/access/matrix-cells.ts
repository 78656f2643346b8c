import { type Relation, type Rule, rules, scopesToRead, scopeToWrite } from "../../src/access/matrix.js";
import type { Viewer } from "../../src/access/viewer.js";
import type { Eyes, Wrong } from "./as-viewer.js";
import { type AccessCity, type Person, persons, relationsHeld, roles } from "./city.js";
import { accountOf, type Reader, readers, roleOf } from "./readers.js";

const commands = ["insert", "update", "delete"] as const;

/** What the matrix says of one person, by the relations that hold. */
export function isPermitted(
  rule: Rule,
  command: "select" | (typeof commands)[number],
  reader: Reader,
  person: Person,
): boolean {
  const permitted = rule[command]?.[roleOf(reader)] ?? [];
  const byReader: { readonly [reader in Reader]?: readonly Relation[] } = relationsHeld[person];
  const held = byReader[reader] ?? [];
  return (held.length > 0 ? held : ["elsewhere" as const]).some((relation) => permitted.includes(relation));
}

/** Every rule × role × person, read as raw SQL: what differs from the matrix, as `who what person`; of one table, or all. */
export async function* wrongReads(eyes: Eyes, city: AccessCity, ofTable?: string): Wrong {
  for (const rule of rules) {
    if (ofTable && rule.table !== ofTable) continue;
    const there = await seenOf(eyes, city, rule);
    for (const reader of readers) {
      const seen = await eyes.as(accountOf(city, reader), () => seenOf(eyes, city, rule));
      const expected =
        rule.person === null
          ? null
          : persons.filter((one) => there.includes(one) && isPermitted(rule, "select", reader, one));
      const label = `${reader} reads ${rule.table} ${rule.name}`;
      if (expected === null) {
        if (seen.length > 0 !== (rule.select[roleOf(reader)] !== undefined)) yield `${label}: ${seen.length} rows`;
        continue;
      }
      for (const one of seen) if (!expected.some((known) => known === one)) yield `${label}: ${one} leaks`;
      for (const one of expected) if (!seen.includes(one)) yield `${label}: ${one} missing`;
    }
    const nobody = await eyes.as(null, () => seenOf(eyes, city, rule));
    if (nobody.length > 0) yield `nobody reads ${rule.table} ${rule.name}`;
  }
}

async function seenOf(eyes: Eyes, city: AccessCity, { table, person, only = "true" }: Rule): Promise<string[]> {
  const column = person === "residents" ? "accommodation_id" : (person ?? "ctid");
  const seen = await eyes.column(`select distinct ${column}::text from ${table} where ${only}`);
  if (person === null) return seen;
  const name = (id: string): string =>
    person === "residents" ? (city.flats.get(id) ?? "") : (persons.find((one) => city.ids[one] === id) ?? id);
  return seen.map(name).filter((one) => one !== "");
}

/** Every rule × role × person × command: which writes go through that should not, and the other way round. */
export async function* wrongWrites(eyes: Eyes, city: AccessCity): Wrong {
  const { bert } = city.caseworkers;
  const assigned = new Set(
    await eyes.column("select distinct refugee_id::text from caseworker_assignment where caseworker_id = $1", [bert]),
  );
  for (const role of roles) {
    yield* eyes.finding(city.viewers[role], async function* () {
      for (const person of persons) {
        const id = city.ids[person];
        const rule = rules.find(({ table }) => table === "caseworker_assignment");
        for (const command of rule ? commands : []) {
          const done = await eyes.changes(assignmentWrites[command], [id, bert]);
          const hasRow = command === "insert" || assigned.has(id);
          const expected = hasRow && rule !== undefined && isPermitted(rule, command, role, person);
          if (done !== expected) yield `${role} ${command}s an assignment of ${person}: ${done}`;
        }
      }
      const granted = await eyes.changes(
        `insert into capacity_exception (caseworker_id, extra_places, period, reason, granted_by_id)
        values ($1, 1, '[2018-08-01,2018-09-01)', 'Test', viewer_id())`,
        [bert],
      );
      if (granted !== (role === "STEERING")) yield `${role} grants an exception: ${granted}`;
    });
  }
  yield* wrongJournal(eyes, city);
  yield* unruledWrites(eyes, city);
}

const assignmentWrites = {
  insert: `insert into caseworker_assignment (refugee_id, caseworker_id, period, recorded_by_id)
    values ($1, $2, '[2018-08-01,)', viewer_id())`,
  update: "update caseworker_assignment set period = period where refugee_id = $1 and caseworker_id = $2",
  delete: "delete from caseworker_assignment where refugee_id = $1 and caseworker_id = $2",
};

const journalWrites = {
  reassignment: `insert into reassignment (kind, day, cases_count, recorded_by_id)
    values ('TRANSFER', '2018-07-31', 0, viewer_id())`,
  reassignment_case: "insert into reassignment_case (reassignment_id, refugee_id) values ($1, $2)",
};

async function* wrongJournal(eyes: Eyes, { viewers, ids, journal }: AccessCity): Wrong {
  const rule = rules.find(({ table }) => table === "reassignment_case") as Rule;
  for (const role of roles) {
    yield* eyes.finding(viewers[role], async function* () {
      const recorded = await eyes.changes(journalWrites.reassignment);
      if (recorded !== (role === "STEERING" || role === "ASSOCIATION_ADMIN")) yield `${role} records: ${recorded}`;
      for (const person of persons) {
        const done = await eyes.changes(journalWrites.reassignment_case, [journal.empty, ids[person]]);
        if (done !== isPermitted(rule, "insert", role, person)) yield `${role} records a move of ${person}: ${done}`;
      }
    });
  }
}

/** What the matrix does not name, nobody does. */
async function* unruledWrites(eyes: Eyes, city: AccessCity): Wrong {
  for (const role of roles) {
    yield* eyes.finding(city.viewers[role], async function* () {
      for (const { table, person, ...rule } of rules) {
        const column = table === "accommodation_address" ? "accommodation_id" : (person ?? "id");
        const attempts = {
          insert: `insert into ${table} default values`,
          update: `update ${table} set ${column} = ${column}`,
          delete: `delete from ${table}`,
        };
        for (const command of commands) {
          if (!rule[command] && (await eyes.changes(attempts[command]))) yield `${role} ${command}s ${table}`;
        }
      }
    });
  }
}

const allScopes = [...new Set([...Object.values(scopesToRead).flat(2), scopeToWrite])];

/** Tokens of the steering office and of Anna: every set of scopes reads what the matrix says, and writes only with the scope for it. */
export async function* wrongScopes(eyes: Eyes, city: AccessCity): Wrong {
  const sets = Array.from({ length: 2 ** allScopes.length }, (_, bits) =>
    allScopes.filter((_scope, index) => (bits >> index) % 2 === 1),
  );
  for (const scopes of sets) {
    const token: Viewer = { ...city.viewers.STEERING, scopes };
    yield* eyes.finding(token, async function* () {
      for (const [table, needed] of Object.entries(scopesToRead)) {
        const expected = needed.every((oneOf) => oneOf.some((scope) => scopes.includes(scope)));
        const seen = (await eyes.column(`select 1 from ${table} limit 1`)).length > 0;
        if (seen !== expected) yield `a token with [${scopes}] reads ${table}: ${seen}`;
      }
    });
  }
  for (const scopes of [allScopes.filter((scope) => scope !== scopeToWrite), allScopes]) {
    yield* eyes.finding({ ...city.viewers.STEERING, scopes }, async function* () {
      const { ids, caseworkers } = city;
      for (const command of commands) {
        const done = await eyes.changes(assignmentWrites[command], [ids.colleagues, caseworkers.bert]);
        if (done !== scopes.includes(scopeToWrite)) yield `a token with [${scopes}] ${command}s: ${done}`;
      }
      const granted = await eyes.changes(
        `insert into capacity_exception (caseworker_id, extra_places, period, reason, granted_by_id)
        values ($1, 1, '[2018-08-01,2018-09-01)', 'Test', viewer_id())`,
        [caseworkers.bert],
      );
      if (granted !== scopes.includes(scopeToWrite)) yield `a token with [${scopes}] grants: ${granted}`;
      for (const [table, sql] of Object.entries(journalWrites)) {
        const values = table === "reassignment_case" ? [city.journal.empty, ids.colleagues] : [];
        const done = await eyes.changes(sql, values);
        if (done !== scopes.includes(scopeToWrite)) yield `a token with [${scopes}] writes ${table}: ${done}`;
      }
    });
  }
}
