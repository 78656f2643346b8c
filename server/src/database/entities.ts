import { EmergencyAccess } from "../access/emergency-access.js";
import { UserAccount } from "../access/user-account.js";
import { AreaCut } from "../areas/area-cut.js";
import { District } from "../areas/district.js";
import { IntegrationArea } from "../areas/integration-area.js";
import { RecutRun } from "../areas/recut-run.js";
import { CapacityException } from "../caseload/capacity-exception.js";
import { CarePeriod } from "../caseload/care-period.js";
import { CaseworkerAssignment } from "../caseload/caseworker-assignment.js";
import { HandOverRequest } from "../caseload/hand-over-request.js";
import { Reassignment } from "../caseload/reassignment.js";
import { Substitution } from "../caseload/substitution.js";
import { CaseTask } from "../casework/case-task.js";
import { Accommodation } from "../housing/accommodation.js";
import { AccommodationAddress } from "../housing/accommodation-address.js";
import { HousingUnit, HousingUnitCapacity } from "../housing/housing-unit.js";
import { Occupancy } from "../housing/occupancy.js";
import { Caseworker } from "../programme/caseworker.js";
import { Employment } from "../programme/employment.js";
import { Organization } from "../programme/organization.js";
import { ProgrammePhase } from "../programme/programme-phase.js";
import { ReferralPartner } from "../referrals/referral-partner.js";
import { BenefitPeriod } from "../refugees/benefit-period.js";
import { Household, HouseholdMembership } from "../refugees/household.js";
import { Refugee } from "../refugees/refugee.js";
import { RefugeeIdentity } from "../refugees/refugee-identity.js";
import { ReportClosing } from "../reports/report-closing.js";
import { ApiToken } from "../tokens/api-token.js";

/** Every table that the API knows. */
export const entities = [
  Accommodation,
  AccommodationAddress,
  ApiToken,
  AreaCut,
  BenefitPeriod,
  CapacityException,
  CarePeriod,
  CaseTask,
  Caseworker,
  CaseworkerAssignment,
  District,
  EmergencyAccess,
  Employment,
  HandOverRequest,
  Household,
  HouseholdMembership,
  HousingUnit,
  HousingUnitCapacity,
  IntegrationArea,
  Occupancy,
  Organization,
  ProgrammePhase,
  RecutRun,
  Reassignment,
  ReferralPartner,
  Refugee,
  RefugeeIdentity,
  ReportClosing,
  Substitution,
  UserAccount,
];
