/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Cases that go to the same place. */
export type CaseMoveInput = {
  /** Whom: 1 to 10,000 refugees in care; each once in the whole input. */
  refugeeIds: Array<string>;
  /** Who shall answer for them. Absent or null: the waiting list. */
  toCaseworkerId?: string | null | undefined;
};

/** Gives cases to several caseworkers or to the waiting list, all of them or none. */
export type ReassignCasesInput = {
  /** First day with the new caseworkers. */
  day: string;
  /** Of your own choice, say a UUID: 1 to 100 characters of ASCII without spaces. What you ask for once more within 24 hours under the same key is done once and answered alike. Nothing is remembered of what a rule refused. Absent or null: done each time. */
  idempotencyKey?: string | null | undefined;
  /** Who goes where: 1 to 100 moves, at most 10,000 refugees in all. */
  moves: Array<CaseMoveInput>;
  /** True: says what would happen, and changes nothing. */
  preview?: boolean | null | undefined;
  /** Why, at most 500 characters. Absent or null: no reason. */
  reason?: string | null | undefined;
};

/** Takes a reassignment back. */
export type UndoReassignmentInput = {
  /** Which. */
  id: string;
  /** Of your own choice, say a UUID: 1 to 100 characters of ASCII without spaces. What you ask for once more within 24 hours under the same key is done once and answered alike. Nothing is remembered of what a rule refused. Absent or null: done each time. */
  idempotencyKey?: string | null | undefined;
  /** Why, at most 500 characters. Absent or null: no reason. */
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
  | 'NOT_IN_CARE'
  /** Reports of the day are closed: who answered until then is not decided anew. */
  | 'REPORTS_CLOSED';

export type CaseloadEffects_EffectFragment = { __typename: 'CaseloadEffect', loadBefore: number, loadAfter: number, capacity: number, firstDayOver: string | null, over: number, caseworker: { __typename: 'Caseworker', id: string, name: string } } & { ' $fragmentName'?: 'CaseloadEffects_EffectFragment' };

export type ReassignCasesMutationVariables = Exact<{
  input: ReassignCasesInput;
}>;


export type ReassignCasesMutation = { reassignCases: { __typename: 'ReassignCasesPayload', openTasks: number, reassignment: { __typename: 'Reassignment', id: string, viewerCanUndo: boolean } | null, effects: Array<{ __typename: 'CaseloadEffect', loadBefore: number, loadAfter: number, capacity: number, firstDayOver: string | null, over: number, caseworker: { __typename: 'Caseworker', id: string, name: string } }>, userErrors: Array<{ __typename: 'UserError', code: UserErrorCode, message: string, field: Array<string> | null }> } };

export type UndoReassignmentMutationVariables = Exact<{
  input: UndoReassignmentInput;
}>;


export type UndoReassignmentMutation = { undoReassignment: { __typename: 'UndoReassignmentPayload', reassignment: { __typename: 'Reassignment', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: UserErrorCode, message: string, field: Array<string> | null }> } };

export const CaseloadEffects_EffectFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseloadEffects_effect"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseloadEffect"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseworker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"loadBefore"}},{"kind":"Field","name":{"kind":"Name","value":"loadAfter"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"firstDayOver"}},{"kind":"Field","name":{"kind":"Name","value":"over"}}]}}]} as unknown as DocumentNode<CaseloadEffects_EffectFragment, unknown>;
export const ReassignCasesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReassignCases"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReassignCasesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reassignCases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reassignment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanUndo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseloadEffects_effect"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"unmask"}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"openTasks"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseloadEffects_effect"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseloadEffect"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseworker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"loadBefore"}},{"kind":"Field","name":{"kind":"Name","value":"loadAfter"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"firstDayOver"}},{"kind":"Field","name":{"kind":"Name","value":"over"}}]}}]} as unknown as DocumentNode<ReassignCasesMutation, ReassignCasesMutationVariables>;
export const UndoReassignmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UndoReassignment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UndoReassignmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"undoReassignment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reassignment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<UndoReassignmentMutation, UndoReassignmentMutationVariables>;