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

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

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
  return { one: median(times[0]), other: median(times[1]) };
}

/**
 * By more than half of what one question takes, which is a millisecond or two where ten are allowed. Not by the times' spread:
 * the less else a server does the smaller that is, until it tells any two questions apart.
 */
const differ = ({ one, other }: Awaited<ReturnType<typeof inTurns>>): boolean =>
  Math.abs(one - other) > Math.min(one, other) / 2;

const ask = (id: string) => () => city.ask(file, { variables: { id: toNodeId("Refugee", id) } });

it("a hidden file and none at all answer alike, and as fast", async () => {
  const [hidden, none] = [await ask(city.ids.assigned)(), await ask(unknown)()];
  expect([hidden.status, hidden.text]).toEqual([none.status, none.text]);
  expect(hidden.data).toEqual({ refugee: null });
  expect(differ(await inTurns(ask(city.ids.assigned), ask(unknown)))).toBe(false);
});

it("a difference as of one more question to the database would be noticed", async () => {
  const asked = ask(unknown);
  const longer = async () => {
    await asked();
    await city.ask(file, { variables: { id: toNodeId("Refugee", city.ids.waiting) } });
  };
  expect(differ(await inTurns(longer, asked))).toBe(true);
});
