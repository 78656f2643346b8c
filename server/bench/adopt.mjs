import os from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { asking } from "./asking.mjs";
import { cityOf, today, withCity } from "./cities.mjs";
import { postgresSeconds } from "./postgres-time.mjs";
import { signIn } from "./session.mjs";
import { startSide } from "./start-side.mjs";

/**
 * `node server/bench/adopt.mjs`, after `npm run build`: how long it takes to plan, adopt and take back an area cut that gives
 * everybody another area and another caseworker, over HTTP, with all caps, audit, census and history, and what a reader waits
 * meanwhile. In the city in which 100,000 are in care, of half a million who ever were; `REFUGEES=100000` for a quick look.
 * P5: at most 30 s, no reader is kept waiting.
 */
const tomorrow = new Date(Date.parse(`${today}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const percentile = (times, share) => times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? 0;

const refugees = Number(process.env.REFUGEES ?? 520_000);

await withCity(cityOf(refugees), async ({ connection, client }) => {
  const side = await startSide("aid", { connection: { ...connection, user: "aid_app" }, today, connections: 10 });
  const watcher = new pg.Client(connection);
  await watcher.connect();
  try {
    const { read, write } = asking(side.url, await signIn(client, "STEERING"));
    const timed = async (what, query, input) => {
      const spent = await postgresSeconds(client);
      const began = performance.now();
      const payload = await write(query, input);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      const postgres = ((await postgresSeconds(client)) - spent).toFixed(1);
      console.log(`${what}: ${seconds} s (Postgres ${postgres}), load ${os.loadavg()[0]?.toFixed(1)}`);
      return payload;
    };
    const figuresAndNames =
      "{ districts { refugeesInCare } refugees(first: 20) { nodes { fileNumber caseworker { name } } } }";
    // Somebody who reads, as long as something lasts; and how often somebody was seen to wait for a lock.
    const latencies = async (until) => {
      const times = [];
      let over = false;
      let waits = 0;
      const done = until.finally(() => {
        over = true;
      });
      const watching = (async () => {
        for (; !over; await sleep(20)) {
          const { rows } = await watcher.query("select count(*)::integer as n from pg_locks where not granted");
          waits += rows[0].n;
        }
      })();
      while (!over) {
        const began = performance.now();
        await read(figuresAndNames);
        times.push(performance.now() - began);
      }
      await Promise.all([done, watching]);
      return { times, waits };
    };
    const say = (what, { times, waits }) => {
      const [median, p95] = [0.5, 0.95].map((share) => percentile(times, share).toFixed(0));
      const longest = Math.max(...times).toFixed(0);
      console.log(
        `${what}: median ${median} ms, p95 ${p95} ms, longest ${longest} ms of ${times.length}; waits for a lock: ${waits}`,
      );
    };

    console.log(`${os.cpus()[0]?.model}, ${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(1)} before`);
    say("a reader alone", await latencies(sleep(5_000)));
    const { areaCuts } = await read("{ areaCuts { id } }");
    const made = await timed(
      "copy, with a plan for everybody",
      "mutation ($input: CreateAreaCutDraftInput!) { createAreaCutDraft(input: $input) { areaCut { id version areas { id code name colour organization { id } districts { id } staff { caseworker { id } fteCasework } } } userErrors { message } } }",
      { name: "Bench", from: tomorrow, copyOfId: areaCuts.at(-1).id },
    );
    // Every area gets the districts of the next one, so that everybody moves.
    const { areas } = made.areaCut;
    const draft = await timed(
      "draft, with a plan for everybody",
      "mutation ($input: SaveAreaCutDraftInput!) { saveAreaCutDraft(input: $input) { areaCut { id version preview { fingerprint persons exceptionsNeeded changeCaseworker { persons } } } userErrors { message } } }",
      {
        id: made.areaCut.id,
        version: made.areaCut.version,
        name: "Bench",
        from: tomorrow,
        areas: areas.map(({ id, code, name, colour, organization, staff }, at) => ({
          id,
          code,
          name,
          colour,
          organizationId: organization.id,
          districtIds: areas[(at + 1) % areas.length].districts.map((district) => district.id),
          accommodationIds: [],
          staff: staff.map(({ caseworker, fteCasework }) => ({ caseworkerId: caseworker.id, fteCasework })),
        })),
      },
    );
    const { id, version, preview } = draft.areaCut;
    console.log(JSON.stringify(preview));
    const input = { id, version, from: tomorrow, fingerprint: preview.fingerprint, exceptions: [] };
    const adoption = timed(
      "adoption",
      "mutation ($input: AdoptAreaCutInput!) { adoptAreaCut(input: $input) { waiting reassignment { casesCount } userErrors { message } } }",
      input,
    );
    say("a reader meanwhile", await latencies(adoption));
    console.log(JSON.stringify(await adoption));
    const undoing = timed(
      "undoing",
      "mutation ($input: UndoAreaCutAdoptionInput!) { undoAreaCutAdoption(input: $input) { areaCut { stage } userErrors { message } } }",
      { id },
    );
    say("a reader meanwhile", await latencies(undoing));
  } finally {
    await watcher.end();
    await side.stop();
  }
});
process.exit(0);
