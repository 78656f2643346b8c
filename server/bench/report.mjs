import { reads } from "./reads/reads.mjs";

const targets = { each: 1.3, mean: 1.7, bare: 0.75, growth: 2, dashboard: 300 };

/** The results as Markdown: who was compared how, the figures, and which targets of QUALITY §1 they meet. */
export function report(results) {
  const { compared, growth } = results;
  const lines = [
    "# Reads, measured",
    "",
    "Written by `npm run bench`; what is compared, and how to read it, stands in `README.md`.",
    "",
    ...conditions(results),
    ...compared.flatMap((one) => comparison(one)),
    ...growthTable(growth),
    ...verdicts(results),
  ];
  return `${lines.join("\n")}\n`;
}

function conditions({ machine, settings, connections, rounds, seconds, warmUp }) {
  const { postgres, node, packages } = machine;
  const listed = (record) => Object.entries(record).map(([name, value]) => `${name} ${value}`);
  return [
    `- ${machine.date}, ${machine.cpu}, ${machine.cores} cores, ${machine.memory}, ${machine.system}; load before the run ${machine.load}.`,
    `- Postgres ${postgres} (embedded; ${listed(settings).join(", ")}). Node: ${listed(node).join(", ")}. ${listed(packages).join(", ")}.`,
    `- ${connections} connections, medians of ${rounds} alternating rounds of ${seconds} s, warmed up by ${warmUp.requests} requests or ${warmUp.seconds} s of them; client, server and database share the cores.`,
    "",
  ];
}

const readsOf = (table) => reads.filter(({ name }) => table[name]);

const rate = ({ perSecond }) => (perSecond < 10 ? perSecond.toFixed(1) : perSecond.toFixed(0));
const times = (ratio, target) => `${ratio.toFixed(2)} × ${ratio >= target ? "✓" : "✗"}`;

function comparison({ city, role, table }) {
  const rows = readsOf(table).map(({ name, title }) => {
    const { aid, postgraphile, bare } = table[name];
    const latencies = [aid, postgraphile, bare].map(({ p50, p97 }) => `${p50} / ${p97}`);
    const rates = [aid, postgraphile, bare].map(rate);
    const { p1, p2 } = ratios(table[name]);
    return `| ${[title, ...rates, times(p1, targets.each), times(p2, targets.bare), ...latencies].join(" | ")} |`;
  });
  return [
    `## ${city.name} refugees, as of ${city.on}, seen by ${role}`,
    "",
    "| Read | AiD, 1/s | PostGraphile, 1/s | hand-written SQL, 1/s | P1: AiD to PostGraphile | P2: AiD to hand-written | AiD p50 / p97.5, ms | PostGraphile | hand-written |",
    "|---|--:|--:|--:|--:|--:|--:|--:|--:|",
    ...rows,
    `| **Geometric mean** | | | | **${times(means(table).p1, targets.mean)}** | **${means(table).p2.toFixed(2)} ×** | | | |`,
    "",
  ];
}

const ratios = ({ aid, postgraphile, bare }) => ({
  p1: aid.perSecond / postgraphile.perSecond,
  p2: aid.perSecond / bare.perSecond,
});

function means(table) {
  const all = readsOf(table).map(({ name }) => ratios(table[name]));
  return { p1: geometricMean(all.map(({ p1 }) => p1)), p2: geometricMean(all.map(({ p2 }) => p2)) };
}

const geometricMean = (numbers) => Math.exp(numbers.reduce((sum, n) => sum + Math.log(n), 0) / numbers.length);

function growthTable(growth) {
  const head = growth.map(
    ({ city, counts }) =>
      `${city.name} (${counts.inCare.toLocaleString("en")} in care of ${counts.refugees.toLocaleString("en")})`,
  );
  const rows = reads.map(({ name, title }) => {
    const latencies = growth.map((one) => one.latencies[name]);
    return `| ${[
      title,
      ...latencies.map((ms) => ms?.toFixed(1) ?? "–"),
      growthOf(growth, name)
        .map((n) => `${n.toFixed(1)} ×`)
        .join(", "),
    ].join(" | ")} |`;
  });
  return [
    "## P3: growth with the city",
    "",
    "Median latency in ms of AiD for one reader.",
    "",
    `| Read | ${head.join(" | ")} | growth |`,
    `|---|${"--:|".repeat(growth.length + 1)}`,
    ...rows,
    "",
  ];
}

const growthOf = ([first, ...larger], name) =>
  larger.flatMap(({ latencies }) => (name in latencies ? [latencies[name] / first.latencies[name]] : []));

function verdicts({ compared, growth }) {
  const misses = compared.flatMap(({ city, role, table }) =>
    readsOf(table).flatMap(({ name, title }) => {
      const { p1, p2 } = ratios(table[name]);
      const where = `${city.name} refugees, ${role}: ${title}`;
      return [
        ...(p1 < targets.each ? [`P1, ${where}: ${p1.toFixed(2)} × instead of ${targets.each} ×`] : []),
        ...(p2 < targets.bare ? [`P2, ${where}: ${p2.toFixed(2)} × instead of ${targets.bare} ×`] : []),
      ];
    }),
  );
  for (const { city, role, table } of compared) {
    const { p1 } = means(table);
    if (p1 < targets.mean)
      misses.push(`P1, ${city.name} refugees, ${role}: geometric mean ${p1.toFixed(2)} × instead of ${targets.mean} ×`);
  }
  for (const { name, title } of reads) {
    const most = Math.max(...growthOf(growth, name));
    if (most > targets.growth)
      misses.push(`P3, ${title}: grows ${most.toFixed(1)} × instead of ${targets.growth} × at most`);
  }
  const million = growth.find(({ city }) => city.name === "1,000,000");
  if (million && million.latencies.statistics >= targets.dashboard) {
    misses.push(
      `P3, dashboard at 1,000,000: ${Math.round(million.latencies.statistics)} ms instead of ${targets.dashboard} ms`,
    );
  }
  if (misses.length === 0) return ["All targets of QUALITY §1 P1 to P3 that this run measures are met."];
  return [
    "## What falls short",
    "",
    "The reasons and the next ideas stand in `README.md`.",
    "",
    ...misses.map((miss) => `- ${miss}.`),
  ];
}
