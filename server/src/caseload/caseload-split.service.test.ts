import "reflect-metadata";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type ServedCity, servedCity } from "../../test/served-city.js";
import { toNodeId } from "../graphql/node-id.js";

let city: ServedCity;
let bert: string;
let dora: string;
let karl: string;
let sofie: string;

beforeAll(async () => {
  city = await servedCity();
  const organizationId = city.ids.caritas;
  bert = await city.make.caseworker({ organizationId, name: "Bert Buche" });
  dora = await city.make.caseworker({ organizationId, name: "Dora Dost", fte: 0.04 });
  karl = await city.make.caseworker({ organizationId, name: "Karl Kiefer", fte: 0.07 });
  sofie = await city.make.caseworker({ name: "Sofie Sanddorn" });
  for (const [size, age] of [
    [3, 30],
    [2, 30],
    [4, 30],
    [1, 70],
  ] as const) {
    const members = await city.make.refugees(size);
    await city.admin.query(
      `with h as (insert into household default values returning id), i as (
        insert into refugee_identity (refugee_id, family_name, given_names, birth_date)
        select unnest($1::uuid[]), 'Muster', 'Test', date '2018-08-01' - make_interval(years => $3)
      ), m as (
        insert into household_membership (household_id, refugee_id, period, role)
        select h.id, unnest($1::uuid[]), '[2016-09-01,)', 'CHILD' from h
      )
      insert into caseworker_assignment (refugee_id, caseworker_id, period) select unnest($1::uuid[]), $2, '[2016-09-01,)'`,
      [members, bert, age],
    );
  }
});
afterAll(() => city.close());

const split = (caseworkerId: string, toIds: string[], cookie = city.cookies.steering) =>
  city.ask(
    `query($of: ID!, $to: [ID!]!) { caseloadSplit(caseworkerId: $of, on: "2018-08-01", toCaseworkerIds: $to) {
      shares { caseworker { name } persons households { household { number size } persons refugeeIds vulnerable } }
      withoutPlace { caseworker { name } persons households { refugeeIds } } } }`,
    {
      variables: { of: toNodeId("Caseworker", caseworkerId), to: toIds.map((id) => toNodeId("Caseworker", id)) },
      cookie,
    },
  );

interface Share {
  caseworker: { name: string };
  persons: number;
  households: { household: { size: number }; persons: number; refugeeIds: string[]; vulnerable: boolean }[];
}

describe("caseloadSplit", () => {
  it("proposes what reassignCases then does, and logs whom it was about", async () => {
    const { data, errors } = await split(bert, [karl, dora]);
    expect(errors).toEqual([]);
    const { shares, withoutPlace } = data?.caseloadSplit as { shares: Share[]; withoutPlace: Share };
    expect(shares.map(({ caseworker, persons }) => [caseworker.name, persons])).toEqual([
      ["Karl Kiefer", 7],
      ["Dora Dost", 3],
    ]);
    expect(withoutPlace).toEqual({ caseworker: null, persons: 0, households: [] });
    const all = shares.flatMap((share) => share.households);
    expect(
      all.every(({ household, persons, refugeeIds }) => household.size === persons && refugeeIds.length === persons),
    ).toBe(true);
    expect(all.filter((one) => one.vulnerable).map((one) => one.persons)).toEqual([1]);
    const { rows } = await city.admin.query(
      "select cardinality(subject_ids) as persons from audit_event where 'SplitHousehold: vulnerable' = any(fields)",
    );
    expect(rows).toEqual([{ persons: 10 }]);

    const moves = shares.map(({ households }, index) => ({
      toCaseworkerId: toNodeId("Caseworker", [karl, dora][index] ?? ""),
      refugeeIds: households.flatMap((one) => one.refugeeIds),
    }));
    const done = await city.ask(
      "mutation($input: ReassignCasesInput!) { reassignCases(input: $input) { reassignment { casesCount } userErrors { message } } }",
      { variables: { input: { day: "2018-08-01", moves } } },
    );
    expect(done.data).toEqual({ reassignCases: { reassignment: { casesCount: 10 }, userErrors: [] } });
  });

  it("is for whoever may move these cases to all of them", async () => {
    const administrator = await city.make.viewer({ role: "ASSOCIATION_ADMIN", organizationId: city.ids.caritas });
    const cookie = await city.signIn(administrator.email);
    expect((await split(bert, [city.ids.anna], cookie)).errors).toEqual([]);
    for (const [of, to, by] of [
      [bert, [sofie], cookie],
      [sofie, [bert], cookie],
      [bert, [city.ids.anna], city.cookies.caseworker],
    ] as const) {
      expect((await split(of, [...to], by)).errors[0]?.extensions?.code).toBe("FORBIDDEN");
    }
  });
});
