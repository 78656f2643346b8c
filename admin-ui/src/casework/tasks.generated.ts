/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Gives a case task up. */
export type CancelCaseTaskInput = {
  /** Which one. */
  id: string;
  /** The version that was looked at; refused if somebody changed it meanwhile. */
  version: number;
};

/** Which case tasks to list. */
export type CaseTaskFilter = {
  /** Only those due on this day or before. */
  dueUntil?: string | null | undefined;
  /** Only those of this kind. */
  kind?: CaseTaskKind | null | undefined;
};

/** What kind of thing is to be done. */
export type CaseTaskKind =
  /** An appointment, at a time of the day if that is known (Termin). */
  | 'APPOINTMENT'
  /** A visit where the person lives (Besuch). */
  | 'HOME_VISIT'
  /** A referral to a specialist service (Vermittlung). */
  | 'REFERRAL'
  /** Anything else (Aufgabe). */
  | 'TASK';

/** What became of a case task. */
export type CaseTaskStatus =
  /** Given up, because it is not to be done any more (entfallen). */
  | 'CANCELLED'
  /** Done (erledigt). */
  | 'DONE'
  /** Still to be done. */
  | 'OPEN';

/** The whole of an open case task as it shall be. */
export type ChangeCaseTaskInput = {
  /** Time of the day, `HH:MM`, of an appointment only. Absent or null: none. */
  dueAt?: string | null | undefined;
  /** The day by which it is to be done: one on which the refugee is in care. */
  dueOn: string;
  /** Which one. */
  id: string;
  /** Of what kind. */
  kind: CaseTaskKind;
  /** To whom: needed for a referral, and for nothing else. Absent or null: nobody. */
  referralPartnerId?: string | null | undefined;
  /** What is to be done, 1 to 1,000 characters. */
  text: string;
  /** The version that was looked at; refused if somebody changed it meanwhile. */
  version: number;
};

/** Says that a case task was done today. */
export type CompleteCaseTaskInput = {
  /** Which one. */
  id: string;
  /** The version that was looked at; refused if somebody changed it meanwhile. */
  version: number;
};

/** Writes down what is to be done for a refugee. */
export type PlanCaseTaskInput = {
  /** Time of the day, `HH:MM`, of an appointment only. Absent or null: none. */
  dueAt?: string | null | undefined;
  /** The day by which it is to be done: one on which the refugee is in care. */
  dueOn: string;
  /** Of what kind. */
  kind: CaseTaskKind;
  /** To whom: needed for a referral, and for nothing else. Absent or null: nobody. */
  referralPartnerId?: string | null | undefined;
  /** For whom. */
  refugeeId: string;
  /** What is to be done, 1 to 1,000 characters. */
  text: string;
};

/** Opens a case task again that was done or given up. */
export type ReopenCaseTaskInput = {
  /** Which one. */
  id: string;
  /** The version that was looked at; refused if somebody changed it meanwhile. */
  version: number;
};

export type TaskFragment = { __typename: 'CaseTask', id: string, version: number, kind: CaseTaskKind, dueOn: string, dueAt: string | null, text: string, status: CaseTaskStatus, isOverdue: boolean, closedOn: string | null, closedByName: string | null, viewerCanChange: boolean, viewerCanReopen: boolean, referralPartner: { __typename: 'ReferralPartner', id: string, name: string } | null } & { ' $fragmentName'?: 'TaskFragment' };

export type RefugeeTasksQueryVariables = Exact<{
  id: string;
  open: boolean;
  after?: string | null | undefined;
}>;


