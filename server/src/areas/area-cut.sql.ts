import type { EntityManager } from "typeorm";

/** A cut as the rules look at it, locked until the transaction ends. */
export interface LockedCut {
  name: string;
  version: number;
  plannedFrom: string | null;
  proposed: boolean;
  fingerprint: string | null;
  /** Null: a draft or a proposal. */
  from: string | null;
}

export async function lockCut(tx: EntityManager, cutId: string): Promise<LockedCut | null> {
  const [row] = await tx.query<LockedCut[]>(
    `select name, version, planned_from::text as "plannedFrom", proposed_on is not null as "proposed", fingerprint,
      lower(period)::text as "from" from area_cut where id = $1 for update`,
    [cutId],
  );
  return row ?? null;
}

/** What a draft may be made of, for those of the ids that there are. */
export interface Material {
  districts: { id: string; name: string }[];
  homes: { id: string; name: string; districtId: string }[];
  caseworkers: { id: string; name: string; organizationId: string; fteSteering: number }[];
  organizations: string[];
  areas: string[];
}

export async function materialFor(
  tx: EntityManager,
  { cutId, from, homeIds, caseworkerIds }: { cutId: string; from: string; homeIds: string[]; caseworkerIds: string[] },
): Promise<Material> {
  const [row] = await tx.query<{ material: Material }[]>(
    `select json_build_object(
      'districts', (select coalesce(json_agg(json_build_object('id', id, 'name', name) order by name), '[]') from district),
      'homes', (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'districtId', district_id)), '[]')
        from accommodation where id = any ($2) and tenure = 'CITY_DESIGNATED'),
      'caseworkers', (select coalesce(json_agg(json_build_object('id', w.id, 'name', w.name, 'organizationId', w.organization_id,
          'fteSteering', coalesce(e.fte_steering, 0))), '[]')
        from caseworker w left join employment e on e.caseworker_id = w.id and e.period @> $4::date where w.id = any ($3)),
      'organizations', (select coalesce(json_agg(id), '[]') from organization),
      'areas', (select coalesce(json_agg(id), '[]') from integration_area where area_cut_id = $1)) as material`,
    [cutId, homeIds, caseworkerIds, from],
  );
  if (!row) throw new Error("no answer");
  return row.material;
}

/** An area of a draft with the ids of the database. */
export interface DraftArea {
  id: string;
  organizationId: string;
  code: string;
  name: string;
  colour: string;
  districtIds: string[];
  homeIds: string[];
  staff: { caseworkerId: string; fteCasework: number }[];
}

/** So many ids of rows to come. */
export async function newIds(tx: EntityManager, count: number): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>("select uuidv7() as id from generate_series(1, $1::integer)", [count]);
  return rows.map(({ id }) => id);
}

export async function insertDraft(
  tx: EntityManager,
  draft: { name: string; from: string; copiedFromId: string | null; origin?: "MANUAL" | "OPTIMISED" },
): Promise<string> {
  const [id = ""] = await newIds(tx, 1);
  await tx.query(
    "insert into area_cut (id, name, planned_from, copied_from_id, origin) values ($1, $2, $3, $4, $5::area_cut_origin)",
    [id, draft.name, draft.from, draft.copiedFromId, draft.origin ?? "MANUAL"],
  );
  return id;
}

