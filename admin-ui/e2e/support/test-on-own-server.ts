import { serverOfItsOwn } from "./server-of-its-own";
import { test as base } from "./test";

/** Journeys on a server, and in a city, of their own, with these settings. */
export const testOnOwnServer = (settings: Record<string, string> = { AID_POINTS_PER_HOUR: "1000000000" }) =>
  base.extend<object, { server: Awaited<ReturnType<typeof serverOfItsOwn>> }>({
    server: [
      async ({ browserName: _ }, use) => {
        const server = await serverOfItsOwn(settings);
        await use(server);
        await server.stop();
      },
      { scope: "worker", timeout: 120_000 },
    ],
    baseURL: async ({ server }, use) => use(server.origin),
  });