export type RefugeeTasksQuery = { refugee: { __typename: 'Refugee', id: string, viewerCanSeeTasks: boolean, viewerCanPlanTask: boolean, care: { __typename: 'CarePeriod', from: string } | null, tasks: { __typename: 'CaseTaskConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'CaseTaskEdge', cursor: string, node: { __typename: 'CaseTask', id: string, version: number, kind: CaseTaskKind, dueOn: string, dueAt: string | null, text: string, status: CaseTaskStatus, isOverdue: boolean, closedOn: string | null, closedByName: string | null, viewerCanChange: boolean, viewerCanReopen: boolean, referralPartner: { __typename: 'ReferralPartner', id: string, name: string } | null } }> } } | null };

export type DueTasksQueryVariables = Exact<{
  filter?: CaseTaskFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type DueTasksQuery = { caseTasks: { __typename: 'CaseTaskConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'CaseTaskEdge', cursor: string, node: { __typename: 'CaseTask', id: string, version: number, kind: CaseTaskKind, dueOn: string, dueAt: string | null, text: string, status: CaseTaskStatus, isOverdue: boolean, closedOn: string | null, closedByName: string | null, viewerCanChange: boolean, viewerCanReopen: boolean, refugee: { __typename: 'Refugee', id: string, fileNumber: string, care: { __typename: 'CarePeriod', from: string } | null, caseworker: { __typename: 'Caseworker', id: string } | null, identity: { __typename: 'RefugeeIdentity', familyName: string, givenNames: string } | null }, referralPartner: { __typename: 'ReferralPartner', id: string, name: string } | null } }> } };

export type TaskPartnersQueryVariables = Exact<{ [key: string]: never; }>;


export type TaskPartnersQuery = { referralPartners: { __typename: 'ReferralPartnerConnection', nodes: Array<{ __typename: 'ReferralPartner', id: string, name: string }> } };

export type PlanCaseTaskMutationVariables = Exact<{
  input: PlanCaseTaskInput;
}>;


export type PlanCaseTaskMutation = { planCaseTask: { __typename: 'PlanCaseTaskPayload', caseTask: { __typename: 'CaseTask', id: string } | null, userErrors: Array<{ __typename: 'UserError', message: string, field: Array<string> | null }> } };

export type ChangeCaseTaskMutationVariables = Exact<{
  input: ChangeCaseTaskInput;
}>;


export type ChangeCaseTaskMutation = { changeCaseTask: { __typename: 'ChangeCaseTaskPayload', caseTask: { __typename: 'CaseTask', id: string } | null, userErrors: Array<{ __typename: 'UserError', message: string, field: Array<string> | null }> } };

export type CompleteCaseTaskMutationVariables = Exact<{
  input: CompleteCaseTaskInput;
}>;


export type CompleteCaseTaskMutation = { completeCaseTask: { __typename: 'CompleteCaseTaskPayload', caseTask: { __typename: 'CaseTask', id: string, version: number } | null, userErrors: Array<{ __typename: 'UserError', message: string, field: Array<string> | null }> } };

export type CancelCaseTaskMutationVariables = Exact<{
  input: CancelCaseTaskInput;
}>;


export type CancelCaseTaskMutation = { cancelCaseTask: { __typename: 'CancelCaseTaskPayload', caseTask: { __typename: 'CaseTask', id: string, version: number } | null, userErrors: Array<{ __typename: 'UserError', message: string, field: Array<string> | null }> } };

export type ReopenCaseTaskMutationVariables = Exact<{
  input: ReopenCaseTaskInput;
}>;


export type ReopenCaseTaskMutation = { reopenCaseTask: { __typename: 'ReopenCaseTaskPayload', caseTask: { __typename: 'CaseTask', id: string } | null, userErrors: Array<{ __typename: 'UserError', message: string, field: Array<string> | null }> } };

export const TaskFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Task"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"closedByName"}},{"kind":"Field","name":{"kind":"Name","value":"referralPartner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanChange"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanReopen"}}]}}]} as unknown as DocumentNode<TaskFragment, unknown>;
export const RefugeeTasksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RefugeeTasks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"open"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refugee"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanSeeTasks"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanPlanTask"}},{"kind":"Field","name":{"kind":"Name","value":"care"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"open"},"value":{"kind":"Variable","name":{"kind":"Name","value":"open"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Task"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"unmask"}}]}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Task"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"closedByName"}},{"kind":"Field","name":{"kind":"Name","value":"referralPartner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanChange"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanReopen"}}]}}]} as unknown as DocumentNode<RefugeeTasksQuery, RefugeeTasksQueryVariables>;
export const DueTasksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DueTasks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseTaskFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseTasks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Task"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"unmask"}}]},{"kind":"Field","name":{"kind":"Name","value":"refugee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"care"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}}]}},{"kind":"Field","name":{"kind":"Name","value":"caseworker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fileNumber"}},{"kind":"Field","name":{"kind":"Name","value":"identity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenNames"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Task"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"closedByName"}},{"kind":"Field","name":{"kind":"Name","value":"referralPartner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanChange"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanReopen"}}]}}]} as unknown as DocumentNode<DueTasksQuery, DueTasksQueryVariables>;
export const TaskPartnersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TaskPartners"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referralPartners"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<TaskPartnersQuery, TaskPartnersQueryVariables>;
export const PlanCaseTaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PlanCaseTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlanCaseTaskInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planCaseTask"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseTask"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<PlanCaseTaskMutation, PlanCaseTaskMutationVariables>;
export const ChangeCaseTaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeCaseTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeCaseTaskInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeCaseTask"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseTask"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ChangeCaseTaskMutation, ChangeCaseTaskMutationVariables>;
export const CompleteCaseTaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompleteCaseTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompleteCaseTaskInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"completeCaseTask"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseTask"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<CompleteCaseTaskMutation, CompleteCaseTaskMutationVariables>;
export const CancelCaseTaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelCaseTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelCaseTaskInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelCaseTask"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseTask"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<CancelCaseTaskMutation, CancelCaseTaskMutationVariables>;
export const ReopenCaseTaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReopenCaseTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReopenCaseTaskInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reopenCaseTask"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseTask"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ReopenCaseTaskMutation, ReopenCaseTaskMutationVariables>;