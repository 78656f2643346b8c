import os from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { asking } from "./asking.mjs";
import { cities, withCity } from "./cities.mjs";
import { signIn } from "./session.mjs";
import { startSide } from "./start-side.mjs";

/**
 * `node server/bench/recut-dueren.mjs`, after `npm run build`: the demo city's plan of 2018, five areas to three, asked for over
 * HTTP as the interface does. P6: the optimum proven in less than a second. The first plan after a start has to warm the solver.
 */
const today = "2018-08-31";
const runs = 8;

await withCity(cities.dueren, async ({ connection, client }) => {
  await client.query("delete from capacity_exception where lower(period) = '2018-09-01'");
  const side = await startSide("aid", { connection: { ...connection, user: "aid_app" }, today, connections: 10 });
  try {
    const { read, write } = asking(side.url, await signIn(client, "STEERING"));
    const { areaCut } = await read('{ areaCut(on: "2018-09-01") { id } }');
    const made = await write(
      "mutation ($input: CreateAreaCutDraftInput!) { createAreaCutDraft(input: $input) { areaCut { id version } userErrors { message } } }",
      { name: "Bench", from: "2018-09-01", copyOfId: areaCut.id },
    );
    console.log(`${os.cpus()[0]?.model}, ${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(1)} before`);
    for (let n = 1; n <= runs; n++) {
      const began = performance.now();
      const { run } = await write(
        "mutation ($input: StartRecutOptimisationInput!) { startRecutOptimisation(input: $input) { run { id } userErrors { message } } }",
        {
          draftId: made.areaCut.id,
          version: made.areaCut.version,
          name: `Bench ${n}`,
          pinnedDistrictIds: [],
          pinnedAccommodationIds: [],
          movableAccommodationIds: [],
          wholeHomes: false,
          timeLimitSeconds: 30,
        },
      );
      const ended = async () => {
        const { recutRun } = await read(
          "query ($id: ID!) { recutRun(id: $id) { status proven secondsSpent objective } }",
          { id: run.id },
        );
        return recutRun.status === "DONE" ? recutRun : null;
      };
      let done = await ended();
      for (; !done; done = await ended()) await sleep(20);
      const ms = (performance.now() - began).toFixed(0);
      console.log(
        `plan ${n}: ${ms} ms from asking to the draft that keeps it; the solver's thread ${done.secondsSpent.toFixed(2)} s; ` +
          `${done.proven ? "optimum proven" : "not proven"}, price ${done.objective.toFixed(4)}`,
      );
    }
  } finally {
    await side.stop();
  }
});
process.exit(0);
