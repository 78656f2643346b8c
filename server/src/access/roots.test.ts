import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { GraphQLSchema } from "graphql";
import pg from "pg";
import { pino } from "pino";
import { type AccessCity, accessCity, type Role, roles, today } from "../../test/access/city.js";
import { type TestDatabase, testDatabase } from "../../test/database.js";
import { engineReader } from "../../test/differential/readers.js";
import { sealReason } from "../../test/vault.js";
import { Database } from "../database/database.js";
import { toNodeId } from "../graphql/node-id.js";

let test: TestDatabase;
let owner: pg.Client;
let database: Database;
let city: AccessCity;
let engine: Awaited<ReturnType<typeof engineReader>>;
let schema: GraphQLSchema;

beforeAll(async () => {
  test = await testDatabase();
  owner = new pg.Client(test.admin);
  await owner.connect();
  city = await accessCity(owner);
  const entry = randomUUID();
  await owner.query(
    `with one as (insert into refugee_restriction values ($1) returning refugee_id)
     insert into refugee_restriction_entry (refugee_id, id, lifted, sealed_reason, recorded_by_id)
     select refugee_id, $3, false, $4, $2 from one`,
    [
      await city.make.refugee({ familyName: "restricted" }),
      city.viewers.STEERING.id,
      entry,
      sealReason("refugee_restriction_entry", entry, "Nobody reads it"),
    ],
  );
  database = await Database.open(test.app, 5);
  engine = await engineReader(database, pino({ enabled: false }));
  schema = engine.schema;
});

afterAll(async () => {
  await engine.stop();
  await database.close();
  await owner.end();
  await test.drop();
});

type Answer = "everything" | "some" | "nothing";
type ByRole = { readonly [role in Role]: Answer };

const everybody: ByRole = {
  STEERING: "everything",
  ASSOCIATION_ADMIN: "everything",
  CASEWORKER: "everything",
  VOLUNTEER_COORDINATOR: "everything",
  BOARD: "everything",
  DATA_PROTECTION_OFFICER: "everything",
};
const named: ByRole = {
  STEERING: "everything",
  ASSOCIATION_ADMIN: "some",
  CASEWORKER: "some",
  VOLUNTEER_COORDINATOR: "nothing",
  BOARD: "nothing",
  DATA_PROTECTION_OFFICER: "some",
};
const onlyOfficer: ByRole = {
  STEERING: "nothing",
  ASSOCIATION_ADMIN: "nothing",
  CASEWORKER: "nothing",
  VOLUNTEER_COORDINATOR: "nothing",
  BOARD: "nothing",
  DATA_PROTECTION_OFFICER: "everything",
};
const nobodyElse: ByRole = { ...onlyOfficer, DATA_PROTECTION_OFFICER: "nothing" };
const ownOnly: ByRole = {
  ...everybody,
  STEERING: "some",
  ASSOCIATION_ADMIN: "some",
  CASEWORKER: "some",
  VOLUNTEER_COORDINATOR: "some",
  BOARD: "some",
};

