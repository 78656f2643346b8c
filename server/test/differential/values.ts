import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
} from "graphql";
import type { Random } from "../../src/demo/random.js";
import { isNodeType, toNodeId } from "../../src/graphql/node-id.js";
import type { Facts } from "./facts.js";
import { daysAsked, wordsSought } from "./random-world.js";

const ofFilters: { readonly [field: string]: string } = {
  areaId: "IntegrationArea",
  caseworkerId: "Caseworker",
  accommodationId: "Accommodation",
  districtId: "District",
  organizationId: "Organization",
  toOrganizationId: "Organization",
  fromOrganizationId: "Organization",
};

/** A place in a list, and the order in which it is one. */
interface Place {
  readonly after: () => string;
  readonly orderBy: () => object | null;
}

/** What arguments are given: mostly what finds something, now and then what must be refused. */
export class Values {
  private readonly ids = new Map<string, string[]>();
  private readonly cursors = new Map<string, Set<string>>();

  constructor(
    private readonly random: Random,
    facts: Facts,
    /** How often a value is wrong. */
    private readonly wrong: number,
  ) {
    for (const [table, rows] of Object.entries(facts)) {
      const type = table === "userAccount" ? "Viewer" : `${table.charAt(0).toUpperCase()}${table.slice(1)}`;
      if (!isNodeType(type)) continue;
      this.ids.set(
        type,
        (rows as readonly { id: string }[]).map(({ id }) => toNodeId(type, id)),
      );
    }
  }

  /** Remembers the cursors in an answer. */
  learn(answer: unknown): void {
    JSON.stringify(answer, (_, value: unknown) => {
      const [, order] =
        typeof value === "string" ? (/^((?:Query|Caseload)\.\w+:\w+:(?:asc|desc)):/.exec(atobSafely(value)) ?? []) : [];
      if (order) this.cursors.set(order, (this.cursors.get(order) ?? new Set()).add(value as string));
      return value;
    });
  }

  /** A place in the list that an earlier answer named, or null. */
  placeIn(list: string): Place | null {
    const { random } = this;
    const orders = [...this.cursors.keys()].filter((order) => order.startsWith(`${list}:`));
    if (orders.length === 0 || !random.chance(0.4)) return null;
    const order = random.pick(orders);
    const [, field, direction = "asc"] = order.split(":");
    return {
      after: () => (this.isWrong() ? this.wrongCursor() : random.pick([...(this.cursors.get(order) ?? [])])),
      orderBy: () => (list.startsWith("Caseload.") ? null : { field, direction: direction.toUpperCase() }),
    };
  }

  of({ name, type }: GraphQLArgument, field: GraphQLField<unknown, unknown>): () => unknown {
    return () => this.draw(name, type, field);
  }

  private draw(name: string, type: GraphQLInputType, field: GraphQLField<unknown, unknown>): unknown {
    const { random } = this;
    const named = getNamedType(type);
    if (!isNonNullType(type) && random.chance(0.08)) return null;
    if (isEnumType(named)) return random.pick(named.getValues()).name;
    if (isInputObjectType(named)) {
      const asked = Object.values(named.getFields()).filter((one) => isNonNullType(one.type) || random.chance(0.3));
      return Object.fromEntries(asked.map((one) => [one.name, this.draw(one.name, one.type, field)]));
    }
    switch (named.name) {
      case "Date":
        return random.pick(daysAsked);
      case "Int":
        return this.isWrong() && !mayBeOfNoRow(field) ? random.pick([0, -1, 101]) : random.pick([1, 2, 3, 5, 100]);
      case "Boolean":
        return random.chance(0.5);
      case "ID":
        return this.id(ofFilters[name] ?? getNamedType(field.type).name);
      default:
        return name === "language" ? random.pick(["ara", "deu", "eng"]) : random.pick(wordsSought);
    }
  }

  private id(type: string): string {
    const { random } = this;
    const ofType = this.ids.get(type) ?? [];
    const known = ofType.length > 0 ? ofType : [...this.ids.values()].flat();
    if (this.isWrong()) return random.pick(["", "5", "ref_x", ...[...this.ids.values()].flat()]);
    return random.chance(0.05) ? `${random.pick(known).slice(0, 4)}${"0".repeat(32)}` : random.pick(known);
  }

  private wrongCursor(): string {
    return this.random.pick(["", "5", ...[...this.cursors.values()].flatMap((known) => [...known])]);
  }

  private isWrong(): boolean {
    return this.random.chance(this.wrong);
  }
}

/** A list within a row that may not be there: plain resolvers then never look at its arguments. */
const mayBeOfNoRow = ({ type, args }: GraphQLField<unknown, unknown>): boolean =>
  /^(CaseloadHousehold|CaseTask|PlannedMove|ReassignedCase|Refugee)Connection$/.test(getNamedType(type).name) &&
  !args.some(({ name }) => name === "filter");

function atobSafely(text: string): string {
  try {
    return atob(text);
  } catch {
    return "";
  }
}
