drop function end_dead_recut_runs(timestamptz);
drop function save_area_plan(uuid, date, text, uuid[], uuid[], uuid[], uuid[], uuid[], boolean[], planned_move_reason[]);
revoke insert, delete on planned_assignment from aid_definer;
revoke update on area_cut from aid_definer;
drop function language_loss_of(uuid), homes_that_move(uuid), district_preview_of(uuid), caseworker_preview_of(uuid), area_plan_is_stale(uuid),
  area_cut_preview_of(uuid), area_preview_of(uuid), planned_load(uuid), planned_case(uuid), plan_shown(uuid);
drop type plan_change, home_preview;
drop function area_continues(uuid, date), area_plan_fingerprint(uuid), planned_posts(uuid), cases_to_place(uuid), case_to_place(date),
  figures_day(area_cut), area_cut_begins(area_cut), area_census_under(uuid, date), set_boundaries(jsonb, jsonb), boundary_contains(jsonb, float8, float8);
revoke update on district from aid_definer;
revoke insert, delete on district_neighbour from aid_definer;
alter function area_cut_is_whole() owner to current_user;
alter function area_cut_is_whole() security invoker reset search_path;
alter function area_cuts_follow() owner to current_user;
alter function area_cuts_follow() security invoker reset search_path;
revoke update on recut_run from aid_definer;
revoke insert, update on recut_run from aid_app;
drop policy planner_select on recut_run;
drop policy planner_insert on recut_run;
drop policy planner_update on recut_run;
alter table recut_run no force row level security;
alter table recut_run disable row level security;
do $$ declare t text; begin
  foreach t in array array['area_cut', 'integration_area', 'area_cut_district', 'area_cut_accommodation', 'area_cut_caseworker'] loop
    execute format('revoke insert, update, delete on %I from aid_app', t);
    execute format('drop policy shown on %I', t);
    execute format('drop policy planned_insert on %I', t);
    execute format('drop policy planned_update on %I', t);
    execute format('drop policy planned_delete on %I', t);
    execute format('alter table %I no force row level security', t);
    execute format('alter table %I disable row level security', t);
  end loop;
end $$;
drop function hidden_cuts();
drop function viewer_plans_areas();
