import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { type ServedCity, servedCity } from "../../test/served-city.js";

let city: ServedCity;
beforeAll(async () => {
  city = await servedCity();
});
afterAll(() => city.close());

const ask = (headers: Record<string, string>) =>
  city.app.inject({
    method: "POST",
    url: "/graphql",
    payload: { query: "{ organizations { name } }" },
    headers: { "accept-language": "en", ...headers },
  });

it("an account has a hundred requests under way and no more; others do not feel it, and it finds room again", async () => {
  const steering = { cookie: city.cookies.steering };
  const token = { authorization: `Bearer ${await city.token(["PROGRAMME_READ"])}` };
  const client = await city.admin.connect();
  await client.query("begin; lock table organization in access exclusive mode");
  const crowd = Array.from({ length: 101 }, () => ask(steering));
  const others = [ask({ cookie: city.cookies.caseworker }), ask(token)];

  const refused = await Promise.race(crowd);
  await client.query("rollback");
  client.release();
  expect(refused.statusCode).toBe(429);
  expect(refused.headers["retry-after"]).toBe("1");
  expect(refused.json()).toEqual({
    errors: [
      {
        message: "More than 100 requests at the same time. Please wait for answers before you ask on.",
        extensions: { code: "RATE_LIMITED", reason: "TOO_MANY_AT_ONCE" },
      },
    ],
  });
  const statuses = (await Promise.all(crowd)).map(({ statusCode }) => statusCode);
  expect(statuses.filter((status) => status === 200)).toHaveLength(100);
  expect((await Promise.all(others)).map(({ statusCode }) => statusCode)).toEqual([200, 200]);
  const again = await Promise.all(Array.from({ length: 100 }, () => ask(steering)));
  expect(new Set(again.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
});
