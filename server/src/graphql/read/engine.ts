import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
} from "graphql";
import type { EntityMetadata } from "typeorm";
import type { ReadLog } from "../../audit/read-log.js";
import type { Database } from "../../database/database.js";
import type { Opening } from "../../database/opening.js";
import type { Vault } from "../../database/vault.js";
import { extraRowsOf } from "../cost.js";
import { isOfOneField, tooManyRows } from "../errors.js";
import { mostRows } from "../limits.js";
import type { NodeType } from "../node-id.js";
import { BoundedCache } from "./bounded-cache.js";
import { declared } from "./declare.js";
import { entitiesByType } from "./entities-by-type.js";
import { Joins } from "./joins.js";
import { jsonObject } from "./json.js";
import type { PersonalParts } from "./personal-parts.js";
import { Planner } from "./planner.js";
import { runStatement } from "./run-statement.js";
import { openTexts } from "./sealed-texts.js";
import { type Operation, select, selectionSets } from "./selection.js";
import { type Shape, shapeOf } from "./shape.js";
import { literal, Param, type RunContext, raw, render, type Sql, type Statement, sql } from "./sql.js";

/** Who reads, and on which day. */
export interface Reader {
  readonly opening: Opening;
  readonly today: string;
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

/** An operation that is ready to be read. */
export interface Prepared {
  /** Rows that it may read at most, roughly; a mutation, what its payloads show. Null when an argument makes no sense. */
  readonly rows: number | null;
  /** A query's whole `data` as JSON text, or null when SQL alone cannot answer, because it asks for other things too. */
  read(): Promise<string | null>;
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
    private readonly readLog: ReadLog,
    private readonly vault: Vault,
  ) {
    this.entities = entitiesByType(database.dataSource);
  }

  /** Plans an operation, or finds its plan, and counts its rows. @throws TOO_MANY_ROWS */
  prepare(asked: Asked, reader: Reader): Prepared {
    const run = { variables: asked.variables, today: reader.today };
    try {
      const plan = this.planOf(asked);
      const rows = countRows(plan, run);
      return { rows, read: () => this.run(plan, reader, run) };
    } catch (error) {
      if (!(error instanceof GraphQLError && isOfOneField(error))) throw error;
      return { rows: null, read: () => Promise.reject(error) };
    }
  }

  private planOf({ document, operation, key, variables }: Asked): Plan {
    return this.plans.getOrMake(`${key}:${this.shape(operation)(variables)}`, () => {
      const asked = { schema: this.schema, fragments: fragmentsOf(document), variables };
      return operation.operation === "query"
        ? this.planOperation(asked, operation)
        : this.countPayloads(asked, operation);
    });
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

  /** What the payload of a mutation, or an answer that code made, shows of rows of one type. @returns them by their ids */
  async readRows(
    type: NodeType,
    ids: readonly string[],
    info: GraphQLResolveInfo,
    reader: Reader,
  ): Promise<ReadonlyMap<string, unknown>> {
    const uuids = new Param((run) => run.variables[rowsVariable], "uuid[]");
    const plan = (planner: Planner, operation: Operation): Sql => {
      const alias = planner.alias();
      const joins = new Joins();
      const scope = { ...planner.root(type), alias, joins, path: String(info.path.key) };
      const object = planner.object(operation, scope, info.fieldNodes);
      return sql`(select json_object_agg(${alias}.id, ${object}) from ${planner.tableOf(type)} ${alias}${joins.sql()}
        where ${alias}.id = any (${uuids}))`;
    };
    const rows = await this.readPart(info, reader, plan, { [rowsVariable]: ids });
    return new Map(Object.entries((rows ?? {}) as object));
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
    const run = { variables: { ...variables, ...more }, today: reader.today };
    countRows(planned, run);
    return JSON.parse((await this.run(planned, reader, run)) ?? "null");
  }

  private async run(
    { statement, personal, hasSealed }: Plan,
    { opening, signal }: Reader,
    run: RunContext,
  ): Promise<string | null> {
    if (!statement) return null;
    const read = await runStatement(this.database.pool, statement, opening, run, signal);
    const text = hasSealed ? openTexts(read.text, this.vault) : read.text;
    if (personal.isEmpty) return text;
    const { answer, lines } = personal.reveal(text, run);
    // Before the answer leaves: if this fails, so does the read.
    await this.readLog.record(read.claims, lines);
    return answer;
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
    for (const { name } of members) {
      const definition = query.getFields()[name];
      if (definition && !isPlanned(name)) planner.counts(extraRowsOf(definition));
    }
    const plan = asPlan(planner, jsonObject(fields));
    // What is left to graphql-js is read field by field, but its rows are counted together.
    return ours.length < members.length ? { ...plan, statement: null } : plan;
  }

  /** What a mutation's payloads show is read when it is done; here it is only counted. */
  private countPayloads(operation: Operation, node: OperationDefinitionNode): Plan {
    const planner = new Planner(this.schema, this.entities);
    const mutation = this.schema.getMutationType() as GraphQLObjectType;
    for (const { name, nodes } of select(operation, mutation.name, [node.selectionSet])) {
      const payload = getNamedType(mutation.getFields()[name]?.type);
      if (!isObjectType(payload)) continue;
      for (const shown of select(operation, payload.name, selectionSets(nodes))) {
        const type = getNamedType(payload.getFields()[shown.name]?.type);
        if (!type || !this.entities.has(type.name)) continue;
        planner.object(operation, { ...planner.root(type.name), alias: planner.alias() }, shown.nodes);
      }
    }
    return { ...asPlan(planner, raw("null")), statement: null };
  }
}

interface Plan {
  /** Null when SQL alone cannot answer. */
  readonly statement: Statement | null;
  /** Rows that it may read at most, roughly. */
  readonly rows: (run: RunContext) => number;
  readonly personal: PersonalParts;
  readonly hasSealed: boolean;
}

function countRows(plan: Plan, run: RunContext): number {
  const asked = plan.rows(run);
  if (asked > mostRows) throw tooManyRows(asked);
  return asked;
}

const asPlan = (planner: Planner, json: Sql): Plan => ({
  statement: render(sql`select (${json})::text`),
  rows: (run) => planner.rowsAskedFor(run),
  personal: planner.personal,
  hasSealed: planner.hasSealed,
});

type Field = GraphQLField<unknown, unknown>;

const rowsVariable = "the rows";

/** Whether SQL answers a field of the query root. */
export const isPlanned = (field: string): boolean =>
  field === "node" || declared.relationship("Query", field) !== undefined;

const fragmentsOf = (document: DocumentNode): { [name: string]: FragmentDefinitionNode } =>
  Object.fromEntries(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
