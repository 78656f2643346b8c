import { type DocumentNode, getNamedType, Kind, TypeInfo, type TypeNode, visit, visitWithTypeInfo } from "graphql";
import { type NodeType, toNodeId } from "../src/graphql/node-id.js";
import { publishedSchema } from "./full-answer.js";

const noRow = "018f0000-0000-7000-8000-00000000dead";

/** What the interface would give for the variables of a query that must be given: pages of 50, on a day. */
export function queryVariables(document: DocumentNode): Record<string, unknown> {
  const types = typesOfIds(document);
  const given: [string, unknown][] = [];
  visit(document, {
    VariableDefinition: ({ variable, type }) => {
      const { value: name } = variable.name;
      if (type.kind === Kind.NON_NULL_TYPE) given.push([name, answerFor(type.type, types.get(name))]);
    },
  });
  return Object.fromEntries(given);
}

function answerFor(type: TypeNode, nodeType: NodeType | undefined): unknown {
  if (type.kind === Kind.NON_NULL_TYPE) return answerFor(type.type, nodeType);
  if (type.kind === Kind.LIST_TYPE) return [answerFor(type.type, nodeType)];
  switch (type.name.value) {
    case "Int":
      return 50;
    case "Boolean":
      return true;
    case "Date":
      return "2018-07-31";
    case "ID":
      return toNodeId(nodeType ?? "Organization", noRow);
    default:
      return "x";
  }
}

/** Arguments whose name says whose id they take. */
const named: { readonly [argument: string]: NodeType } = {
  caseworkerId: "Caseworker",
  toCaseworkerIds: "Caseworker",
  cutId: "AreaCut",
};

/** `$id` is the id of what the field answers that takes it; of any node, of what is asked of it. */
function typesOfIds(document: DocumentNode): Map<string, NodeType> {
  const types = new Map<string, NodeType>();
  const info = new TypeInfo(publishedSchema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: ({ arguments: args = [], selectionSet }) => {
        const [first] = selectionSet?.selections ?? [];
        const asked = first?.kind === Kind.INLINE_FRAGMENT ? first.typeCondition?.name.value : undefined;
        const answered = (asked ?? getNamedType(info.getType())?.name) as NodeType;
        for (const { name, value } of args) {
          const type = name.value === "id" ? answered : named[name.value];
          if (type && value.kind === Kind.VARIABLE) types.set(value.name.value, type);
        }
      },
    }),
  );
  return types;
}
