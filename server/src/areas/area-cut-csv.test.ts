import "reflect-metadata";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type ServedCity, servedCity } from "../../test/served-city.js";
import { toNodeId } from "../graphql/node-id.js";

let city: ServedCity;
let cutId: string;
let board: string;

beforeAll(async () => {
  city = await servedCity();
  await city.admin.query("update caseworker set name = '=HYPERLINK(\"x\")' where id = $1", [city.ids.anna]);
  const { data } = await city.ask(
    'mutation { createAreaCutDraft(input: { name: "Entwurf", from: "2018-09-01" }) { areaCut { id areas { id } } userErrors { message } } }',
  );
  cutId = (data as { createAreaCutDraft: { areaCut: { id: string } } }).createAreaCutDraft.areaCut.id;
  board = await city.signIn((await city.make.viewer({ role: "BOARD" })).email);
});
afterAll(() => city.close());

const get = (path: string, cookie = city.cookies.steering) =>
  city.app.inject({ url: `/export/area-cut/${path}`, headers: { cookie, "accept-language": "de" } });

const exported = async () =>
  (
    await city.admin.query<{ purpose: string; fields: string[]; subjects: number }>(
      "select purpose, fields, cardinality(subject_ids) as subjects from audit_event where action = 'EXPORT' order by id desc limit 1",
    )
  ).rows[0];

describe("the export of a cut", () => {
  it("has a line for each area, district and caseworker, and is logged", async () => {
    const { statusCode, body, headers } = await get(`${cutId}.csv`);
    expect(statusCode).toBe(200);
    expect(headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(body.split("\r\n").slice(0, 3)).toEqual([
      '"Art","Name","Raum","Bisher","Personen","davon in Wohnungen","Kapazität","über Kapazität","bleibt","kommt","geht","offene Wiedervorlagen, die mitgehen"',
      '"Raum","A","A","","2","0","0","2","","","",""',
      '"Stadtteil","Nord","A","A","2","0","","","","","",""',
    ]);
    expect(body).toContain(`"'=HYPERLINK(""x"")"`);
    expect(await exported()).toEqual({ purpose: "area-cut", fields: ["AreaCut: area-cut", "rows: 3"], subjects: 0 });
  });

  it("names movers by file number, and whose files they are in the log", async () => {
    const { statusCode, body } = await get(`${cutId}/movers.csv`);
    expect(statusCode).toBe(200);
    const [, mover, end] = body.split("\r\n");
    expect(mover).toMatch(/^"AiD-\d+","'=HYPERLINK\(""x""\)","","NO_PLACE"$/);
    expect(end).toBe("");
    expect(await exported()).toEqual({
      purpose: "area-cut-movers",
      fields: ["AreaCut: area-cut-movers", "rows: 1"],
      subjects: 1,
    });
  });

  it("is there for nobody who may not see the cut, and never by another id", async () => {
    expect((await get(`${cutId}.csv`, board)).statusCode).toBe(404);
    expect((await get(`${cutId}.csv`, "")).statusCode).toBe(401);
    expect((await get(`${toNodeId("District", city.ids.district)}.csv`)).statusCode).toBe(400);
    await city.ask(`mutation { proposeAreaCut(input: { id: "${cutId}", version: 1 }) { areaCut { stage } } }`);
    const shown = await get(`${cutId}.csv`, board);
    expect(shown.statusCode).toBe(200);
    expect(shown.body).not.toContain("HYPERLINK");
    expect((await get(`${cutId}/movers.csv`, board)).statusCode).toBe(404);
  });
});
