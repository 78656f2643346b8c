import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { type ServedCity, servedCity } from "../../test/served-city.js";
import { toNodeId } from "../graphql/node-id.js";

let city: ServedCity;

beforeAll(async () => {
  city = await servedCity();
  await city.admin.query("insert into refugee_restriction values ($1)", [city.ids.assigned]);
});
afterAll(() => city.close());

const rounds = 200;
const unknown = "00000000-0000-7000-8000-000000000000";
const file = "query($id: ID!) { refugee(id: $id) { fileNumber identity { familyName } } }";

const quartiles = (times: readonly number[]) => {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number): number => sorted[Math.floor(sorted.length * part)] ?? Number.NaN;
  return { median: at(0.5), spread: at(0.75) - at(0.25) };
};

/** Milliseconds of each, in turns, so that whatever else the machine does falls on both alike. */
async function inTurns(one: () => Promise<unknown>, other: () => Promise<unknown>) {
  const times: [number[], number[]] = [[], []];
  for (let round = -20; round < rounds; round++) {
    // Who goes second finds everything warm: the two take turns in that as well.
    const order = round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const);
    for (const which of order) {
      const start = performance.now();
      await (which === 0 ? one() : other());
      if (round >= 0) times[which].push(performance.now() - start);
    }
  }
  return { one: quartiles(times[0]), other: quartiles(times[1]) };
}

/** Of 200 times each, two medians of the same thing lie within a tenth of the quartiles' distance; here half of it is allowed. */
const differBeyondChance = ({ one, other }: Awaited<ReturnType<typeof inTurns>>): boolean =>
  Math.abs(one.median - other.median) > Math.min(one.spread, other.spread) / 2;

const ask = (id: string) => () => city.ask(file, { variables: { id: toNodeId("Refugee", id) } });

it("a hidden file and none at all answer alike, and as fast", async () => {
  const [hidden, none] = [await ask(city.ids.assigned)(), await ask(unknown)()];
  expect([hidden.status, hidden.text]).toEqual([none.status, none.text]);
  expect(hidden.data).toEqual({ refugee: null });
  expect(differBeyondChance(await inTurns(ask(city.ids.assigned), ask(unknown)))).toBe(false);
});

it("a difference as of one more question to the database would be noticed", async () => {
  const asked = ask(unknown);
  const longer = async () => {
    await asked();
    await city.ask(file, { variables: { id: toNodeId("Refugee", city.ids.waiting) } });
  };
  expect(differBeyondChance(await inTurns(longer, asked))).toBe(true);
});
