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
  "area_cut",
  "area_cut_accommodation",
  "area_cut_district",
  "caseload_ledger",
  "caseworker",
  "census_change",
  "census_month",
  "census_state",
  "district",
  "employment",
  "housing_unit_capacity",
  "integration_area",
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
    await column(`select proname || ' ' || proowner::regrole || coalesce(' ' || array_to_string(proconfig, ','), '')
      from pg_proc where prosecdef and pronamespace = 'public'::regnamespace order by 1`),
  ).toEqual(
    [
      "administered_account",
      "answering_organization",
      "area_census_on",
      "count_care_period",
      "count_caseworker_assignment",
      "count_occupancy",
      "district_census_on",
      "emergency_accesses_of",
      "file_called",
      "fold_census",
      "invite_account",
      "lock_refugees",
      "refugees_named",
      "refuse_over_capacity",
      "reset_second_factor",
      "restricted_file",
      "restricted_homes",
      "set_account_disabled",
    ].map((name) => `${name} aid_definer search_path=public`),
  );
  expect(await column("select rolcanlogin from pg_roles where rolname = 'aid_definer'")).toEqual([false]);
});

it("a view looks through the eyes of who asks", async () => {
  const views = "select relname from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace";
  expect(await column(`${views} and not coalesce(reloptions::text like '%security_invoker=true%', false)`)).toEqual([]);
});
