import type { EntityManager } from "typeorm";
import type { AdoptedCase, CaseToAdopt, FreePlaces } from "./fit-into-capacity.js";
import type { PlanChanges } from "./plan-changes.js";

/** An employment as Postgres writes it. */
export interface Post {
  id: string | null;
  caseworker_id: string;
  integration_area_id: string | null;
  from: string;
  until: string | null;
  fte_casework: number;
  fte_steering: number;
}

/** What an adoption found and left, so that it can be undone. */
export interface AdoptionRecord {
  day: string;
  formerId: string | null;
  reassignmentId: string;
  exceptionIds: string[];
  postsBefore: Post[];
  postsAfter: Post[];
  /** Whole rows, as they were. */
  substitutions: { id: string }[];
}

/** The cut that runs on, locked: two adoptions come one after the other. */
export async function lockRunningCut(tx: EntityManager): Promise<{ id: string; name: string; from: string } | null> {
  const find = () =>
    tx.query<{ id: string; name: string; from: string }[]>(
      `select id, name, lower(period)::text as "from" from area_cut where upper_inf(period) for update`,
    );
  // The first waits for another adoption, and then no longer finds what that has ended; the second sees what it left.
  const [row] = [...(await find()), ...(await find())];
  return row ?? null;
}

export interface Unready {
  withoutDistrict: string[];
  withoutCaseworker: string[];
}

export async function unreadyAreas(tx: EntityManager, cutId: string): Promise<Unready> {
  const [row] = await tx.query<Unready[]>(
    `select
      array(select a.name from integration_area a where a.area_cut_id = $1
        and not exists (select from area_cut_district d where d.integration_area_id = a.id) order by a.name) as "withoutDistrict",
      array(select a.name from integration_area a where a.area_cut_id = $1
        and not exists (select from area_cut_caseworker s where s.integration_area_id = a.id and s.fte_casework > 0)
        order by a.name) as "withoutCaseworker"`,
    [cutId],
  );
  return row ?? { withoutDistrict: [], withoutCaseworker: [] };
}

/** Locks everybody in the plan, and says what changed since it was computed; null: nothing. */
export async function lockPlan(tx: EntityManager, cutId: string): Promise<PlanChanges | null> {
  await tx.query("select lock_area_plan($1)", [cutId]);
  const [row] = await tx.query<PlanChanges[]>(
    "select came, gone, moved, reassigned, posts from area_plan_changes($1)",
    [cutId],
  );
  if (!row) throw new Error("there is no plan");
  const { posts, ...counts } = row;
  return posts || Object.values(counts).some((count) => count > 0) ? row : null;
}

export const casesToAdopt = (tx: EntityManager, cutId: string, day: string): Promise<CaseToAdopt[]> =>
  tx.query(
    `select refugee_id as "refugeeId", household_id as "householdId", caseworker_id as "caseworkerId", vulnerable,
      planned_ends::text as "plannedEnds", current_id as "currentId", current_ends::text as "currentEnds" from cases_to_adopt($1, $2)`,
    [cutId, day],
  );

export const freePlaces = (tx: EntityManager, cutId: string, day: string): Promise<FreePlaces[]> =>
  tx.query(`select caseworker_id as "caseworkerId", day::text, free from free_places($1, $2)`, [cutId, day]);

/** Whom more persons are agreed for than they may carry under the cut, and from which day on. */
export async function overbooked(
  tx: EntityManager,
  places: readonly FreePlaces[],
): Promise<{ name: string; day: string; load: number; capacity: number }[]> {
  const missing = places.filter(({ free }) => free < 0);
  if (missing.length === 0) return [];
  return tx.query(
    `select distinct on (w.name, w.id) w.name, m.day::text, k.capacity - m.free as load, k.capacity
    from unnest($1::uuid[], $2::date[], $3::integer[]) m(caseworker_id, day, free)
    join caseworker w on w.id = m.caseworker_id
    cross join lateral (select caseworker_capacity(w.id, m.day) as capacity) k
    order by w.name, w.id, m.day`,
    [missing.map((one) => one.caseworkerId), missing.map((one) => one.day), missing.map((one) => one.free)],
  );
}

export async function adoptCases(tx: EntityManager, entryId: string, cases: readonly AdoptedCase[]): Promise<void> {
  await tx.query("select adopt_cases($1, $2::uuid[], $3::uuid[], $4::uuid[], $5::date[], $6::boolean[])", [
    entryId,
    cases.map((one) => one.refugeeId),
    cases.map((one) => one.fromCaseworkerId),
    cases.map((one) => one.toCaseworkerId),
    cases.map((one) => one.ends),
    cases.map((one) => one.keepsLater),
  ]);
}

/** Whose posts an adoption changes: of everybody who has one in an area then, or gets one. */
export async function caseworkersConcerned(tx: EntityManager, cutId: string, day: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select e.caseworker_id as id from employment e where e.period && daterange($2::date, null) and e.integration_area_id is not null
    union select s.caseworker_id from area_cut_caseworker s where s.area_cut_id = $1`,
    [cutId, day],
  );
  return rows.map(({ id }) => id);
}

/** Posts that run on the day or later. */
export const postsFrom = (tx: EntityManager, caseworkerIds: readonly string[], day: string): Promise<Post[]> =>
  tx.query(
    `select e.id, e.caseworker_id, e.integration_area_id, lower(e.period)::text as "from", upper(e.period)::text as until,
      e.fte_casework::float, e.fte_steering::float
    from employment e
    where e.period && daterange($2::date, null) and e.caseworker_id = any ($1)
    order by e.caseworker_id, lower(e.period)`,
    [caseworkerIds, day],
  );

export const plannedPosts = (
  tx: EntityManager,
  cutId: string,
): Promise<{ caseworkerId: string; areaId: string; fte: number }[]> =>
  tx.query(
    `select caseworker_id as "caseworkerId", integration_area_id as "areaId", fte_casework::float as fte
    from area_cut_caseworker where area_cut_id = $1 order by caseworker_id`,
    [cutId],
  );

/** All of these caseworkers' posts from the day on become what is given. */
export async function replacePosts(
  tx: EntityManager,
  day: string,
  caseworkerIds: readonly string[],
  posts: readonly Post[],
): Promise<void> {
  const rows = posts.map(({ from, until, ...post }) => ({ ...post, period: `[${from},${until ?? ""})` }));
  await tx.query("select replace_posts($1, $2, $3)", [day, caseworkerIds, JSON.stringify(rows)]);
}

/** Ends substitutions of or by somebody who has no post under the cut. @returns them as they were */
export async function endSubstitutions(
  tx: EntityManager,
  cutId: string,
  day: string,
): Promise<AdoptionRecord["substitutions"]> {
  const rows = await tx.query<{ row: { id: string } }[]>(
    `select to_jsonb(u) as row from substitution u
    where u.period && daterange($2::date, null) and exists (
      select from unnest(array[u.caseworker_id, u.substitute_id]) w
      where not exists (select from area_cut_caseworker s where s.area_cut_id = $1 and s.caseworker_id = w)) for update`,
    [cutId, day],
  );
  const ended = rows.map(({ row }) => row);
  const ids = ended.map(({ id }) => id);
  await tx.query("delete from substitution where id = any ($1) and lower(period) >= $2::date", [ids, day]);
  await tx.query("update substitution set period = daterange(lower(period), $2::date) where id = any ($1)", [ids, day]);
  return ended;
}

export async function bringBackSubstitutions(tx: EntityManager, rows: AdoptionRecord["substitutions"]): Promise<void> {
  await tx.query("select bring_back_substitutions($1)", [JSON.stringify(rows)]);
}
