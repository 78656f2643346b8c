import type { Viewer } from "../../src/access/viewer.js";
import type { Eyes } from "./as-viewer.js";
import { type AccessCity, roles } from "./city.js";

type Cell = readonly [what: string, viewer: Viewer | null, look: () => Promise<unknown>, expected: unknown];

const tables = {
  area_cut: "id",
  integration_area: "area_cut_id",
  area_cut_district: "area_cut_id",
  area_cut_accommodation: "area_cut_id",
  area_cut_caseworker: "area_cut_id",
  recut_run: "area_cut_id",
};

/** Drafts of area cuts are the steering office's; what is adopted everybody sees. */
export function draftCells(eyes: Eyes, { viewers, draft, places, caseworkers, areas }: AccessCity): Cell[] {
  const { STEERING, BOARD } = viewers;
  const changes =
    (sql: string, ...more: string[]) =>
    () =>
      eyes.changes(sql, [draft, ...more]);
  const writes: { readonly [what: string]: () => Promise<boolean> } = {
    "a draft made": () =>
      eyes.changes(
        `with c as (insert into area_cut (name, planned_from) values ('x', '2018-09-01') returning id), a as (
          insert into integration_area (area_cut_id, organization_id, code, name) select c.id, o.id, 'A', 'x' from c, (select id from organization limit 1) o
          returning id, area_cut_id)
        insert into area_cut_district (area_cut_id, district_id, integration_area_id) select a.area_cut_id, d.id, a.id from a, district d`,
      ),
    "a home put apart": changes(
      "insert into area_cut_accommodation (area_cut_id, accommodation_id, integration_area_id) select $1, $2, id from integration_area where area_cut_id = $1 limit 1",
      places.home,
    ),
    "a post planned": changes(
      "insert into area_cut_caseworker (area_cut_id, caseworker_id, integration_area_id, fte_casework) select $1, $2, id, 1 from integration_area where area_cut_id = $1 limit 1",
      caseworkers.sofie,
    ),
    "a cut changed": changes("update area_cut set name = 'x' where id = $1"),
    "an area changed": changes("update integration_area set name = 'x' where area_cut_id = $1"),
    "a district moved": changes(
      "update area_cut_district set integration_area_id = integration_area_id where area_cut_id = $1",
    ),
    "a home moved": changes(
      "update area_cut_accommodation set integration_area_id = integration_area_id where area_cut_id = $1",
    ),
    "a post changed": changes("update area_cut_caseworker set fte_casework = 0.5 where area_cut_id = $1"),
    "a cut removed": changes("delete from area_cut where id = $1"),
    "an area removed": changes("delete from integration_area where area_cut_id = $1 and code = 'X'"),
    "a district removed": changes("delete from area_cut_district where area_cut_id = $1"),
    "a home removed": changes("delete from area_cut_accommodation where area_cut_id = $1"),
    "a post removed": changes("delete from area_cut_caseworker where area_cut_id = $1"),
    "a run changed": changes("update recut_run set cancelled = true where area_cut_id = $1"),
  };
  const run = (by: string) => () =>
    eyes.changes("insert into recut_run (area_cut_id, settings, started_by_id) values ($1, '{}', $2)", [draft, by]);
  const token = { ...STEERING, scopes: ["areas:read", "caseload:write"] };
  const adopted = () => eyes.column("select count(*) from integration_area where id = any ($1)", [areas]);
  return [
    ...[...roles.map((role) => viewers[role]), null].flatMap((viewer): Cell[] => [
      ...Object.entries(tables).map(([table, key]): Cell => {
        const seen = () => eyes.column(`select count(*) > 0 from ${table} where ${key} = $1`, [draft]);
        return [`${table} of a draft`, viewer, seen, [String(viewer?.role === "STEERING")]];
      }),
      ["areas of a cut in force", viewer, adopted, [String(areas.length)]],
    ]),
    ...roles.flatMap((role): Cell[] => [
      ...Object.entries(writes).map(([what, write]): Cell => [what, viewers[role], write, role === "STEERING"]),
      ["a run begun", viewers[role], run(viewers[role].id), role === "STEERING"],
    ]),
    ...Object.entries(writes).map(([what, write]): Cell => [`a token's: ${what}`, token, write, false]),
    ["a run in another's name", STEERING, run(BOARD.id), false],
    ["a token's run", token, run(STEERING.id), false],
    [
      "a token's draft",
      { ...STEERING, scopes: ["caseload:read"] },
      () => eyes.column("select id from area_cut where period is null"),
      [],
    ],
    ["a token's runs", { ...STEERING, scopes: ["caseload:read"] }, () => eyes.column("select id from recut_run"), []],
  ];
}
