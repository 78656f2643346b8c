import {
  type FieldNode,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
} from "graphql";
import type { EntityMetadata } from "typeorm";
import { snakeCase } from "../../database/naming.js";
import { extraRowsOf } from "../cost.js";
import { badInput } from "../errors.js";
import { isNodeType, type NodeType, nodeTypeOf, typeOfNode } from "../node-id.js";
import { idParam, planArguments, valueParam } from "./arguments.js";
import { planConnection } from "./connection.js";
import { connectionNode } from "./connections.js";
import { declared, type Read, type RelatedRead, type Relationship } from "./declare.js";
import { Joins } from "./joins.js";
import { jsonList, jsonObject } from "./json.js";
import { PersonalParts } from "./personal-parts.js";
import { nodeId } from "./row-id.js";
import { type Operation, select, selectionSets } from "./selection.js";
import { identifier, literal, Param, type RunContext, raw, type Sql, sql } from "./sql.js";

/** Where in the operation the planner stands. */
export interface Scope {
  readonly type: string;
  /** The row whose fields are selected; null at the root. */
  readonly alias: Sql | null;
  /** The day of the nearest enclosing `on`, or today. */
  readonly day: Sql;
  readonly path: string;
  readonly joins: Joins;
  /** The part about a person that the row belongs to, if any. */
  readonly personalPart?: number | null;
}

/** A page's size, or the size a plain list is taken to have. */
export type Factor = Param | number;

const usualList = 10;

const sizeOf = (factor: Factor, run: RunContext): number =>
  typeof factor === "number" ? factor : Number(factor.read(run));

interface FieldPlan {
  readonly operation: Operation;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly read: Read;
  readonly scope: Scope;
}

const today: Sql = sql`${new Param((run) => run.today, "date")}`;

