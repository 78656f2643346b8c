import type { EntityManager } from "typeorm";
import type { SplitHousehold, SplitTarget } from "./caseload-split.js";

/** A caseworker's households on a day. Vulnerable are the old, and those who bring up children alone. */
export const householdsOf = (tx: EntityManager, caseworkerId: string, day: string): Promise<SplitHousehold[]> =>
  tx.query(
    `select m.household_id as "householdId",
      (array_agg(r.accommodation_id order by m.role, a.refugee_id) filter (where r.tenure = 'CITY_DESIGNATED'))[1] as "homeId",
      coalesce(bool_or(i.birth_date <= $2::date - interval '65 years'), false)
        or count(*) > 1 and count(*) filter (where i.birth_date <= $2::date - interval '18 years') = 1 as vulnerable,
      json_agg(json_build_object('refugeeId', a.refugee_id, 'languages', coalesce(i.languages, '{}'),
        'ends', upper(a.period)) order by m.role, a.refugee_id) as persons
    from caseworker_assignment a
    join household_membership m on m.refugee_id = a.refugee_id and m.period @> $2::date
    left join refugee_identity i on i.refugee_id = a.refugee_id
    left join residence_on($2::date) r on r.refugee_id = a.refugee_id
    where a.caseworker_id = $1 and a.period @> $2::date
    group by m.household_id order by m.household_id`,
    [caseworkerId, day],
  );

/**
 * Free places from the day on, on every day on which somebody begins or a capacity changes. Of whoever answers for the
 * caseload now, as if they answered for none of it.
 */
export const targetsOn = (
  tx: EntityManager,
  caseworkerIds: readonly string[],
  day: string,
  now: string,
): Promise<SplitTarget[]> =>
  tx.query(
    `select w.id as "caseworkerId", w.id = $3 as "isNow", caseworker_capacity(w.id, $2::date) as capacity,
      w.languages, f.free
    from caseworker w cross join lateral (
      select json_agg(json_build_object('day', d.day, 'places', caseworker_capacity(w.id, d.day) - n.assigned + (
          select count(*) from caseworker_assignment a
          where w.id = $3 and a.caseworker_id = $3 and a.period @> $2::date and a.period @> d.day)) order by d.day) as free
      from (
        select $2::date as day
        union select lower(a.period) from caseworker_assignment a where a.caseworker_id = w.id and lower(a.period) > $2::date
        union select b from employment e, unnest(array[lower(e.period), upper(e.period)]) b where e.caseworker_id = w.id
        union select b from capacity_exception x, unnest(array[lower(x.period), upper(x.period)]) b where x.caseworker_id = w.id
        union select b from programme_phase p, unnest(array[lower(p.period), upper(p.period)]) b
      ) d cross join lateral census_of(w.id, d.day) n
      where d.day >= $2::date
    ) f
    where w.id = any($1::uuid[]) order by array_position($1::uuid[], w.id)`,
    [caseworkerIds, day, now],
  );
