import type { ApolloServerPlugin, GraphQLRequestContext } from "@apollo/server";
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { Context } from "../graphql/context.js";
import { missingScopes, sessionNeeded } from "../graphql/errors.js";
import { nodeTypeOf } from "../graphql/node-id.js";
import { connectionNode } from "../graphql/read/connections.js";
import { type Scope, type ScopeNeed, scopeNeedOf } from "./scope.js";

/**
 * Refuses a token's operation that asks for more than its scopes, before anything is read or done; the whole of what it
 * selects counts, however it is reached. Postgres has the same rule as policies: this is the message, that is the wall.
 */
export function refuseBeyondScopes(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  const known = new WeakMap<OperationDefinitionNode, Needs>();
  return {
    requestDidStart: async ({ contextValue }) => {
      const held = contextValue.viewer?.scopes;
      if (!held) return;
      const didResolveOperation = async ({
        document,
        operation,
        request,
      }: Pick<GraphQLRequestContext<Context>, "document" | "operation" | "request">) => {
        // Without an operation its name was wrong; graphql-js says so.
        if (!operation || !document) return;
        const needs = known.get(operation) ?? needsOf(schema, document, operation);
        known.set(operation, needs);
        const ofNodes = needs.nodes.map((id) => needOfNode(schema, id, request.variables ?? {}));
        const all = [needs.fields, ...ofNodes];
        if (all.some(({ sessionOnly }) => sessionOnly)) throw sessionNeeded();
        const missing = new Set(all.flatMap(({ scopes }) => scopes.filter((scope) => !held.includes(scope))));
        if (missing.size > 0) throw missingScopes([...missing].sort());
      };
      return { didResolveOperation };
    },
  };
}

interface Needs {
  readonly fields: ScopeNeed;
  /** The ids given to `node(id)`, which say of which type it will be. */
  readonly nodes: readonly ValueNode[];
}

const nothing: ScopeNeed = { scopes: [], sessionOnly: false };
/** What nobody thought of is not for tokens. */
const undeclared: ScopeNeed = { scopes: [], sessionOnly: true };

/** Conditions of `@skip` and `@include` are not looked at: who may not have a field may not ask for it. */
function needsOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Needs {
  const scopes = new Set<Scope>();
  let sessionOnly = false;
  const nodes: ValueNode[] = [];
  const types = new TypeInfo(schema);
  const visitor = visitWithTypeInfo(types, {
    Field: ({ name, arguments: given }) => {
      const [definition, parent] = [types.getFieldDef(), types.getParentType()];
      if (!definition || !parent || parent.name.startsWith("__") || name.value.startsWith("__")) return;
      if (definition.name === "node" && parent === schema.getQueryType()) {
        nodes.push(...(given ?? []).map(({ value }) => value));
        return;
      }
      const need = needOfField(schema, parent, definition);
      for (const scope of need.scopes) scopes.add(scope);
      sessionOnly ||= need.sessionOnly;
    },
  });
  for (const definition of definitionsOf(document, operation)) visit(definition, visitor);
  return { fields: { scopes: [...scopes], sessionOnly }, nodes };
}

export function needOfField(
  schema: GraphQLSchema,
  parent: GraphQLNamedType,
  definition: GraphQLField<unknown, unknown>,
): ScopeNeed {
  const own = scopeNeedOf(definition);
  const type = getNamedType(definition.type);
  // What a page consists of; its rows are asked for by `nodes` or `node`, and the list by the connection itself.
  const isPartOfPage = connectionNode(parent.name) && (definition.name === "edges" || definition.name === "pageInfo");
  if (isLeafType(type) || isPartOfPage) return own ?? nothing;
  const ofType = scopeNeedOf(schema.getType(connectionNode(type.name) ?? type.name) ?? type);
  if (!own && !ofType) return undeclared;
  return {
    scopes: [...(own?.scopes ?? []), ...(ofType?.scopes ?? [])],
    sessionOnly: Boolean(own?.sessionOnly || ofType?.sessionOnly),
  };
}

function needOfNode(schema: GraphQLSchema, id: ValueNode, variables: { readonly [name: string]: unknown }): ScopeNeed {
  const value = id.kind === Kind.VARIABLE ? variables[id.name.value] : id.kind === Kind.STRING ? id.value : null;
  const type = schema.getType(nodeTypeOf(value) ?? "");
  // An id of no type is refused later, for what it is.
  return type ? (scopeNeedOf(type) ?? undeclared) : nothing;
}

/** The operation and the fragments it uses, directly or through others. */
function definitionsOf(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Set<OperationDefinitionNode | FragmentDefinitionNode> {
  const used = new Set<OperationDefinitionNode | FragmentDefinitionNode>([operation]);
  // A set that grows while it is walked.
  for (const definition of used) {
    visit(definition, {
      FragmentSpread: ({ name }) => {
        const fragment = document.definitions.find(
          (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name.value,
        );
        if (fragment?.kind === Kind.FRAGMENT_DEFINITION) used.add(fragment);
      },
    });
  }
  return used;
}
