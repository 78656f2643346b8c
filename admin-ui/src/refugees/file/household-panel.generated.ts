/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The benefit somebody receives; the numbers are paragraphs of the AsylbLG. */
export type BenefitKind =
  /** § 2 AsylbLG, at the level of SGB XII; care continues. */
  | 'ANALOGOUS_2'
  /** § 3 AsylbLG, basic benefits. */
  | 'BASIC_3'
  /** § 5a AsylbLG, refugee integration measure (2016 to 2020). */
  | 'FIM_5A'
  /** § 5b AsylbLG, other integration measure. */
  | 'INTEGRATION_5B'
  /** § 4 AsylbLG, illness, pregnancy, birth. */
  | 'MEDICAL_4'
  /** No benefit drawn. */
  | 'NONE'
  /** § 6 AsylbLG, other benefits. */
  | 'OTHER_6'
  /** § 1a AsylbLG, reduced; care continues. */
  | 'REDUCED_1A'
  /** Job centre (SGB II); no longer AsylbLG. */
  | 'SGB_II'
  /** Youth welfare (SGB VIII). */
  | 'SGB_VIII'
  /** Social assistance (SGB XII); no longer AsylbLG. */
  | 'SGB_XII'
  /** § 5 AsylbLG, work opportunity. */
  | 'WORK_OPPORTUNITY_5';

/** What a member is to the household. */
export type HouseholdRole =
  /** Child. */
  | 'CHILD'
  /** Whom one speaks to first (Ansprechperson). */
  | 'CONTACT_PERSON'
  /** Another relative. */
  | 'OTHER_RELATIVE'
  /** Partner of the contact person. */
  | 'PARTNER';

export type HouseholdPanel_RefugeeFragment = { __typename: 'Refugee', household: { __typename: 'Household', id: string, number: string, members: Array<{ __typename: 'HouseholdMembership', id: string, role: HouseholdRole, refugee: { __typename: 'Refugee', id: string, fileNumber: string, identity: { __typename: 'RefugeeIdentity', familyName: string, givenNames: string, age: number } | null, benefitPeriods: Array<{ __typename: 'BenefitPeriod', id: string, kind: BenefitKind }>, care: { __typename: 'CarePeriod', id: string, from: string } | null, caseworker: { __typename: 'Caseworker', id: string, name: string } | null } }> } | null } & { ' $fragmentName'?: 'HouseholdPanel_RefugeeFragment' };

export const HouseholdPanel_RefugeeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HouseholdPanel_refugee"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refugee"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"household"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"refugee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileNumber"}},{"kind":"Field","name":{"kind":"Name","value":"identity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenNames"}},{"kind":"Field","name":{"kind":"Name","value":"age"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"benefitPeriods"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"care"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"}}]}},{"kind":"Field","name":{"kind":"Name","value":"caseworker"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<HouseholdPanel_RefugeeFragment, unknown>;