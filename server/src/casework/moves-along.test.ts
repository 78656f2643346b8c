import "reflect-metadata";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { firstDay, type RecutTown, recutTown, refusals, today } from "../../test/recut-town.js";
import { vault } from "../../test/vault.js";
import { claimsOf, type Viewer } from "../access/viewer.js";
import { ReassignmentService } from "../caseload/reassignment.service.js";
import { UndoService } from "../caseload/undo.service.js";
import { toNodeId } from "../graphql/node-id.js";

/** Bert answers for the east, of which SkF's Sofie is to take over whoever fits. Nothing ever writes to their tasks. */

let town: RecutTown;
let person: string;
let reassignment: ReassignmentService;
let before: Record<string, unknown>[];
const viewers = {} as Record<"anna" | "bert" | "sofie", Viewer>;

const tasks = () => town.rows("select t.*, t.xmin from case_task t order by id");

beforeEach(async () => {
  town = await recutTown();
  const { anna, bert, sofie } = town.caseworkers;
  const { caritas, skf } = town.organizations;
  viewers.anna = town.viewers.caseworker;
  viewers.bert = await town.make.viewer({ role: "CASEWORKER", organizationId: caritas, caseworkerId: bert });
  viewers.sofie = await town.make.viewer({ role: "CASEWORKER", organizationId: skf, caseworkerId: sofie });
  [person = ""] = await town.household({ districtId: town.districts.east, caseworkerId: bert });
  const [stays = ""] = await town.household({ districtId: town.districts.north, caseworkerId: anna });
  const [waits = ""] = await town.household({ districtId: town.districts.south, caseworkerId: null });
  for (const kind of ["TASK", "HOME_VISIT", "HOME_VISIT", "REFERRAL"] as const) {
    await town.make.caseTask({ refugeeId: person, kind });
  }
  const done = await town.make.caseTask({ refugeeId: person });
  await town.rows("update case_task set status = 'DONE', closed_on = '2018-08-01' where id = $1", [done]);
  for (const refugeeId of [stays, waits]) await town.make.caseTask({ refugeeId });
  reassignment = new ReassignmentService(town.database, vault);
  before = await tasks();
});
afterEach(() => town.close());

/** Who sees how many of the person's five tasks. */
async function seen(day: string): Promise<Record<string, string>> {
  const counts: Record<string, string> = {};
  for (const [name, viewer] of Object.entries(viewers)) {
    const [row] = await town.database.read(claimsOf(viewer, day), (tx) =>
      tx.query<{ file: number }[]>("select count(*)::integer as file from case_task where refugee_id = $1", [person]),
    );
    if (row && row.file > 0) counts[name] = `${row.file}`;
  }
  return counts;
}

const move = async (toCaseworkerId: string | null, day: string, preview = false) =>
  reassignment.reassign(town.as(), {
    day,
    preview,
    moves: [
      {
        refugeeIds: [toNodeId("Refugee", person)],
        toCaseworkerId: toCaseworkerId && toNodeId("Caseworker", toCaseworkerId),
      },
    ],
  });

describe("open tasks", () => {
  it("go with a transfer, stay in sight of who handed over for the time of that, and come back with its undoing", async () => {
    const { id, openTasks } = await move(town.caseworkers.anna, today);
    expect(openTasks).toBe(4);
    // Bert answered until the day before, and fourteen days more he may look.
    expect(await seen(today)).toEqual({ anna: "5", bert: "5" });
    expect(await seen("2018-09-02")).toEqual({ anna: "5", bert: "5" });
    expect(await seen("2018-09-03")).toEqual({ anna: "5" });
    await new UndoService(town.database, vault).undo(town.as(), { id: toNodeId("Reassignment", id ?? "") });
    expect(await seen(today)).toEqual({ bert: "5" });
    expect(await tasks()).toEqual(before);
  });

  it("of who goes to the waiting list are in nobody's sight once the hand-over is over", async () => {
    expect((await move(null, today, true)).openTasks).toBe(4);
    expect((await move(null, today)).openTasks).toBe(4);
    expect(await seen(today)).toEqual({ bert: "5" });
    expect(await seen("2018-09-03")).toEqual({});
    expect(await tasks()).toEqual(before);
  });

  it("are closed by who answers, and by who handed over only as long as nobody does", async () => {
    const closing = async (name: "anna" | "bert") => {
      const [, closed] = await town.database.write(claimsOf(viewers[name], today), (tx) =>
        tx.query(
          `update case_task set status = 'DONE', closed_on = $2, closed_by_id = $3
           where id = (select id from case_task where refugee_id = $1 and status = 'OPEN' limit 1)`,
          [person, today, viewers[name].id],
        ),
      );
      return closed;
    };
    expect([await closing("bert"), await closing("anna")]).toEqual([1, 0]);
    await move(null, today);
    expect([await closing("bert"), await closing("anna")]).toEqual([1, 0]);
    await move(town.caseworkers.anna, today);
    expect(await seen(today)).toEqual({ anna: "5", bert: "5" });
    expect([await closing("bert"), await closing("anna")]).toEqual([0, 1]);
  });

  it("are seen by who stands in, as long as that lasts", async () => {
    await town.rows(
      "insert into substitution (caseworker_id, substitute_id, period) values ($1, $2, '[2018-08-20,2018-08-27)')",
      [town.caseworkers.bert, town.caseworkers.anna],
    );
    expect(await seen("2018-08-26")).toEqual({ anna: "5", bert: "5" });
    expect(await seen("2018-08-27")).toEqual({ bert: "5" });
  });

  it("move with the adoption of a cut on its day, and with its undoing stay where they were", async () => {
    const cut = await town.eastToSkf();
    expect(refusals(await town.adoption.adopt(town.as(), cut))).toEqual([]);
    expect(await town.answers(firstDay)).toEqual({ Anna: 1, Sofie: 2 });
    expect(await seen("2018-08-31")).toEqual({ bert: "5" });
    expect(await seen(firstDay)).toEqual({ bert: "5", sofie: "5" });
    expect(await seen("2018-09-15")).toEqual({ sofie: "5" });
    expect(refusals(await town.undoing.undo(town.as(), { id: cut.id }))).toEqual([]);
    expect(await seen("2018-09-15")).toEqual({ bert: "5" });
    expect(await tasks()).toEqual(before);
  });
});

describe("the preview of a cut", () => {
  it("counts by kind the open tasks of who changes caseworker, for everybody who is shown its figures", async () => {
    const { cutId, id, version } = await town.eastToSkf();
    const moving = (viewer: Viewer) =>
      town.database.read(claimsOf(viewer, today), (tx) =>
        tx.query("select kind, count from tasks_that_move($1) order by kind", [cutId]),
      );
    const expected = [
      { kind: "TASK", count: 1 },
      { kind: "HOME_VISIT", count: 2 },
      { kind: "REFERRAL", count: 1 },
    ];
    const { steering, administration, caseworker, board, volunteers, officer } = town.viewers;
    expect(await moving(steering)).toEqual(expected);
    expect(await moving(board)).toEqual([]);
    expect(refusals(await town.drafts.propose(town.as(), { id, version }))).toEqual([]);
    for (const viewer of [steering, administration, caseworker, board]) expect(await moving(viewer)).toEqual(expected);
    for (const viewer of [volunteers, officer]) expect(await moving(viewer)).toEqual([]);
    // A file that nobody may read is counted as everybody's is: its person moves, too.
    await town.rows("insert into refugee_restriction values ($1)", [person]);
    expect(await moving(steering)).toEqual(expected);
    expect(await moving({ ...steering, scopes: ["caseload:read"] })).toEqual([]);
  });
});
