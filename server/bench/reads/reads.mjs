import { readFileSync } from "node:fs";

/**
 * The six reads. `samples` picks the values a read is repeated with; `values` are those of the hand-written SQL in order;
 * `asAid` brings PostGraphile's answer into AiD's shape, for the comparison only.
 */
const described = [
  {
    name: "refugee-list",
    title: "List of 50, three levels of relations",
    samples: ({ on }) => [{ on }],
    values: ({ on }) => [on],
    asAid: ({ refugees }) => ({
      refugees: { pageInfo: refugees.pageInfo, edges: edges(refugees.nodes.map(fromIdentity)) },
    }),
  },
  {
    name: "refugee-file",
    title: "Refugee file",
    samples: ({ on, refugees }) => refugees.map((id) => ({ id, on })),
    values: ({ id, on }) => [id, on],
    asAid: (data) => data,
  },
  {
    name: "search",
    title: "Search",
    samples: ({ on, words }) => words.map((search) => ({ search, on })),
    values: ({ search, on }) => [search, on],
    asAid: ({ refugees, caseworkers, accommodations }) => ({
      refugees: { edges: edges(refugees.map(fromIdentity)) },
      caseworkers: { edges: edges(caseworkers) },
      accommodations: { edges: edges(accommodations) },
    }),
  },
  {
    name: "caseload-board",
    title: "Caseload board",
    samples: ({ on }) => [{ on }],
    values: ({ on }) => [on],
    asAid: ({ caseloads }) => ({
      caseloads: caseloads.map(({ households: { pageInfo, nodes }, ...column }) => ({
        ...column,
        households: { pageInfo, edges: edges(nodes) },
      })),
    }),
  },
  {
    name: "home-occupancy",
    title: "Occupancy of a home",
    samples: ({ on, homes }) => homes.map((id) => ({ id, on })),
    values: ({ id, on }) => [id, on],
    asAid: (data) => data,
  },
  {
    name: "statistics",
    title: "As-of statistics (dashboard)",
    samples: ({ on }) => [{ on }],
    values: ({ on }) => [on],
    asAid: (data) => data,
  },
];

const edges = (nodes) => nodes.map((node) => ({ node }));

/** Its list is one of identities, which have the index on names. */
const fromIdentity = ({ refugee, ...identity }) => ({ ...refugee, identity });

const document = (name, side) => readFileSync(new URL(`${name}/${side}.graphql`, import.meta.url), "utf8");

const aidIds = { "refugee-file": "ref", "home-occupancy": "acc" };
const aidVariables = (name, { id, ...rest }) =>
  id ? { ...rest, id: `${aidIds[name]}_${id.replaceAll("-", "")}` } : rest;

/** What is sent to each side for one sample: path and body. */
export const reads = described.map(({ name, title, samples, values, asAid }) => {
  const aid = document(name, "aid");
  const postgraphile = document(name, "postgraphile");
  return {
    name,
    title,
    samples,
    asAid,
    request: {
      aid: (sample) => ({
        path: "/graphql",
        body: JSON.stringify({ query: aid, variables: aidVariables(name, sample) }),
      }),
      postgraphile: (sample) => {
        const variables = postgraphile.includes("$day") ? { ...sample, day: sample.on } : sample;
        return { path: "/graphql", body: JSON.stringify({ query: postgraphile, variables }) };
      },
      bare: (sample) => ({ path: `/${name}`, body: JSON.stringify(values(sample)) }),
    },
  };
});
