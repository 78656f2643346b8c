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

describe("transfer", () => {
  it("cuts what runs, replaces what would begin, keeps the old end, and leaves the past alone", async () => {
    await desk.admin.query("update programme_phase set ratio = 10");
    const running = await desk.make.refugee();
    await desk.make.assignment({ refugeeId: running, caseworkerId: is.bert, from: "2017-01-01", until: "2018-10-31" });
    await desk.make.assignment({ refugeeId: running, caseworkerId: is.sofie, from: "2018-12-01" });
    const beginning = await desk.make.refugee();
    await desk.make.assignment({
      refugeeId: beginning,
      caseworkerId: is.sofie,
      from: "2017-01-01",
      until: "2018-07-31",
    });
    await desk.make.assignment({ refugeeId: beginning, caseworkerId: is.bert, from: "2018-08-01" });
    const waiting = await desk.make.refugee({ until: "2018-12-31" });
    const planned = await desk.make.refugee();
    await desk.make.assignment({ refugeeId: planned, caseworkerId: is.bert, from: "2018-11-01" });

    const result = await desk.transfer(
      is.steering,
      [running, beginning, waiting, planned],
      is.anna,
      "2018-08-01",
      "Urlaub",
    );

    expect(result).toEqual({ transferredCount: 4, userErrors: [] });
    expect(await desk.assignments([running])).toEqual([
      "Anna Ahorn [2018-08-01,2018-11-01)",
      "Bert Buche [2017-01-01,2018-08-01)",
      "Sofie Sanddorn [2018-12-01,)",
    ]);
    expect(await desk.assignments([beginning])).toEqual([
      "Anna Ahorn [2018-08-01,)",
      "Sofie Sanddorn [2017-01-01,2018-08-01)",
    ]);
    expect(await desk.assignments([waiting])).toEqual(["Anna Ahorn [2018-08-01,2019-01-01)"]);
    expect(await desk.assignments([planned])).toEqual([
      "Anna Ahorn [2018-08-01,2018-11-01)",
      "Bert Buche [2018-11-01,)",
    ]);
    const { rows } = await desk.admin.query(
      `select distinct r.id, r.kind, r.cases_count, r.sealed_reason, a.recorded_by_id from caseworker_assignment a
      join reassignment r on r.id = a.reassignment_id where a.caseworker_id = $1`,
      [is.anna],
    );
    expect(rows).toMatchObject([{ kind: "TRANSFER", cases_count: 4, recorded_by_id: is.steering.id }]);
    const { id, sealed_reason: sealed } = rows[0];
    expect(desk.vault.open(sealed, `reassignment.reason.${id}`)).toBe("Urlaub");
  });

  it("moves nobody if one cannot be moved, and says for each row what stopped it", async () => {
    const fine = await desk.make.refugee();
    const theirs = await desk.make.refugee();
    await desk.make.assignment({ refugeeId: theirs, caseworkerId: is.anna });
    const gone = await desk.make.refugee({ until: "2018-07-31" });

    const result = await desk.transfer(is.steering, [fine, theirs, unknownId, gone, fine], is.anna, "2018-08-01");

    expect(result.transferredCount).toBe(0);
    expect(whatStopped(result)).toEqual([
      { code: "ALREADY_ASSIGNED", field: ["refugeeIds", "1"] },
      { code: "NOT_FOUND", field: ["refugeeIds", "2"] },
      { code: "NOT_IN_CARE", field: ["refugeeIds", "3"] },
      { code: "INVALID", field: ["refugeeIds", "4"] },
    ]);
    expect(await desk.assignments()).toEqual(["Anna Ahorn [2016-09-01,)"]);
    expect(whatStopped(await desk.transfer(is.steering, [fine], unknownId, "2018-08-01"))).toEqual([
      { code: "NOT_FOUND", field: ["toCaseworkerId"] },
    ]);
  });

  it("lists at most 50 rows, and how many more there are", async () => {
    const refugeeIds = await desk.make.refugees(53, { until: "2018-07-31" });

    const { userErrors } = await desk.transfer(is.steering, refugeeIds, is.anna, "2018-08-01");

    expect(userErrors).toHaveLength(51);
    expect(userErrors[49]?.field).toEqual(["refugeeIds", "49"]);
    expect(userErrors[50]).toMatchObject({ field: ["refugeeIds"], message: "3 weitere Fälle stehen dagegen." });
  });

  it("of the same cases to different people at once: one after the other, no conflict, no deadlock", async () => {
    await desk.admin.query("update programme_phase set ratio = 100");
    const refugeeIds = await desk.make.refugees(60);
    const targets = [is.anna, is.bert, is.sofie, is.anna, is.bert, is.sofie];

    const results = await Promise.all(
      targets.map((target, index) =>
        desk.transfer(is.steering, index % 2 ? refugeeIds : refugeeIds.toReversed(), target, "2018-08-01"),
      ),
    );

    const codes = new Set(results.flatMap((result) => result.userErrors.map((error) => error.code)));
    expect([...codes].filter((code) => code !== "ALREADY_ASSIGNED")).toEqual([]);
    expect(results.filter((result) => result.transferredCount === 60).length).toBeGreaterThanOrEqual(3);
    const lines = await desk.assignments(refugeeIds);
    expect(lines).toHaveLength(60);
    expect(new Set(lines).size).toBe(1);
  });
});
