import "reflect-metadata";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import pg from "pg";
import { pino } from "pino";
import { type TestDatabase, testDatabase } from "../../test/database.js";
import { engineReader } from "../../test/differential/readers.js";
import { contextOf } from "../../test/factories.js";
import { type Viewer, viewerColumns } from "../access/viewer.js";
import { Database } from "../database/database.js";
import { inventDueren } from "../demo/dueren.js";
import { loadCity } from "../demo/load-city.js";
import { toNodeId } from "../graphql/node-id.js";
import { AreaCutService } from "./area-cut.service.js";

/** Düren on 2018-08-20: from five areas to three on 2018-09-01, as the programme did it. */

const today = "2018-08-20";
let test: TestDatabase;
let owner: pg.Client;
let database: Database;
let steering: Viewer;
let engine: Awaited<ReturnType<typeof engineReader>>;

beforeAll(async () => {
  test = await testDatabase();
  owner = new pg.Client(test.admin);
  await owner.connect();
  await loadCity(owner, inventDueren(2016, "2026-11-22"), { password: "-" });
  // Before anybody had granted an exception for it.
  await owner.query("delete from capacity_exception where lower(period) = '2018-09-01'");
  database = await Database.open(test.app, 3);
  engine = await engineReader(database, pino({ enabled: false }));
  const { rows } = await owner.query<Viewer>(`select ${viewerColumns} from user_account u where role = 'STEERING'`);
  steering = rows[0] as Viewer;
}, 60_000);

afterAll(async () => {
  await engine.stop();
  await database.close();
  await owner.end();
  await test.drop();
});

it("shows what the three areas mean before they are there", async () => {
  const { rows: cuts } = await owner.query<{ id: string }>(
    "select id from area_cut where period @> '2018-09-01'::date",
  );
  const service = new AreaCutService(database);
  const made = await service.create(contextOf(steering, today), {
    name: "Drei Räume",
    from: "2018-09-01",
    copyOfId: toNodeId("AreaCut", cuts[0]?.id ?? ""),
  });
  expect(made.userErrors).toEqual([]);
  const { data, errors } = await engine.read(
    `query ($id: ID!) { areaCutById(id: $id) { stage from viewerCanEdit preview {
      figuresOf stale persons households ratio fte fteMissing fteFree capacity exceptionsNeeded waiting imbalance substitutions
      changeArea { persons households vulnerable } changeOrganization { persons } changeCaseworker { persons households vulnerable }
      areas { area { name code colour } persons cityDesignated selfRented fte capacity over fteNeeded vulnerable }
      caseworkers { caseworker { name } area { code } load capacity over keeps gets gives }
      districts { district { name } area { code } areaBefore { code } persons inFlats homes { accommodation { name } persons } }
      homesThatMove { name } languagesLost { language persons }
      movers(first: 3) { totalCount nodes { refugee { fileNumber } from { name } to { name } why } } } } }`,
    { id: toNodeId("AreaCut", made.id ?? "") },
    steering,
    today,
  );
  expect(errors).toEqual([]);
  console.log(JSON.stringify(data, null, 1));
});
