import type { ReferralPartnerKind } from "./partner-list.generated";

/** Complete by its type: a kind that the API adds is missing here until it has a label. */
const KINDS: Record<ReferralPartnerKind, true> = {
  ADDICTION_COUNSELLING: true,
  ANTI_DISCRIMINATION: true,
  ASYLUM_COUNSELLING: true,
  CHAMBER_RECOGNITION: true,
  CHILD_EARLY_SUPPORT: true,
  DEBT_COUNSELLING: true,
  DOCTOR_HOSPITAL: true,
  DOMESTIC_VIOLENCE_MIGRANT_WOMEN: true,
  HEALTH_OFFICE: true,
  HOUSING_COMPANY_LANDLORD: true,
  INTEGRATION_CENTRE: true,
  JMD: true,
  JOB_CENTRE_EMPLOYMENT_AGENCY: true,
  LANGUAGE_SCHOOL: true,
  LAWYER_LAW_CLINIC: true,
  MBE: true,
  MEN_COUNSELLING: true,
  MIGRANT_ORGANISATION: true,
  PREGNANCY_COUNSELLING: true,
  PSYCHIATRIC_CLINIC: true,
  PSYCHOSOCIAL_CENTRE: true,
  PSYCH_COUNSELLING: true,
  RETURN_COUNSELLING: true,
  SCHOOL_KITA: true,
  SOCIAL_COUNSELLING: true,
  TENANT_ASSOCIATION: true,
  VOLUNTEER_GROUP: true,
  WOMENS_COUNSELLING: true,
  WOMENS_SHELTER: true,
  YOUTH_WELFARE_OFFICE: true,
};

export function isPartnerKind(word: string | undefined): word is ReferralPartnerKind {
  return word !== undefined && Object.hasOwn(KINDS, word);
}

export const PARTNER_KINDS = Object.keys(KINDS).filter(isPartnerKind);
