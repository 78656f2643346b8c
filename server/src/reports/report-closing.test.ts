import "reflect-metadata";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type ServedCity, servedCity } from "../../test/served-city.js";
import { sessionWaits } from "../../test/session-waits.js";

let city: ServedCity;

beforeAll(async () => {
  city = await servedCity();
});
afterAll(() => city.close());

const close = (through: string, cookie = city.cookies.steering) =>
  city.ask(
    `mutation($input: CloseReportingPeriodInput!) { closeReportingPeriod(input: $input) {
      closing { through closedByName } userErrors { code field } } }`,
    { variables: { input: { through } }, cookie },
  );
const closings = async () =>
  (
    await city.ask(`{ reportClosings { through figures { refugeesInCare cityDesignated withoutCaseworker capacity fte
      areas { area { name } refugeesInCare withoutCaseworker capacity } } } }`)
  ).data?.reportClosings;

describe("closing reports", () => {
  it("keeps the figures of the day, whatever is entered late", async () => {
    expect((await close("2018-06-30")).data).toEqual({
      closeReportingPeriod: { closing: { through: "2018-06-30", closedByName: expect.any(String) }, userErrors: [] },
    });
    const kept = [
      {
        through: "2018-06-30",
        figures: {
          refugeesInCare: 2,
          cityDesignated: 2,
          withoutCaseworker: 1,
          capacity: 100,
          fte: 1,
          areas: [{ area: { name: "Raum A" }, refugeesInCare: 2, withoutCaseworker: 1, capacity: 0 }],
        },
      },
    ];
    expect(await closings()).toEqual(kept);

    const late = await city.make.refugee({ from: "2018-06-01" });
    const { rows } = await city.admin.query("select id from housing_unit where accommodation_id = $1", [city.ids.home]);
    await city.make.occupancy({ refugeeId: late, unitId: rows[0].id, from: "2018-06-01" });

    expect(await closings()).toEqual(kept);
    const now = await city.ask(`{ programmeOverview(on: "2018-06-30") { refugeesInCare } }`);
    expect(now.data).toEqual({ programmeOverview: { refugeesInCare: 3 } });
  });

  it("goes forward only, up to yesterday, and is for the steering office", async () => {
    const today = city.clock.today();
    const refused = { closing: null, userErrors: [{ code: "INVALID", field: ["through"] }] };
    for (const through of ["2018-06-30", "2018-01-01", today]) {
      expect((await close(through)).data).toEqual({ closeReportingPeriod: refused });
    }
    const { errors } = await close("2018-07-01", city.cookies.caseworker);
    expect(errors[0]?.extensions?.code).toBe("FORBIDDEN");
  });

  it("and reassigning at the same time come one after the other", async () => {
    const waits = await city.admin.connect();
    await waits.query("begin; insert into reassignment (kind, day, cases_count) values ('TRANSFER', '2018-07-10', 0)");
    const closing = close("2018-07-15");
    await sessionWaits(city.admin);
    await waits.query("commit");
    waits.release();
    expect((await closing).data).toMatchObject({ closeReportingPeriod: { userErrors: [] } });
    await expect(
      city.admin.query("insert into reassignment (kind, day, cases_count) values ('TRANSFER', '2018-07-15', 0)"),
    ).rejects.toMatchObject({ code: "AID11" });
  });
});
