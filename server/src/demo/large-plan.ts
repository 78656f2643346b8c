import { FAMILY_NAMES } from "./family-names.js";
import { givenNamesOf } from "./given-names.js";
import { ORIGINS } from "./origins.js";

export interface LargeCityOptions {
  readonly seed: number;
  /** YYYY-MM-DD */
  readonly today: string;
  /** Everybody who was ever in care since 2016, roughly; a fifth of them are today. */
  readonly refugees: number;
  /** Persons to one full-time caseworker since 2018; before, twice as many. */
  readonly ratio?: number;
  /** As many as caseworkers need who work ten to an area, unless told. */
  readonly areas?: number;
  /** One to four areas, unless told. */
  readonly organizations?: number;
}

export interface Plan {
  readonly seed: number;
  readonly today: string;
  readonly ratio: number;
  readonly posts: number;
  readonly areas: number;
  readonly organizations: number;
}

/** Of the places a ratio gives, so many are ever used, so that loads stay below the cap without looking. */
const USED = 0.88;
/** Full-time shares of the posts, two by two: neighbours can take over each other's cases. */
const SHARES = [1, 1, 0.75, 0.5];
/** How many persons come after one another to one place in ten years. */
const TURNS = 4.6;

/** A post is a caseworker's chair, held by three people after one another. Posts are planned in pairs. */
export function plan(options: LargeCityOptions): Plan {
  const { seed, today, refugees, ratio = 100 } = options;
  const years = (Date.parse(today) - Date.parse("2016-09-01")) / 31_557_600_000;
  const meanShare = SHARES.reduce((sum, share) => sum + share, 0) / SHARES.length;
  const personsPerPost = ratio * meanShare * USED * (0.5 + ((TURNS - 0.5) * years) / 10.2);
  const pairs = Math.max(1, Math.round(refugees / personsPerPost / 2), options.areas ?? 0);
  const areas = options.areas ?? Math.max(1, Math.round(pairs / 5));
  const organizations = Math.min(areas, options.organizations ?? Math.max(1, Math.round(areas / 4)));
  return { seed, today, ratio, posts: pairs * 2, areas, organizations };
}

/** Names and languages by origin, each origin as often as its weight says. */
function originNames(): string {
  const origins = ORIGINS.flatMap((origin) =>
    Array.from({ length: origin.since2018 }, () => ({
      code: origin.code,
      languages: origin.languages,
      male: givenNamesOf(origin.names, "MALE"),
      female: givenNamesOf(origin.names, "FEMALE"),
    })),
  ).map((origin, n) => ({ n, ...origin }));
  return JSON.stringify(origins);
}

/**
 * What everything else is derived from: posts, their holders, and lanes. A lane is a household-sized share of a post with
 * two homes' units of its own; households use it one after another. So neither a cap nor a unit can ever be exceeded, and
 * a million people are told set by set, without one look at a caseload.
 */
