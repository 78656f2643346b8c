import type pg from "pg";

/** A draft of an area cut, with an area of nothing, a post, a home put apart, a run of the optimiser, and a plan for everybody. */
export async function draftOf(
  admin: pg.Client | pg.Pool,
  o: { organizationId: string; caseworkerId: string; homeId: string; startedBy: string },
): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `with cut as (insert into area_cut (name, planned_from) values ('Entwurf', '2018-09-01') returning id
    ), area as (
      insert into integration_area (area_cut_id, organization_id, code, name)
      select id, $1, code, 'Raum ' || code from cut, unnest(array['A', 'X']) code returning id, area_cut_id, code
    ), part as (
      insert into area_cut_district (area_cut_id, district_id, integration_area_id)
      select a.area_cut_id, d.id, a.id from area a, district d where a.code = 'A'
    ), home as (
      insert into area_cut_accommodation (area_cut_id, accommodation_id, integration_area_id)
      select a.area_cut_id, $3, a.id from area a where a.code = 'X'
    ), post as (
      insert into area_cut_caseworker (area_cut_id, caseworker_id, integration_area_id, fte_casework)
      select a.area_cut_id, $2, a.id, 1 from area a where a.code = 'A'
    ), run as (insert into recut_run (area_cut_id, settings, started_by_id) select id, '{}', $4 from cut
    ), plan as (
      insert into planned_assignment (area_cut_id, refugee_id, caseworker_id, vulnerable) select c.id, r.id, $2, false from cut c, refugee r
    )
    select id from cut`,
    [o.organizationId, o.caseworkerId, o.homeId, o.startedBy],
  );
  return rows[0]?.id ?? "";
}
