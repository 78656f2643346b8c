/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { CutMap_DistrictFragment } from '../cut-figures.generated';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** How an area is drawn on maps; programs choose the shade. */
export type AreaColour =
  /** Blue. */
  | 'BLUE'
  /** Brown. */
  | 'BROWN'
  /** Green. */
  | 'GREEN'
  /** Ochre. */
  | 'OCHRE'
  /** Plum. */
  | 'PLUM'
  /** Rose. */
  | 'ROSE'
  /** Slate. */
  | 'SLATE'
  /** Teal. */
  | 'TEAL';

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

export type CloseReportingPeriodInput = {
  through: string;
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

export type AreaHistoryQueryVariables = Exact<{ [key: string]: never; }>;


export type AreaHistoryQuery = { areaCuts: Array<{ __typename: 'AreaCut', id: string, name: string, stage: AreaCutStage, from: string, until: string | null, areas: Array<{ __typename: 'IntegrationArea', id: string, code: string, name: string, colour: AreaColour, organization: { __typename: 'Organization', id: string, shortName: string }, districts: Array<{ __typename: 'District', id: string }> }> }>, districts: Array<{ __typename: 'District', id: string, key: string, name: string, boundary: import("geojson").Polygon | null }> };

export type ReportClosingsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReportClosingsQuery = { reportClosings: Array<{ __typename: 'ReportClosing', id: string, through: string, closedAt: string, closedByName: string | null, figures: Array<{ __typename: 'ClosedAreaFigures', code: string, name: string, refugeesInCare: number, cityDesignated: number, selfRented: number, withoutCaseworker: number, capacity: number, fte: number }> }> };

export type CloseReportingPeriodMutationVariables = Exact<{
  input: CloseReportingPeriodInput;
}>;


export type CloseReportingPeriodMutation = { closeReportingPeriod: { __typename: 'CloseReportingPeriodPayload', closing: { __typename: 'ReportClosing', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: UserErrorCode, message: string, field: Array<string> | null }> } };


export const AreaHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AreaHistory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"areaCuts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"areas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"districts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"districts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CutMap_district"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"unmask"}}]}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CutMap_district"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"District"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"boundary"}}]}}]} as unknown as DocumentNode<AreaHistoryQuery, AreaHistoryQueryVariables>;
export const ReportClosingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReportClosings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reportClosings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"through"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedByName"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"refugeesInCare"}},{"kind":"Field","name":{"kind":"Name","value":"cityDesignated"}},{"kind":"Field","name":{"kind":"Name","value":"selfRented"}},{"kind":"Field","name":{"kind":"Name","value":"withoutCaseworker"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"fte"}}]}}]}}]}}]} as unknown as DocumentNode<ReportClosingsQuery, ReportClosingsQueryVariables>;
export const CloseReportingPeriodDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseReportingPeriod"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseReportingPeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeReportingPeriod"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<CloseReportingPeriodMutation, CloseReportingPeriodMutationVariables>;