import { afterAll, beforeAll, expect, it } from "@jest/globals";
import {
  type DocumentNode,
  type GraphQLSchema,
  isObjectType,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from "graphql";
import pg from "pg";
import { pino } from "pino";
import { type TestDatabase, testDatabase } from "../../../test/database.js";
import { loadFacts } from "../../../test/differential/facts.js";
import { OperationGenerator, standsStill } from "../../../test/differential/operations.js";
import { insertRandomWorld } from "../../../test/differential/random-world.js";
import { type Answer, engineReader, naiveReader } from "../../../test/differential/readers.js";
import { Values } from "../../../test/differential/values.js";
import { type Viewer, viewerColumns } from "../../access/viewer.js";
import { Database } from "../../database/database.js";
import { Random } from "../../demo/random.js";

/** Any other seed will do, and any number of operations: `SEED=1 OPERATIONS=20000`. */
const seed = Number(process.env.SEED ?? 20180731);
const enough = Number(process.env.OPERATIONS ?? 2000);

let test: TestDatabase;
let database: Database;
let owner: pg.Client;

beforeAll(async () => {
  test = await testDatabase();
  owner = new pg.Client(test.admin);
  await owner.connect();
  await insertRandomWorld(owner, seed);
  database = await Database.open(test.app, 2);
});

afterAll(async () => {
  await database.close();
  await owner.end();
  await test.drop();
});

it("answers generated operations as plain graphql-js with naive resolvers does", async () => {
  const facts = await loadFacts(owner);
  const engine = await engineReader(database, pino({ enabled: false }));
  // Lists of functions that pass row security by: their own tests say what they answer.
  const roots = engine.schema.getQueryType()?.getFields();
  delete roots?.accounts;
  delete roots?.restrictedFiles;
  delete roots?.areaFiguresUnderCut;
  delete roots?.districtAt;
  // Made by code; its own test says how.
  delete roots?.caseloadSplit;
  const naive = await naiveReader(facts);
  const { rows: viewers } = await owner.query<Viewer>(`select ${viewerColumns} from user_account u order by u.email`);
  const random = new Random(seed);
  const values = new Values(random, facts, 0.02);
  const counts = { compared: 0, refused: 0, severalRefusals: 0, invalid: 0, tooLarge: 0 };
  const unasked = fieldsOf(engine.schema);
  const differences: string[] = [];

  while (counts.compared < enough && differences.length < 5) {
    const operation = new OperationGenerator(engine.schema, random, values, unasked).make();
    const document = parse(operation.text);
    if (validate(engine.schema, document).length > 0) {
      counts.invalid++;
      continue;
    }
    for (let round = random.int(1, 3); round > 0; round--) {
      const variables = operation.draw();
      const viewer = random.pick(viewers);
      const today = random.pick(["2018-07-31", "2019-06-15"]);
      const answer = await engine.read(operation.text, variables, viewer, today);
      if (answer.errors.some(({ reason }) => reason === "TOO_MANY_ROWS")) {
        counts.tooLarge++;
        continue;
      }
      const expected = await naive(document, variables, viewer, today);
      values.learn(expected.data);
      counts.compared++;
      if (expected.errors.length > 0) counts.refused++;
      const verdict = compare(answer, expected);
      if (verdict === "SEVERAL_REFUSALS") counts.severalRefusals++;
      if (verdict === "DIFFERENT") {
        const asked = { viewer: viewer.role, organization: viewer.organizationId, today, variables };
        differences.push([operation.text, ...[asked, answer, expected].map((one) => JSON.stringify(one))].join("\n"));
      }
    }
    crossOff(unasked, engine.schema, document);
  }
  process.stdout.write(`Compared with naive resolvers, seed ${seed}: ${JSON.stringify(counts)}\n`);
  await engine.stop();

  expect(differences.join("\n\n")).toBe("");
  expect([...unasked]).toEqual([]);
  expect(counts.refused).toBeGreaterThan(enough / 50);
  expect(counts.severalRefusals).toBeLessThan(counts.refused / 5);
}, 600_000);

/** Byte for byte. If nothing is left of the answer and several things were wrong, each may have met another of them. */
function compare(answer: Answer, expected: Answer): "ALIKE" | "SEVERAL_REFUSALS" | "DIFFERENT" {
  if (JSON.stringify(answer.data) !== JSON.stringify(expected.data)) return "DIFFERENT";
  const [met, known] = [answer, expected].map(({ errors }) =>
    errors
      .map((error) => JSON.stringify(error))
      .sort()
      .join(),
  );
  if (met === known) return "ALIKE";
  const [code, expectedCode] = [answer.errors[0]?.code, expected.errors[0]?.code];
  return expected.data === null && code === expectedCode ? "SEVERAL_REFUSALS" : "DIFFERENT";
}

/** `Refugee.area` and every other field that a query can reach. */
function fieldsOf(schema: GraphQLSchema): Set<string> {
  const notRead =
    /Payload$|^(Mutation|UserError|CapacityRefusal|CaseloadEffect|RateLimitState)$|^__|^(CaseloadSplit|CaseloadShare|SplitHousehold)$|^(Account|RestrictedFile)(Connection|Edge)?$|^(Audit|AccessEntry|AreaFigures|PlannedMove)|Preview$/;
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !notRead.test(type.name));
  return new Set(
    types.flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields())
            .filter(standsStill)
            .map(({ name }) => `${type.name}.${name}`)
        : [],
    ),
  );
}

function crossOff(unasked: Set<string>, schema: GraphQLSchema, document: DocumentNode): void {
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: (node) => void unasked.delete(`${types.getParentType()?.name}.${node.name.value}`),
    }),
  );
}
