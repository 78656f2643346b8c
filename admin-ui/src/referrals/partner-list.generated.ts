/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What the mere fact of a referral reveals about a person. */
export type Disclosure =
  /** An addiction. */
  | 'ADDICTION'
  /** Debts. */
  | 'DEBT'
  /** Something about the person's health. */
  | 'HEALTH'
  /** Something about the person's mental health. */
  | 'MENTAL_HEALTH'
  /** A pregnancy. */
  | 'PREGNANCY'
  /** Something about the residence status. */
  | 'RESIDENCE_STATUS'
  /** That the person thinks of returning. */
  | 'RETURN'
  /** That the person suffers violence. */
  | 'VIOLENCE';

/** Which specialist services to list. */
export type ReferralPartnerFilter = {
  /** Only those that offer this. */
  kind?: ReferralPartnerKind | null | undefined;
  /** Only those where this language is spoken, ISO 639-3. */
  language?: string | null | undefined;
  /** Only those whose name or offer contains this. */
  search?: string | null | undefined;
};

/** What a specialist service offers. */
export type ReferralPartnerKind =
  /** Advice on addiction. */
  | 'ADDICTION_COUNSELLING'
  /** Help against discrimination. */
  | 'ANTI_DISCRIMINATION'
  /** Advice on the asylum procedure. */
  | 'ASYLUM_COUNSELLING'
  /** Chamber that recognises qualifications. */
  | 'CHAMBER_RECOGNITION'
  /** Early support for families (Frühe Hilfen). */
  | 'CHILD_EARLY_SUPPORT'
  /** Advice on debts. */
  | 'DEBT_COUNSELLING'
  /** Doctor or hospital. */
  | 'DOCTOR_HOSPITAL'
  /** Help for migrant women against domestic violence. */
  | 'DOMESTIC_VIOLENCE_MIGRANT_WOMEN'
  /** Public health office. */
  | 'HEALTH_OFFICE'
  /** Housing company or landlord. */
  | 'HOUSING_COMPANY_LANDLORD'
  /** Integration centre of the district. */
  | 'INTEGRATION_CENTRE'
  /** Youth migration service, 12 to 27 years (Jugendmigrationsdienst). */
  | 'JMD'
  /** Job centre or employment agency. */
  | 'JOB_CENTRE_EMPLOYMENT_AGENCY'
  /** Language courses. */
  | 'LANGUAGE_SCHOOL'
  /** Lawyer or law clinic. */
  | 'LAWYER_LAW_CLINIC'
  /** Advice for adult migrants (Migrationsberatung für erwachsene Zugewanderte). */
  | 'MBE'
  /** Advice for men. */
  | 'MEN_COUNSELLING'
  /** Organisation of migrants. */
  | 'MIGRANT_ORGANISATION'
  /** Advice on pregnancy. */
  | 'PREGNANCY_COUNSELLING'
  /** Psychiatric clinic. */
  | 'PSYCHIATRIC_CLINIC'
  /** Psychosocial centre for refugees. */
  | 'PSYCHOSOCIAL_CENTRE'
  /** Psychological advice. */
  | 'PSYCH_COUNSELLING'
  /** Advice on return, only on own wish. */
  | 'RETURN_COUNSELLING'
  /** School or nursery. */
  | 'SCHOOL_KITA'
  /** General social advice. */
  | 'SOCIAL_COUNSELLING'
  /** Tenants' association. */
  | 'TENANT_ASSOCIATION'
  /** Group of volunteers. */
  | 'VOLUNTEER_GROUP'
  /** Advice for women. */
  | 'WOMENS_COUNSELLING'
  /** Women's shelter; its address is never stored. */
  | 'WOMENS_SHELTER'
  /** Youth welfare office (Jugendamt). */
  | 'YOUTH_WELFARE_OFFICE';

export type PartnerListQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ReferralPartnerFilter | null | undefined;
}>;


export type PartnerListQuery = { referralPartners: { __typename: 'ReferralPartnerConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean }, edges: Array<{ __typename: 'ReferralPartnerEdge', node: { __typename: 'ReferralPartner', id: string, name: string, kinds: Array<ReferralPartnerKind>, languages: Array<string>, discloses: Array<Disclosure>, offer: string, waitingDays: number | null } }> } };

export type PartnerLanguagesQueryVariables = Exact<{ [key: string]: never; }>;


export type PartnerLanguagesQuery = { referralPartners: { __typename: 'ReferralPartnerConnection', edges: Array<{ __typename: 'ReferralPartnerEdge', node: { __typename: 'ReferralPartner', id: string, languages: Array<string> } }> } };


export const PartnerListDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PartnerList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralPartnerFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referralPartners"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"}},{"kind":"Field","name":{"kind":"Name","value":"languages"}},{"kind":"Field","name":{"kind":"Name","value":"discloses"}},{"kind":"Field","name":{"kind":"Name","value":"offer"}},{"kind":"Field","name":{"kind":"Name","value":"waitingDays"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PartnerListQuery, PartnerListQueryVariables>;
export const PartnerLanguagesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PartnerLanguages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referralPartners"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"languages"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PartnerLanguagesQuery, PartnerLanguagesQueryVariables>;