do $$ declare t text; begin
  foreach t in array array['care_period', 'occupancy', 'caseworker_assignment'] loop
    execute format('drop trigger census_inserted on %1$I; drop trigger census_deleted on %1$I;
      drop trigger census_updated_from on %1$I; drop trigger census_updated_to on %1$I;
      drop trigger census_truncated on %1$I', t);
  end loop;
end $$;
drop function fold_census(date);
drop function forget_census();
drop function count_caseworker_assignment();
drop function count_occupancy();
drop function count_care_period();
drop function census_of(uuid, date);
drop function programme_subject();
drop table census_state;
drop table census_month;
drop table census_change;
alter table area_cut_accommodation drop column tenure;
alter table accommodation drop constraint accommodation_id_tenure_key;
