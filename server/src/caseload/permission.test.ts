import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { type CaseloadDesk, caseloadDesk, unknownId, whatStopped } from "../../test/caseload-desk.js";

let desk: CaseloadDesk;
let is: Awaited<ReturnType<CaseloadDesk["people"]>>;

beforeAll(async () => {
  desk = await caseloadDesk();
});

beforeEach(async () => {
  is = await desk.people();
});

afterAll(() => desk.close());

const forbidden = { extensions: { code: "FORBIDDEN" } };

describe("who may", () => {
  it("an association's administrator moves the own organization's cases within it", async () => {
    const [refugeeId = ""] = await desk.make.caseload({ caseworkerId: is.bert, persons: 1 });

    expect(await desk.transfer(is.administrator, [refugeeId], is.anna, "2018-08-01")).toEqual({
      transferredCount: 1,
      userErrors: [],
    });
  });

  it("and gives out waiting cases that the own organization answers for, by its last caseworker or by its area", async () => {
    const districtIds = [await desk.make.district()];
    await desk.make.areaCut({ areas: [{ organizationId: is.caritas, districtIds }] });
    const { unitId } = await desk.make.accommodation({ districtId: districtIds[0] ?? "" });
    const newcomer = await desk.make.refugee();
    await desk.make.occupancy({ refugeeId: newcomer, unitId });
    const former = await desk.make.refugee();
    await desk.make.assignment({ refugeeId: former, caseworkerId: is.bert, from: "2018-01-01", until: "2018-06-30" });

    expect((await desk.assign(is.administrator, newcomer, is.anna, "2018-08-01")).userErrors).toEqual([]);
    expect((await desk.assign(is.administrator, former, is.anna, "2018-08-01")).userErrors).toEqual([]);
  });

  it("but touches no other organization's cases, caseworkers, past or plans", async () => {
    const [own = ""] = await desk.make.caseload({ caseworkerId: is.bert, persons: 1 });
    const [foreign = ""] = await desk.make.caseload({ caseworkerId: is.sofie, persons: 1 });
    const homeless = await desk.make.refugee();
    const handedOver = await desk.make.refugee();
    await desk.make.assignment({
      refugeeId: handedOver,
      caseworkerId: is.sofie,
      from: "2017-01-01",
      until: "2017-12-31",
    });
    await desk.make.assignment({
      refugeeId: handedOver,
      caseworkerId: is.bert,
      from: "2018-01-01",
      until: "2018-08-31",
    });
    await desk.make.assignment({ refugeeId: handedOver, caseworkerId: is.sofie, from: "2018-09-01" });
    const before = await desk.assignments();

    const attempts = [
      () => desk.transfer(is.administrator, [own, foreign], is.anna, "2018-08-01"),
      () => desk.transfer(is.administrator, [own], is.sofie, "2018-08-01"),
      () => desk.transfer(is.administrator, [handedOver], is.anna, "2017-06-01"),
      () => desk.transfer(is.administrator, [handedOver], is.anna, "2018-10-01"),
      () => desk.assign(is.administrator, foreign, is.anna, "2018-08-01"),
      () => desk.assign(is.administrator, homeless, is.anna, "2018-08-01"),
      () => desk.assign(is.administrator, own, is.sofie, "2018-08-01"),
      () => desk.grant(is.administrator, is.anna, "2018-08-01", "2018-08-31"),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject(forbidden);
    expect(await desk.assignments()).toEqual(before);
  });

  it("a caseworker moves nothing, not even own cases", async () => {
    const [own = ""] = await desk.make.caseload({ caseworkerId: is.bert, persons: 1 });
    const viewer = await desk.make.viewer({ role: "CASEWORKER", organizationId: is.caritas, caseworkerId: is.bert });

    await expect(desk.transfer(viewer, [own], is.anna, "2018-08-01")).rejects.toMatchObject(forbidden);
    await expect(desk.assign(viewer, own, is.anna, "2018-08-01")).rejects.toMatchObject(forbidden);
    await expect(desk.grant(viewer, is.bert, "2018-08-01", "2018-08-31")).rejects.toMatchObject(forbidden);
  });
});

describe("grantException", () => {
  it("needs a caseworker, a reason and days in order", async () => {
    expect(whatStopped(await desk.grant(is.steering, unknownId, "2018-08-02", "2018-08-01", "  "))).toEqual([
      { code: "INVALID_PERIOD", field: ["until"] },
      { code: "INVALID", field: ["reason"] },
      { code: "NOT_FOUND", field: ["caseworkerId"] },
    ]);
    expect((await desk.grant(is.steering, is.anna, "2018-08-01", "2018-08-01")).userErrors).toEqual([]);
  });
});
