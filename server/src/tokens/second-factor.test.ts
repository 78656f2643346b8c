import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { type ServedCity, servedCity } from "../../test/served-city.js";

let city: ServedCity;
beforeAll(async () => {
  city = await servedCity({ requireSecondFactor: ["STEERING"] });
});
afterAll(() => city.close());

it("a token opens nothing while its owner's role needs a second factor that the owner has not set up", async () => {
  const app = await city.admin.query(
    `insert into authenticator_app (user_account_id, secret, confirmed_at)
     select id, '\\x00', now() from user_account where role = 'STEERING' returning *`,
  );
  expect(app.rowCount).toBe(1);
  const headers = { authorization: `Bearer ${await city.token(["STATISTICS_READ"])}` };
  const ask = (asked: object) =>
    city.app.inject({
      method: "POST",
      url: "/graphql",
      payload: { query: "{ viewer { name } }" },
      headers: { "accept-language": "en", ...asked },
    });
  expect((await ask(headers)).statusCode).toBe(200);

  await city.admin.query("delete from authenticator_app");
  const [byToken, bySession] = [await ask(headers), await ask({ cookie: city.cookies.steering })];
  expect(byToken.statusCode).toBe(403);
  expect(byToken.json()).toEqual({
    error: { code: "SECOND_FACTOR_MISSING", message: "Please set up a second factor first." },
  });
  expect(bySession.json()).toEqual(byToken.json());

  const ofCaseworker = await city.token(["STATISTICS_READ"], city.cookies.caseworker);
  expect((await ask({ authorization: `Bearer ${ofCaseworker}` })).statusCode).toBe(200);
});
