/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type AdoptAreaCutInput = {
  exceptions: Array<AdoptionExceptionInput>;
  fingerprint: string;
  from: string;
  id: string;
  reason?: string | null | undefined;
  version: number;
};

export type AdoptionExceptionInput = {
  caseworkerId: string;
  extraPlaces: number;
  reason: string;
  until: string;
};

/** How far an area cut has come. The last three follow from its days and today. */
export type AreaCutStage =
  /** Decided, for a day to come (beschlossen). */
  | 'ADOPTED'
  /** Being planned; only the steering office sees it (Entwurf). */
  | 'DRAFT'
  /** Holds today (in Kraft). */
  | 'IN_FORCE'
  /** Shown to the board and the associations, and not changed meanwhile (Vorschlag). */
  | 'PROPOSED'
  /** Held until another one followed (abgelöst). */
  | 'SUPERSEDED';

export type UndoAreaCutAdoptionInput = {
  id: string;
  reason?: string | null | undefined;
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
  | 'NOT_IN_CARE';

export type AdoptAreaCutMutationVariables = Exact<{
  input: AdoptAreaCutInput;
}>;


export type AdoptAreaCutMutation = { adoptAreaCut: { __typename: 'AdoptAreaCutPayload', waiting: number, areaCut: { __typename: 'AreaCut', id: string, stage: AreaCutStage, from: string } | null, userErrors: Array<{ __typename: 'UserError', code: UserErrorCode, message: string, field: Array<string> | null }> } };

export type UndoAreaCutAdoptionMutationVariables = Exact<{
  input: UndoAreaCutAdoptionInput;
}>;


export type UndoAreaCutAdoptionMutation = { undoAreaCutAdoption: { __typename: 'UndoAreaCutAdoptionPayload', areaCut: { __typename: 'AreaCut', id: string, stage: AreaCutStage } | null, userErrors: Array<{ __typename: 'UserError', code: UserErrorCode, message: string, field: Array<string> | null }> } };


export const AdoptAreaCutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdoptAreaCut"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdoptAreaCutInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adoptAreaCut"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"areaCut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"from"}}]}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<AdoptAreaCutMutation, AdoptAreaCutMutationVariables>;
export const UndoAreaCutAdoptionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UndoAreaCutAdoption"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UndoAreaCutAdoptionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"undoAreaCutAdoption"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"areaCut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<UndoAreaCutAdoptionMutation, UndoAreaCutAdoptionMutationVariables>;