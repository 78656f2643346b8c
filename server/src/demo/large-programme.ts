import type { Plan } from "./large-plan.js";

/** Everything about the programme that does not belong to single people. */
export function programmeTables({ today, ratio, areas }: Plan): string {
  return `
    insert into organization (id, kind, name, short_name)
      select pg_temp.id(1, n), case when n = 0 then 'MUNICIPALITY' else 'WELFARE_ASSOCIATION' end::organization_kind,
        case when n = 0 then 'Musterstadt' else 'Verband ' || n end, case when n = 0 then 'Stadt' else 'V' || n end
      from (select distinct organization as n from area) o;
    insert into programme_phase (id, name, period, ratio) values
      (pg_temp.id(2, 1), 'Phase 1', '[2016-09-01,2018-09-01)', ${ratio * 2}), (pg_temp.id(2, 2), 'Phase 2', '[2018-09-01,)', ${ratio});
    insert into district (id, key, name, population)
      select pg_temp.id(3, n), 'bezirk-' || n, 'Bezirk ' || n, 3000 + pg_temp.luck(n, 11, 12000)
      from generate_series(0, ${areas * 3 - 1}) n;
    insert into area_cut (id, name, period) values
      (pg_temp.id(4, 1), 'Erster Zuschnitt', '[2016-09-01,2018-09-01)'), (pg_temp.id(4, 2), 'Zweiter Zuschnitt', '[2018-09-01,)');
    insert into integration_area (id, area_cut_id, organization_id, code, name)
      select pg_temp.id(5, cut * 100000 + area), pg_temp.id(4, cut), pg_temp.id(1, organization),
        chr(65 + area / 676) || chr(65 + area / 26 % 26) || chr(65 + area % 26), 'Raum ' || area + 1
      from area, generate_series(1, 2) cut;
    -- From the first cut to the second, the last district of each area goes to the next one.
    insert into area_cut_district (area_cut_id, district_id, integration_area_id)
      select pg_temp.id(4, cut), pg_temp.id(3, n),
        pg_temp.id(5, cut * 100000 + (n + case cut when 1 then 1 else 0 end) % ${areas * 3} / 3)
      from generate_series(0, ${areas * 3 - 1}) n, generate_series(1, 2) cut;
    insert into caseworker (id, organization_id, name)
      select pg_temp.id(6, h.caseworker), pg_temp.id(1, a.organization),
        (array['Tomke','Svenja','Carla','Thees','Bennet','Jorid','Alva','Leander','Runa','Falk'])[h.caseworker % 10 + 1] || ' '
          || f.name
      from holder h join post p using (post) join area a using (area)
        join family_name f on f.n = pg_temp.luck(h.caseworker, 12, 1600);
    insert into employment (id, caseworker_id, integration_area_id, period, fte_casework)
      select pg_temp.id(7, h.caseworker * 2 + cut), pg_temp.id(6, h.caseworker), pg_temp.id(5, (cut + 1) * 100000 + p.area),
        h.period * c.period, p.fte
      from holder h join post p using (post),
        (values (0, daterange('2016-09-01', '2018-09-01')), (1, daterange('2018-09-01', null))) c (cut, period)
      where not isempty(h.period * c.period);
    insert into capacity_exception (id, caseworker_id, extra_places, period, reason)
      select pg_temp.id(8, caseworker), pg_temp.id(6, caseworker), 5 + pg_temp.luck(caseworker, 13, 20),
        daterange(greatest(lower(period), date '2018-09-01'), greatest(lower(period), date '2018-09-01') + 180), 'Übergang'
      from holder where pg_temp.luck(caseworker, 14, 5) = 0;
    insert into user_account (id, email, name, role, organization_id, caseworker_id, password_hash, synthetic)
      select pg_temp.id(9, 0), 'steering@demo.example', 'Imke Musterberg', 'STEERING'::account_role, pg_temp.id(1, 0), null::uuid,
        current_setting('demo.password_hash'), true
      union all
      select pg_temp.id(9, 1 + n), 'admin.v' || n || '@demo.example', 'Verwaltung ' || n, 'ASSOCIATION_ADMIN', pg_temp.id(1, n), null,
        current_setting('demo.password_hash'), true
      from (select distinct organization as n from area) o
      union all
      select pg_temp.id(9, 1000000 + h.caseworker),
        'caseworker' || row_number() over (partition by a.organization order by h.caseworker) || '.v' || a.organization || '@demo.example',
        'Fachkraft ' || h.caseworker, 'CASEWORKER', pg_temp.id(1, a.organization), pg_temp.id(6, h.caseworker),
        current_setting('demo.password_hash'), true
      from holder h join post p using (post) join area a using (area) where h.period @> date '${today}';

    -- Two homes a post: each lane has a unit in both.
    insert into accommodation (id, district_id, tenure, form, name)
      select pg_temp.id(10, post * 2 + b), pg_temp.id(3, area * 3 + (post + b) % 3), 'CITY_DESIGNATED', 'SHARED_HOME',
        'Heim ' || post * 2 + b + 1
      from post, generate_series(0, 1) b;
    insert into accommodation_address (accommodation_id, street, house_number, postal_code)
      select pg_temp.id(10, post * 2 + b), 'Musterweg', (post * 2 + b + 1)::text, lpad((10000 + area)::text, 5, '0')
      from post, generate_series(0, 1) b;
    insert into housing_unit (id, accommodation_id, label)
      select pg_temp.id(11, lane * 2 + b), pg_temp.id(10, post * 2 + b), 'Zimmer ' || k + 1 from lane, generate_series(0, 1) b;
    insert into housing_unit_capacity (id, housing_unit_id, period, places)
      select pg_temp.id(12, lane * 2 + b), pg_temp.id(11, lane * 2 + b), '[2010-01-01,)', size + pg_temp.luck(lane, 15, 4) / 3
      from lane, generate_series(0, 1) b;
    insert into referral_partner (id, name, kinds, languages, checked_on)
      select pg_temp.id(13, p), 'Fachdienst ' || p, array[(enum_range(null::referral_partner_kind))[p % 30 + 1]],
        array['deu', o.languages[1]], date '${today}' - pg_temp.luck(p, 16, 300)
      from generate_series(1, ${Math.max(30, areas * 10)}) p join origin_name o on o.n = pg_temp.luck(p, 17, 300);
  `;
}
