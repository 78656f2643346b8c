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

export type PartnerPageQueryVariables = Exact<{
  id: string;
}>;


export type PartnerPageQuery = { referralPartner: { __typename: 'ReferralPartner', id: string, name: string, kinds: Array<ReferralPartnerKind>, languages: Array<string>, discloses: Array<Disclosure>, offer: string, minimumAge: number | null, maximumAge: number | null, waitingDays: number | null, phone: string | null, email: string | null, website: string | null, checkedOn: string | null } | null };


export const PartnerPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PartnerPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referralPartner"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"}},{"kind":"Field","name":{"kind":"Name","value":"languages"}},{"kind":"Field","name":{"kind":"Name","value":"discloses"}},{"kind":"Field","name":{"kind":"Name","value":"offer"}},{"kind":"Field","name":{"kind":"Name","value":"minimumAge"}},{"kind":"Field","name":{"kind":"Name","value":"maximumAge"}},{"kind":"Field","name":{"kind":"Name","value":"waitingDays"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"checkedOn"}}]}}]}}]} as unknown as DocumentNode<PartnerPageQuery, PartnerPageQueryVariables>;