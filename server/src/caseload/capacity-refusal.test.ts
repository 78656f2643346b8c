import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { type CaseloadDesk, caseloadDesk } from "../../test/caseload-desk.js";

let desk: CaseloadDesk;
let is: Awaited<ReturnType<CaseloadDesk["people"]>>;

beforeAll(async () => {
  desk = await caseloadDesk();
});

beforeEach(async () => {
  is = await desk.people();
});

afterAll(() => desk.close());

describe("the cap", () => {
  it("is refused with the figures of the first day, and changes nothing", async () => {
    await desk.make.caseload({ caseworkerId: is.anna, persons: 2, from: "2018-09-03", until: "2018-09-30" });
    const refugeeId = await desk.make.refugee();
    const before = await desk.assignments();

    const result = await desk.assign(is.steering, refugeeId, is.anna, "2018-08-01");

    expect(result).toEqual({
      assignmentId: null,
      reassignmentId: null,
      userErrors: [
        {
          code: "CAPACITY_EXCEEDED",
          field: ["caseworkerId"],
          message: "Anna Ahorn ist am 03.09.2018 zuständig für 2 Personen, Kapazität 2; es wären 3.",
          capacity: { day: "2018-09-03", load: 2, requested: 3, capacity: 2 },
        },
      ],
    });
    expect(await desk.assignments()).toEqual(before);
  });

  it("refuses a bulk as a whole, in the reader's language", async () => {
    const refugeeIds = await desk.make.caseload({ caseworkerId: is.bert, persons: 2 });
    await desk.make.caseload({ caseworkerId: is.anna, persons: 1 });
    const before = await desk.assignments();

    const result = await desk.transfer({ ...is.steering, locale: "en" }, refugeeIds, is.anna, "2018-09-03");

    expect(result).toEqual({
      transferredCount: 0,
      userErrors: [
        {
          code: "CAPACITY_EXCEEDED",
          field: ["toCaseworkerId"],
          message: "On 3 Sep 2018 Anna Ahorn answers for 1 person, capacity 2; it would be 3.",
          capacity: { day: "2018-09-03", load: 1, requested: 3, capacity: 2 },
        },
      ],
    });
    expect(await desk.assignments()).toEqual(before);
  });

  it("says so if the reason is that no post is held, or no phase runs", async () => {
    const cleo = await desk.make.caseworker({ organizationId: is.caritas, name: "Cleo Cassis", fte: null });
    await desk.make.employment({ caseworkerId: cleo, from: "2018-01-01", until: "2018-08-31" });
    const refugeeId = await desk.make.refugee();

    const [noPost] = (await desk.assign(is.steering, refugeeId, cleo, "2018-08-01")).userErrors;
    expect(noPost?.capacity).toEqual({ day: "2018-09-01", load: 0, requested: 1, capacity: 0 });
    expect(noPost?.message).toBe(
      "Cleo Cassis hat am 01.09.2018 keine Stelle, ist dann zuständig für 0 Personen, Kapazität 0; es wäre 1.",
    );

    await desk.admin.query("update programme_phase set period = '[2016-09-01,2018-08-15)'");
    const [noPhase] = (await desk.assign({ ...is.steering, locale: "en" }, refugeeId, is.anna, "2018-08-01"))
      .userErrors;
    expect(noPhase?.message).toBe(
      "No programme phase runs on 15 Aug 2018. Anna Ahorn then answers for 0 persons, capacity 0; it would be 1.",
    );
  });

  it("looks beyond the end of an exception", async () => {
    await desk.make.caseload({ caseworkerId: is.anna, persons: 2 });
    const refugeeId = await desk.make.refugee();
    const { id, userErrors } = await desk.grant(is.steering, is.anna, "2018-08-01", "2018-08-31");
    expect(userErrors).toEqual([]);
    const { rows } = await desk.admin.query(
      "select granted_by_id, period, reason, sealed_reason from capacity_exception where id = $1",
      [id],
    );
    const [{ sealed_reason: sealedReason, ...rest }] = rows;
    expect(rest).toEqual({ granted_by_id: is.steering.id, period: "[2018-08-01,2018-09-01)", reason: null });
    expect(desk.vault.open(sealedReason, `capacity_exception.reason.${id}`)).toBe("Neue Familien");

    const [refused] = (await desk.assign(is.steering, refugeeId, is.anna, "2018-08-01")).userErrors;
    expect(refused?.capacity).toEqual({ day: "2018-09-01", load: 2, requested: 3, capacity: 2 });
    expect(
      (await desk.assign(is.steering, refugeeId, is.anna, "2018-08-01", { until: "2018-08-31" })).userErrors,
    ).toEqual([]);
  });

  it("200 transfers at once to one free place: exactly one wins, all others learn the figures", async () => {
    await desk.make.caseload({ caseworkerId: is.anna, persons: 1 });
    const refugeeIds = await desk.make.refugees(200);

    const results = await Promise.all(
      refugeeIds.map((refugeeId) => desk.transfer(is.steering, [refugeeId], is.anna, "2018-08-01")),
    );

    expect(results.filter((result) => result.transferredCount === 1)).toHaveLength(1);
    const refusals = results.flatMap((result) => result.userErrors);
    expect(refusals).toHaveLength(199);
    for (const { code, capacity } of refusals) {
      expect({ code, capacity }).toEqual({
        code: "CAPACITY_EXCEEDED",
        capacity: { day: "2018-08-01", load: 2, requested: 3, capacity: 2 },
      });
    }
    expect(await desk.assignments(refugeeIds)).toHaveLength(1);
  }, 30_000);
});