export function planTables({ seed, today, ratio, posts, areas, organizations }: Plan): string {
  return `
    create function pg_temp.luck(n bigint, salt integer, bound integer) returns integer language sql immutable parallel safe as
      $$ select ((hashint8extended(n * 64 + salt, ${seed}) & 9223372036854775807) % bound)::integer $$;
    create function pg_temp.id(kind integer, n bigint) returns uuid language sql immutable parallel safe as
      $$ select (lpad(to_hex((kind::bigint << 40) | n), 12, '0') || '7'
           || overlay(lpad(to_hex(hashint8extended(n, ${seed} + kind)), 18, 'b') placing '8' from 4 for 1) || 'd')::uuid $$;
    create function pg_temp.told(first date, stop date) returns daterange language sql immutable parallel safe as
      $$ select daterange(first, case when stop <= date '${today}' then stop end) $$;

    create temp table post on commit preserve rows as
      select n as post, n * ${areas} / ${posts} as area, (array[${SHARES.join(", ")}])[(n / 2) % ${SHARES.length} + 1] as fte,
        date '2018-01-10' + pg_temp.luck(n, 1, 900) as second_from, date '2021-06-01' + pg_temp.luck(n, 2, 900) as third_from,
        date '2019-02-01' + pg_temp.luck(n / 2, 3, 300) as lent_from, date '2020-12-01' + pg_temp.luck(n / 2, 4, 300) as lent_until
      from generate_series(0, ${posts} - 1) n;
    create temp table area on commit preserve rows as
      select n as area, n * ${organizations} / ${areas} as organization from generate_series(0, ${areas} - 1) n;
    create temp table holder on commit preserve rows as
      select post * 3 + h as caseworker, post, h, case h when 0 then daterange('2016-09-01', second_from)
        when 1 then daterange(second_from, third_from) else daterange(third_from, null) end as period
      from post, generate_series(0, 2) h
      where case h when 0 then date '2016-09-01' when 1 then second_from else third_from end <= date '${today}';

    create temp table lane on commit preserve rows as
      select row_number() over (order by post, k) - 1 as lane, post, k, size,
        500 + pg_temp.luck(post * 128 + k, 5, 1001) as step, pg_temp.luck(post * 128 + k, 6, 500) as lead
      from (
        select p.post, p.fte, k, size, sum(size) over (partition by p.post order by k) as taken
        from post p, generate_series(0, 127) k, lateral (select (array[1,4,1,2,1,5,1,3,1,1,4,1,6,1,2,3])[k % 16 + 1] as size) s
      ) l where taken <= floor(${ratio} * fte * ${USED});
    create index on lane (post);

    create temp table duty on commit preserve rows as
      select l.lane, l.post, h.caseworker, h.period * w.period as period
      from lane l join post p using (post), lateral (values
          (l.post, daterange('2016-09-01', case when l.k % 4 = 0 then p.lent_from end)),
          (l.post, case when l.k % 4 = 0 then daterange(p.lent_until, null) else 'empty' end),
          (l.post # 1, case when l.k % 4 = 0 then daterange(p.lent_from, p.lent_until) else 'empty' end)) w (post, period)
        join holder h on h.post = w.post
      where not isempty(h.period * w.period);
    create index on duty (lane);

    create temp table told_household on commit preserve rows as
      select row_number() over (order by lane, turn) as household, row_number() over (order by start, lane, turn) as number, lane, post, size, start, until,
        case when has_title and not has_flat then start + step else until end as leaves, has_title, has_second, has_flat, has_two_flats
      from (
        select l.lane, l.post, l.size, l.step, turn, start, start + l.step * (80 + pg_temp.luck(n, 7, 20)) / 100 as until,
          pg_temp.luck(n, 8, 100) < 58 as has_title, pg_temp.luck(n, 9, 4) < 3 as has_second, pg_temp.luck(n, 10, 2) = 0 as has_flat,
          pg_temp.luck(n, 10, 8) = 0 as has_two_flats
        from lane l, generate_series(0, (date '${today}' - date '2016-09-01' + l.lead) / l.step) turn,
          lateral (select date '2016-09-01' - l.lead + turn * l.step as start, l.lane * 64 + turn as n) s
        where start <= date '${today}'
      ) h where until > date '2016-09-10'
      order by household;
    create index on told_household (post);
    analyze post; analyze lane; analyze duty; analyze told_household;

    create temp table origin_name on commit preserve rows as
      select * from jsonb_to_recordset($names$ ${originNames()} $names$)
        as o (n integer, code text, languages text[], male text[], female text[]);
    create index on origin_name (n);
    analyze origin_name;
    create temp table family_name on commit preserve rows as
      select n - 1 as n, name from jsonb_array_elements_text($names$ ${JSON.stringify(FAMILY_NAMES)} $names$) with ordinality f (name, n);
    create index on family_name (n);
    analyze family_name;
  `;
}
