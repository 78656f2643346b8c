import { type AreaVariables, addAreas } from "./area-model.js";
import { LinearProgramme, type Term } from "./linear-programme.js";
import type { Cluster, RecutCity } from "./recut-city.js";

/** The whole problem but contiguity, household by household: its optimum is the city's if its areas hang together. */
export interface ExactModel extends AreaVariables {
  readonly programme: LinearProgramme;
  readonly groups: readonly ClusterGroup[];
}

/** Clusters that are the same to every caseworker: only their number counts, which spares the solver their permutations. */
export interface ClusterGroup {
  readonly clusters: readonly Cluster[];
  /** How many of them a caseworker has who serves an area. */
  readonly choices: readonly { readonly worker: number; readonly area: number; readonly variable: number }[];
}

export function exactModel(city: RecutCity): ExactModel {
  const programme = new LinearProgramme();
  const areas = addAreas(programme, city, { priced: true });
  const groups = alike(city.clusters).map((clusters) => addGroup(programme, city, areas, clusters));
  for (const [at, { caseworker }] of city.workers.entries()) {
    const over = programme.variable({ cost: city.problem.options.weights.overCapacity });
    const load = groups.flatMap(({ clusters, choices }) =>
      choices.flatMap(({ worker, variable }): Term[] => (worker === at ? [[variable, clusters[0]?.size ?? 0]] : [])),
    );
    programme.row([...load, [over, -1]], { upper: caseworker.capacity });
  }
  return { ...areas, programme, groups };
}

function addGroup(
  programme: LinearProgramme,
  city: RecutCity,
  { unitIn, workerIn }: AreaVariables,
  clusters: readonly Cluster[],
): ClusterGroup {
  const [{ unit, leave, keep, pins }] = clusters as readonly [Cluster];
  const { changes } = city.problem.options.weights;
  const choices: { worker: number; area: number; variable: number }[] = [];
  for (const [area, inArea] of unitIn[unit] ?? []) {
    const among: Term[] = [];
    for (const [worker, { areas }] of city.workers.entries()) {
      if (!areas.includes(area) || pins.some((pin) => pin !== worker)) continue;
      const cost = changes * (leave - (keep.get(worker) ?? 0));
      const variable = programme.variable({ cost, upper: clusters.length, integer: true });
      choices.push({ worker, area, variable });
      among.push([variable, 1]);
      const serves = workerIn[worker]?.get(area);
      if (areas.length > 1 && serves !== undefined)
        programme.row(
          [
            [variable, 1],
            [serves, -clusters.length],
          ],
          { upper: 0 },
        );
    }
    // Whoever lives in a unit has a caseworker of its area.
    programme.row([...among, [inArea, -clusters.length]], { lower: 0, upper: 0 });
  }
  return { clusters, choices };
}

/** Clusters that are the same to every caseworker. */
export function alike(clusters: readonly Cluster[]): Cluster[][] {
  const groups = new Map<string, Cluster[]>();
  for (const cluster of clusters) {
    const { unit, size, leave, keep, pins } = cluster;
    const key = JSON.stringify([unit, size, leave, [...keep].sort(([a], [b]) => a - b), pins]);
    const others = groups.get(key);
    if (others) others.push(cluster);
    else groups.set(key, [cluster]);
  }
  return [...groups.values()];
}
