/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** On what ground people live there. */
export type AccommodationTenure =
  /** The city designates and allots it (Übergangsheim), whatever the building. */
  | 'CITY_DESIGNATED'
  /** On a lease of their own (selbst angemietete Wohnung). */
  | 'SELF_RENTED';

/** Why benefits, and with them usually care, ended. */
export type BenefitEndReason =
  /** Died. */
  | 'DEATH'
  /** Left of their own will. */
  | 'DEPARTURE_VOLUNTARY'
  /** Deported. */
  | 'DEPORTATION'
  /** Transferred under the Dublin rules. */
  | 'DUBLIN_TRANSFER'
  /** § 1 (4) AsylbLG, excluded. */
  | 'EXCLUSION_1_4'
  /** Income or assets. */
  | 'INCOME_OR_ASSETS'
  /** Moved away or allotted elsewhere. */
  | 'MOVE_AWAY_REALLOCATION'
  /** Another reason. */
  | 'OTHER'
  /** Another residence title. */
  | 'OTHER_TITLE'
  /** Recognised. */
  | 'RECOGNITION'
  /** Whereabouts unknown. */
  | 'UNKNOWN_WHEREABOUTS';

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

/** Why somebody moved in. */
export type MoveReason =
  /** Allotted to the city. */
  | 'ALLOCATION'
  /** Born. */
  | 'BIRTH'
  /** The former home was closed. */
  | 'CLOSURE'
  /** Joined the family. */
  | 'FAMILY'
  /** Came from another town. */
  | 'MOVE_AWAY'
  /** Another reason. */
  | 'OTHER'
  /** Found a flat of their own. */
  | 'OWN_FLAT'
  /** Moved to another home by the city. */
  | 'TRANSFER';

export type RefugeeHistory_RefugeeFragment = { __typename: 'Refugee', carePeriods: Array<{ __typename: 'CarePeriod', id: string, from: string, until: string | null, endReason: BenefitEndReason | null }>, assignments: Array<{ __typename: 'CaseworkerAssignment', id: string, from: string, until: string | null, reason: string, recordedAt: string, knownSince: string, caseworker: { __typename: 'Caseworker', id: string, name: string, organization: { __typename: 'Organization', id: string, name: string, shortName: string } } }>, occupancies: Array<{ __typename: 'Occupancy', id: string, from: string, until: string | null, moveInReason: MoveReason, housingUnit: { __typename: 'HousingUnit', id: string, label: string, accommodation: { __typename: 'Accommodation', id: string, name: string | null, tenure: AccommodationTenure, address: { __typename: 'Address', street: string, houseNumber: string, postalCode: string } | null, district: { __typename: 'District', id: string, name: string } } } }>, benefitPeriods: Array<{ __typename: 'BenefitPeriod', id: string, from: string, until: string | null, kind: BenefitKind, endReason: BenefitEndReason | null }> } & { ' $fragmentName'?: 'RefugeeHistory_RefugeeFragment' };

export const RefugeeHistory_RefugeeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefugeeHistory_refugee"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refugee"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"carePeriods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"knownSince"}},{"kind":"Field","name":{"kind":"Name","value":"caseworker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"occupancies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"moveInReason"}},{"kind":"Field","name":{"kind":"Name","value":"housingUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"accommodation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tenure"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"houseNumber"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"district"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"benefitPeriods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}}]}}]}}]} as unknown as DocumentNode<RefugeeHistory_RefugeeFragment, unknown>;