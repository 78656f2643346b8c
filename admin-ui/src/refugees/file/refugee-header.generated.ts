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

/** Gender as stated. */
export type Gender =
  /** Diverse. */
  | 'DIVERSE'
  /** Female. */
  | 'FEMALE'
  /** Male. */
  | 'MALE'
  /** Not stated. */
  | 'UNSPECIFIED';

export type RefugeeHeader_RefugeeFragment = { __typename: 'Refugee', id: string, fileNumber: string, viewerCanAssign: boolean, viewerCanOpenInEmergency: boolean, identity: { __typename: 'RefugeeIdentity', familyName: string, givenNames: string, age: number, birthDate: string, birthDateEstimated: boolean, gender: Gender, nationalities: Array<string>, languages: Array<string> } | null, area: { __typename: 'IntegrationArea', id: string, code: string, name: string, colour: AreaColour, organization: { __typename: 'Organization', id: string, name: string, shortName: string } } | null } & { ' $fragmentName'?: 'RefugeeHeader_RefugeeFragment' };

export const RefugeeHeader_RefugeeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefugeeHeader_refugee"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refugee"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileNumber"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanAssign"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanOpenInEmergency"}},{"kind":"Field","name":{"kind":"Name","value":"identity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenNames"}},{"kind":"Field","name":{"kind":"Name","value":"age"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}]},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"birthDateEstimated"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}},{"kind":"Field","name":{"kind":"Name","value":"nationalities"}},{"kind":"Field","name":{"kind":"Name","value":"languages"}}]}},{"kind":"Field","name":{"kind":"Name","value":"area"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}}]}}]} as unknown as DocumentNode<RefugeeHeader_RefugeeFragment, unknown>;