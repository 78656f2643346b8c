import { type FieldNode, GraphQLError } from "graphql";
import { badInput } from "../errors.js";
import { idParam, valueParam } from "./arguments.js";
import { type Argument, declared, type RelatedRead, type Relationship } from "./declare.js";
import { Joins } from "./joins.js";
import { jsonObject, type Member } from "./json.js";
import type { Planner } from "./planner.js";
import { type Operation, select, selectionSets } from "./selection.js";
import { and, join, literal, Param, raw, type Sql, sql } from "./sql.js";

const mostRowsOfAPage = 100;

export interface Connected {
  readonly planner: Planner;
  readonly operation: Operation;
  readonly nodes: readonly FieldNode[];
  readonly type: string;
  readonly nodeType: string;
  readonly filterType: string | undefined;
  readonly relationship: Relationship;
  readonly read: RelatedRead;
  /** Path of the field in the response, for refusals: `refugees`. */
  readonly path: string;
  /** What the list is, for its cursors: `Query.refugees`. */
  readonly list: string;
}

/**
 * A page of a list by keyset: rows after a cursor are those whose order keys are greater than the cursor row's. A cursor
 * names the row and the order, never the keys, so it carries nothing about a person, and rows that come or go do not
 * shift the pages.
 */
export function planConnection(connected: Connected): Sql {
  const { operation, nodes, type, relationship, read, path } = connected;
  const members = select(operation, type, selectionSets(nodes));
  const order = orderOf(connected, read);
  const first = pageSize(read.args.first, path);
  const looksAhead = asksForNextPage(operation, members);

  const source = sourceOf(connected, read);
  const where = [...(relationship.where ? [relationship.where(read)] : []), ...filtered(connected)];
  const page = new Page(connected, order, first, looksAhead);
  const values: Member[] = members.map(({ key, name, nodes: asked }) => {
    if (name === "totalCount") return { key, value: sql`(select count(*) from ${source} where ${and(where)})` };
    return { key, value: page.member(name, asked) };
  });

  const orderBy = join(
    order.keys.map((key) => sql`${key} ${raw(order.direction)}`),
    ", ",
  );
  const limit = looksAhead ? sql`${first} + 1` : sql`${first}`;
  const after = afterCursor(connected, order);
  const shown = and([...where, ...after]);
  // `having` makes it one row, whatever is asked of the page; `true` alone would leave the cursor unread.
  const always = raw(after.length > 0 ? "count(*) >= 0" : "true");
  const rows = sql`select ${read.target}.* from ${source} where ${shown} order by ${orderBy} limit ${limit}`;
  // Numbered before anything is joined to them; the second limit is for Postgres, which cannot know the first one's value.
  const numbered = sql`select page.*, row_number() over () as "#" from (${rows}) page limit ${raw(String(mostRowsOfAPage + 1))}`;
  return sql`(select ${jsonObject(values)} from (select ${read.target}."#" as n, count(*) over () as total${page.columns()}
    from (${numbered}) ${read.target}${page.joins.sql()}) page having ${always})`;
}

function asksForNextPage(
  operation: Operation,
  members: readonly { name: string; nodes: readonly FieldNode[] }[],
): boolean {
  const infos = members.filter((member) => member.name === "pageInfo");
  return infos.some(({ nodes }) =>
    select(operation, "PageInfo", selectionSets(nodes)).some((field) => field.name === "hasNextPage"),
  );
}

/** The columns of the page's rows, and the JSON that is made of them. */
class Page {
  private readonly rows: Sql[] = [];
  readonly joins = new Joins();

  constructor(
    private readonly connected: Connected,
    private readonly order: Order,
    private readonly first: Param,
    private readonly looksAhead: boolean,
  ) {}

  columns(): Sql {
    return join([raw(""), ...this.rows.map((row, index) => sql`${row} as ${raw(`c${index}`)}`)], ", ");
  }

  member(name: string, asked: readonly FieldNode[]): Sql {
    if (name === "pageInfo") {
      return this.object("PageInfo", asked, (field) => this.info(field));
    }
    if (name === "__typename") return sql`${literal(this.connected.type)}::text`;
    const row = this.column(name === "nodes" ? this.node(asked) : this.edge(asked));
    const shown = this.looksAhead ? sql` filter (where page.n <= ${this.first})` : raw("");
    return sql`coalesce(json_agg(${row} order by page.n)${shown}, '[]'::json)`;
  }

  private info(field: string): Sql {
    switch (field) {
      case "hasNextPage":
        return sql`count(*) > ${this.first}`;
      case "hasPreviousPage":
        return raw(this.connected.read.args.after instanceof Param ? "true" : "false");
      case "startCursor":
        return sql`max(${this.column(this.cursor())}) filter (where page.n = 1)`;
      case "endCursor":
        return sql`max(${this.column(this.cursor())}) filter (where page.n = least(page.total, ${this.first}))`;
      default:
        return raw("'PageInfo'::text");
    }
  }

