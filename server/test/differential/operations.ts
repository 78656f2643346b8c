import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
} from "graphql";
import type { Random } from "../../src/demo/random.js";
import type { Values } from "./values.js";

interface Variable {
  readonly name: string;
  readonly draw: () => unknown;
}

/** An operation that the schema allows, most of the time; its variables can be drawn again and again. */
export class GeneratedOperation {
  constructor(
    readonly text: string,
    private readonly variables: readonly Variable[],
  ) {}

  draw(): Record<string, unknown> {
    const drawn = this.variables.map(({ name, draw }) => [name, draw()] as const);
    return Object.fromEntries(drawn.filter(([, value]) => value !== undefined));
  }
}

const deepest = 5;

/** The audit log grows with every read, so no two readers find the same in it. */
export const standsStill = ({ type }: { type: GraphQLOutputType }): boolean =>
  !/^(Audit|AccessEntry)/.test(getNamedType(type).name);

/** Makes up one operation from the schema: everything that a document may contain turns up sooner or later. */
export class OperationGenerator {
  private readonly variables: Variable[] = [];
  private readonly definitions: string[] = [];
  private readonly fragments: { name: string; type: string; text: string }[] = [];
  private aliases = 0;
  /** How many more fields there may be. */
  private room: number;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: Random,
    private readonly values: Values,
    /** As `Type.field`; these are asked for rather than others. */
    private readonly unasked: ReadonlySet<string> = new Set(),
  ) {
    this.room = random.int(4, 40);
  }

  make(): GeneratedOperation {
    const query = this.schema.getQueryType();
    if (!query) throw new Error("no queries");
    const selections = this.selections(query, 0);
    const introspection = this.random.chance(0.1) ? " __schema { queryType { name } }" : "";
    const head = this.definitions.length > 0 ? `(${this.definitions.join(", ")})` : "";
    const fragments = this.fragments.map(({ name, type, text }) => `\nfragment ${name} on ${type} { ${text} }`);
    return new GeneratedOperation(
      `query Made${head} { ${selections}${introspection} }${fragments.join("")}`,
      this.variables,
    );
  }

  private selections(type: GraphQLCompositeType, depth: number): string {
    const selections = Array.from({ length: this.random.int(1, depth === 0 ? 3 : 4) }, () =>
      this.selection(type, depth),
    );
    return selections.join(" ");
  }

  private selection(type: GraphQLCompositeType, depth: number): string {
    const { random } = this;
    const kind = random.fraction();
    if (kind < 0.06) return `${random.chance(0.3) ? `t${++this.aliases}: ` : ""}__typename${this.directives()}`;
    if (kind < 0.14) return this.inlineFragment(type, depth);
    if (kind < 0.24) return `...${this.fragmentOn(type, depth)}${this.directives()}`;
    const fields = "getFields" in type ? Object.values(type.getFields()).filter(standsStill) : [];
    const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    const isFull = depth >= deepest || this.room <= 0;
    const choices = isFull ? leaves : fields;
    // What takes arguments holds the most surprises.
    const weight = (field: GraphQLField<unknown, unknown>): number =>
      (1 + field.args.length) * (this.isWanted(type, field) ? 4 : 1);
    return choices.length > 0 ? this.field(type, random.weighted(choices, weight), depth) : "__typename";
  }

  /** Never asked for yet, or the way to such a field. */
  private isWanted(type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>): boolean {
    const within = `${getNamedType(field.type).name}.`;
    return this.unasked.has(`${type.name}.${field.name}`) || [...this.unasked].some((name) => name.startsWith(within));
  }

  private inlineFragment(type: GraphQLCompositeType, depth: number): string {
    const condition = this.random.pick(["", ` on ${type.name}`, ` on ${this.neighbourOf(type).name}`]);
    const inner = condition.endsWith(` ${type.name}`) || condition === "" ? type : this.neighbourOf(type, condition);
    return `...${condition}${this.directives()} { ${this.selections(inner, depth)} }`;
  }

  private fragmentOn(type: GraphQLCompositeType, depth: number): string {
    const inner = this.random.chance(0.3) ? this.neighbourOf(type) : type;
    const known = this.fragments.filter((fragment) => fragment.type === inner.name);
    if (known.length > 0 && this.random.chance(0.5)) return this.random.pick(known).name;
    const text = this.selections(inner, depth);
    const name = `F${this.fragments.length}`;
    this.fragments.push({ name, type: inner.name, text });
    return name;
  }

  /** Of an object type its interface, of an interface one of its types; else the type itself. */
  private neighbourOf(type: GraphQLCompositeType, condition?: string): GraphQLCompositeType {
    if (condition !== undefined) return this.schema.getType(condition.slice(4)) as GraphQLCompositeType;
    if (type instanceof GraphQLObjectType) return type.getInterfaces()[0] ?? type;
    return this.random.pick(this.schema.getPossibleTypes(type));
  }

  private field(type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>, depth: number): string {
    const { random } = this;
    this.room--;
    const named = getNamedType(field.type);
    const needsAlias = field.args.length > 0 ? random.chance(0.7) : random.chance(0.2);
    const head = `${needsAlias ? `a${++this.aliases}: ` : ""}${field.name}${this.arguments(type, field)}`;
    const once = (): string => {
      const inner = isCompositeType(named) ? ` { ${this.selections(named, depth + 1)} }` : "";
      return `${head}${this.directives()}${inner}`;
    };
    // Asked for twice, the two are one.
    return random.chance(0.1) ? `${once()} ${once()}` : once();
  }

  private directives(): string {
    if (!this.random.chance(0.12)) return "";
    const condition = this.random.chance(0.5)
      ? this.random.pick(["true", "false"])
      : this.variable("Boolean!", () => this.random.chance(0.5), ["true", "false"]);
    return ` @${this.random.pick(["include", "skip"])}(if: ${condition})`;
  }

  private arguments(type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>): string {
    const place = this.values.placeIn(`${type.name}.${field.name}`);
    const texts = field.args.flatMap((argument) => {
      const isAsked = isNonNullType(argument.type) || this.random.chance(0.5);
      if (argument.name === "after") return place ? [`after: ${this.argument(argument, place.after)}`] : [];
      if (argument.name === "orderBy" && place) return [`orderBy: ${this.argument(argument, place.orderBy)}`];
      return isAsked ? [`${argument.name}: ${this.argument(argument, this.values.of(argument, field))}`] : [];
    });
    return texts.length > 0 ? `(${texts.join(", ")})` : "";
  }

  private argument({ type }: GraphQLArgument, draw: () => unknown): string {
    return this.random.chance(0.5) ? this.literal(type, draw()) : this.variableOf(type, draw);
  }

  /** A literal; within an object some of its values may be variables. */
  private literal(type: GraphQLInputType, value: unknown): string {
    if (value === null || value === undefined) return "null";
    if (isNonNullType(type)) return this.literal(type.ofType as GraphQLInputType, value);
    if (isEnumType(type)) return String(value);
    if (!isInputObjectType(type)) return JSON.stringify(value);
    const fields = type.getFields();
    const texts = Object.entries(value).map(([name, one]) => {
      const inner = fields[name]?.type as GraphQLInputType;
      return `${name}: ${this.random.chance(0.3) ? this.variableOf(inner, () => one) : this.literal(inner, one)}`;
    });
    return `{ ${texts.join(", ")} }`;
  }

  private variableOf(type: GraphQLInputType, draw: () => unknown): string {
    return this.variable(String(type), draw, isInputObjectType(getNamedType(type)) ? [] : [this.literal(type, draw())]);
  }

  private variable(type: string, draw: () => unknown, defaults: readonly string[]): string {
    const { random } = this;
    const name = `v${this.variables.length}`;
    const fallback = defaults.length > 0 && random.chance(0.3) ? random.pick(defaults) : "null";
    const mayBeAbsent = fallback !== "null" || !type.endsWith("!");
    // With a default, a variable that may be null stands where null may not.
    const declared = fallback !== "null" && random.chance(0.3) ? type.replace(/!$/, "") : type;
    this.definitions.push(`$${name}: ${declared}${fallback === "null" ? "" : ` = ${fallback}`}`);
    this.variables.push({ name, draw: () => (mayBeAbsent && random.chance(0.3) ? undefined : draw()) });
    return `$${name}`;
  }
}
