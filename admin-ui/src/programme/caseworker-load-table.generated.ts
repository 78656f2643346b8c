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

export type CaseworkerLoadTable_CaseworkerFragment = { __typename: 'CaseworkerLoad', assigned: number, ratioPlaces: number, extraPlaces: number, capacity: number, remaining: number, fte: number, caseworker: { __typename: 'Caseworker', id: string, name: string, exceptions: Array<{ __typename: 'CapacityException', id: string, extraPlaces: number, until: string }> }, organization: { __typename: 'Organization', id: string, shortName: string }, area: { __typename: 'IntegrationArea', id: string, code: string, name: string, colour: AreaColour } | null } & { ' $fragmentName'?: 'CaseworkerLoadTable_CaseworkerFragment' };

export const CaseworkerLoadTable_CaseworkerFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseworkerLoadTable_caseworker"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseworkerLoad"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseworker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"exceptions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"extraPlaces"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assigned"}},{"kind":"Field","name":{"kind":"Name","value":"ratioPlaces"}},{"kind":"Field","name":{"kind":"Name","value":"extraPlaces"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"fte"}}]}}]} as unknown as DocumentNode<CaseworkerLoadTable_CaseworkerFragment, unknown>;