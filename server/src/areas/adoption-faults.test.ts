import "reflect-metadata";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { everyRow, type Fault, faultAtEachStatement, withFault } from "../../test/faults.js";
import { firstDay, type RecutTown, recutTown, refusals } from "../../test/recut-town.js";
import { toNodeId } from "../graphql/node-id.js";

/** An adoption that moves, grants, ends substitutions and writes to people, and everything that may happen to it. */

let town: RecutTown;
let adopt: () => ReturnType<RecutTown["adoption"]["adopt"]>;
let undo: () => ReturnType<RecutTown["undoing"]["undo"]>;

beforeEach(async () => {
  town = await recutTown();
  const { north, east, south } = town.districts;
  const { anna, bert, sofie } = town.caseworkers;
  await town.household({ districtId: north, caseworkerId: anna, persons: 3 });
  await town.household({ districtId: south, caseworkerId: sofie, persons: 8 });
  await town.household({ districtId: east, caseworkerId: bert, persons: 4 });
  await town.rows(
    "insert into substitution (caseworker_id, substitute_id, period) values ($1, $2, '[2018-08-01,2018-10-01)')",
    [bert, anna],
  );
  const input = await town.eastToSkf();
  const exception = { extraPlaces: 2, until: "2018-12-31", reason: "Der Osten kommt dazu." };
  const exceptions = [{ caseworkerId: toNodeId("Caseworker", sofie), ...exception }];
  adopt = () => town.adoption.adopt(town.as(), { ...input, exceptions, idempotencyKey: "adopt" });
  undo = () => town.undoing.undo(town.as(), { id: input.id, idempotencyKey: "undo" });
});
afterEach(() => town.close());

const adopted = () => town.rows("select kind, cases_count as cases from reassignment order by recorded_at");

describe("an adoption, and then its undoing", () => {
  it.each<Fault>(["refused", "terminated", "gone", "unanswered"])(
    "of which one statement is %s, whichever, is wholly done or not at all; sent again it is done once",
    async (fault) => {
      const { answer, statements } = await faultAtEachStatement(town.owner, fault, adopt);
      expect(refusals(answer)).toEqual([]);
      expect(statements).toBeGreaterThan(20);
      expect(await adopt()).toEqual(answer);
      expect(await adopted()).toEqual([{ kind: "AREA_CUT", cases: 4 }]);
      expect(await town.answers(firstDay)).toEqual({ Anna: 3, Sofie: 12 });
      expect(await town.mails()).toHaveLength(1);

      const undone = await faultAtEachStatement(town.owner, fault, undo);
      expect(refusals(undone.answer)).toEqual([]);
      expect(undone.statements).toBeGreaterThan(15);
      expect(await town.answers(firstDay)).toEqual({ Anna: 3, Bert: 4, Sofie: 8 });
      expect(await adopted()).toHaveLength(2);
      expect(await town.mails()).toHaveLength(2);
    },
    240_000,
  );

  it("is repeated when Postgres asks for it, up to five times; the sixth time it is a conflict", async () => {
    const before = await everyRow(town.owner);
    const { answer, happened } = await withFault(town.owner, { step: 10, fault: "repeat", most: 10 }, adopt);
    expect([happened, answer && refusals(answer)]).toEqual([6, ["CONFLICT"]]);
    expect(await everyRow(town.owner)).toEqual(before);
    const repeated = await withFault(town.owner, { step: 10, fault: "repeat", most: 5 }, adopt);
    expect([repeated.happened, repeated.answer && refusals(repeated.answer)]).toEqual([5, []]);
    expect(await adopted()).toEqual([{ kind: "AREA_CUT", cases: 4 }]);
  });

  it("asked for 50 times at once under one key is done once, and answered alike", async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, adopt));
    const [first] = answers;
    expect(first).toMatchObject({ id: expect.any(String), reassignmentId: expect.any(String), userErrors: [] });
    for (const answer of answers) expect(answer).toEqual(first);
    expect(await adopted()).toEqual([{ kind: "AREA_CUT", cases: 4 }]);
    expect(await town.mails()).toHaveLength(1);
  });
});
