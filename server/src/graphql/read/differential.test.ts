import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { parse, validate } from "graphql";
import pg from "pg";
import { pino } from "pino";
import { type TestDatabase, testDatabase } from "../../../test/database.js";
import { loadFacts } from "../../../test/differential/facts.js";
import { OperationGenerator } from "../../../test/differential/operations.js";
import { insertRandomWorld } from "../../../test/differential/random-world.js";
import { type Answer, engineReader, naiveReader } from "../../../test/differential/readers.js";
import { Values } from "../../../test/differential/values.js";
import { type Viewer, viewerColumns } from "../../access/viewer.js";
import { Database } from "../../database/database.js";
import { Random } from "../../demo/random.js";

const seed = Number(process.env["SEED"] ?? 20180731);
const enough = Number(process.env["OPERATIONS"] ?? 2000);

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
  const naive = await naiveReader(facts);
  const { rows: viewers } = await owner.query<Viewer>(`select ${viewerColumns} from user_account u order by u.email`);
  const random = new Random(seed);
  const values = new Values(random, facts, 0.02);
  const counts = { compared: 0, refused: 0, invalid: 0, tooLarge: 0 };
  const differences: string[] = [];

  while (counts.compared < enough && differences.length < 10) {
    const operation = new OperationGenerator(engine.schema, random, values).make();
    const document = parse(operation.text);
    if (validate(engine.schema, document).length > 0) {
      counts.invalid++;
      continue;
    }
    for (let round = random.int(1, 2); round > 0; round--) {
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
      if (!agree(answer, expected)) {
        const asked = { viewer: viewer.role, organization: viewer.organizationId, today, variables };
        differences.push(
          [operation.text, JSON.stringify(asked), JSON.stringify(answer), JSON.stringify(expected)].join("\n"),
        );
      }
    }
  }
  process.stdout.write(`seed ${seed}: ${JSON.stringify(counts)}\n`);
  await engine.stop();
  expect(differences.join("\n\n")).toBe("");
  expect(counts.refused).toBeGreaterThan(enough / 50);
}, 120_000);

/** Byte for byte. Where nothing is left of the answer, graphql-js may have met more of the errors, in any order. */
function agree(answer: Answer, expected: Answer): boolean {
  if (JSON.stringify(answer.data) !== JSON.stringify(expected.data)) return false;
  const known = new Set(expected.errors.map((error) => JSON.stringify(error)));
  const met = new Set(answer.errors.map((error) => JSON.stringify(error)));
  const isComplete = expected.data === null ? met.size > 0 === known.size > 0 : met.size === known.size;
  return isComplete && [...met].every((error) => known.has(error));
}
