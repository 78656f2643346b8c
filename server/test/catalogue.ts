import type pg from "pg";

/** Everything the migrations may create, as one line of text each, sorted: two databases are alike if these are. */
const lines = `
with mine as (
  select oid from pg_namespace where nspname !~ '^(pg_|information_schema$)'
), foreign_objects as (
  select classid, objid from pg_depend where deptype = 'e'
)
select 'extension ' || extname as line from pg_extension
union all select 'schema ' || nspname || ' ' || (select string_agg(a::text, ' ' order by a::text) from unnest(coalesce(nspacl, acldefault('n', nspowner))) a) from pg_namespace where oid in (select oid from mine)
union all select format('relation %s kind %s rls %s/%s acl %s', c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity,
    (select string_agg(a::text, ' ' order by a::text) from unnest(coalesce(c.relacl, acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner))) a))
  from pg_class c where c.relnamespace in (select oid from mine)
union all select format('column %s.%s %s not null %s default %s collation %s generated %s acl %s', c.relname, a.attname,
    format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid), a.attcollation::regcollation, a.attgenerated, a.attacl)
  from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where c.relnamespace in (select oid from mine) and a.attnum > 0 and not a.attisdropped
union all select format('constraint %s on %s: %s', conname, conrelid::regclass, pg_get_constraintdef(oid))
  from pg_constraint where connamespace in (select oid from mine)
union all select 'index ' || pg_get_indexdef(indexrelid) from pg_index i join pg_class c on c.oid = i.indexrelid
  where c.relnamespace in (select oid from mine)
union all select format('function %s %s %s', oid::regprocedure, pg_get_functiondef(oid),
    (select string_agg(a::text, ' ' order by a::text) from unnest(coalesce(proacl, acldefault('f', proowner))) a)) from pg_proc p
  where pronamespace in (select oid from mine) and prokind <> 'a'
    and (1255, oid) not in (select classid::int, objid from foreign_objects)
union all select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
union all select format('policy %s on %s for %s to %s: %s / %s', polname, polrelid::regclass, polcmd, polroles::regrole[],
    pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) from pg_policy
union all select format('type %s %s %s', typname, typtype, (select string_agg(enumlabel, ',' order by enumsortorder) from pg_enum where enumtypid = t.oid))
  from pg_type t where typnamespace in (select oid from mine)
union all select format('sequence %s %s from %s by %s', seqrelid::regclass, seqtypid::regtype, seqstart, seqincrement) from pg_sequence
union all select format('view %s %s', c.relname, pg_get_viewdef(oid)) from pg_class c
  where relkind in ('v', 'm') and relnamespace in (select oid from mine)
union all select format('collation %s %s %s', collname, collprovider, colllocale) from pg_collation
  where collnamespace in (select oid from mine)
union all select format('text search %s %s', cfgname, (select string_agg(format('%s:%s', maptokentype, mapdict::regdictionary), ',' order by maptokentype, mapseqno)
    from pg_ts_config_map where mapcfg = t.oid)) from pg_ts_config t where cfgnamespace in (select oid from mine)
union all select format('comment %s: %s', pg_describe_object(classoid, objoid, objsubid), description) from pg_description
  where pg_describe_object(classoid, objoid, objsubid) is not null
    and (classoid, objoid) not in (select classid, objid from foreign_objects)
    and objoid >= 16384
order by 1`;

export async function catalogueOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(lines);
  return rows.map((row) => row.line);
}
