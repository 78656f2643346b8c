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

export type AreaLoadTable_AreaFragment = { __typename: 'AreaLoad', refugeesInCare: number, cityDesignated: number, selfRented: number, withoutCaseworker: number, capacity: number, fte: number, area: { __typename: 'IntegrationArea', id: string, code: string, name: string, colour: AreaColour }, organization: { __typename: 'Organization', id: string, shortName: string } } & { ' $fragmentName'?: 'AreaLoadTable_AreaFragment' };

export const AreaLoadTable_AreaFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AreaLoadTable_area"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AreaLoad"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refugeesInCare"}},{"kind":"Field","name":{"kind":"Name","value":"cityDesignated"}},{"kind":"Field","name":{"kind":"Name","value":"selfRented"}},{"kind":"Field","name":{"kind":"Name","value":"withoutCaseworker"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"fte"}}]}}]} as unknown as DocumentNode<AreaLoadTable_AreaFragment, unknown>;