import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { type CaseloadDesk, caseloadDesk, unknownId, whatStopped } from "../../test/caseload-desk.js";

let desk: CaseloadDesk;
let is: Awaited<ReturnType<CaseloadDesk["people"]>>;

beforeAll(async () => {
  desk = await caseloadDesk();
});

beforeEach(async () => {
  is = await desk.people();
  await desk.admin.query("update programme_phase set ratio = 200");
});

afterAll(() => desk.close());

const day = "2018-08-01";
const forbidden = { extensions: { code: "FORBIDDEN" } };

/** Every assignment as it is, but for when it was last known so and who signed for it. */
const state = async (): Promise<unknown[]> => {
  const { rows } = await desk.admin.query(
    "select id, refugee_id, caseworker_id, period, reassignment_id, recorded_at from caseworker_assignment order by id",
  );
  return rows;
};
const loads = async (): Promise<unknown[]> => {
  const { rows } = await desk.admin.query(
    `select d.day::date::text, w.name, n.assigned, caseworker_capacity(w.id, d.day::date) as capacity
    from caseworker w, generate_series(date '2018-06-01', '2019-02-01', '1 month') d(day), census_of(w.id, d.day::date) n
    order by 1, 2`,
  );
  return rows;
};

/** As if the newest reassignments had been recorded so much earlier. */
const earlier = (interval: string): Promise<unknown> =>
  desk.admin.query(
    `begin; set local session_replication_role = replica;
    update reassignment set recorded_at = recorded_at - interval '${interval}';
    update caseworker_assignment set known_since = known_since - interval '${interval}';
    update caseworker_assignment_superseded set known_since = known_since - interval '${interval}', known_until = known_until - interval '${interval}';
    commit`,
  );

