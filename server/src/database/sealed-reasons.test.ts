import "reflect-metadata";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type ServedCity, servedCity } from "../../test/served-city.js";
import { toNodeId } from "../graphql/node-id.js";
import { dataClasses } from "./vault-keys.js";

const canary = 'Pflege der Mutter, "Kanarie-7Q"\n{"#sealed" : "x 00"}';

let city: ServedCity;
let admin: string;
let officer: string;
let numbers: string[];

beforeAll(async () => {
  city = await servedCity();
  const { email } = await city.make.viewer({ role: "ASSOCIATION_ADMIN", organizationId: city.ids.caritas });
  admin = await city.signIn(email);
  officer = await city.signIn((await city.make.viewer({ role: "DATA_PROTECTION_OFFICER" })).email);
  const { rows } = await city.admin.query("select file_number as number from refugee order by number");
  numbers = rows.map(({ number }) => number);
  for (const turn of [0, 1]) for (const way of Object.values(ways)) await way.write(turn);
});
afterAll(() => city.close());

interface Way {
  /** The same reason again in each turn. */
  write(turn: number): Promise<void>;
  /** All the reasons, as somebody reads them who may. */
  read(more?: string): ReturnType<ServedCity["ask"]>;
}

async function done(mutation: string, input: object, cookie = city.cookies.steering): Promise<void> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation($input: ${type}!) { ${mutation}(input: $input) { userErrors { message } } }`;
  const { data, errors } = await city.ask(query, { variables: { input: { ...input, reason: canary } }, cookie });
  expect({ data, errors }).toEqual({ data: { [mutation]: { userErrors: [] } }, errors: [] });
}

const anna = (): string => toNodeId("Caseworker", city.ids.anna);

/** By the class of data: every column that keeps a reason sealed. */
const ways: { readonly [dataClass: string]: Way } = {
  "capacity_exception.reason": {
    write: (turn) => {
      const day = `2018-08-0${turn + 1}`;
      return done("grantCapacityException", { caseworkerId: anna(), extraPlaces: 1, from: day, until: day });
    },
    read: async (more = "") => {
      const { rows } = await city.admin.query("select id from capacity_exception order by id");
      const ask = (id: string, index: number) =>
        `n${index}: node(id: "${toNodeId("CapacityException", id)}") { ... on CapacityException { reason } }`;
      return city.ask(`{ ${rows.map(({ id }, index) => ask(id, index)).join(" ")} ${more} }`);
    },
  },
  "reassignment.reason": {
    write: (turn) =>
      done("reassignCases", {
        day: `2018-08-0${turn + 1}`,
        moves: [{ toCaseworkerId: turn === 0 ? anna() : null, refugeeIds: [toNodeId("Refugee", city.ids.waiting)] }],
      }),
    read: (more = "") => city.ask(`{ reassignments(first: 5) { nodes { reason } } ${more} }`),
  },
  "hand_over_request.reason": {
    write: async () => {
      const refugeeId = await city.make.refugee();
      await city.make.assignment({ refugeeId, caseworkerId: city.ids.anna });
      await done(
        "requestHandOver",
        {
          day: "2018-08-10",
          toOrganizationId: toNodeId("Organization", await city.make.organization()),
          refugeeIds: [toNodeId("Refugee", refugeeId)],
        },
        admin,
      );
    },
    read: (more = "") => city.ask(`{ handOverRequests(first: 5) { nodes { reason } } ${more} }`, { cookie: admin }),
  },
  "substitution.reason": {
    write: async (turn) => {
      const substitute = await city.make.caseworker({ organizationId: city.ids.caritas });
      const days = { from: "2018-08-01", until: `2018-08-1${turn}` };
      await done("recordSubstitution", {
        caseworkerId: anna(),
        substituteId: toNodeId("Caseworker", substitute),
        ...days,
      });
    },
    read: (more = "") => city.ask(`{ caseworker(id: "${anna()}") { substitutions { reason } } ${more} }`),
  },
  "emergency_access.reason": {
    write: (turn) => done("openEmergencyAccess", { fileNumber: numbers[turn] }, admin),
    read: (more = "") => city.ask(`{ emergencyAccesses(first: 5) { nodes { reason } } ${more} }`, { cookie: admin }),
  },
  "refugee_restriction_entry.reason": {
    write: (turn) => done("restrictRefugee", { fileNumber: numbers[turn], readers: [] }),
    read: (more = "") => city.ask(`{ restrictedFiles(first: 5) { nodes { reason } } ${more} }`, { cookie: officer }),
  },
};
const classes = Object.keys(ways);
function readAs(dataClass: string, more?: string): ReturnType<Way["read"]> {
  const way = ways[dataClass];
  if (!way) throw new Error(`nobody reads ${dataClass}`);
  return way.read(more);
}

describe("a reason", () => {
  it("is sealed wherever there is a column for it", async () => {
    expect(classes.sort()).toEqual(dataClasses.filter((one) => one.endsWith(".reason")).sort());
    const { rows } = await city.admin.query<{ name: string }>(
      `select table_name || '.reason' as name from information_schema.columns
      where table_schema = 'public' and column_name = 'sealed_reason' order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(classes);
  });

  it.each(classes)("in %s is read as it was written, by the engine and field by field", async (dataClass) => {
    for (const more of ["", "__schema { queryType { name } }"]) {
      const { text, errors } = await readAs(dataClass, more);
      expect(errors).toEqual([]);
      expect(text.split(JSON.stringify(canary)).length - 1).toBe(2);
    }
  });

  it("stands in no table, the audit log among them", async () => {
    const { rows: tables } = await city.admin.query<{ name: string }>(
      "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
    );
    for (const { name } of tables) {
      const { rows } = await city.admin.query(`select t::text as line from "${name}" t`);
      expect([name, rows.filter(({ line }) => /Kanarie|4b616e61726965/.test(line))]).toEqual([name, []]);
    }
  });

  it("leaves nothing of itself in the audit log, sealed or not", async () => {
    const tables = classes.map((one) => one.split(".")[0]);
    const { rows } = await city.admin.query<{ table: string; lines: number; values: string }>(
      `select e.table_name as table, count(*)::integer as lines, string_agg(concat(v.old, v.new), '') as values
      from audit_event e join audit_values v on v.event_id = e.id where e.table_name = any($1) group by 1 order by 1`,
      [tables],
    );
    expect(rows.map(({ table, lines }) => ({ table, lines }))).toEqual(tables.map((table) => ({ table, lines: 2 })));
    expect(rows.filter(({ values }) => values.includes("reason"))).toEqual([]);
  });

  it.each(classes)("in %s looks different each time, and opens in no other row", async (dataClass) => {
    const table = dataClass.split(".")[0] ?? "";
    const { rows } = await city.admin.query(`select encode(sealed_reason, 'hex') as sealed from ${table}`);
    expect(new Set(rows.map(({ sealed }) => sealed)).size).toBe(2);
    await city.admin.query(`update ${table} a set sealed_reason = b.sealed_reason from ${table} b where a.id < b.id`);
    const { errors, text } = await readAs(dataClass);
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual(["INTERNAL_SERVER_ERROR"]);
    expect(text).not.toContain("Kanarie");
  });
});
