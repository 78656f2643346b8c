import { everyone, type Relation } from "./matrix.js";

/**
 * Each relation to a person as SQL. What is the same for all rows stands in `(select …)`, so that Postgres finds it once
 * a statement; nothing here calls a function that would start another statement for each row.
 */
const today = "(select viewer_today())";
const organization = "(select viewer_organization())";

/** Who answers, or was the last to answer. */
const lastCaseworker: Sql = (person) => `(select s.caseworker_id from caseworker_assignment s
      where s.refugee_id = ${person} and lower(s.period) <= ${today} order by lower(s.period) desc limit 1)`;

const colleagues = `array(select w.id from caseworker w where w.organization_id = ${organization})`;

type Sql = (person: string) => string;

const related: readonly [relation: "own" | "substituted" | "emergency", sql: Sql][] = [
  [
    "own",
    (person) => `${person} in (select s.refugee_id from access_setting h, caseworker_assignment s
      where s.caseworker_id = (select viewer_caseworker())
        and s.period && daterange(${today} - h.handover_days, ${today}, '[]'))`,
  ],
  [
    "substituted",
    (person) => `${person} in (select s.refugee_id from substitution v
      join caseworker_assignment s on s.caseworker_id = v.caseworker_id
      where v.substitute_id = (select viewer_caseworker()) and v.period @> ${today} and s.period @> ${today})`,
  ],
  [
    "emergency",
    (person) => `${person} in (select e.refugee_id from emergency_access e
      where e.user_account_id = (select viewer_id()) and e.until > now())`,
  ],
];

export const isEveryone = (permitted: readonly Relation[]): boolean =>
  everyone.every((relation) => permitted.includes(relation));

// Not `(select viewer_today())`: Postgres does not look into a function whose argument is a query.
const livesInOwnArea: Sql = (person) => `${organization} = (select g.organization_id from residence_on(viewer_today()) r
        join integration_area g on g.id = r.integration_area_id where r.refugee_id = ${person})`;

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
      or not exists (select ${residents}) and ${organization} = (select g.organization_id
        from accommodation a join area_cut c on c.period @> ${today}
        join area_cut_district d on d.area_cut_id = c.id and d.district_id = a.district_id
        left join area_cut_accommodation x on x.area_cut_id = c.id and x.accommodation_id = a.id
        join integration_area g on g.id = coalesce(x.integration_area_id, d.integration_area_id)
        where a.id = ${accommodation})`;
};
