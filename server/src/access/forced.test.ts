import { afterAll, beforeAll, expect, it } from "@jest/globals";
import pg from "pg";
import { type TestDatabase, testDatabase } from "../../test/database.js";

let test: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  test = await testDatabase();
  owner = new pg.Client(test.admin);
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await test.drop();
});

const column = async (sql: string): Promise<unknown[]> => {
  const { rows } = await owner.query<[unknown]>({ text: sql, rowMode: "array" });
  return rows.map(([value]) => value);
};

/** Tables about nobody: the programme, the city, the partners, and what holds hashes and counts only. */
const aboutNobody = [
  "access_setting",
  "api_points",
  "caseload_ledger",
  "caseworker",
  "census_change",
  "census_month",
  "census_state",
  "data_key",
  "district",
  "district_neighbour",
  "employment",
  "housing_unit_capacity",
  "migration",
  "organization",
  "programme_phase",
  "referral_partner",
  "sign_in_throttle",
];

it("row security is forced on every table that is not known to be about nobody", async () => {
  const open = "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')";
  expect(await column(`${open} and not (relrowsecurity and relforcerowsecurity) order by 1`)).toEqual(aboutNobody);
});

it("the application's role owns nothing, is nobody's heir and passes no policy by", async () => {
  expect(
    await column(
      `select array[rolsuper, rolbypassrls, rolcreaterole, rolcreatedb] from pg_roles where rolname = 'aid_app'`,
    ),
  ).toEqual([[false, false, false, false]]);
  expect(await column("select r.roleid::regrole from pg_auth_members r where r.member = 'aid_app'::regrole")).toEqual(
    [],
  );
  expect(
    await column(`select relname from pg_class where relowner = 'aid_app'::regrole
      union all select proname from pg_proc where proowner = 'aid_app'::regrole`),
  ).toEqual([]);
});

it("what looks past row security belongs to a role that nobody logs in as, and says which schema it means", async () => {
  expect(
    await column(`select proname || ' ' || proowner::regrole || ' ' || array_to_string(proconfig, ',')
      from pg_proc where prosecdef and pronamespace = 'public'::regnamespace order by 1`),
  ).toEqual(
    [
      "administered_account aid_definer search_path=public",
      "answering_organization aid_definer search_path=public",
      "api_token_by_hash aid_definer search_path=public",
      "area_census_on aid_definer search_path=public",
      "area_census_under aid_definer search_path=public",
      "area_cut_is_whole aid_definer search_path=public",
      "area_cut_preview_of aid_definer search_path=public",
      "area_cuts_follow aid_definer search_path=public",
      "area_plan_fingerprint aid_definer search_path=public",
      "area_plan_is_stale aid_definer search_path=public",
      "area_preview_of aid_definer search_path=public",
      "caseworker_preview_of aid_definer search_path=public",
      "cases_to_place aid_definer search_path=public",
      "district_preview_of aid_definer search_path=public",
      "end_dead_recut_runs aid_definer search_path=public",
      "hidden_cuts aid_definer search_path=public",
      "homes_that_move aid_definer search_path=public",
      "language_loss_of aid_definer search_path=public",
      "adopt_cases aid_definer search_path=public,aid.restoring=off",
      "adoption_notices aid_definer search_path=public",
      "area_cut_cases_changed aid_definer search_path=public",
      "area_plan_changes aid_definer search_path=public",
      "bring_back_substitutions aid_definer search_path=public",
      "cases_to_adopt aid_definer search_path=public,enable_nestloop=off",
      "free_places aid_definer search_path=public,enable_nestloop=off",
      "lock_area_plan aid_definer search_path=public",
      "refuse_while_referred_to aid_definer search_path=public",
      "replace_posts aid_definer search_path=public",
      "undo_area_cut_cases aid_definer search_path=public,aid.restoring=on",
      "plan_shown aid_definer search_path=public",
      "set_boundaries aid_definer search_path=public",
      "save_area_plan aid_definer search_path=public",
      "tasks_that_move aid_definer search_path=public",
      "open_tasks_of aid_definer search_path=public",
      "colleagues_of_viewer aid_definer search_path=public",
      "caseload_effects aid_definer search_path=public",
      "emergency_files aid_definer search_path=public",
      "files_offered_to_viewer aid_definer search_path=public",
      "keep_superseded_assignments aid_definer search_path=public",
      "organization_where_lives aid_definer search_path=public",
      "organization_where_stands aid_definer search_path=public",
      "own_cases aid_definer search_path=public",
      "own_files aid_definer search_path=public",
      "substituted_files aid_definer search_path=public",
      "count_care_period aid_definer search_path=public",
      "count_caseworker_assignment aid_definer search_path=public",
      "count_occupancy aid_definer search_path=public",
      "district_census_on aid_definer search_path=public",
      "emergency_accesses_of aid_definer search_path=public",
      "file_called aid_definer search_path=public",
      "fold_census aid_definer search_path=public",
      "forget_idempotency_keys aid_definer search_path=public",
      "hand_over_notices aid_definer search_path=public",
      "hidden_files aid_definer search_path=public",
      "hold_caseworker aid_definer search_path=public,enable_seqscan=off",
      "hold_reassignment aid_definer search_path=public,enable_seqscan=off",
      "hold_refugee aid_definer search_path=public,enable_seqscan=off",
      "hold_user_account aid_definer search_path=public,enable_seqscan=off",
      "hold_what_assignments_refer_to aid_definer search_path=public",
      "hold_what_cases_refer_to aid_definer search_path=public",
      "invite_account aid_definer search_path=public",
      "lock_refugees aid_definer search_path=public",
      "note_api_token_use aid_definer search_path=public",
      "refugees_named aid_definer search_path=public",
      "refuse_over_capacity aid_definer search_path=public",
      "reset_second_factor aid_definer search_path=public",
      "restricted_file aid_definer search_path=public",
      "restricted_homes aid_definer search_path=public",
      "set_account_disabled aid_definer search_path=public",
      "audit_about aid_audit search_path=public, pg_temp",
      "audit_about_file aid_audit search_path=public, pg_temp",
      "audit_account_name aid_audit search_path=public, pg_temp",
      "audit_file_numbers aid_definer search_path=public, pg_temp",
      "audit_record_changes aid_audit search_path=public, pg_temp,enable_nestloop=off,work_mem=64MB",
      "audit_record_reads aid_audit search_path=public, pg_temp",
      "audit_seal_lines aid_audit search_path=public, pg_temp,TimeZone=UTC",
      "audit_state aid_audit search_path=public, pg_temp",
      "audit_verify aid_audit search_path=public, pg_temp,TimeZone=UTC",
    ].sort(),
  );
  expect(await column("select rolcanlogin from pg_roles where rolname in ('aid_definer', 'aid_audit')")).toEqual([
    false,
    false,
  ]);
});

it("a view looks through the eyes of who asks", async () => {
  const views = "select relname from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace";
  expect(await column(`${views} and not coalesce(reloptions::text like '%security_invoker=true%', false)`)).toEqual([]);
});
