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
  switch (type.kind === Kind.NAMED_TYPE ? type.name.value : "") {
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

/** `$id` is the id of what the field answers that takes it. */
function typesOfIds(document: DocumentNode): Map<string, NodeType> {
  const types = new Map<string, NodeType>();
  const info = new TypeInfo(publishedSchema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: ({ arguments: args = [] }) => {
        for (const { name, value } of args) {
          const answered = getNamedType(info.getType())?.name;
          if (name.value === "id" && value.kind === Kind.VARIABLE) types.set(value.name.value, answered as NodeType);
        }
      },
    }),
  );
  return types;
}