  private edge(asked: readonly FieldNode[]): Sql {
    const type = `${this.connected.nodeType}Edge`;
    return this.object(type, asked, (field, nodes) => {
      if (field === "node") return this.node(nodes);
      return field === "cursor" ? this.cursor() : sql`${literal(type)}::text`;
    });
  }

  private object(
    type: string,
    asked: readonly FieldNode[],
    value: (field: string, nodes: readonly FieldNode[]) => Sql,
  ): Sql {
    const fields = select(this.connected.operation, type, selectionSets(asked));
    return jsonObject(fields.map(({ key, name, nodes }) => ({ key, value: value(name, nodes) })));
  }

  private node(asked: readonly FieldNode[]): Sql {
    const { planner, operation, nodeType, read, path } = this.connected;
    const scope = { type: nodeType, alias: read.target, day: read.day, path: `${path}.nodes`, joins: this.joins };
    return planner.times(this.first, () => planner.object(operation, scope, asked));
  }

  /** In base64 only to say that it is nobody's business. */
  private cursor(): Sql {
    const text = sql`${literal(`${this.order.name}:`)} || ${keyOf(this.connected, this.connected.read.target)}::text`;
    return sql`translate(encode(convert_to(${text}, 'UTF8'), 'base64'), E'\\n', '')`;
  }

  private column(value: Sql): Sql {
    this.rows.push(value);
    return raw(`page.c${this.rows.length - 1}`);
  }
}

interface Order {
  readonly name: string;
  readonly keys: readonly Sql[];
  readonly direction: "asc" | "desc";
}

const keyOf = ({ relationship }: Connected, target: Sql): Sql => relationship.key?.(target) ?? sql`${target}.id`;

function orderOf(connected: Connected, read: RelatedRead): Order {
  const asked = read.args.orderBy as { field?: Argument; direction?: Argument } | null | undefined;
  const orders = connected.relationship.orders ?? {};
  const field = typeof asked?.field === "string" ? asked.field : Object.keys(orders)[0];
  const keys = (field !== undefined && orders[field]?.(read)) || [];
  const direction = asked?.direction === "DESC" ? "desc" : "asc";
  return {
    name: `${connected.list}:${field ?? "id"}:${direction}`,
    keys: [...keys, keyOf(connected, read.target)],
    direction,
  };
}

function sourceOf({ planner, nodeType, relationship }: Connected, read: RelatedRead): Sql {
  const rows = relationship.from?.(read) ?? planner.tableOf(nodeType);
  return sql`${rows} ${read.target} ${relationship.join?.(read) ?? raw("")}`;
}

function filtered({ filterType, read, path }: Connected): Sql[] {
  const filter = read.args.filter;
  if (!filterType || !filter || typeof filter !== "object" || Array.isArray(filter) || filter instanceof Param)
    return [];
  if (declared.contradicts(filterType, filter)) throw badInput("CONTRADICTION", `${path}.filter`);
  return Object.entries(filter).flatMap(([field, value]) => {
    if (value === undefined || value === null) return [];
    const condition = declared.condition(filterType, field);
    if (!condition) throw new GraphQLError(`${filterType}.${field} has no condition`);
    const id = (type: Parameters<typeof idParam>[1]) => idParam(value, type, `${path}.filter.${field}`);
    return [
      condition({ target: read.target, value, param: valueParam(value, `${path}.filter.${field}`), day: read.day, id }),
    ];
  });
}

function pageSize(first: Argument, path: string): Param {
  return new Param((run) => {
    const size = first instanceof Param ? first.read(run) : first;
    if (typeof size === "number" && size >= 1 && size <= mostRowsOfAPage) return size;
    throw badInput("PAGE_SIZE", `${path}.first`, { most: mostRowsOfAPage });
  }, "int4");
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function afterCursor(connected: Connected, order: Order): Sql[] {
  const { read, path, planner } = connected;
  const after = read.args.after;
  if (!(after instanceof Param)) return [];
  const row = new Param((run) => {
    const [name, key] = splitCursor(String(after.read(run)));
    if (name === order.name && uuid.test(key)) return key;
    throw badInput("UNKNOWN_CURSOR", `${path}.after`);
  }, "uuid");
  const target = planner.alias();
  const at: RelatedRead = { ...read, target };
  const cursorRow = sql`from ${sourceOf(connected, at)} where ${keyOf(connected, target)} = ${row} limit 1`;
  const keys = join(
    orderOf(connected, at).keys.map((key) => sql`(select ${key} ${cursorRow})`),
    ", ",
  );
  return [
    // A row that is gone has no keys, and neither has one that the order cannot place on this day.
    sql`known_cursor((${keys}) is not null, ${literal(`${path}.after`)})`,
    sql`(${join(order.keys, ", ")}) ${raw(order.direction === "asc" ? ">" : "<")} (${keys})`,
  ];
}

function splitCursor(cursor: string): [name: string, key: string] {
  const text = Buffer.from(cursor, "base64").toString("utf8");
  const end = text.lastIndexOf(":");
  return [text.slice(0, Math.max(end, 0)), text.slice(end + 1)];
}
