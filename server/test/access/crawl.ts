import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from "graphql";
import { isNodeType, type NodeType } from "../../src/graphql/node-id.js";
import { today } from "./city.js";

export type AnyField = GraphQLField<unknown, unknown>;
export type MayAsk = (parent: GraphQLNamedType, field: AnyField) => boolean;

/** Fields from the query on, that lead to a relation which is to be asked for. */
export type Path = readonly AnyField[];

/** What a field is given beyond what it must be given. */
interface More {
  readonly field: AnyField;
  readonly given: string;
}

/** What asks for everything below one query field; `idOf`: once for every id of that type. */
export interface Walk {
  readonly root: AnyField;
  readonly target: GraphQLObjectType;
  readonly idOf: NodeType | null;
  readonly paths: readonly Path[];
  write(paths: readonly Path[], page: number, more?: More): string;
}

/**
 * From the schema alone, so that a new field is walked without a word: below every query field each relation of each
 * type is followed once, on the shortest way there, and what it leads to is asked for everything it holds itself.
 */
export function walksOf(schema: GraphQLSchema, mayAsk: MayAsk): Walk[] {
  const query = schema.getQueryType();
  if (!query) throw new Error("a schema without queries");
  return Object.values(query.getFields()).flatMap((root): Walk[] => {
    // Refused as a whole to those who may not: its own test says to whom.
    if (root.name === "caseloadSplit") return [];
    const type = getNamedType(root.type);
    const idArgument = root.args.find(({ name }) => name in idsOf)?.name;
    const targets = isInterfaceType(type) ? schema.getPossibleTypes(type) : [type as GraphQLObjectType];
    return targets
      .filter((target) => (isInterfaceType(type) ? mayAsk(target, root) : mayAsk(query, root)))
      .map((target) => {
        const { name } = target;
        const idOf = idArgument === undefined ? null : (idsOf[idArgument] ?? name);
        if (idOf !== null && !isNodeType(idOf)) throw new Error(`${root.name} takes the id of no node`);
        return {
          root,
          target,
          idOf,
          paths: pathsFrom(target, mayAsk).filter(({ length }) => !isInterfaceType(type) || length <= stepsFromNode),
          write: (paths, page, more) => {
            const inner = selection(target, paths, { mayAsk, page, more });
            const selected = isInterfaceType(type) ? `{ __typename ... on ${name} ${inner} }` : inner;
            return `query ${idOf ? "($id: ID!) " : ""}{ ${root.name}${argumentsOf(root, page, more)} ${selected} }`;
          },
        };
      });
  });
}

/** The field at the end of a path, and what stands below it without leading on. */
export function fieldsAt({ root, target }: Walk, path: Path): AnyField[] {
  const last = path.at(-1);
  const type = last ? getNamedType(last.type) : target;
  const below = isObjectType(type) ? Object.values(type.getFields()) : [];
  return [last ?? root, ...below.filter((field) => leadsNowhere(getNamedType(field.type)))];
}

const leadsNowhere = (type: GraphQLNamedType): boolean =>
  isLeafType(type) || (isObjectType(type) && holdsLeavesOnly(type));

function pathsFrom(start: GraphQLObjectType, mayAsk: MayAsk): Path[] {
  const known = new Map<GraphQLObjectType, Path>([[start, []]]);
  const paths: Path[] = [];
  // A map that grows while it is walked: the nearest types come first.
  for (const [type, wayThere] of known) {
    for (const field of Object.values(type.getFields())) {
      const target = getNamedType(field.type);
      if (!isObjectType(target) || holdsLeavesOnly(target) || !mayAsk(type, field)) continue;
      const path = [...wayThere, field];
      paths.push(path);
      if (!known.has(target)) known.set(target, path);
    }
  }
  return paths;
}

/** As a name or an address: asked for wherever it stands, not on one way only. */
const holdsLeavesOnly = (type: GraphQLObjectType): boolean =>
  Object.values(type.getFields()).every((field) => isLeafType(getNamedType(field.type)));

interface How {
  readonly mayAsk: MayAsk;
  readonly page: number;
  readonly more: More | undefined;
}

function selection(type: GraphQLObjectType, paths: readonly Path[], how: How): string {
  const { mayAsk, page, more } = how;
  const parts = ["__typename"];
  for (const field of Object.values(type.getFields())) {
    const target = getNamedType(field.type);
    const below = paths.filter(([first]) => first === field).map(([, ...rest]) => rest);
    if (!mayAsk(type, field)) continue;
    if (isLeafType(target)) parts.push(field.name + argumentsOf(field, page, more));
    else if (isObjectType(target) && (below.length > 0 || holdsLeavesOnly(target))) {
      parts.push(`${field.name}${argumentsOf(field, page, more)} ${selection(target, below, how)}`);
    }
  }
  return `{ ${parts.join(" ")} }`;
}

/** From a node not the whole city once more: every type is a node itself, or what other query fields lead to. */
const stepsFromNode = 3;

/** Arguments that take the id of a row; without a type, of what is answered. */
const idsOf: { readonly [argument: string]: NodeType | null } = { id: null, cutId: "AreaCut" };

const given: { readonly [argument: string]: string } = {
  id: "$id",
  cutId: "$id",
  latitude: "50.8",
  longitude: "6.48",
  on: `"${today}"`,
  from: '"2018-01-01"',
  until: `"${today}"`,
};

function argumentsOf(field: AnyField, page: number, more: More | undefined): string {
  const required = field.args.filter(isRequiredArgument).map(({ name }) => {
    if (name === "first") return `first: ${page}`;
    if (!given[name]) throw new Error(`the crawler does not know what to give for ${field.name}(${name}:)`);
    return `${name}: ${given[name]}`;
  });
  const all = more?.field === field ? [...required, more.given] : required;
  return all.length > 0 ? `(${all.join(", ")})` : "";
}
