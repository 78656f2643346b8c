/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Ends a substitution at once. */
export type EndSubstitutionInput = {
  /** Of your own choice, say a UUID: 1 to 100 characters of ASCII without spaces. What you ask for once more within 24 hours under the same key is done once and answered alike. Nothing is remembered of what a rule refused. Absent or null: done each time. */
  idempotencyKey?: string | null | undefined;
  /** Which. */
  substitutionId: string;
};

/** Lets a colleague of the same organization stand in for a caseworker. */
export type RecordSubstitutionInput = {
  /** Who is away. */
  caseworkerId: string;
  /** First day. */
  from: string;
  /** Of your own choice, say a UUID: 1 to 100 characters of ASCII without spaces. What you ask for once more within 24 hours under the same key is done once and answered alike. Nothing is remembered of what a rule refused. Absent or null: done each time. */
  idempotencyKey?: string | null | undefined;
  /** Why, at most 500 characters. Absent or null: no reason. */
  reason?: string | null | undefined;
  /** Who stands in. */
  substituteId: string;
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

export type SubstituteChoiceQueryVariables = Exact<{
  organizationId: string;
  on: string;
}>;


export type SubstituteChoiceQuery = { caseworkers: { __typename: 'CaseworkerConnection', edges: Array<{ __typename: 'CaseworkerEdge', node: { __typename: 'Caseworker', id: string, name: string } }> } };

export type RecordSubstitutionMutationVariables = Exact<{
  input: RecordSubstitutionInput;
}>;


export type RecordSubstitutionMutation = { recordSubstitution: { __typename: 'RecordSubstitutionPayload', substitution: { __typename: 'Substitution', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: UserErrorCode, message: string, field: Array<string> | null }> } };

export type EndSubstitutionMutationVariables = Exact<{
  input: EndSubstitutionInput;
}>;


export type EndSubstitutionMutation = { endSubstitution: { __typename: 'EndSubstitutionPayload', userErrors: Array<{ __typename: 'UserError', code: UserErrorCode, message: string, field: Array<string> | null }> } };


export const SubstituteChoiceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SubstituteChoice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organizationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseworkers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"organizationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organizationId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SubstituteChoiceQuery, SubstituteChoiceQueryVariables>;
export const RecordSubstitutionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordSubstitution"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordSubstitutionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordSubstitution"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"substitution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RecordSubstitutionMutation, RecordSubstitutionMutationVariables>;
export const EndSubstitutionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndSubstitution"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndSubstitutionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endSubstitution"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<EndSubstitutionMutation, EndSubstitutionMutationVariables>;