/** What each query answers to each role: `everything` is what the data protection officer or steering, whoever sees more, gets. */
const queries: { readonly [field: string]: { ask: () => string; expected: ByRole } } = {
  accommodation: {
    ask: () => `accommodation(id: "${node("Accommodation", city.places.home)}") { id }`,
    expected: everybody,
  },
  accommodations: { ask: () => "accommodations(first: 100) { nodes { id } }", expected: everybody },
  auditChain: {
    ask: () => "auditChain { seals }",
    expected: onlyOfficer,
  },
  auditEvents: { ask: () => "auditEvents(first: 10) { nodes { id } }", expected: onlyOfficer },
  accounts: {
    ask: () => "accounts(first: 100) { nodes { id } }",
    expected: { ...onlyOfficer, STEERING: "everything", ASSOCIATION_ADMIN: "some", DATA_PROTECTION_OFFICER: "nothing" },
  },
  areaCut: { ask: () => "areaCut { id }", expected: everybody },
  areaCuts: { ask: () => "areaCuts { id }", expected: everybody },
  areaCutById: {
    ask: () => `areaCutById(id: "${node("AreaCut", city.draft)}") { id areas { id } }`,
    expected: { ...nobodyElse, STEERING: "everything" },
  },
  areaCutDrafts: { ask: () => "areaCutDrafts { id }", expected: { ...nobodyElse, STEERING: "everything" } },
  areaFiguresUnderCut: {
    ask: () => `areaFiguresUnderCut(on: "${today}", cutId: "${node("AreaCut", city.draft)}") { area { id } }`,
    expected: { ...nobodyElse, STEERING: "everything" },
  },
  districtAt: { ask: () => "districtAt(latitude: 50.85, longitude: 6.55) { id }", expected: everybody },
  recutRun: {
    ask: () =>
      `areaCutById(id: "${node("AreaCut", city.draft)}") { runs { id } } recutRun(id: "${node("RecutRun", city.draft)}") { id }`,
    expected: { ...nobodyElse, STEERING: "everything" },
  },
  caseload: {
    ask: () =>
      `caseload(caseworkerId: "${node("Caseworker", city.caseworkers.anna)}", on: "${today}") { households(first: 100) { nodes { household { number } } } }`,
    expected: { ...everybody, VOLUNTEER_COORDINATOR: "nothing", BOARD: "nothing", DATA_PROTECTION_OFFICER: "nothing" },
  },
  caseloads: {
    ask: () => `caseloads(on: "${today}") { households(first: 100) { nodes { household { number } } } }`,
    expected: { ...everybody, VOLUNTEER_COORDINATOR: "nothing", BOARD: "nothing", DATA_PROTECTION_OFFICER: "nothing" },
  },
  caseTasks: {
    ask: () => "caseTasks(first: 100) { nodes { id } }",
    expected: { ...nobodyElse, CASEWORKER: "everything" },
  },
  caseworker: {
    ask: () => `caseworker(id: "${node("Caseworker", city.caseworkers.anna)}") { id }`,
    expected: everybody,
  },
  caseworkers: { ask: () => "caseworkers(first: 100) { nodes { id } }", expected: everybody },
  districts: { ask: () => "districts { id }", expected: everybody },
  emergencyAccesses: { ask: () => "emergencyAccesses(first: 100) { nodes { id } }", expected: ownOnly },
  integrationArea: {
    ask: () => `integrationArea(id: "${node("IntegrationArea", city.areas[0] ?? "")}") { id }`,
    expected: everybody,
  },
  node: {
    ask: () => `node(id: "${node("Refugee", city.ids.strangers)}") { id }`,
    expected: { ...everybody, VOLUNTEER_COORDINATOR: "nothing", BOARD: "nothing", DATA_PROTECTION_OFFICER: "nothing" },
  },
  organizations: { ask: () => "organizations { id }", expected: everybody },
  programmeOverview: { ask: () => `programmeOverview(on: "${today}") { on }`, expected: everybody },
  programmePhases: { ask: () => "programmePhases { id }", expected: everybody },
  programmeTrend: { ask: () => `programmeTrend(from: "2018-01-01", until: "${today}") { on }`, expected: everybody },
  referralPartner: {
    ask: () => `referralPartner(id: "${node("ReferralPartner", city.partner)}") { name }`,
    expected: everybody,
  },
  referralPartners: { ask: () => "referralPartners(first: 10) { totalCount }", expected: everybody },
  handOverRequests: {
    ask: () => "handOverRequests(first: 10) { nodes { id } }",
    expected: { ...nobodyElse, STEERING: "everything", ASSOCIATION_ADMIN: "everything" },
  },
  reassignments: {
    ask: () => "reassignments(first: 10) { nodes { id cases(first: 10) { nodes { refugee { id } } } } }",
    expected: { ...everybody, VOLUNTEER_COORDINATOR: "nothing", BOARD: "nothing", DATA_PROTECTION_OFFICER: "nothing" },
  },
  reportClosings: { ask: () => "reportClosings { id }", expected: everybody },
  refugee: {
    ask: () => `refugee(id: "${node("Refugee", city.ids.strangers)}") { id }`,
    expected: { ...everybody, VOLUNTEER_COORDINATOR: "nothing", BOARD: "nothing", DATA_PROTECTION_OFFICER: "nothing" },
  },
  refugees: { ask: () => "refugees(first: 100) { nodes { id } }", expected: named },
  restrictedFiles: {
    ask: () => "restrictedFiles(first: 10) { nodes { id } }",
    expected: { ...onlyOfficer, STEERING: "everything" },
  },
  viewer: { ask: () => "viewer { __typename }", expected: everybody },
};

const node = (type: Parameters<typeof toNodeId>[0], id: string): string => toNodeId(type, id);

const read = async (role: Role, query: string): Promise<unknown> => {
  const { data, errors } = await engine.read(`{ ${query} }`, {}, city.viewers[role], today);
  expect(errors).toEqual([]);
  return data;
};

