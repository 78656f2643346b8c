import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from "graphql";
import { getMetadataStorage } from "type-graphql";
import type { DataSource, EntityMetadata } from "typeorm";
import type { Claims, Database } from "../../database/database.js";
import { badInput } from "../errors.js";
import { mostRows } from "../limits.js";
import { fromNodeId, toNodeId } from "../node-id.js";
import { BoundedCache } from "./bounded-cache.js";
import { declared } from "./declare.js";
import { Joins } from "./joins.js";
import { jsonObject } from "./json.js";
import { Planner } from "./planner.js";
import type { RowReference } from "./row.js";
import { runStatement } from "./run-statement.js";
import { type Operation, select } from "./selection.js";
import { type Shape, shapeOf } from "./shape.js";
import { literal, Param, type RunContext, render, type Sql, type Statement, sql } from "./sql.js";

/** Who reads, and on which day. */
export interface Reader {
  readonly claims: Claims;
  readonly signal: AbortSignal;
}

export interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** What identifies document and operation. */
  readonly key: string;
  /** Coerced. */
  readonly variables: { readonly [name: string]: unknown };
}

const mostPlans = 1000;

/** Reads by planning: an operation, or a field of one, becomes one SQL statement that builds the response. */
export class ReadEngine {
  private readonly entities: ReadonlyMap<string, EntityMetadata>;
  private readonly shapes = new WeakMap<OperationDefinitionNode, Shape>();
  private readonly plans = new BoundedCache<string, Plan>(mostPlans);
  private readonly fieldPlans = new WeakMap<FieldNode, BoundedCache<string, Plan>>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly database: Database,
  ) {
    this.entities = entitiesByType(database.dataSource);
  }

  /** A query's whole `data` as JSON text, or null when SQL alone cannot answer, because it asks for the schema too. */
  async read({ document, operation, key, variables }: Asked, reader: Reader): Promise<string | null> {
    const plan = this.plans.getOrMake(`${key}:${this.shape(operation)(variables)}`, () =>
      this.planOperation({ schema: this.schema, fragments: fragmentsOf(document), variables }, operation),
    );
    return this.run(plan, reader, variables);
  }

  /** A root field that graphql-js executes beside others; objects are keyed as the response is. */
  readField(info: GraphQLResolveInfo, reader: Reader): Promise<unknown> {
    const definition = info.parentType.getFields()[info.fieldName];
    return this.readPart(info, reader, (planner, operation) =>
      planner.field(
        operation,
        { ...planner.root("Query"), path: String(info.path.key) },
        definition as Field,
        info.fieldNodes,
      ),
    );
  }

  /** What a mutation's payload shows of a row. */
  readRow(row: RowReference, info: GraphQLResolveInfo, reader: Reader): Promise<unknown> {
    const uuid = new Param((run) => run.variables[rowVariable], "uuid");
    const plan = (planner: Planner, operation: Operation): Sql => {
      const alias = planner.alias();
      const joins = new Joins();
      const scope = { ...planner.root(row.type), alias, joins, path: String(info.path.key) };
      const object = planner.object(operation, scope, info.fieldNodes);
      return sql`(select ${object} from ${planner.tableOf(row.type)} ${alias}${joins.sql()} where ${alias}.id = ${uuid})`;
    };
    return this.readPart(info, reader, plan, { [rowVariable]: fromNodeId(row.type, toNodeId(row.type, row.id), "id") });
  }

  private async readPart(
    info: GraphQLResolveInfo,
    reader: Reader,
    plan: (planner: Planner, operation: Operation) => Sql,
    more: { readonly [name: string]: unknown } = {},
  ): Promise<unknown> {
    const { schema, fragments, variableValues: variables } = info;
    const field = info.fieldNodes[0] as FieldNode;
    const plans = this.fieldPlans.get(field) ?? new BoundedCache<string, Plan>(mostPlans);
    this.fieldPlans.set(field, plans);
    // Operations of one document share fields through fragments, but not what they ask of them.
    const planned = plans.getOrMake(`${info.operation.name?.value}:${this.shape(info.operation)(variables)}`, () => {
      const planner = new Planner(schema, this.entities, true);
      return asPlan(planner, plan(planner, { schema, fragments, variables }));
    });
    return JSON.parse((await this.run(planned, reader, { ...variables, ...more })) ?? "null");
  }

  private async run(
    { statement, rows }: Plan,
    { claims, signal }: Reader,
    variables: Asked["variables"],
  ): Promise<string | null> {
    const run = { variables, today: claims.today };
    const asked = rows(run);
    if (asked > mostRows) throw badInput("TOO_MANY_ROWS", "first", { asked, most: mostRows });
    return statement && runStatement(this.database.pool, statement, claims, run, signal);
  }

  private shape(operation: OperationDefinitionNode): Shape {
    const known = this.shapes.get(operation) ?? shapeOf(this.schema, operation);
    this.shapes.set(operation, known);
    return known;
  }

  private planOperation(operation: Operation, node: OperationDefinitionNode): Plan {
    const query = this.schema.getQueryType() as GraphQLObjectType;
    const planner = new Planner(this.schema, this.entities);
    const members = select(operation, query.name, [node.selectionSet]);
    const ours = members.filter(({ name }) => name === "__typename" || isPlanned(name));
    const fields = ours.map(({ key, name, nodes }) => {
      const definition = query.getFields()[name];
      if (!definition) return { key, value: sql`${literal(query.name)}::text` };
      return { key, value: planner.field(operation, { ...planner.root(query.name), path: key }, definition, nodes) };
    });
    const plan = asPlan(planner, jsonObject(fields));
    // What is left to graphql-js is read field by field, but its rows are counted together.
    return ours.length < members.length ? { ...plan, statement: null } : plan;
  }
}

interface Plan {
  /** Null when SQL alone cannot answer. */
  readonly statement: Statement | null;
  /** Rows that it may read at most, roughly. */
  readonly rows: (run: RunContext) => number;
}

const asPlan = (planner: Planner, json: Sql): Plan => ({
  statement: render(sql`select (${json})::text`),
  rows: (run) => planner.rowsAskedFor(run),
});

type Field = GraphQLField<unknown, unknown>;

const rowVariable = "the row";

/** Whether SQL answers a field of the query root. */
export const isPlanned = (field: string): boolean =>
  field === "node" || declared.relationship("Query", field) !== undefined;

const fragmentsOf = (document: DocumentNode): { [name: string]: FragmentDefinitionNode } =>
  Object.fromEntries(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );

function entitiesByType(source: DataSource): Map<string, EntityMetadata> {
  const { objectTypes } = getMetadataStorage();
  return new Map(
    source.entityMetadatas.flatMap((entity) => {
      const type = objectTypes.find((one) => one.target === entity.target);
      return type ? [[type.name, entity] as const] : [];
    }),
  );
}
