import "reflect-metadata";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type ServedCity, servedCity } from "../../test/served-city.js";
import { toNodeId } from "../graphql/node-id.js";

const canary = 'Pflege der Mutter, "Kanarie-7Q"\n{"#sealed" : "x 00"}';

let city: ServedCity;
const ids: string[] = [];

beforeAll(async () => {
  city = await servedCity();
  const grant = (day: number) =>
    city.ask(
      `mutation($input: GrantCapacityExceptionInput!) { grantCapacityException(input: $input) { capacityException { id reason } userErrors { message } } }`,
      {
        variables: {
          input: {
            caseworkerId: toNodeId("Caseworker", city.ids.anna),
            extraPlaces: 1,
            from: `2018-08-0${day}`,
            until: `2018-08-0${day}`,
            reason: canary,
          },
        },
      },
    );
  for (const day of [1, 2]) {
    const { data } = await grant(day);
    const granted = data?.grantCapacityException as { capacityException: { id: string; reason: string } } | undefined;
    expect(granted?.capacityException.reason).toBe(canary);
    ids.push(granted?.capacityException.id ?? "");
  }
});
afterAll(() => city.close());

describe("the reason of an exception", () => {
  it("is read as it was written, by the engine and field by field", async () => {
    const read = (more: string) =>
      city.ask(`query($id: ID!) { node(id: $id) { ... on CapacityException { reason } } ${more} }`, {
        variables: { id: ids[0] },
      });
    for (const more of ["", "__schema { queryType { name } }"]) {
      expect((await read(more)).data?.node).toEqual({ reason: canary });
    }
  });

  it("stands in no table, and equal reasons look different", async () => {
    const { rows: tables } = await city.admin.query<{ name: string }>(
      "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
    );
    for (const { name } of tables) {
      const { rows } = await city.admin.query(`select t::text as line from "${name}" t`);
      expect([name, rows.filter(({ line }) => line.includes("Kanarie"))]).toEqual([name, []]);
    }
    const { rows } = await city.admin.query("select encode(sealed_reason, 'hex') as sealed from capacity_exception");
    expect(new Set(rows.map(({ sealed }) => sealed)).size).toBe(2);
    expect(rows.some(({ sealed }) => Buffer.from(sealed, "hex").includes("Kanarie"))).toBe(false);
  });

  it("does not open in another row", async () => {
    await city.admin.query(
      "update capacity_exception a set sealed_reason = b.sealed_reason from capacity_exception b where a.id < b.id",
    );
    const moved = await city.ask("query($id: ID!) { node(id: $id) { ... on CapacityException { reason } } }", {
      variables: { id: ids[0] },
    });
    expect(moved.errors[0]?.extensions?.code).toBe("INTERNAL_SERVER_ERROR");
    expect(moved.text).not.toContain("Kanarie");
  });
});
