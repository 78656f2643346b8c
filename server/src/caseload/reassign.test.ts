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

const day = "2018-08-01";
const forbidden = { extensions: { code: "FORBIDDEN" } };

const journal = async (): Promise<unknown[]> => {
  const { rows } = await desk.admin.query(
    `select r.kind, r.day::text, r.cases_count as "casesCount", (
      select array_agg(coalesce(f.name, '–') || ' → ' || coalesce(t.name, '–') order by f.name, t.name) from reassignment_case c
      left join caseworker f on f.id = c.from_caseworker_id left join caseworker t on t.id = c.to_caseworker_id
      where c.reassignment_id = r.id) as moves
    from reassignment r order by r.recorded_at`,
  );
  return rows;
};

describe("reassignCases", () => {
  it("gives cases to several people and to the waiting list at once, and keeps a record of each", async () => {
    const [one = "", two = ""] = await desk.make.caseload({ caseworkerId: is.bert, persons: 2 });
    const waiting = await desk.make.refugee();

    const result = await desk.reassign(
      is.steering,
      [
        [is.anna, [one]],
        [null, [two]],
        [is.sofie, [waiting]],
      ],
      day,
    );

    expect(result.userErrors).toEqual([]);
    expect(await desk.assignments()).toEqual([
      "Anna Ahorn [2018-08-01,)",
      "Bert Buche [2016-09-01,2018-08-01)",
      "Bert Buche [2016-09-01,2018-08-01)",
      "Sofie Sanddorn [2018-08-01,)",
    ]);
    expect(await journal()).toEqual([
      {
        kind: "TRANSFER",
        day,
        casesCount: 3,
        moves: ["Bert Buche → Anna Ahorn", "Bert Buche → –", "– → Sofie Sanddorn"],
      },
    ]);
    expect(result.effects).toEqual([
      { caseworkerId: is.anna, loadBefore: 0, loadAfter: 1, capacity: 2, firstDayOver: null, over: 0 },
      { caseworkerId: is.bert, loadBefore: 2, loadAfter: 0, capacity: 2, firstDayOver: null, over: 0 },
      { caseworkerId: is.sofie, loadBefore: 0, loadAfter: 1, capacity: 2, firstDayOver: null, over: 0 },
    ]);
  });

  it("swaps two full caseloads", async () => {
    await desk.admin.query("update programme_phase set ratio = 1");
    const [annas = ""] = await desk.make.caseload({ caseworkerId: is.anna, persons: 1 });
    const [berts = ""] = await desk.make.caseload({ caseworkerId: is.bert, persons: 1 });

    const moves = [[is.bert, [annas]] as const, [is.anna, [berts]] as const];
    expect((await desk.reassign(is.steering, moves, day)).userErrors).toEqual([]);
    expect(await desk.assignments([annas])).toEqual(["Anna Ahorn [2016-09-01,2018-08-01)", "Bert Buche [2018-08-01,)"]);
  });

  it("calls what crosses organizations a hand-over, and what only waited an assignment", async () => {
    const [one = ""] = await desk.make.caseload({ caseworkerId: is.bert, persons: 1 });
    const waiting = await desk.make.refugee();
    await desk.reassign(is.steering, [[is.sofie, [one]]], day);
    await desk.reassign(is.steering, [[is.anna, [waiting]]], day);
    expect(await journal()).toMatchObject([{ kind: "HAND_OVER" }, { kind: "ASSIGNMENT" }]);
  });

  it("in a preview says what would happen on every day, and changes nothing", async () => {
    const refugeeIds = await desk.make.caseload({ caseworkerId: is.bert, persons: 2 });
    await desk.make.caseload({ caseworkerId: is.anna, persons: 1, from: "2018-10-01" });
    const before = await desk.assignments();

    const fits = await desk.reassign(is.steering, [[is.sofie, refugeeIds]], day, { preview: true });
    expect(fits).toMatchObject({ id: null, userErrors: [] });
    const over = await desk.reassign(is.steering, [[is.anna, refugeeIds]], day, { preview: true });

    expect(over.effects).toEqual([
      { caseworkerId: is.anna, loadBefore: 0, loadAfter: 2, capacity: 2, firstDayOver: "2018-10-01", over: 1 },
      { caseworkerId: is.bert, loadBefore: 2, loadAfter: 0, capacity: 2, firstDayOver: null, over: 0 },
    ]);
    expect(over.userErrors).toMatchObject([
      {
        code: "CAPACITY_EXCEEDED",
        field: ["moves", "0", "toCaseworkerId"],
        capacity: { day: "2018-10-01", load: 1, requested: 3, capacity: 2 },
      },
    ]);
    expect(await desk.assignments()).toEqual(before);
    expect(await journal()).toEqual([]);
  });

  it("moves nobody if one cannot be moved, and says for each row of each move what stopped it", async () => {
    const [annas = ""] = await desk.make.caseload({ caseworkerId: is.anna, persons: 1 });
    const waiting = await desk.make.refugee();
    const gone = await desk.make.refugee({ until: "2018-07-31" });

    const result = await desk.reassign(
      is.steering,
      [
        [is.anna, [annas, unknownId]],
        [null, [waiting, annas]],
        [unknownId, [gone]],
      ],
      day,
    );

    expect(whatStopped(result)).toEqual([
      { code: "NOT_FOUND", field: ["moves", "2", "toCaseworkerId"] },
      { code: "ALREADY_ASSIGNED", field: ["moves", "0", "refugeeIds", "0"] },
      { code: "NOT_FOUND", field: ["moves", "0", "refugeeIds", "1"] },
      { code: "INVALID", field: ["moves", "1", "refugeeIds", "0"] },
      { code: "INVALID", field: ["moves", "1", "refugeeIds", "1"] },
      { code: "NOT_IN_CARE", field: ["moves", "2", "refugeeIds", "0"] },
    ]);
    expect(await desk.assignments()).toEqual(["Anna Ahorn [2016-09-01,)"]);
    expect(await journal()).toEqual([]);
  });

  it("lets an administrator move own cases among the own caseworkers and to the waiting list, and no others", async () => {
    const [own = "", other = ""] = await desk.make.caseload({ caseworkerId: is.bert, persons: 2 });
    const [foreign = ""] = await desk.make.caseload({ caseworkerId: is.sofie, persons: 1 });

    for (const moves of [
      [[is.sofie, [own]] as const],
      [[is.anna, [own, foreign]] as const],
      [[null, [foreign]] as const],
    ]) {
      await expect(desk.reassign(is.administrator, moves, day)).rejects.toMatchObject(forbidden);
      await expect(desk.reassign(is.administrator, moves, day, { preview: true })).rejects.toMatchObject(forbidden);
    }
    const moves = [[is.anna, [own]] as const, [null, [other]] as const];
    expect((await desk.reassign(is.administrator, moves, day)).userErrors).toEqual([]);
    const viewer = await desk.make.viewer({ role: "CASEWORKER", organizationId: is.caritas, caseworkerId: is.bert });
    await expect(desk.reassign(viewer, [[is.bert, [own]]], day)).rejects.toMatchObject(forbidden);
  });
});

describe("closed reports", () => {
  it("stand: nothing that begins up to their last day is decided anew", async () => {
    const [one = ""] = await desk.make.caseload({ caseworkerId: is.bert, persons: 1 });
    const waiting = await desk.make.refugee();
    await desk.admin.query("insert into report_closing (through, frozen) values ('2018-06-30', '{}')");

    const refused = { code: "REPORTS_CLOSED" };
    const reassigned = await desk.reassign(is.steering, [[is.anna, [one]]], "2018-06-30");
    expect(whatStopped(reassigned)).toEqual([{ ...refused, field: ["day"] }]);
    expect(reassigned.userErrors[0]?.message).toContain("bis zum 30.06.2018 abgeschlossen");
    expect(whatStopped(await desk.transfer(is.steering, [one], is.anna, "2018-06-01"))).toEqual([
      { ...refused, field: ["from"] },
    ]);
    expect(whatStopped(await desk.assign(is.steering, waiting, is.anna, "2018-06-30"))).toEqual([
      { ...refused, field: ["from"] },
    ]);
    expect((await desk.reassign(is.steering, [[is.anna, [one, waiting]]], "2018-07-01")).userErrors).toEqual([]);
  });
});
