import "reflect-metadata";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { apartFromDraftsSince, differences, type Snapshot, snapshot } from "../../test/adoption/snapshot.js";
import { firstDay, type RecutTown, recutTown, refusals } from "../../test/recut-town.js";
import { toNodeId } from "../graphql/node-id.js";

/** Two cuts, the second adopted upon the first, for a later day. Ten places a post; Sofie has eight of hers, Bert four. */

const secondDay = "2018-11-01";

let town: RecutTown;
let family: string[];

beforeEach(async () => {
  town = await recutTown();
  const { north, east, south } = town.districts;
  const { anna, bert, sofie } = town.caseworkers;
  await town.household({ districtId: north, caseworkerId: anna, persons: 3 });
  await town.household({ districtId: south, caseworkerId: sofie, persons: 8 });
  family = await town.household({ districtId: east, caseworkerId: bert, persons: 4 });
  await town.rows(
    "insert into substitution (caseworker_id, substitute_id, period) values ($1, $2, '[2018-08-01,2019-01-01)')",
    [bert, anna],
  );
});
afterEach(() => town.close());

/** A copy of the cut that runs, with these districts and one caseworker for each area, and an exception; adopted. */
async function adopt(day: string, plan: { districts: string[]; caseworkerId: string }[]) {
  const [running] = await town.rows<{ id: string }>("select id from area_cut where upper_inf(period)");
  const copyOfId = toNodeId("AreaCut", running?.id ?? "");
  const { id: cutId } = await town.drafts.create(town.as(), { name: day, from: day, copyOfId });
  const id = toNodeId("AreaCut", cutId ?? "");
  const areas = (await town.areasOf(cutId ?? "")).map((area, n) => ({
    ...area,
    districtIds: plan[n]?.districts.map((district) => toNodeId("District", district)) ?? [],
    staff: [{ caseworkerId: toNodeId("Caseworker", plan[n]?.caseworkerId ?? ""), fteCasework: 1 }],
  }));
  expect(refusals(await town.drafts.save(town.as(), { id, version: 1, name: day, from: day, areas }))).toEqual([]);
  const caseworkerId = areas[0]?.staff[0]?.caseworkerId ?? "";
  const exceptions = [{ caseworkerId, extraPlaces: 1, until: "2018-12-31", reason: "Übergang" }];
  const input = { ...(await town.adoptable(cutId ?? "")), exceptions };
  expect(refusals(await town.adoption.adopt(town.as(), input))).toEqual([]);
  return { id };
}
const undo = ({ id }: { id: string }) => town.undoing.undo(town.as(), { id });

const changesSince = async (before: Snapshot) => differences(before, apartFromDraftsSince(before, await everything()));

async function everything(): Promise<Snapshot> {
  const client = await town.owner.connect();
  try {
    return await snapshot(client);
  } finally {
    client.release();
  }
}

/** Bert's cases go to Anna; later his area gets the south from Sofie, and is his alone. */
async function adoptTwo() {
  const { anna, bert, sofie } = town.caseworkers;
  const { north, east, south, west } = town.districts;
  const before = await everything();
  const first = await adopt(firstDay, [
    { districts: [north, east], caseworkerId: anna },
    { districts: [south, west], caseworkerId: sofie },
  ]);
  const between = await everything();
  const second = await adopt(secondDay, [
    { districts: [north, east, south], caseworkerId: bert },
    { districts: [west], caseworkerId: sofie },
  ]);
  return { before, first, between, second };
}

describe("adoptions one upon the other", () => {
  it("are taken back one after the other, row by row; and adopted and taken back again", async () => {
    // Who comes between the two has somebody without a post in the cuts, for whom it is too much when the ratio falls.
    const caseworkerId = await town.make.caseworker({ name: "Carla", organizationId: town.organizations.skf });
    await town.make.caseload({ caseworkerId, persons: 5, from: "2018-10-15" });
    await town.rows("update programme_phase set period = daterange(lower(period), '2018-12-01')");
    await town.make.phase({ ratio: 4, from: "2018-12-01" });
    const { before, first, between, second } = await adoptTwo();
    expect(await town.answers("2018-10-31")).toEqual({ Anna: 7, Carla: 5, Sofie: 8 });
    expect(await town.answers(secondDay)).toEqual({ "-": 9, Bert: 11 });

    expect(refusals(await undo(second))).toEqual([]);
    expect(await changesSince(between)).toEqual([]);
    expect(refusals(await undo(first))).toEqual([]);
    expect(await changesSince(before)).toEqual([]);

    const again = await adoptTwo();
    expect(refusals(await undo(again.second))).toEqual([]);
    expect(refusals(await undo(again.first))).toEqual([]);
    expect(await changesSince(before)).toEqual([]);
  });

  it("are not taken back in another order, nor over what somebody did in between, by hand or at its post", async () => {
    const { first, second } = await adoptTwo();
    expect((await undo(first)).userErrors.map(({ message }) => message)).toEqual([
      "Danach wurde der Zuschnitt „2018-11-01“ zum 01.11.2018 übernommen. Bitte zuerst diese Übernahme zurücknehmen.",
    ]);
    expect(refusals(await undo(second))).toEqual([]);
    const moved = await town.rows<{ number: string }>(
      `update caseworker_assignment a set caseworker_id = $2 from refugee f
      where f.id = a.refugee_id and a.refugee_id = $1 and upper_inf(a.period) returning f.file_number as number`,
      [family[0], town.caseworkers.sofie],
    );
    const refused = await undo(first);
    expect(refusals(refused)).toEqual(["CONFLICT id"]);
    expect(refused.userErrors[0]?.message).toContain(`Seit der Übernahme geändert: ${moved[0]?.number}.`);
  });

  it("leave the places of others alone: who came meanwhile is looked at, who only came back is not", async () => {
    const { bert } = town.caseworkers;
    const { first, second } = await adoptTwo();
    expect(refusals(await undo(second))).toEqual([]);
    await town.make.caseload({ caseworkerId: bert, persons: 7, from: secondDay });
    expect(refusals(await undo(first))).toEqual(["CAPACITY_EXCEEDED id"]);
  });
});
