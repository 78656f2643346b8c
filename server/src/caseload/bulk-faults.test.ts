import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { type CaseloadDesk, caseloadDesk, whatStopped } from "../../test/caseload-desk.js";
import { everyRow, type Fault, faultAtEachStatement, withFault } from "../../test/faults.js";

/** A bulk of 500 from Bert to Anna, and everything that may happen to it. */

let desk: CaseloadDesk;
let is: Awaited<ReturnType<CaseloadDesk["people"]>>;
let people: string[];

beforeAll(async () => {
  desk = await caseloadDesk();
});
beforeEach(async () => {
  is = await desk.people();
  await desk.admin.query("update programme_phase set ratio = 1000");
  people = await desk.make.caseload({ caseworkerId: is.bert, persons: 500 });
});
afterAll(() => desk.close());

const move = () => desk.reassign(is.steering, [[is.anna, people]], "2018-08-01", { idempotencyKey: "bulk" });
const moves = async () => (await desk.admin.query("select cases_count as moved from reassignment")).rows;

describe("a bulk of 500", () => {
  it.each<Fault>(["refused", "terminated", "unanswered"])(
    "of which one statement is %s, whichever, is wholly done or not at all; sent again it is done once",
    async (fault) => {
      const { answer, statements } = await faultAtEachStatement(desk.admin, fault, move);
      expect(answer).toMatchObject({ id: expect.any(String), userErrors: [] });
      expect(statements).toBeGreaterThan(10);
      expect(await move()).toEqual(answer);
      expect(await moves()).toEqual([{ moved: 500 }]);
    },
    240_000,
  );

  it("is not done at all when it fails at one of its rows, whichever", async () => {
    await desk.admin.query(`
      create sequence row_tried;
      create table row_that_fails (number integer);
      create function fail_at_row() returns trigger language plpgsql security definer as $$
      begin
        if nextval('row_tried') = (select number from row_that_fails) then raise exception 'injected' using errcode = 'XX000'; end if;
        return new;
      end $$;
      create trigger fails before insert or update on caseworker_assignment for each row execute function fail_at_row()`);
    const before = await everyRow(desk.admin);
    // Each of the 500 ends with the one and begins with the other.
    for (let row = 1; row <= 1000; row += 20) {
      await desk.admin.query("delete from row_that_fails");
      await desk.admin.query("insert into row_that_fails values ($1)", [row]);
      await desk.admin.query("select setval('row_tried', 1, false)");
      await expect(move()).rejects.toMatchObject({ driverError: { code: "XX000" } });
      await desk.admin.query("delete from row_that_fails");
      expect([row, await everyRow(desk.admin)]).toEqual([row, before]);
    }
    expect((await move()).userErrors).toEqual([]);
    await desk.admin.query(
      "drop trigger fails on caseworker_assignment; drop function fail_at_row; drop sequence row_tried",
    );
    await desk.admin.query("drop table row_that_fails");
  }, 240_000);

  it("is repeated up to five times when Postgres asks for it, and nobody hears of that", async () => {
    for (const [round, step] of [2, 5, 8].entries()) {
      const again = () => desk.reassign(is.steering, [[round % 2 === 0 ? is.anna : is.bert, people]], "2018-08-01");
      const repeated = await withFault(desk.admin, { step, fault: "repeat", most: 5 }, again);
      expect(repeated).toMatchObject({ answer: { userErrors: [] }, happened: 5 });
    }
    expect(await moves()).toEqual(Array(3).fill({ moved: 500 }));
  });

  it("is a conflict when Postgres asks a sixth time, and changes nothing", async () => {
    const before = await everyRow(desk.admin);
    const { answer, happened } = await withFault(desk.admin, { step: 5, fault: "repeat", most: 10 }, move);
    expect([happened, answer && whatStopped(answer)]).toEqual([6, [{ code: "CONFLICT", field: null }]]);
    expect(await everyRow(desk.admin)).toEqual(before);
  });
});