describe("undoReassignment", () => {
  it("goes on working once a connection keeps its plans, also where nothing was only changed", async () => {
    const refugeeId = await desk.make.refugee();
    await desk.make.assignment({ refugeeId, caseworkerId: is.bert, from: day });
    const before = await state();
    for (let time = 1; time <= 12; time++) {
      const { id } = await desk.reassign(is.steering, [[is.anna, [refugeeId]]], day);
      const { userErrors } = await desk.undo(is.steering, id);
      expect({ time, userErrors }).toEqual({ time, userErrors: [] });
    }
    expect(await state()).toEqual(before);
  });

  it("of a bulk move of 60 families restores every period, load and capacity, and leaves a line for each change", async () => {
    const refugeeIds: string[] = [];
    for (let family = 0; family < 60; family++) {
      const ids = await desk.make.refugees(1 + (family % 5), family % 7 === 0 ? { until: "2018-12-31" } : {});
      refugeeIds.push(...ids);
      for (const refugeeId of ids) {
        // Some run, some begin on the day, some run out and are followed by another, some wait, some are planned.
        const [first, then] = family % 2 ? [is.bert, is.sofie] : [is.sofie, is.bert];
        if (family % 5 === 0) await desk.make.assignment({ refugeeId, caseworkerId: first, until: "2018-12-31" });
        if (family % 5 === 1)
          await desk.make.assignment({ refugeeId, caseworkerId: first, from: day, until: "2018-12-31" });
        if (family % 5 === 2) {
          await desk.make.assignment({ refugeeId, caseworkerId: first, until: "2018-09-30" });
          await desk.make.assignment({ refugeeId, caseworkerId: then, from: "2018-10-01", until: "2018-12-31" });
        }
        if (family % 5 === 3)
          await desk.make.assignment({ refugeeId, caseworkerId: then, from: "2018-11-01", until: "2018-12-31" });
      }
    }
    const before = { state: await state(), loads: await loads() };

    const waiting = refugeeIds.filter((_, index) => index % 4 === 3);
    const { rows } = await desk.admin.query(
      "select r as id from unnest($1::uuid[]) r where exists (select from caseworker_assignment a where a.refugee_id = r and a.period @> $2::date)",
      [waiting, day],
    );
    const back = rows.map(({ id }) => id as string);
    const { id, userErrors } = await desk.reassign(
      is.steering,
      [
        [is.anna, refugeeIds.filter((one) => !back.includes(one))],
        [null, back],
      ],
      day,
      { reason: "Zuschnitt probiert" },
    );
    expect(userErrors).toEqual([]);
    expect(await loads()).not.toEqual(before.loads);

    const undone = await desk.undo(is.steering, id, "Doch nicht");

    expect(undone.userErrors).toEqual([]);
    expect({ state: await state(), loads: await loads() }).toEqual(before);
    const { rows: lines } = await desk.admin.query(
      `select count(*) filter (where action = 'DELETE')::integer as removed, count(*) filter (where action = 'UPDATE')::integer as changed,
        count(*) filter (where action = 'INSERT')::integer as added, count(distinct subject_ids[1])::integer as persons
      from audit_event where table_name = 'caseworker_assignment'
        and recorded_in = (select max(recorded_in) from audit_event where table_name = 'reassignment')`,
    );
    const { rows: moved } = await desk.admin.query(
      `select count(*) filter (where action = 'INSERT')::integer as removed, count(*) filter (where action = 'UPDATE')::integer as changed,
        count(*) filter (where action = 'DELETE')::integer as added, count(distinct subject_ids[1])::integer as persons
      from audit_event where table_name = 'caseworker_assignment'
        and recorded_in = (select min(recorded_in) from audit_event where table_name = 'reassignment' and row_id = $1)`,
      [id],
    );
    expect(lines).toEqual(moved);
    expect(lines[0].persons).toBe(refugeeIds.length);
    const { rows: journal } = await desk.admin.query(
      "select kind, undoes_id, cases_count, day::text from reassignment where id = $1",
      [undone.id],
    );
    expect(journal).toEqual([{ kind: "UNDO", undoes_id: id, cases_count: refugeeIds.length, day }]);
  });

  it("can itself be undone, which does again what was done; nothing is undone twice", async () => {
    const refugeeIds = await desk.make.caseload({ caseworkerId: is.bert, persons: 3 });
    const { id } = await desk.reassign(is.steering, [[is.anna, refugeeIds]], day);
    const moved = await state();

    const undone = await desk.undo(is.steering, id);
    expect(whatStopped(await desk.undo(is.steering, id))).toEqual([{ code: "INVALID", field: ["id"] }]);
    const redone = await desk.undo(is.steering, undone.id);

    expect(redone.userErrors).toEqual([]);
    expect((await state()).map((row) => ({ ...(row as object), id: null }))).toEqual(
      moved.map((row) => ({ ...(row as object), id: null })),
    );
  });

  it("goes back step by step, whatever was taken back or done again in between", async () => {
    const [one = "", two = "", three = ""] = await desk.make.caseload({ caseworkerId: is.bert, persons: 3 });
    const states = [await state()];
    const moves = [
      [is.anna, [one, two], day],
      [is.sofie, [two, three], "2018-10-01"],
      [is.bert, [one, two], "2018-09-01"],
    ] as const;
    const ids: (string | null)[] = [];
    for (const [to, refugeeIds, from] of moves) {
      ids.push((await desk.reassign(is.steering, [[to, refugeeIds]], from)).id);
      states.push(await state());
    }
    const undone = async (id: string | null | undefined) => {
      const answer = await desk.undo(is.steering, id ?? null);
      expect(answer.userErrors).toEqual([]);
      return answer.id;
    };
    // The last is taken back, done again, and taken back again; then the one before it, and the first.
    await undone(await undone(await undone(ids[2])));
    expect(await state()).toEqual(states[2]);
    expect(whatStopped(await desk.undo(is.steering, ids[0] ?? null))).toEqual([{ code: "CONFLICT", field: ["id"] }]);
    await undone(ids[1]);
    expect(await state()).toEqual(states[1]);
    await undone(ids[0]);
    expect(await state()).toEqual(states[0]);
  });

  it("is refused, naming the cases, if one of them has been changed since", async () => {
    const [one = "", two = "", three = ""] = await desk.make.caseload({ caseworkerId: is.bert, persons: 3 });
    const { id } = await desk.reassign(
      is.steering,
      [
        [is.anna, [one]],
        [null, [two, three]],
      ],
      day,
    );
    await desk.reassign(is.steering, [[is.sofie, [one]]], "2018-11-01");
    await desk.assign(is.steering, two, is.sofie, "2018-12-01");
    const before = await state();

    const refused = await desk.undo(is.steering, id);

    expect(whatStopped(refused)).toEqual([{ code: "CONFLICT", field: ["id"] }]);
    const { rows } = await desk.admin.query(
      "select file_number as n from refugee where id = any($1) order by length(file_number), file_number",
      [[one, two]],
    );
    expect(refused.userErrors[0]?.message).toBe(`Seither wurde geändert: ${rows.map(({ n }) => n).join(", ")}.`);
    expect(await state()).toEqual(before);
  });

  it("is refused if the old caseload has been filled meanwhile", async () => {
    await desk.admin.query("update programme_phase set ratio = 2");
    const refugeeIds = await desk.make.caseload({ caseworkerId: is.bert, persons: 2 });
    const { id } = await desk.reassign(is.steering, [[is.anna, refugeeIds]], day);
    await desk.make.caseload({ caseworkerId: is.bert, persons: 1, from: "2018-09-01" });
    const before = await state();

    const refused = await desk.undo(is.steering, id);

    expect(refused.userErrors).toMatchObject([
      { code: "CAPACITY_EXCEEDED", field: ["id"], capacity: { day: "2018-09-01", load: 1, requested: 3, capacity: 2 } },
    ]);
    expect(await state()).toEqual(before);
  });

  it("is possible for ten minutes", async () => {
    const [one = ""] = await desk.make.caseload({ caseworkerId: is.bert, persons: 1 });
    const { id } = await desk.reassign(is.steering, [[is.anna, [one]]], day);
    await earlier("10 minutes");
    expect(whatStopped(await desk.undo(is.steering, id))).toEqual([{ code: "INVALID", field: ["id"] }]);
    await earlier("-1 minute");
    expect((await desk.undo(is.steering, id)).userErrors).toEqual([]);
    expect(whatStopped(await desk.undo(is.steering, unknownId))).toEqual([{ code: "NOT_FOUND", field: ["id"] }]);
  });

  it("is for whoever may move the cases: what crossed organizations only steering takes back", async () => {
    const [one = "", two = ""] = await desk.make.caseload({ caseworkerId: is.bert, persons: 2 });
    const within = await desk.reassign(is.administrator, [[is.anna, [one]]], day);
    const across = await desk.reassign(is.steering, [[is.sofie, [two]]], day);
    const caseworker = await desk.make.viewer({
      role: "CASEWORKER",
      organizationId: is.caritas,
      caseworkerId: is.bert,
    });
    const elsewhere = await desk.make.viewer({ role: "ASSOCIATION_ADMIN" });

    await expect(desk.undo(caseworker, within.id)).rejects.toMatchObject(forbidden);
    await expect(desk.undo(elsewhere, within.id)).rejects.toMatchObject(forbidden);
    await expect(desk.undo(is.administrator, across.id)).rejects.toMatchObject(forbidden);
    expect((await desk.undo(is.administrator, within.id)).userErrors).toEqual([]);
    expect((await desk.undo(is.steering, across.id)).userErrors).toEqual([]);
    expect(await desk.assignments()).toEqual(["Bert Buche [2016-09-01,)", "Bert Buche [2016-09-01,)"]);
  });

  it("by two at once happens once", async () => {
    const refugeeIds = await desk.make.caseload({ caseworkerId: is.bert, persons: 5 });
    const { id } = await desk.reassign(is.steering, [[is.anna, refugeeIds]], day);
    const before = 5;
    const results = await Promise.all([1, 2, 3, 4].map(() => desk.undo(is.steering, id)));
    expect(results.filter((result) => result.id !== null)).toHaveLength(1);
    const lines = await desk.assignments();
    expect(lines).toEqual(Array.from({ length: before }, () => "Bert Buche [2016-09-01,)"));
  });
});
