import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type ServedCity, servedCity } from "../../../test/served-city.js";

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly identity: { readonly familyName: string } }[];
  readonly pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

let city: ServedCity;

beforeAll(async () => {
  city = await servedCity();
  await city.admin.query("truncate refugee, caseworker_assignment_superseded cascade");
  for (const familyName of ["Öz", "Arendt", "zander", "Müller", "Mueller"]) await city.make.refugee({ familyName });
});
afterAll(() => city.close());

/** A page of the refugees, without its arguments' other defaults. */
async function page(rest: string) {
  const query = `{ refugees(first: 2 ${rest}) {
    totalCount nodes { identity { familyName } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
  const { data, errors } = await city.ask(query);
  const refugees = data?.["refugees"] as Page | undefined;
  return {
    names: refugees?.nodes.map(({ identity }) => identity.familyName),
    total: refugees?.totalCount,
    info: refugees?.pageInfo,
    reason: errors[0]?.extensions?.["reason"],
  };
}

describe("paging through a list", () => {
  it("meets every row once, as a German reader sorts, and knows the end", async () => {
    const first = await page("");
    const second = await page(`after: "${first.info?.endCursor}"`);
    const third = await page(`after: "${second.info?.endCursor}"`);
    expect([first, second, third].map(({ names }) => names)).toEqual([
      ["Arendt", "Mueller"],
      ["Müller", "Öz"],
      ["zander"],
    ]);
    expect([first, second, third].map(({ info }) => [info?.hasPreviousPage, info?.hasNextPage])).toEqual([
      [false, true],
      [true, true],
      [true, false],
    ]);
    expect([first.total, second.total, third.total]).toEqual([5, 5, 5]);
    const beyond = await page(`after: "${third.info?.endCursor}"`);
    expect(beyond.names).toEqual([]);
    expect(beyond.info).toEqual({ hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null });
  });

  it("goes on at the same place when rows come and go before it", async () => {
    const first = await page("");
    const newcomer = await city.make.refugee({ familyName: "Aal" });
    await city.admin.query(
      "delete from care_period where refugee_id in (select refugee_id from refugee_identity where family_name = 'Mueller')",
    );
    const second = await page(`after: "${first.info?.endCursor}"`);
    expect(second.names).toEqual(["Müller", "Öz"]);
    await city.admin.query("delete from refugee_identity where refugee_id = $1", [newcomer]);
  });

  it("runs backwards in descending order", async () => {
    const order = "orderBy: { field: NAME, direction: DESC }";
    const first = await page(order);
    const second = await page(`${order} after: "${first.info?.endCursor}"`);
    expect([first.names, second.names]).toEqual([
      ["zander", "Öz"],
      ["Müller", "Arendt"],
    ]);
  });

  it("refuses a cursor whose row is gone, and one that the order cannot place on the day", async () => {
    const gone = await page("");
    await city.admin.query("delete from refugee_identity where family_name = 'Müller'");
    expect((await page(`after: "${gone.info?.endCursor}"`)).reason).toBe("UNKNOWN_CURSOR");

    const order = "orderBy: { field: CARE_SINCE, direction: ASC }";
    const today = await page(order);
    expect((await page(`${order} on: "2010-01-01" after: "${today.info?.endCursor}"`)).reason).toBe("UNKNOWN_CURSOR");
  });

  it("is refused in counting, too", async () => {
    const { errors } = await city.ask('{ refugees(first: 1, after: "Zm9v") { totalCount } }');
    expect(errors).toHaveLength(1);
  });

  it("shows nothing of a person in a cursor", async () => {
    const { info } = await page("");
    const text = Buffer.from(String(info?.endCursor), "base64").toString();
    expect(text).toMatch(/^Query\.refugees:NAME:asc:[0-9a-f-]{36}$/);
  });
});
