import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { parse, print, specifiedRules, validate } from "graphql";
import pg from "pg";
import { pino } from "pino";
import { adminUiOperations } from "../../../test/admin-ui-operations.js";
import { type TestDatabase, testDatabase } from "../../../test/database.js";
import { engineReader } from "../../../test/differential/readers.js";
import { factories } from "../../../test/factories.js";
import { recordStatements } from "../../../test/statements.js";
import type { Viewer } from "../../access/viewer.js";
import { Database } from "../../database/database.js";
import { limits, mostTokens } from "../limits.js";
import { toNodeId } from "../node-id.js";

const today = "2018-07-31";

let test: TestDatabase;
let admin: pg.Pool;
let database: Database;
let engine: Awaited<ReturnType<typeof engineReader>>;
let steering: Viewer;
let variables: Record<string, unknown>;
let ids: { [rootField: string]: string };
let addMore: () => Promise<void>;

beforeAll(async () => {
  test = await testDatabase();
  admin = new pg.Pool({ ...test.admin, max: 2 });
  database = await Database.open(test.app, 2);
  engine = await engineReader(database, pino({ enabled: false }));

  const make = factories(admin);
  const organizationId = await make.organization();
  await make.phase({ ratio: 1000 });
  const districtId = await make.district();
  const { areaIds } = await make.areaCut({ areas: [{ organizationId, districtIds: [districtId] }] });
  const [areaId = ""] = areaIds;
  steering = await make.viewer({ role: "STEERING", organizationId });
  const caseworkerId = await make.caseworker({ organizationId });
  const partner = async (): Promise<string> => {
    const { rows } = await admin.query<{ id: string }>(
      "insert into referral_partner (name, kinds) values ('Beratung ' || uuidv7(), '{MBE}') returning id",
    );
    return rows[0]?.id ?? "";
  };
  const one = async () => {
    const { accommodationId, unitId } = await make.accommodation({ districtId });
    const refugeeId = await make.refugee();
    await make.occupancy({ refugeeId, unitId });
    await make.assignment({ refugeeId, caseworkerId });
    await admin.query(
      `with household as (insert into household default values returning id)
      insert into household_membership (household_id, refugee_id, period, role)
      select id, $1, '[2016-09-01,)', 'CONTACT_PERSON' from household`,
      [refugeeId],
    );
    return { accommodationId, refugeeId };
  };
  const { accommodationId, refugeeId } = await one();
  // A new connection prepares how claims are set.
  await engine.read("{ viewer { id } }", {}, steering, today);
  const [cut] = (await admin.query<{ id: string }>("select id from area_cut")).rows;
  const [entry] = (
    await admin.query<{ id: string }>(
      "insert into reassignment (kind, day, cases_count, recorded_by_id) values ('TRANSFER', $1, 0, $2) returning id",
      [today, steering.id],
    )
  ).rows;
  const [run] = (
    await admin.query<{ id: string }>(
      "insert into recut_run (area_cut_id, settings, started_by_id) values ($1, '{}', $2) returning id",
      [cut?.id, steering.id],
    )
  ).rows;
  const cutId = toNodeId("AreaCut", cut?.id ?? "");
  ids = {
    node: toNodeId("Reassignment", entry?.id ?? ""),
    areaCutById: cutId,
    recutRun: toNodeId("RecutRun", run?.id ?? ""),
    accommodation: toNodeId("Accommodation", accommodationId),
    caseworker: toNodeId("Caseworker", caseworkerId),
    integrationArea: toNodeId("IntegrationArea", areaId),
    referralPartner: toNodeId("ReferralPartner", await partner()),
    refugee: toNodeId("Refugee", refugeeId),
  };
  variables = {
    on: today,
    from: "2016-09-01",
    until: today,
    first: 100,
    search: "Muster",
    areaId: ids["integrationArea"],
    organizationId: toNodeId("Organization", steering.organizationId),
    caseworkerId: ids["caseworker"],
    accommodationId: ids["accommodation"],
    byArea: true,
    byCaseworker: true,
    byAccommodation: true,
    decides: true,
    open: true,
    knownOn: today,
    today,
    figuresOf: today,
    inForceId: cutId,
    cutId,
  };
  addMore = async () => {
    for (let row = 0; row < 100; row++) {
      await one();
      await make.caseworker({ organizationId });
      await partner();
    }
  };
});

afterAll(async () => {
  await engine.stop();
  await database.close();
  await admin.end();
  await test.drop();
});

/** A proposal is computed, not read. */
const computed = "CaseloadSplit";
const reading = adminUiOperations().filter(
  ({ name, operation }) => operation.operation === "query" && name !== computed,
);

/** What the operation costs and answers; `$id` is the id that its first field asks for. */
async function cost({ operation, document }: (typeof reading)[number]) {
  const [first] = operation.selectionSet.selections;
  const id = first?.kind === "Field" ? ids[first.name.value] : undefined;
  const named = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
  const given = Object.fromEntries(
    named
      .filter((name) => name === "id" || name in variables)
      .map((name) => [name, name === "id" ? id : variables[name]]),
  );
  const statements = recordStatements();
  const answer = await engine.read(print(document), given, steering, today);
  statements.stop();
  const isLog = (text: string): boolean => text.startsWith("select audit_record_reads");
  expect(statements.sent.filter(isLog).length).toBeLessThanOrEqual(1);
  // Points are taken in blocks: once in a hundred points, whatever is read.
  const reads = statements.sent.filter((text) => !isLog(text) && !text.includes("api_points"));
  return { answer, sent: reads.map((text) => text.slice(0, 6)) };
}

/** The claims travel with it. */
const oneStatement = ["select"];

describe("the operations of the admin interface", () => {
  it("are there, and ask for what exists", () => {
    expect(reading.length).toBeGreaterThan(15);
    for (const { document } of adminUiOperations())
      expect(validate(engine.schema, document, specifiedRules)).toEqual([]);
  });

  it("are far from every limit of a document", () => {
    for (const { document } of adminUiOperations()) {
      expect(validate(engine.schema, document, limits)).toEqual([]);
      expect(() => parse(print(document), { maxTokens: (mostTokens * 2) / 3 })).not.toThrow();
    }
  });

  it("cost one statement each, and one line in the audit log, whether their lists have one row or a hundred", async () => {
    const short = new Map<string, number>();
    for (const asked of reading) {
      const { answer, sent } = await cost(asked);
      expect({ name: asked.name, errors: answer.errors, sent }).toEqual({
        name: asked.name,
        errors: [],
        sent: oneStatement,
      });
      short.set(asked.name, JSON.stringify(answer.data).length);
    }
    await addMore();
    const longer: string[] = [];
    for (const asked of reading) {
      const { answer, sent } = await cost(asked);
      expect({ name: asked.name, errors: answer.errors, sent }).toEqual({
        name: asked.name,
        errors: [],
        sent: oneStatement,
      });
      if (JSON.stringify(answer.data).length > 10 * (short.get(asked.name) ?? 0)) longer.push(asked.name);
    }
    expect(longer).toEqual(
      expect.arrayContaining(["RefugeeList", "AccommodationList", "CaseworkerList", "CaseloadBoard"]),
    );
  }, 60_000);
});