/** Turns a selection into one SQL expression that builds its JSON: aliases, fragments, lists and connections included. */
export class Planner {
  private aliases = 0;
  private readonly factors: Factor[] = [];
  private readonly rows: (readonly Factor[])[] = [];
  readonly personal = new PersonalParts();
  /** Whether a text must be opened before the answer leaves. */
  hasSealed = false;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly entities: ReadonlyMap<string, EntityMetadata>,
    /** Says of each row which type it is, for a reader that must tell them apart. */
    private readonly withTypes = false,
  ) {}

  root(type: string): Scope {
    return { type, alias: null, day: today, path: "", joins: new Joins() };
  }

  alias(): Sql {
    return raw(`t${++this.aliases}`);
  }

  tableOf(type: string): Sql {
    const entity = this.entities.get(type);
    if (!entity) throw new Error(`no rows are declared for ${type}`);
    return identifier(entity.tableName);
  }

  /** How many rows the planned operation may read, by the sizes of its pages. */
  rowsAskedFor(run: RunContext): number {
    return this.rows.reduce(
      (sum, factors) => sum + factors.reduce<number>((product, one) => product * sizeOf(one, run), 1),
      0,
    );
  }

  /** Plans what is read once for each of so many rows. */
  times<T>(factor: Factor, plan: () => T): T {
    this.factors.push(factor);
    const planned = plan();
    this.factors.pop();
    return planned;
  }

  /** What counts as so many rows, each time. */
  counts(rows: number): void {
    if (rows > 0) this.rows.push([...this.factors, rows]);
  }

  /** The JSON object of a row. */
  object(operation: Operation, scope: Scope, asked: readonly FieldNode[]): Sql {
    this.rows.push([...this.factors]);
    const type = this.schema.getType(scope.type) as GraphQLObjectType;
    const fields = type.getFields();
    const selected = select(operation, type.name, selectionSets(asked));
    const { mark, part } = this.personal.begin(type.name, selected, scope.alias, scope.personalPart ?? null);
    const members = selected.map(({ key, name, nodes }) => {
      const definition = fields[name];
      if (name === "__typename" || !definition) return { key, value: sql`${literal(type.name)}::text` };
      return {
        key,
        value: this.field(
          operation,
          { ...scope, path: scope.path ? `${scope.path}.${key}` : key, personalPart: part },
          definition,
          nodes,
        ),
      };
    });
    if (this.withTypes) members.unshift({ key: typeOfNode, value: sql`${literal(type.name)}::text` });
    return jsonObject(mark ? [mark, ...members] : members);
  }

  field(
    operation: Operation,
    scope: Scope,
    definition: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
  ): Sql {
    this.counts(extraRowsOf(definition));
    const args = planArguments(operation, definition.args, nodes[0]?.arguments);
    const day = args.on instanceof Param ? sql`${args.on}` : scope.day;
    const read: Read = {
      self: scope.alias ?? raw("no_row"),
      args,
      day,
      param: (argument) => valueParam(args[argument], `${scope.path}.${argument}`),
      id: (argument, type) => idParam(args[argument], type, `${scope.path}.${argument}`),
      once: (source) => scope.joins.once(sql`(${source})`, () => this.alias()),
    };
    const plan: FieldPlan = { operation, definition, nodes, read, scope };
    return isLeafType(getNamedType(definition.type)) ? this.leaf(plan) : this.related(plan);
  }

  private leaf({ definition, read, scope }: FieldPlan): Sql {
    const expression = declared.expression(scope.type, definition.name);
    if (declared.isSealed(scope.type, definition.name)) this.hasSealed = true;
    if (expression) return expression(read);
    const column = this.entities.get(scope.type)?.findColumnWithPropertyName(definition.name);
    if (definition.name === "id" && isNodeType(scope.type)) return nodeId(scope.type, read.self);
    return sql`${read.self}.${identifier(column?.databaseName ?? snakeCase(definition.name))}`;
  }

  private related(plan: FieldPlan): Sql {
    const { operation, definition, nodes, read, scope } = plan;
    const named = getNamedType(definition.type);
    if (isInterfaceType(named)) return this.node(plan);
    const nodeType = connectionNode(named.name);
    const target = this.alias();
    const relationship = this.relationshipOf(scope, definition.name);
    const related: RelatedRead = { ...read, target };
    if (nodeType) {
      const filter = definition.args.find((argument) => argument.name === "filter");
      return planConnection({
        planner: this,
        operation,
        nodes,
        type: named.name,
        nodeType,
        relationship,
        read: related,
        path: scope.path,
        filterType: filter && getNamedType(filter.type).name,
        list: `${scope.type}.${definition.name}`,
      });
    }
    const isList = isListType(getNullableType(definition.type));
    const order = relationship.order?.(related);
    const joins = scope.alias && !isList ? scope.joins : new Joins();
    const source = sql`${relationship.from?.(read) ?? this.tableOf(named.name)} ${target} ${relationship.join?.(related) ?? raw("")}`;
    const where = relationship.where?.(related);
    if (joins === scope.joins) {
      const one = sql`(select ${target}.* from ${source}${where ? sql` where ${where}` : raw("")}${order ? sql` order by ${order} limit 1` : raw("")})`;
      joins.add(one, target);
    }
    const row = this.times(isList ? usualList : 1, () =>
      this.object(operation, { ...scope, type: named.name, alias: target, day: read.day, joins }, nodes),
    );
    if (joins === scope.joins) return this.ifThere(named.name, definition, target, row);
    const rows = sql`from ${source}${joins.sql()}${where ? sql` where ${where}` : raw("")}`;
    if (isList) return sql`(select ${jsonList(row, order ?? null)} ${rows})`;
    return sql`(select ${row} ${rows}${order ? sql` order by ${order} limit 1` : raw("")})`;
  }

  /** Of a joined row: null if there is none. Its key tells; a type without a table and never null is always there. */
  private ifThere(type: string, definition: GraphQLField<unknown, unknown>, target: Sql, row: Sql): Sql {
    const key = this.entities.get(type)?.primaryColumns[0];
    if (key) return sql`case when ${target}.${identifier(key.databaseName)} is not null then ${row} end`;
    return isNonNullType(definition.type) ? row : sql`case when not (${target} is null) then ${row} end`;
  }

  /** `node(id)`: the id says of which type; the shape of the variables keeps the types' plans apart. */
  private node({ operation, nodes, read, scope }: FieldPlan): Sql {
    const id = read.args.id;
    const sample = id instanceof Param ? id.read({ variables: operation.variables, today: "" }) : id;
    const type = this.typeOfId(sample);
    if (!type) throw badInput("WRONG_ID", `${scope.path}.id`, { type: "Node" });
    const target = this.alias();
    const joins = new Joins();
    const row = this.object(operation, { type, alias: target, day: read.day, path: scope.path, joins }, nodes);
    return sql`(select ${row} from ${this.tableOf(type)} ${target}${joins.sql()} where ${target}.id = ${idParam(id, type, `${scope.path}.id`)})`;
  }

  private typeOfId(id: unknown): NodeType | null {
    const type = nodeTypeOf(id);
    const nodes = this.schema.getPossibleTypes(this.schema.getType("Node") as GraphQLInterfaceType);
    return nodes.some(({ name }) => name === type) ? type : null;
  }

  private relationshipOf(scope: Scope, field: string): Relationship {
    const own = declared.relationship(scope.type, field) ?? this.entityRelation(scope.type, field);
    if (!own) throw new Error(`${scope.type}.${field} says nowhere how it is read`);
    return own;
  }

  private entityRelation(type: string, field: string): Relationship | undefined {
    const relation = this.entities.get(type)?.findRelationWithPropertyPath(field);
    const column = (relation?.isOwning ? relation : relation?.inverseRelation)?.joinColumns[0];
    if (!relation || !column) return undefined;
    const foreignKey = identifier(column.databaseName);
    return {
      where: ({ self, target }) =>
        relation.isOwning ? sql`${target}.id = ${self}.${foreignKey}` : sql`${target}.${foreignKey} = ${self}.id`,
      ...(relation.isOneToMany ? { order: ({ target }: RelatedRead) => sql`${target}.id` } : {}),
    };
  }
}
