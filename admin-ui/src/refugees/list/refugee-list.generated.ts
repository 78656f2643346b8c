/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** On what ground people live there. */
export type AccommodationTenure =
  /** The city designates and allots it (Übergangsheim), whatever the building. */
  | 'CITY_DESIGNATED'
  /** On a lease of their own (selbst angemietete Wohnung). */
  | 'SELF_RENTED';

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

/** Which way a list is sorted. */
export type OrderDirection =
  /** Smallest first. */
  | 'ASC'
  /** Greatest first. */
  | 'DESC';

/** Which refugees to list. Conditions given together must all hold. */
export type RefugeeFilter = {
  /** Only those who live in an accommodation on the day. */
  accommodationId?: string | null | undefined;
  /** Only those who live in an integration area on the day. */
  areaId?: string | null | undefined;
  /** Only those for whom a caseworker answers on the day. */
  caseworkerId?: string | null | undefined;
  /** Only those of whom every word is the beginning of a name, or whose file number it is. */
  search?: string | null | undefined;
  /** Only those in homes of the city, or only those in flats of their own, on the day. */
  tenure?: AccommodationTenure | null | undefined;
  /** True: only those who wait for a caseworker on the day. False: only those who have one. */
  withoutCaseworker?: boolean | null | undefined;
};

/** What a list is sorted by. */
export type RefugeeOrder = {
  /** Which way. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: RefugeeOrderField;
};

/** What refugees can be sorted by. */
export type RefugeeOrderField =
  /** First day of the care they are in on the day. */
  | 'CARE_SINCE'
  /** Number of the file. */
  | 'FILE_NUMBER'
  /** Family name, then given names, as a German reader expects. */
  | 'NAME';

export type RefugeeListQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  on: string;
  filter?: RefugeeFilter | null | undefined;
  orderBy?: RefugeeOrder | null | undefined;
}>;


export type RefugeeListQuery = { refugees: { __typename: 'RefugeeConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean }, edges: Array<{ __typename: 'RefugeeEdge', node: { __typename: 'Refugee', id: string, fileNumber: string, viewerCanAssign: boolean, identity: { __typename: 'RefugeeIdentity', familyName: string, givenNames: string, age: number } | null, household: { __typename: 'Household', id: string, number: string, size: number } | null, accommodation: { __typename: 'Accommodation', id: string, name: string | null, tenure: AccommodationTenure, district: { __typename: 'District', id: string, name: string } } | null, area: { __typename: 'IntegrationArea', id: string, code: string, name: string, colour: AreaColour } | null, caseworker: { __typename: 'Caseworker', id: string, name: string } | null, care: { __typename: 'CarePeriod', id: string, from: string } | null, benefitPeriods: Array<{ __typename: 'BenefitPeriod', id: string, kind: BenefitKind }> } }> }, programmeOverview: { __typename: 'ProgrammeOverview', on: string, refugeesInCare: number, cityDesignated: number, selfRented: number, withoutCaseworker: number } };


export const RefugeeListDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RefugeeList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"RefugeeFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"RefugeeOrder"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refugees"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileNumber"}},{"kind":"Field","name":{"kind":"Name","value":"identity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenNames"}},{"kind":"Field","name":{"kind":"Name","value":"age"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"household"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"size"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"accommodation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tenure"}},{"kind":"Field","name":{"kind":"Name","value":"district"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"area"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}}]}},{"kind":"Field","name":{"kind":"Name","value":"caseworker"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"care"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"}}]}},{"kind":"Field","name":{"kind":"Name","value":"benefitPeriods"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanAssign"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"programmeOverview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"refugeesInCare"}},{"kind":"Field","name":{"kind":"Name","value":"cityDesignated"}},{"kind":"Field","name":{"kind":"Name","value":"selfRented"}},{"kind":"Field","name":{"kind":"Name","value":"withoutCaseworker"}}]}}]}}]} as unknown as DocumentNode<RefugeeListQuery, RefugeeListQueryVariables>;