/** Makes the areas of a cut what they shall be. Only what differs is written, so that little is checked again. */
export async function writeAreas(tx: EntityManager, cutId: string, areas: readonly DraftArea[]): Promise<void> {
  const given = JSON.stringify(areas);
  await tx.query(
    `insert into integration_area as old (id, area_cut_id, organization_id, code, name, colour)
    select a.id, $1, a."organizationId", a.code, a.name, a.colour
    from jsonb_to_recordset($2) a(id uuid, "organizationId" uuid, code text, name text, colour area_colour)
    on conflict (id) do update set organization_id = excluded.organization_id, code = excluded.code, name = excluded.name,
      colour = excluded.colour`,
    [cutId, given],
  );
  await tx.query(
    `insert into area_cut_district as old (area_cut_id, district_id, integration_area_id)
    select $1, d.id::uuid, a.id from jsonb_to_recordset($2) a(id uuid, "districtIds" jsonb), jsonb_array_elements_text(a."districtIds") d(id)
    on conflict (area_cut_id, district_id) do update set integration_area_id = excluded.integration_area_id
      where old.integration_area_id <> excluded.integration_area_id`,
    [cutId, given],
  );
  const homes = `select h.id::uuid as home, a.id as area
    from jsonb_to_recordset($2) a(id uuid, "homeIds" jsonb), jsonb_array_elements_text(a."homeIds") h(id)`;
  await tx.query(
    `delete from area_cut_accommodation where area_cut_id = $1 and accommodation_id not in (select home from (${homes}) h)`,
    [cutId, given],
  );
  await tx.query(
    `insert into area_cut_accommodation (area_cut_id, accommodation_id, integration_area_id) select $1, home, area from (${homes}) h
    on conflict (area_cut_id, accommodation_id) do update set integration_area_id = excluded.integration_area_id`,
    [cutId, given],
  );
  const staff = `select s."caseworkerId" as caseworker, a.id as area, s."fteCasework" as fte
    from jsonb_to_recordset($2) a(id uuid, staff jsonb), jsonb_to_recordset(a.staff) s("caseworkerId" uuid, "fteCasework" numeric)`;
  await tx.query(
    `delete from area_cut_caseworker where area_cut_id = $1 and caseworker_id not in (select caseworker from (${staff}) s)`,
    [cutId, given],
  );
  await tx.query(
    `insert into area_cut_caseworker as old (area_cut_id, caseworker_id, integration_area_id, fte_casework)
    select $1, caseworker, area, fte from (${staff}) s
    on conflict (area_cut_id, caseworker_id) do update
      set integration_area_id = excluded.integration_area_id, fte_casework = excluded.fte_casework
      where (old.integration_area_id, old.fte_casework) is distinct from (excluded.integration_area_id, excluded.fte_casework)`,
    [cutId, given],
  );
  await tx.query("delete from integration_area where area_cut_id = $1 and id <> all ($2)", [
    cutId,
    areas.map(({ id }) => id),
  ]);
}

/** The areas of a cut; of an adopted one the staff that worked in them last and has a post on the day. */
export async function areasOf(tx: EntityManager, cutId: string, from: string): Promise<DraftArea[]> {
  return tx.query<DraftArea[]>(
    `select a.id, a.organization_id as "organizationId", a.code, a.name, a.colour,
      array(select x.district_id::text from area_cut_district x where x.integration_area_id = a.id) as "districtIds",
      array(select x.accommodation_id::text from area_cut_accommodation x where x.integration_area_id = a.id) as "homeIds",
      (select coalesce(json_agg(json_build_object('caseworkerId', s.caseworker_id, 'fteCasework', s.fte)), '[]') from (
        select p.caseworker_id, p.fte_casework as fte from area_cut_caseworker p where p.integration_area_id = a.id and c.period is null
        union all
        select l.caseworker_id, e.fte_casework
        from (
          select distinct on (e.caseworker_id) e.caseworker_id, e.integration_area_id
          from employment e join integration_area g on g.id = e.integration_area_id
          where g.area_cut_id = c.id order by e.caseworker_id, lower(e.period) desc
        ) l
        join employment e on e.caseworker_id = l.caseworker_id and e.period @> $2::date
        where l.integration_area_id = a.id and c.period is not null
      ) s) as staff
    from area_cut c join integration_area a on a.area_cut_id = c.id where c.id = $1 order by a.name, a.id`,
    [cutId, from],
  );
}

/** Every district in one area of the viewer's organization: to begin with. */
export async function oneArea(tx: EntityManager): Promise<Omit<DraftArea, "id">[]> {
  const rows = await tx.query<{ id: string }[]>("select id from district");
  const [viewer] = await tx.query<{ id: string }[]>("select viewer_organization() as id");
  const districtIds = rows.map(({ id }) => id);
  return [
    { organizationId: viewer?.id ?? "", code: "A", name: "A", colour: "BLUE", districtIds, homeIds: [], staff: [] },
  ];
}