describe("every query", () => {
  it("has an expectation for every role: a new one does not pass without", () => {
    // Answered by a service, which refuses it as a whole to those who may not.
    const planned = Object.keys(schema.getQueryType()?.getFields() ?? {}).filter((field) => field !== "caseloadSplit");
    expect(Object.keys(queries).sort()).toEqual(planned.sort());
  });

  it.each(Object.keys(queries))("%s answers each role what it may know", async (field) => {
    const { ask, expected } = queries[field] ?? { ask: () => "", expected: everybody };
    const answers = new Map<Role, string>();
    for (const role of roles) answers.set(role, JSON.stringify(await read(role, ask())));
    const most = [...answers.values()].reduce((one, other) => (other.length > one.length ? other : one));
    const found = Object.fromEntries(
      [...answers].map(([role, answer]): [string, Answer] => [
        role,
        answer.length === most.length ? "everything" : /[a-z]{3}_[0-9a-f]{32}|H-\d/.test(answer) ? "some" : "nothing",
      ]),
    );
    expect(found).toEqual(expected);
  });
});

describe("names and addresses", () => {
  it("turn up on no path for those who may not know them", async () => {
    const paths = [
      "refugees(first: 30) { nodes { identity { familyName } household { members { refugee { identity { familyName } } } } } }",
      "accommodations(first: 30) { nodes { address { street } units { occupancies { refugee { identity { familyName } } } } } }",
      "accommodations(first: 30) { nodes { units { occupancies { refugee { benefitPeriods { kind } } } } } }",
      `caseloads(on: "${today}") { households(first: 10) { nodes { members { identity { familyName } } } } }`,
    ];
    const known: { readonly [role in Role]: readonly string[] } = {
      STEERING: Object.keys(city.ids),
      ASSOCIATION_ADMIN: [
        "own",
        "begins",
        "substituted",
        "noLongerSubstituted",
        "colleagues",
        "lastColleagues",
        "takenOver",
        "newcomer",
        "emergency",
      ],
      CASEWORKER: ["own", "handedOver", "begins", "substituted", "newcomer", "emergency"],
      VOLUNTEER_COORDINATOR: [],
      BOARD: [],
      DATA_PROTECTION_OFFICER: ["emergency"],
    };
    for (const role of roles) {
      const text = (await Promise.all(paths.map((path) => read(role, path))))
        .map((data) => JSON.stringify(data))
        .join();
      const names = [...text.matchAll(/"familyName":"(\w+)"/g)].map(([, name]) => name ?? "");
      expect({ role, names: [...new Set(names)].sort() }).toEqual({ role, names: [...known[role]].sort() });
      // The streets of flats, and of the one home that everybody may know.
      const empty = { STEERING: 2, ASSOCIATION_ADMIN: 1, CASEWORKER: 1 };
      const streets = known[role].length + (empty[role as "STEERING"] ?? 0) + 1;
      expect(text.match(/"street":"/g)).toHaveLength(streets);
      expect(text.includes("REDUCED_1A")).toBe(role === "CASEWORKER");
    }
  });
});

describe("what one may not see", () => {
  it("answers like what does not exist, by id and by number", async () => {
    const { rows } = await owner.query<{ number: string }>("select file_number as number from refugee where id = $1", [
      city.ids.own,
    ]);
    await owner.query("insert into refugee_restriction values ($1)", [city.ids.own]);
    const unknown = "00000000-0000-7000-8000-000000000000";
    const questions = (id: string, number: string) => `
      refugee(id: "${node("Refugee", id)}") { id } node(id: "${node("Refugee", id)}") { id }
      refugees(first: 10, filter: { search: "${number}" }) { totalCount nodes { id } }`;
    for (const role of roles) {
      expect(await read(role, questions(city.ids.own, rows[0]?.number ?? ""))).toEqual(
        await read(role, questions(unknown, "AiD-0")),
      );
    }
    await owner.query("delete from refugee_restriction");
  });
});

describe("an identity", () => {
  it("never sticks to a connection: 10,000 requests of 50 accounts over 5 connections, with errors in between", async () => {
    const accounts = await Promise.all(
      Array.from({ length: 50 }, (_, index) => {
        const role = roles.filter((one) => one !== "CASEWORKER")[index % 5] ?? "BOARD";
        return city.make.viewer({ role, organizationId: city.viewers[role].organizationId });
      }),
    );
    const queries = [
      "{ viewer { id } }",
      `{ viewer { id } accommodations(first: 1, after: "nonsense") { nodes { id } } }`,
    ];
    const strangers: string[] = [];
    let failed = 0;
    const worker = async (number: number): Promise<void> => {
      for (let turn = number; turn < 10_000; turn += 50) {
        const account = accounts[(turn * 7) % 50];
        if (!account) continue;
        const { data, errors } = await engine.read(queries[turn % 5 === 0 ? 1 : 0] ?? "", {}, account, today);
        if (errors.length > 0) failed++;
        const seen = (data as { viewer?: { id: string } } | null)?.viewer?.id;
        if (seen !== undefined && seen !== node("Viewer", account.id)) strangers.push(seen);
      }
    };
    await Promise.all(Array.from({ length: 50 }, (_, number) => worker(number)));
    expect(strangers).toEqual([]);
    expect(failed).toBe(2000);
  });
});
