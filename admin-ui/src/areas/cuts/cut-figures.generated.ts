/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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

/** Who drew an area cut. */
export type AreaCutOrigin =
  /** Somebody by hand. */
  | 'MANUAL'
  /** The optimiser. */
  | 'OPTIMISED';

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

/** How far a run of the optimiser is. */
export type RecutRunStatus =
  /** Somebody stopped it. */
  | 'CANCELLED'
  /** There is a proposal. */
  | 'DONE'
  /** It ended without an answer, or its server did. */
  | 'FAILED'
  /** What was asked for cannot be had; the explanations say what would help. */
  | 'INFEASIBLE'
  /** At work. */
  | 'RUNNING'
  /** Another run comes first. */
  | 'WAITING';

export type CutFigures_CutFragment = { __typename: 'AreaCut', id: string, name: string, stage: AreaCutStage, origin: AreaCutOrigin, version: number, from: string, until: string | null, proposedOn: string | null, adoptedOn: string | null, copiedFrom: { __typename: 'AreaCut', id: string, name: string } | null, areas: Array<{ __typename: 'IntegrationArea', id: string, code: string, name: string, colour: AreaColour, organization: { __typename: 'Organization', id: string, shortName: string }, districts: Array<{ __typename: 'District', id: string }> }>, preview: { __typename: 'AreaCutPreview', figuresOf: string, stale: boolean, persons: number, ratio: number, fte: number, fteMissing: number, exceptionsNeeded: number, waiting: number, imbalance: number, changeArea: { __typename: 'Change', persons: number, households: number, vulnerable: number }, changeOrganization: { __typename: 'Change', persons: number, households: number, vulnerable: number }, changeCaseworker: { __typename: 'Change', persons: number, households: number, vulnerable: number }, areas: Array<{ __typename: 'AreaPreview', persons: number, fte: number, capacity: number, over: number, fteNeeded: number, area: { __typename: 'IntegrationArea', id: string } }> } | null, runs: Array<{ __typename: 'RecutRun', id: string, status: RecutRunStatus, proven: boolean, gap: number | null, result: { __typename: 'AreaCut', id: string } | null }> } & { ' $fragmentName'?: 'CutFigures_CutFragment' };

export type CutMap_DistrictFragment = { __typename: 'District', id: string, key: string, name: string, boundary: import("geojson").Polygon | null } & { ' $fragmentName'?: 'CutMap_DistrictFragment' };

export const CutFigures_CutFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CutFigures_cut"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AreaCut"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"proposedOn"}},{"kind":"Field","name":{"kind":"Name","value":"adoptedOn"}},{"kind":"Field","name":{"kind":"Name","value":"copiedFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"areas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"districts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"preview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"figuresOf"}},{"kind":"Field","name":{"kind":"Name","value":"stale"}},{"kind":"Field","name":{"kind":"Name","value":"persons"}},{"kind":"Field","name":{"kind":"Name","value":"ratio"}},{"kind":"Field","name":{"kind":"Name","value":"fte"}},{"kind":"Field","name":{"kind":"Name","value":"fteMissing"}},{"kind":"Field","name":{"kind":"Name","value":"exceptionsNeeded"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"imbalance"}},{"kind":"Field","name":{"kind":"Name","value":"changeArea"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"persons"}},{"kind":"Field","name":{"kind":"Name","value":"households"}},{"kind":"Field","name":{"kind":"Name","value":"vulnerable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changeOrganization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"persons"}},{"kind":"Field","name":{"kind":"Name","value":"households"}},{"kind":"Field","name":{"kind":"Name","value":"vulnerable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changeCaseworker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"persons"}},{"kind":"Field","name":{"kind":"Name","value":"households"}},{"kind":"Field","name":{"kind":"Name","value":"vulnerable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"areas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"persons"}},{"kind":"Field","name":{"kind":"Name","value":"fte"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"over"}},{"kind":"Field","name":{"kind":"Name","value":"fteNeeded"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"runs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"proven"}},{"kind":"Field","name":{"kind":"Name","value":"gap"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<CutFigures_CutFragment, unknown>;
export const CutMap_DistrictFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CutMap_district"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"District"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"boundary"}}]}}]} as unknown as DocumentNode<CutMap_DistrictFragment, unknown>;