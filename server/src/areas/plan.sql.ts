import type { EntityManager } from "typeorm";

/** A cut as the optimiser needs it, without its persons. */
export interface PlannedCut {
  day: string;
  figuresOf: string;
  fingerprint: string;
  areas: { id: string; organizationId: string }[];
  posts: { caseworkerId: string; organizationId: string; areaId: string; capacity: number }[];
  districts: { id: string; areaId: string }[];
  homes: { id: string; districtId: string; areaId: string }[];
  neighbours: [string, string][];
  /** For each area of the cut the one of today that it goes on with. */
  continues: { areaId: string; beforeId: string }[];
  before: { placeId: string; areaId: string }[];
}

/** Somebody in care, and where they live: a home of the city, or a district with its flats. */
export interface CaseToPlace {
  refugeeId: string;
  householdId: string | null;
  accommodationId: string | null;
  placeId: string | null;
  isHome: boolean;
  caseworkerId: string | null;
  vulnerable: boolean;
}

/** The fingerprint is taken before the persons are read: who comes in between makes a plan look old, never new. */
export async function plannedCut(tx: EntityManager, cutId: string): Promise<PlannedCut> {
  const [row] = await tx.query<{ cut: PlannedCut }[]>(
    `select json_build_object('day', area_cut_begins(c), 'figuresOf', figures_day(c), 'fingerprint', area_plan_fingerprint(c.id),
      'areas', (select coalesce(json_agg(json_build_object('id', a.id, 'organizationId', a.organization_id) order by a.code), '[]')
        from integration_area a where a.area_cut_id = c.id),
      'posts', (select coalesce(json_agg(json_build_object('caseworkerId', p.caseworker_id, 'organizationId', w.organization_id,
          'areaId', p.integration_area_id, 'capacity', p.capacity) order by w.name, w.id), '[]')
        from planned_posts(c.id) p join caseworker w on w.id = p.caseworker_id),
      'districts', (select coalesce(json_agg(json_build_object('id', d.district_id, 'areaId', d.integration_area_id)), '[]')
        from area_cut_district d where d.area_cut_id = c.id),
      'homes', (select coalesce(json_agg(json_build_object('id', a.id, 'districtId', a.district_id,
          'areaId', coalesce(x.integration_area_id, d.integration_area_id))), '[]')
        from accommodation a join area_cut_district d on d.area_cut_id = c.id and d.district_id = a.district_id
        left join area_cut_accommodation x on x.area_cut_id = c.id and x.accommodation_id = a.id where a.tenure = 'CITY_DESIGNATED'),
      'neighbours', (select coalesce(json_agg(json_build_array(n.district_id, n.neighbour_id)), '[]') from district_neighbour n),
      'continues', (select coalesce(json_agg(json_build_object('areaId', t.area_id, 'beforeId', t.before_id)), '[]')
        from area_continues(c.id, figures_day(c)) t),
      'before', (select coalesce(json_agg(json_build_object('placeId', y.place, 'areaId', y.area)), '[]') from (
        select d.district_id as place, d.integration_area_id as area
        from area_cut b join area_cut_district d on d.area_cut_id = b.id where b.period @> figures_day(c)
        union all
        select a.id, coalesce(x.integration_area_id, d.integration_area_id)
        from area_cut b join area_cut_district d on d.area_cut_id = b.id join accommodation a on a.district_id = d.district_id
        left join area_cut_accommodation x on x.area_cut_id = b.id and x.accommodation_id = a.id
        where b.period @> figures_day(c) and a.tenure = 'CITY_DESIGNATED') y)) as cut
    from area_cut c where c.id = $1`,
    [cutId],
  );
  if (!row) throw new Error("the cut is gone");
  return row.cut;
}

export const casesToPlace = (tx: EntityManager, cutId: string): Promise<CaseToPlace[]> =>
  tx.query(
    `select k.refugee_id as "refugeeId", k.household_id as "householdId", k.accommodation_id as "accommodationId",
      case when k.tenure = 'CITY_DESIGNATED' then k.accommodation_id else k.district_id end as "placeId",
      coalesce(k.tenure = 'CITY_DESIGNATED', false) as "isHome", k.caseworker_id as "caseworkerId", k.vulnerable
    from cases_to_place($1) k order by k.household_id, k.role, k.refugee_id`,
    [cutId],
  );

export interface PlannedCase extends CaseToPlace {
  plannedId: string | null;
  why: string | null;
}

export async function savePlan(
  tx: EntityManager,
  cutId: string,
  { figuresOf, fingerprint }: PlannedCut,
  cases: readonly PlannedCase[],
): Promise<void> {
  await tx.query(
    "select save_area_plan($1, $2, $3, $4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[], $8::uuid[], $9::boolean[], $10::planned_move_reason[])",
    [
      cutId,
      figuresOf,
      fingerprint,
      cases.map((one) => one.refugeeId),
      cases.map((one) => one.householdId),
      cases.map((one) => one.accommodationId),
      cases.map((one) => one.caseworkerId),
      cases.map((one) => one.plannedId),
      cases.map((one) => one.vulnerable),
      cases.map((one) => one.why),
    ],
  );
}
