import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { type CaseloadDesk, caseloadDesk, unknownId, whatStopped } from "../../test/caseload-desk.js";
import { contextOf } from "../../test/factories.js";
import { sessionWaits } from "../../test/session-waits.js";
import { toNodeId } from "../graphql/node-id.js";

let desk: CaseloadDesk;
let is: Awaited<ReturnType<CaseloadDesk["people"]>>;

beforeAll(async () => {
  desk = await caseloadDesk();
});

beforeEach(async () => {
  is = await desk.people();
});

afterAll(() => desk.close());

describe("assign", () => {
  it("gives a waiting refugee to a caseworker until care ends, and keeps who recorded it and why", async () => {
    const refugeeId = await desk.make.refugee({ until: "2018-12-31" });

    const { assignmentId: id, userErrors } = await desk.assign(is.steering, refugeeId, is.anna, "2018-08-01", {
      reason: " Neu zugewiesen ",
    });

    expect(userErrors).toEqual([]);
    const { rows } = await desk.admin.query(
      `select a.period, r.id, r.kind, r.sealed_reason, r.recorded_by_id from caseworker_assignment a
      join reassignment r on r.id = a.reassignment_id where a.id = $1 and a.recorded_by_id = r.recorded_by_id`,
      [id],
    );
    expect(rows).toMatchObject([
      { period: "[2018-08-01,2019-01-01)", kind: "ASSIGNMENT", recorded_by_id: is.steering.id },
    ]);
    const { id: reassignmentId, sealed_reason: sealed } = rows[0];
    expect(desk.vault.open(sealed, `reassignment.reason.${reassignmentId}`)).toBe("Neu zugewiesen");
  });

  it("without an end while care is open; for some days if asked", async () => {
    const refugeeId = await desk.make.refugee();

    await desk.assign(is.steering, refugeeId, is.anna, "2018-08-01", { until: "2018-08-01" });
    await desk.assign(is.steering, refugeeId, is.bert, "2018-08-02", { until: null });

    expect(await desk.assignments()).toEqual(["Anna Ahorn [2018-08-01,2018-08-02)", "Bert Buche [2018-08-02,)"]);
  });

  it.each(["2018-07-31", null])("is refused if somebody answers on any of the days (until %s)", async (until) => {
    const refugeeId = await desk.make.refugee();
    await desk.make.assignment({ refugeeId, caseworkerId: is.bert, from: "2018-07-31", until: "2018-08-31" });

    const { assignmentId: id, userErrors } = await desk.assign(is.steering, refugeeId, is.anna, "2018-07-01", {
      until,
    });

    expect(id).toBeNull();
    expect(whatStopped({ userErrors })).toEqual([{ code: "ALREADY_ASSIGNED", field: ["refugeeId"] }]);
    expect(userErrors[0]?.message).toMatch(/^Für AiD-\d+ ist am 31\.07\.2018 schon Bert Buche zuständig\.$/);
    expect(await desk.assignments()).toHaveLength(1);
  });

  it("is refused on days without care, naming the end that is wrong", async () => {
    const refugeeId = await desk.make.refugee({ from: "2018-01-01", until: "2018-06-30" });

    expect(whatStopped(await desk.assign(is.steering, refugeeId, is.anna, "2017-12-31"))).toEqual([
      { code: "NOT_IN_CARE", field: ["from"] },
    ]);
    const late = await desk.assign(is.steering, refugeeId, is.anna, "2018-06-30", { until: "2018-07-01" });
    expect(whatStopped(late)).toEqual([{ code: "NOT_IN_CARE", field: ["until"] }]);
    expect(late.userErrors[0]?.message).toMatch(/^Die Betreuung von AiD-\d+ endet am 30\.06\.2018\.$/);
    expect(
      whatStopped(await desk.assign(is.steering, refugeeId, is.anna, "2018-06-30", { until: "2018-06-30" })),
    ).toEqual([]);
  });

  it("says everything that is wrong with the input at once", async () => {
    const result = await desk.assign(is.steering, unknownId, unknownId, "2018-08-01", {
      until: "2018-07-31",
      reason: "a\0b",
    });
    expect(whatStopped(result)).toEqual([
      { code: "NOT_FOUND", field: ["refugeeId"] },
      { code: "NOT_FOUND", field: ["caseworkerId"] },
      { code: "INVALID_PERIOD", field: ["until"] },
      { code: "INVALID", field: ["reason"] },
    ]);
  });

  it("refuses an id of another type", async () => {
    await expect(
      desk.service.assign(contextOf(is.steering), {
        refugeeId: toNodeId("Caseworker", is.anna),
        caseworkerId: toNodeId("Caseworker", is.anna),
        from: "2018-08-01",
      }),
    ).rejects.toMatchObject({ extensions: { code: "BAD_USER_INPUT", argument: "input.refugeeId" } });
  });

  it("waits for another change of the same person, and sees it", async () => {
    const refugeeId = await desk.make.refugee();
    const other = await desk.admin.connect();
    await other.query("begin");
    await other.query(
      "insert into caseworker_assignment (refugee_id, caseworker_id, period) values ($1, $2, '[2018-01-01,)')",
      [refugeeId, is.sofie],
    );
    const result = desk.assign(is.steering, refugeeId, is.anna, "2018-08-01");
    await sessionWaits(desk.admin);
    await other.query("commit");
    other.release();

    expect(whatStopped(await result)).toEqual([{ code: "ALREADY_ASSIGNED", field: ["refugeeId"] }]);
    expect(await desk.assignments()).toEqual(["Sofie Sanddorn [2018-01-01,)"]);
  });
});
