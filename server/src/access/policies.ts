import { forSessionsOnly, type Rule, rules, scopesToRead, scopeToWrite } from "./matrix.js";
import { answersFor, isEveryone, relationsToPerson, relationsToResidents } from "./relations.js";

/** Row security as the matrix has it: for the end of the access migration, and for the beginning of its way back. */
export function policiesSql(): { up: string; down: string } {
  const policies = [...rules.flatMap(rulePolicies), ...hidingPolicies(), ...scopePolicies()];
  return {
    up: [...policies.map(({ sql }) => sql), refugeesNamed()].join("\n"),
    down: [
      "drop function refugees_named(text);",
      ...policies.map(({ table, name }) => `drop policy ${name} on ${table};`),
    ].join("\n"),
  };
}

interface Policy {
  readonly table: string;
  readonly name: string;
  readonly sql: string;
}

const policy = (table: string, name: string, rest: string): Policy => ({
  table,
  name,
  sql: `create policy ${name} on ${table} ${rest};`,
});

function rulePolicies(rule: Rule): Policy[] {
  const { table, name } = rule;
  const seen = policy(
    table,
    `${name}_select`,
    `for select to aid_app using (${permitted(rule, rule.select, relationsToPerson)})`,
  );
  const written = writes.flatMap((command) => {
    const permits = rule[command];
    if (!permits) return [];
    return [
      policy(
        table,
        `${name}_${command}`,
        `for ${command} to aid_app ${clause(command, permitted(rule, permits, answersFor))}`,
      ),
    ];
  });
  return [seen, ...written];
}

const writes = ["insert", "update", "delete"] as const;

const clause = (command: (typeof writes)[number], condition: string): string =>
  `${command === "insert" ? "with check" : "using"} (${condition})`;

/**
 * Roles that are permitted everybody are told by one look before the first row. Of `is not null` Postgres expects that
 * it holds, of `or` and `=` that it hardly ever does; then it would no longer read lists in the names' order.
 */
function permitted(
  { table, person, only }: Rule,
  permits: Rule["select"],
  toPerson: typeof relationsToPerson,
  alias = table,
): string {
  const entries = Object.entries(permits);
  const atOnce = entries.filter(([, relations]) => isEveryone(relations)).map(([role]) => `'${role}'`);
  const byRelation = entries.filter(([, relations]) => !isEveryone(relations));
  const parts: string[] = [];
  if (atOnce.length > 0) parts.push(initially(`viewer_role() in (${atOnce.join(", ")})`));
  if (byRelation.length > 0 && person !== null) {
    const cases = byRelation.map(([role, relations]) => {
      const holds =
        person === "residents"
          ? relationsToResidents(relations, `${alias}.accommodation_id`)
          : toPerson(relations, `${alias}.${person}`);
      return `\n    when '${role}' then ${holds}`;
    });
    parts.push(`case (select viewer_role())${cases.join("")}\n    else false end`);
  }
  const holds = parts.join("\n  or ");
  return only ? `${only} and (${holds})` : holds;
}

const initially = (condition: string): string => `(select case when ${condition} then 1 end) is not null`;

/** Persons whose file is restricted for the viewer. A function: written out in every policy, it would be most of each plan. */
const hidden = "(select hidden_files())::uuid[]";

const hidingPolicies = (): Policy[] => {
  const columns = new Map(rules.flatMap(({ table, person }) => (person === null ? [] : [[table, person]])));
  return [...columns].map(([table, person]) =>
    policy(
      table,
      "restricted",
      `as restrictive to aid_app using (${
        person === "residents"
          ? "accommodation_id <> all ((select restricted_homes())::uuid[])"
          : `${person} <> all (${hidden})`
      })`,
    ),
  );
};

const scopePolicies = (): Policy[] => [
  ...Object.entries(scopesToRead).map(([table, needed]) =>
    policy(table, "scope_select", `as restrictive for select to aid_app using (${initially(has(needed))})`),
  ),
  ...Object.keys(scopesToRead)
    .filter((table) => !rules.some((rule) => rule.table === table))
    .map((table) =>
      policy(table, "known_select", `for select to aid_app using (${initially("viewer_id() is not null")})`),
    ),
  ...forSessionsOnly.map((table) =>
    policy(
      table,
      "session",
      `as restrictive to aid_app using (${initially("current_setting('aid.scopes', true) = '*'")})`,
    ),
  ),
  ...rules.flatMap((rule) =>
    writes
      .filter((command) => rule[command] && !forSessionsOnly.includes(rule.table))
      .map((command) => {
        const may = clause(command, initially(`viewer_has_scope('${scopeToWrite}')`));
        return policy(rule.table, `scope_${command}`, `as restrictive for ${command} to aid_app ${may}`);
      }),
  ),
];

const has = (needed: readonly (readonly string[])[]): string =>
  needed.map((oneOf) => `(${oneOf.map((scope) => `viewer_has_scope('${scope}')`).join(" or ")})`).join(" and ");

/** The rule of the names once more, for the search: an index cannot be used where row security stands in front of it. */
function refugeesNamed(): string {
  const names = rules.find(({ table }) => table === "refugee_identity");
  if (!names) throw new Error("the matrix says nothing about names");
  return `create function refugees_named(words text) returns table (refugee_id uuid)
language sql stable rows 20 security definer set search_path = public as $$
  select i.refugee_id from refugee_identity i
  where to_tsvector('names', i.family_name || ' ' || i.given_names) @@ to_tsquery('names',
      (select string_agg(quote_literal(w) || ':*', ' & ') from regexp_split_to_table(words, '[^[:alnum:]]+') w where w <> ''))
    and ${has(scopesToRead.refugee_identity ?? [])}
    and i.refugee_id <> all (${hidden})
    and (${permitted(names, names.select, relationsToPerson, "i")})
$$;
alter function refugees_named(text) owner to aid_definer;
revoke all on function refugees_named(text) from public;
grant execute on function refugees_named(text) to aid_app;`;
}
