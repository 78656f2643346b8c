import "reflect-metadata";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { firstDay, type RecutTown, recutTown, refusals } from "../../test/recut-town.js";
import { sessionWaits } from "../../test/session-waits.js";
import { claimsOf } from "../access/viewer.js";

/** What was agreed for days after the first one of a cut. Ten places a post; Bert has none under the cut. */

const october = "2018-10-01";

let town: RecutTown;

beforeEach(async () => {
  town = await recutTown();
});
afterEach(() => town.close());

/** From October on somebody else answers for them. */
async function agree(persons: readonly string[], caseworkerId: string): Promise<void> {
  for (const refugeeId of persons) {
    await town.rows("update caseworker_assignment set period = daterange(lower(period), $2) where refugee_id = $1", [
      refugeeId,
      october,
    ]);
    await town.make.assignment({ refugeeId, caseworkerId, from: october });
  }
}

/** Persons whose care begins in October, with somebody who answers for them. */
async function newcomers(count: number, caseworkerId: string): Promise<string[]> {
  const persons = await town.make.refugees(count, { from: october });
  for (const refugeeId of persons) await town.make.assignment({ refugeeId, caseworkerId, from: october });
  return persons;
}

/** The north alone, with Anna on half a post; and the rest for Sofie. */
async function withHalfOfAnna() {
  const { id, cutId } = await town.eastToSkf();
  const [north, rest] = await town.areasOf(cutId);
  if (!north || !rest) throw new Error("two areas");
  const staff = north.staff.map((post) => ({ ...post, fteCasework: 0.5 }));
  const areas = [{ ...north, staff }, rest];
  const { version } = await town.adoptable(cutId);
  const saved = await town.drafts.save(town.as(), { id, version, name: "Halb", from: firstDay, areas });
  expect(refusals(saved)).toEqual([]);
  return town.adoptable(cutId);
}

const periodsOf = ([person]: readonly string[]) =>
  town.rows(
    `select w.name, a.period::text from caseworker_assignment a join caseworker w on w.id = a.caseworker_id
    where a.refugee_id = $1 order by a.period`,
    [person],
  );

describe("what was agreed for later", () => {
  it("stays with those who keep their caseworker, also if it is with somebody who has no post under the cut", async () => {
    const { anna, bert } = town.caseworkers;
    const staying = await town.household({ districtId: town.districts.north, caseworkerId: anna, persons: 3 });
    await agree(staying, bert);
    expect(refusals(await town.adoption.adopt(town.as(), await town.eastToSkf()))).toEqual([]);
    expect(await town.answers(firstDay)).toEqual({ Anna: 3 });
    expect(await town.answers(october)).toEqual({ Bert: 3 });
    expect(await town.rows("select caseworker_capacity($1, $2) as capacity", [bert, october])).toEqual([
      { capacity: 10 },
    ]);
  });

  it("stays with those who wait, and counts: others come in its place until it begins", async () => {
    const { bert, sofie } = town.caseworkers;
    const { east, south } = town.districts;
    await town.household({ districtId: south, caseworkerId: sofie, persons: 5 });
    const moving = await town.household({ districtId: east, caseworkerId: bert, persons: 4 });
    const waiting = await town.household({ districtId: south, caseworkerId: null, persons: 5 });
    await agree(waiting, sofie);
    expect(refusals(await town.adoption.adopt(town.as(), await town.eastToSkf()))).toEqual([]);
    expect(await town.answers(firstDay)).toEqual({ "-": 5, Sofie: 9 });
    expect(await town.answers(october)).toEqual({ "-": 4, Sofie: 10 });
    expect(await periodsOf(moving)).toContainEqual({ name: "Sofie", period: `[${firstDay},${october})` });
  });

  it("begins when it was to begin for those who waited and get a place until then", async () => {
    const { anna } = town.caseworkers;
    const waiting = await town.household({ districtId: town.districts.south, caseworkerId: null, persons: 2 });
    await agree(waiting, anna);
    const input = await town.eastToSkf();
    expect(refusals(await town.adoption.adopt(town.as(), input))).toEqual([]);
    const agreed = { name: "Anna", period: `[${october},)` };
    expect(await periodsOf(waiting)).toEqual([{ name: "Sofie", period: `[${firstDay},${october})` }, agreed]);
    expect(refusals(await town.undoing.undo(town.as(), { id: input.id }))).toEqual([]);
    expect(await periodsOf(waiting)).toEqual([agreed]);
  });

  it("stays with those who lose their place because others come first", async () => {
    const { anna, bert, sofie } = town.caseworkers;
    const { east, south } = town.districts;
    const staying = await town.household({ districtId: south, caseworkerId: sofie, persons: 3 });
    await agree(staying, anna);
    await town.household({
      districtId: south,
      caseworkerId: sofie,
      born: ["1940-01-01", ...Array(6).fill("1990-01-01")],
    });
    await town.household({ districtId: east, caseworkerId: bert, born: ["1940-01-01", "1940-01-01"] });
    expect(refusals(await town.adoption.adopt(town.as(), await town.eastToSkf()))).toEqual([]);
    expect(await town.answers(firstDay)).toEqual({ "-": 3, Sofie: 9 });
    expect(await town.answers(october)).toEqual({ Anna: 3, Sofie: 9 });
  });

  it("refuses the adoption where the cut leaves too few places for it", async () => {
    const { anna } = town.caseworkers;
    const [last] = await newcomers(6, anna);
    const input = await withHalfOfAnna();
    const before = await town.everything();
    const refused = await town.adoption.adopt(town.as(), input);
    expect(refused.userErrors).toEqual([
      {
        code: "CAPACITY_EXCEEDED",
        field: ["id"],
        message:
          "Für Anna sind am 01.10.2018 6 Personen schon vereinbart, Kapazität mit dem Zuschnitt 5. Bitte mehr VZÄ planen oder die Fälle vorher umsetzen.",
        capacity: { day: october, load: 6, requested: 6, capacity: 5 },
      },
    ]);
    expect(await town.everything()).toEqual(before);
    await town.rows("delete from caseworker_assignment where refugee_id = $1", [last]);
    expect(refusals(await town.adoption.adopt(town.as(), input))).toEqual([]);
    expect(await town.answers(october)).toEqual({ "-": 1, Anna: 5 });
  });

  it("counts also if it is agreed at the very moment of the adoption", async () => {
    const { anna } = town.caseworkers;
    await newcomers(5, anna);
    const refugeeId = await town.make.refugee({ from: october });
    const input = await withHalfOfAnna();
    let adopting: ReturnType<typeof town.adoption.adopt> | undefined;
    await town.database.write(claimsOf(town.viewers.steering, firstDay), async (tx) => {
      await tx.query(
        "insert into caseworker_assignment (refugee_id, caseworker_id, period, recorded_by_id) values ($1, $2, $3, viewer_id())",
        [refugeeId, anna, `[${october},)`],
      );
      adopting = town.adoption.adopt(town.as(), input);
      await sessionWaits(town.owner);
    });
    expect(await adopting?.then(refusals)).toEqual(["CAPACITY_EXCEEDED id"]);
  });
});
