import { readFileSync, writeFileSync } from "node:fs";
import { cities, settings, today, withCity } from "./cities.mjs";
import { requireEqualAnswers } from "./equal.mjs";
import { machineFacts } from "./machine.mjs";
import { compare, latency } from "./measure.mjs";
import { reads } from "./reads/reads.mjs";
import { report } from "./report.mjs";
import { chooseSamples } from "./samples.mjs";
import { signIn } from "./session.mjs";
import { startSide } from "./start-side.mjs";

const connections = 10;
const rounds = 5;
const seconds = 1;
const warmUp = { requests: 2000, seconds: 4 };
const comparedSamples = 10;
const oneReader = { requests: 60, warmUp: 20, seconds: 15 };
const allSides = ["aid", "postgraphile", "bare"];

/**
 * What is measured in each city: with whose eyes, and in which reads, all sides are compared, and which reads grow. The board
 * of a large city has hundreds of columns, of which nobody works with more than an area's: too slow to compare, and at a
 * million not answered within the limit of ten seconds.
 */
const withoutBoard = reads.filter(({ name }) => name !== "caseload-board");
const stages = [
  { city: cities.dueren, roles: ["STEERING", "ASSOCIATION_ADMIN"], compared: reads, alone: reads },
  { city: cities.large, roles: ["STEERING"], compared: withoutBoard, alone: reads },
  ...(process.argv.includes("--large") ? [{ city: cities.million, roles: [], compared: [], alone: withoutBoard }] : []),
];

const began = performance.now();
const say = (line) => console.log(`${String(Math.round((performance.now() - began) / 1000)).padStart(4)} s  ${line}`);

const results = {
  settings,
  today,
  connections,
  rounds,
  seconds,
  warmUp,
  compared: [],
  growth: [],
  machine: { ...machineFacts(), node: {} },
};
for (const stage of stages) {
  say(`Building the city of ${stage.city.name} refugees …`);
  await withCity(stage.city, (built) => measure(stage, built));
}
const text = report(results);
writeFileSync(new URL("results.md", import.meta.url), text);
console.log(`\n${text}`);
say("Written to server/bench/results.md.");
process.exit(0);

async function measure({ city, roles, compared, alone }, { connection, client }) {
  await client.query(readFileSync(new URL("sides/postgraphile.sql", import.meta.url), "utf8"));
  await client.query("analyze");
  const { rows } = await client.query(
    `select current_setting('server_version') as version, (select count(*)::integer from refugee) as refugees,
      (select count(*)::integer from care_period where period @> $1::date) as "inCare"`,
    [city.on],
  );
  const [{ version, ...counts }] = rows;
  results.machine.postgres = version;

  const samples = await chooseSamples(client, city.on);
  const app = { connection: { ...connection, user: "aid_app" }, today, connections };
  const names = roles.length > 0 ? allSides : ["aid"];
  const sides = [];
  try {
    for (const name of names) sides.push(await startSide(name, app));
    for (const { name, version } of sides) results.machine.node[name] = version;
    const cookies = new Map();
    for (const role of ["STEERING", ...roles])
      if (!cookies.has(role)) cookies.set(role, await signIn(client, role, city.on));
    results.growth.push({ city, counts, latencies: await growth(alone, sides[0], samples, cookies.get("STEERING")) });
    for (const role of roles) {
      const table = await compareAll(city, role, compared, sides, samples, cookies.get(role));
      results.compared.push({ city, role, table });
    }
  } finally {
    await Promise.all(sides.map((side) => side.stop()));
  }
}

async function growth(alone, side, samples, cookie) {
  const latencies = {};
  for (const read of alone) {
    latencies[read.name] = await latency(read, read.samples(samples), side, cookie, oneReader);
    say(`  ${read.name}: ${latencies[read.name].toFixed(1)} ms for one reader`);
  }
  return latencies;
}

async function compareAll(city, role, compared, sides, samples, cookie) {
  const table = {};
  for (const read of compared) {
    const chosen = read.samples(samples);
    await requireEqualAnswers(read, chosen.slice(0, comparedSamples), sides, cookie);
    table[read.name] = await compare(read, chosen, sides, cookie, { connections, rounds, seconds, warmUp });
    const figures = sides.map(({ name }) => `${name} ${Math.round(table[read.name][name].perSecond)}/s`);
    say(`  ${city.name}, ${role}, ${read.name}: ${figures.join(", ")}`);
  }
  return table;
}
