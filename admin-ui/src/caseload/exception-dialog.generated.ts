/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Grants a caseworker places beyond the ratio for a time. */
export type GrantCapacityExceptionInput = {
  /** To whom. */
  caseworkerId: string;
  /** Places beyond the ratio, 1 to 1,000. */
  extraPlaces: number;
  /** First day. */
  from: string;
  /** Of your own choice, say a UUID: 1 to 100 characters of ASCII without spaces. What you ask for once more within 24 hours under the same key is done once and answered alike. Nothing is remembered of what a rule refused. Absent or null: done each time. */
  idempotencyKey?: string | null | undefined;
  /** Why, at most 500 characters. */
  reason: string;
  /** Last day. */
  until: string;
};

/** Why a rule said no. */
export type UserErrorCode =
  /** Somebody answers for the refugee already. */
  | 'ALREADY_ASSIGNED'
  /** On some day the caseworker would carry more than the capacity. */
  | 'CAPACITY_EXCEEDED'
  /** Somebody else changed the same thing meanwhile; look again and repeat. */
  | 'CONFLICT'
  /** A value is not acceptable. */
  | 'INVALID'
  /** The last day lies before the first. */
  | 'INVALID_PERIOD'
  /** There is no such object, or the viewer may not see it. */
  | 'NOT_FOUND'
  /** The refugee is not in care on every day asked for. */
  | 'NOT_IN_CARE'
  /** Reports of the day are closed: who answered until then is not decided anew. */
  | 'REPORTS_CLOSED';

export type GrantCapacityExceptionMutationVariables = Exact<{
  input: GrantCapacityExceptionInput;
}>;


export type GrantCapacityExceptionMutation = { grantCapacityException: { __typename: 'GrantCapacityExceptionPayload', capacityException: { __typename: 'CapacityException', id: string, extraPlaces: number, until: string } | null, userErrors: Array<{ __typename: 'UserError', code: UserErrorCode, message: string, field: Array<string> | null }> } };


export const GrantCapacityExceptionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GrantCapacityException"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GrantCapacityExceptionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grantCapacityException"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capacityException"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"extraPlaces"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<GrantCapacityExceptionMutation, GrantCapacityExceptionMutationVariables>;