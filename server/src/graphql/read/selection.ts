import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  type SelectionSetNode,
} from "graphql";

/** One response key and the field nodes that ask for it (several, when fragments overlap). */
export interface Selected {
  readonly key: string;
  readonly name: string;
  readonly nodes: readonly FieldNode[];
}

export interface Operation {
  readonly schema: GraphQLSchema;
  readonly fragments: { readonly [name: string]: FragmentDefinitionNode };
  /** Coerced variables of the shape the plan is made for; only booleans, enums, nulls and presence are looked at. */
  readonly variables: { readonly [name: string]: unknown };
}

/** CollectFields of the GraphQL specification (§6.3.2), for a known object type. */
export function select(operation: Operation, type: string, sets: readonly SelectionSetNode[]): Selected[] {
  const selected = new Map<string, { key: string; name: string; nodes: FieldNode[] }>();
  const visited = new Set<string>();
  const visit = (set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (!isIncluded(operation, node)) continue;
      if (node.kind === "Field") {
        const key = node.alias?.value ?? node.name.value;
        const known = selected.get(key);
        if (known) known.nodes.push(node);
        else selected.set(key, { key, name: node.name.value, nodes: [node] });
        continue;
      }
      if (node.kind === "InlineFragment") {
        if (applies(operation, node.typeCondition?.name.value, type)) visit(node.selectionSet);
        continue;
      }
      const fragment = operation.fragments[node.name.value];
      if (!fragment || visited.has(node.name.value)) continue;
      visited.add(node.name.value);
      if (applies(operation, fragment.typeCondition.name.value, type)) visit(fragment.selectionSet);
    }
  };
  for (const set of sets) visit(set);
  return [...selected.values()];
}

export const selectionSets = (nodes: readonly FieldNode[]): SelectionSetNode[] =>
  nodes.flatMap((node) => node.selectionSet ?? []);

function isIncluded(operation: Operation, node: SelectionSetNode["selections"][number]): boolean {
  if (!node.directives?.length) return true;
  const { variables } = operation;
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;
}

function applies({ schema }: Operation, condition: string | undefined, type: string): boolean {
  if (!condition || condition === type) return true;
  const abstract = schema.getType(condition);
  const concrete = schema.getType(type);
  return isAbstractType(abstract) && concrete !== undefined && schema.isSubType(abstract, concrete as never);
}
