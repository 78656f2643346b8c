import { everyone, type Relation } from "./matrix.js";

/**
 * Each relation to a person as SQL. What is the same for all rows stands in `(select …)`, so that Postgres finds it once
 * a statement. Look-ups stand in functions of the owner, and not here: every table of a statement brings its policies
 * along, and tables within policies bring theirs; written out, they would be most of what a short read costs.
 */
const today = "(select viewer_today())";
const organization = "(select viewer_organization())";

/** Who answers, or was the last to answer. */
const lastCaseworker: Sql = (person) => `(select s.caseworker_id from caseworker_assignment s
      where s.refugee_id = ${person} and lower(s.period) <= ${today} order by lower(s.period) desc limit 1)`;

const colleagues = "(select colleagues_of_viewer())::uuid[]";

type Sql = (person: string) => string;

const related: readonly [relation: "own" | "answering" | "substituted" | "emergency", sql: Sql][] = [
  ["own", (person) => `${person} = any ((select own_files())::uuid[])`],
  ["answering", (person) => `${person} = any ((select own_cases())::uuid[])`],
  ["substituted", (person) => `${person} = any ((select substituted_files())::uuid[])`],
  ["emergency", (person) => `${person} = any ((select emergency_files())::uuid[])`],
];

export const isEveryone = (permitted: readonly Relation[]): boolean =>
  everyone.every((relation) => permitted.includes(relation));

/** Called for the few for whom nobody ever answered. */
const livesInOwnArea: Sql = (person) => `${organization} = organization_where_lives(${person})`;

/** The organization that answers, or, as long as nobody ever did, the area's. */
function ofOrganization(permitted: readonly Relation[], person: string): string[] {
  const answered = `${lastCaseworker(person)} = any (${colleagues})`;
  const [byAnswer, byArea] = [permitted.includes("organization"), permitted.includes("area")];
  if (byAnswer && byArea) return [`coalesce(${answered},\n        ${livesInOwnArea(person)})`];
  if (byAnswer) return [answered];
  return byArea ? [`case when ${lastCaseworker(person)} is null then ${livesInOwnArea(person)} else false end`] : [];
}

/** Whether one of the relations permitted holds between the viewer and a person. */
export function relationsToPerson(permitted: readonly Relation[], person: string): string {
  const parts = related.filter(([relation]) => permitted.includes(relation)).map(([, sql]) => sql(person));
  return [...parts, ...ofOrganization(permitted, person)].join("\n      or ");
}

/**
 * The same for a write, which may be about the very table that the relations ask: Postgres follows no policy into its own
 * table. So a function of the owner looks; it is called for the few rows that are written.
 */
export function answersFor(permitted: readonly Relation[], person: string): string {
  if (permitted.every((relation) => relation === "answering" || relation === "substituted")) {
    return relationsToPerson(permitted, person);
  }
  if (permitted.join() !== "organization,area") throw new Error(`no policy for writing: ${permitted.join()}`);
  return `${organization} = answering_organization(${person}, viewer_today())`;
}

/** The same between the viewer and one of those who live there today; who is to find tenants may see the empty flat. */
export const relationsToResidents = (permitted: readonly Relation[], accommodation: string): string => {
  const residents = `from housing_unit u join occupancy o on o.housing_unit_id = u.id and o.period @> ${today}
      where u.accommodation_id = ${accommodation}`;
  const known = `exists (select ${residents}
      and (${relationsToPerson(permitted, "o.refugee_id")}))`;
  if (!permitted.includes("area")) return known;
  return `${known}
      or not exists (select ${residents}) and ${organization} = organization_where_stands(${accommodation})`;
};
