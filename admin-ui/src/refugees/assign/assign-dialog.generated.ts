/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Gives a refugee who has none to a caseworker. */
export type AssignCaseworkerInput = {
  /** Who shall answer for them. */
  caseworkerId: string;
  /** First day. */
  from: string;
  /** Of your own choice, say a UUID: 1 to 100 characters of ASCII without spaces. What you ask for once more within 24 hours under the same key is done once and answered alike. Nothing is remembered of what a rule refused. Absent or null: done each time. */
  idempotencyKey?: string | null | undefined;
  /** Why, at most 500 characters. Absent or null: no reason. */
  reason?: string | null | undefined;
  /** Who needs a caseworker. */
  refugeeId: string;
  /** Last day. Absent or null: until care ends. */
  until?: string | null | undefined;
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

export type AssignChoicesQueryVariables = Exact<{
  on: string;
}>;


export type AssignChoicesQuery = { caseworkers: { __typename: 'CaseworkerConnection', edges: Array<{ __typename: 'CaseworkerEdge', node: { __typename: 'Caseworker', id: string, name: string, viewerCanAssign: boolean, organization: { __typename: 'Organization', id: string, shortName: string }, load: { __typename: 'CaseworkerLoad', assigned: number, capacity: number, ratioPlaces: number, remaining: number, area: { __typename: 'IntegrationArea', id: string, code: string, name: string } | null } | null } }> } };

export type AssignCaseworkerMutationVariables = Exact<{
  input: AssignCaseworkerInput;
}>;


export type AssignCaseworkerMutation = { assignCaseworker: { __typename: 'AssignCaseworkerPayload', assignment: { __typename: 'CaseworkerAssignment', id: string, from: string, until: string | null } | null, reassignment: { __typename: 'Reassignment', id: string, viewerCanUndo: boolean } | null, userErrors: Array<{ __typename: 'UserError', code: UserErrorCode, message: string, field: Array<string> | null }> } };


export const AssignChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AssignChoices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseworkers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanAssign"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"load"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assigned"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"ratioPlaces"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AssignChoicesQuery, AssignChoicesQueryVariables>;
export const AssignCaseworkerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AssignCaseworker"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssignCaseworkerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignCaseworker"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reassignment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanUndo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<AssignCaseworkerMutation, AssignCaseworkerMutationVariables>;