import type { Highs } from "highs";
import type { CutChoice } from "./cut-choice.js";
import { alike } from "./exact-model.js";
import type { AreaChoice } from "./first-cut.js";
import { LinearProgramme, type Term } from "./linear-programme.js";
import type { Cluster, RecutCity } from "./recut-city.js";

/** Seconds for the shares of one area: what is found later is worth little. */
const PATIENCE = 0.7;

/** Within areas that are fixed: who stays, and who goes to whom. Each area is a problem of its own, that may be known already. */
export function shareHouseholds(
  highs: Highs,
  city: RecutCity,
  areas: AreaChoice,
  secondsLeft: () => number,
  known: CutChoice | null = null,
): CutChoice {
  const workerOf = new Map<Cluster, number>();
  for (const area of city.problem.areas.keys()) {
    if (known && isSameIn(area, areas, known)) {
      for (const [at, cluster] of city.clusters.entries())
        if (areas.areaOfUnit[cluster.unit] === area) workerOf.set(cluster, known.workerOfCluster[at] ?? -1);
      continue;
    }
    const clusters = city.clusters.filter(({ unit }) => areas.areaOfUnit[unit] === area);
    const workers = [...city.workers.keys()].filter((worker) => areas.areaOfWorker[worker] === area);
    const quick = shareQuickly(city, clusters, workers);
    const better =
      !isCheapest(city, clusters, workers, quick) && secondsLeft() > 0
        ? shareBest(highs, city, clusters, workers, secondsLeft())
        : null;
    for (const [cluster, worker] of better && price(city, better) < price(city, quick) ? better : quick)
      workerOf.set(cluster, worker);
  }
  return { ...areas, workerOfCluster: city.clusters.map((cluster) => workerOf.get(cluster) ?? -1) };
}

function isSameIn(area: number, one: AreaChoice, other: AreaChoice): boolean {
  const same = (areas: readonly number[], others: readonly number[]) =>
    areas.every((each, at) => (each === area) === (others[at] === area));
  return same(one.areaOfUnit, other.areaOfUnit) && same(one.areaOfWorker, other.areaOfWorker);
}

type Shares = ReadonlyMap<Cluster, number>;

/** Whoever loses most stays first, as long as there is room; then the largest, each to whoever has most room. */
function shareQuickly(city: RecutCity, clusters: readonly Cluster[], workers: readonly number[]): Shares {
  const room = new Map(workers.map((worker) => [worker, city.workers[worker]?.caseworker.capacity ?? 0]));
  const shares = new Map<Cluster, number>();
  const give = (cluster: Cluster, worker: number) => {
    shares.set(cluster, worker);
    room.set(worker, (room.get(worker) ?? 0) - cluster.size);
  };
  const dearest = (cluster: Cluster) => Math.max(0, ...workers.map((worker) => cluster.keep.get(worker) ?? 0));
  for (const cluster of clusters) for (const pin of cluster.pins) give(cluster, pin);
  const open = clusters.filter((cluster) => !shares.has(cluster));
  for (const cluster of open.toSorted((a, b) => dearest(b) / b.size - dearest(a) / a.size)) {
    const own = workers.filter((worker) => cluster.keep.has(worker) && (room.get(worker) ?? 0) >= cluster.size);
    const [best] = own.sort((a, b) => (cluster.keep.get(b) ?? 0) - (cluster.keep.get(a) ?? 0));
    if (best !== undefined) give(cluster, best);
  }
  const { weights } = city.problem.options;
  const left = open.filter((cluster) => !shares.has(cluster));
  for (const cluster of left.toSorted((a, b) => b.size - a.size)) {
    const cost = (worker: number) => {
      const over = Math.min(cluster.size, Math.max(0, cluster.size - (room.get(worker) ?? 0)));
      return weights.overCapacity * over - weights.changes * (cluster.keep.get(worker) ?? 0);
    };
    const [best] = workers.toSorted((a, b) => cost(a) - cost(b) || (room.get(b) ?? 0) - (room.get(a) ?? 0));
    if (best !== undefined) give(cluster, best);
  }
  return shares;
}

/** Nobody moves who need not, and nobody is over capacity for whom there is room: then no other shares are cheaper. */
function isCheapest(
  city: RecutCity,
  clusters: readonly Cluster[],
  workers: readonly number[],
  shares: Shares,
): boolean {
  const { weights } = city.problem.options;
  let least = 0;
  let room = 0;
  for (const worker of workers) room += city.workers[worker]?.caseworker.capacity ?? 0;
  for (const { size, leave, keep } of clusters) {
    room -= size;
    least += weights.changes * (leave - Math.max(0, ...workers.map((worker) => keep.get(worker) ?? 0)));
  }
  return price(city, shares) <= least + weights.overCapacity * Math.max(0, -room) + 1e-9;
}

function price(city: RecutCity, shares: Shares): number {
  const { weights } = city.problem.options;
  const loads = new Map<number, number>();
  let changed = 0;
  for (const [{ size, leave, keep }, worker] of shares) {
    loads.set(worker, (loads.get(worker) ?? 0) + size);
    changed += leave - (keep.get(worker) ?? 0);
  }
  let over = 0;
  for (const [worker, load] of loads) over += Math.max(0, load - (city.workers[worker]?.caseworker.capacity ?? 0));
  return weights.changes * changed + weights.overCapacity * over;
}

function shareBest(
  highs: Highs,
  city: RecutCity,
  clusters: readonly Cluster[],
  workers: readonly number[],
  secondsLeft: number,
): Shares | null {
  const { weights } = city.problem.options;
  const programme = new LinearProgramme();
  const loads = new Map<number, Term[]>(workers.map((worker) => [worker, []]));
  const groups = alike(clusters).map((group) => {
    const { size = 0, leave = 0, keep = new Map<number, number>(), pins = [] } = group[0] ?? {};
    const choices = workers.flatMap((worker) => {
      if (pins.some((pin) => pin !== worker)) return [];
      const cost = weights.changes * (leave - (keep.get(worker) ?? 0));
      const variable = programme.variable({ cost, upper: group.length, integer: true });
      loads.get(worker)?.push([variable, size]);
      return [{ worker, variable }];
    });
    programme.row(
      choices.map(({ variable }): Term => [variable, 1]),
      { lower: group.length, upper: group.length },
    );
    return { group, choices };
  });
  for (const [worker, load] of loads) {
    const over = programme.variable({ cost: weights.overCapacity });
    programme.row([...load, [over, -1]], { upper: city.workers[worker]?.caseworker.capacity ?? 0 });
  }
  const { values } = programme.solve(highs, { seconds: Math.min(secondsLeft, PATIENCE), gap: 1e-4 });
  if (!values) return null;
  const shares = new Map<Cluster, number>();
  for (const { group, choices } of groups) {
    const waiting = [...group];
    for (const { worker, variable } of choices)
      for (const cluster of waiting.splice(0, Math.round(values[variable] ?? 0))) shares.set(cluster, worker);
  }
  return shares;
}
