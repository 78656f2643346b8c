import os from "node:os";
import { asking } from "./asking.mjs";
import { cities, today, withCity } from "./cities.mjs";
import { postgresSeconds } from "./postgres-time.mjs";
import { signIn } from "./session.mjs";
import { startSide } from "./start-side.mjs";

/**
 * `node server/bench/moves.mjs`, after `npm run build`: how long it takes to move cases in bulk and to take that back, over
 * HTTP, in the city of 100,000 with all caps, audit and history. P4: 10,000 in at most 3 s, a case at most twice as dear
 * as in a bulk of 100. Of Postgres the processor's time is told, too.
 */
const rounds = 5;
const sizes = [100, 1_000, 10_000];

const mutation = `mutation Move($input: ReassignCasesInput!) {
  reassignCases(input: $input) { reassignment { id } userErrors { message } } }`;
const undoing = `mutation Undo($input: UndoReassignmentInput!) {
  undoReassignment(input: $input) { reassignment { id } userErrors { message } } }`;

const nodeId = (prefix, uuid) => `${prefix}_${uuid.replaceAll("-", "")}`;
/** Medians of the rounds, and Postgres's microseconds for each case. */
function costOf(asked, size) {
  const [ms, postgres] = [median(asked.map((one) => one.ms)), median(asked.map((one) => one.postgres))];
  const each = (postgres * 1000) / size;
  return { each, text: `${Math.round(ms)} ms (Postgres ${Math.round(postgres)}, ${each.toFixed(0)} µs a case)` };
}
const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];

await withCity(cities.large, async ({ connection, client }) => {
  // Room for everybody: here it is only asked what the looking costs.
  await client.query("update programme_phase set ratio = 20000 where upper_inf(period)");
  await client.query("analyze");
  const side = await startSide("aid", { connection: { ...connection, user: "aid_app" }, today, connections: 10 });
  try {
    const { write } = asking(side.url, await signIn(client, "STEERING"));
    const ask = async (query, input) => {
      const spent = await postgresSeconds(client);
      const began = performance.now();
      const { reassignment } = await write(query, input);
      const ms = performance.now() - began;
      const postgres = ((await postgresSeconds(client)) - spent) * 1000;
      return { id: reassignment.id, ms, postgres };
    };
    console.log(`${os.cpus()[0]?.model}, ${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(1)} before`);
    const costs = new Map();
    for (const size of sizes) {
      const moves = [];
      const undos = [];
      for (let round = 0; round <= rounds; round++) {
        const input = { day: today, reason: "Bench", moves: await movesOf(client, size) };
        const moved = await ask(mutation, input);
        const undone = await ask(undoing, { id: moved.id });
        if (round === 0) continue;
        moves.push(moved);
        undos.push(undone);
      }
      costs.set(size, { move: costOf(moves, size), undo: costOf(undos, size) });
      const { move, undo } = costs.get(size);
      const load = os.loadavg()[0]?.toFixed(1);
      console.log(
        `${String(size).padStart(6)} cases: move ${move.text}; undo ${undo.text}; median of ${rounds}, load ${load}`,
      );
    }
    const times = (what) => (costs.get(10_000)[what].each / costs.get(100)[what].each).toFixed(2);
    console.log(
      `A case of 10,000 costs ${times("move")} × one of 100 to move, ${times("undo")} × to undo (Postgres's time)`,
    );
  } finally {
    await side.stop();
  }
});
process.exit(0);

/** Cases of many caseworkers, to five others. */
async function movesOf(client, size) {
  const { rows } = await client.query(
    `with target as (
      select e.caseworker_id as id, row_number() over (order by e.caseworker_id) as place from employment e
      where e.period @> $1::date and e.fte_casework > 0.5 order by e.caseworker_id limit 5
    ), one as (
      select a.refugee_id as id, row_number() over (order by random()) % 5 + 1 as place from caseworker_assignment a
      where a.period @> $1::date and lower(a.period) < $1::date and not exists (select from target t where t.id = a.caseworker_id)
      limit $2
    )
    select t.id as "to", array_agg(o.id) as ids from one o join target t using (place) group by 1`,
    [today, size],
  );
  return rows.map(({ to, ids }) => ({
    toCaseworkerId: nodeId("csw", to),
    refugeeIds: ids.map((id) => nodeId("ref", id)),
  }));
}
