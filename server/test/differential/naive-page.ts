import { GraphQLError } from "graphql";
import type { Arguments, Compare, List } from "./rules.js";
import { ascending } from "./world.js";

/** A page of a list, counted out by hand. */
export function page<Row>({ options }: List<Row>, args: Arguments, path: string, list: string) {
  const { rows, places = rows, orders, id } = options;
  const { first = 0, after, orderBy } = args;
  if (first < 1 || first > 100) throw badInput("PAGE_SIZE", `${path}.first`);

  const field = orderBy?.field ?? Object.keys(orders)[0] ?? "";
  const direction = orderBy?.direction === "DESC" ? -1 : 1;
  const keys: readonly Compare<Row>[] = [...(orders[field] ?? []), (a, b) => ascending(id(a), id(b))];
  const compare: Compare<Row> = (a, b) => direction * keys.reduce((known, key) => known || key(a, b), 0);
  const cursorOf = (row: Row): string => btoa(`${list}:${field}:${direction < 0 ? "desc" : "asc"}:${id(row)}`);

  const place = places.find((row) => cursorOf(row) === after);
  if (typeof after === "string" && place === undefined) throw badInput("UNKNOWN_CURSOR", `${path}.after`);
  const following = [...rows].sort(compare).filter((row) => place === undefined || compare(row, place) > 0);
  const nodes = following.slice(0, first);
  const [start] = nodes;
  const end = nodes.at(-1);
  return {
    nodes,
    edges: nodes.map((node) => ({ cursor: cursorOf(node), node })),
    totalCount: rows.length,
    pageInfo: {
      hasNextPage: following.length > first,
      hasPreviousPage: place !== undefined,
      startCursor: start === undefined ? null : cursorOf(start),
      endCursor: end === undefined ? null : cursorOf(end),
    },
  };
}

export const badInput = (reason: string, argument: string): GraphQLError =>
  new GraphQLError(reason, { extensions: { code: "BAD_USER_INPUT", reason, argument } });
