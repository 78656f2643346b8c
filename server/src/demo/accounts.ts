import type { Row } from "./city.js";
import type { OrganizationKey } from "./city-map.js";
import type { Day } from "./days.js";
import type { ProgrammeIds } from "./programme-ids.js";
import { idOf } from "./programme-ids.js";
import { CASEWORKERS, ORGANIZATIONS, STEERING_NAME } from "./staff.js";

/** Of every demo account. No secret: the accounts exist only together with the synthetic city. */
export const demoPassword = "ankommen-in-dueren";

/** One account a role and organization, one for each caseworker employed today, and those of the roles beside. */
export function accountRows(ids: ProgrammeIds, nextId: () => string, today: Day): Row[] {
  const account = (
    id: string,
    email: string,
    name: string,
    role: string,
    organization: OrganizationKey,
    caseworker: string | null,
  ) => ({
    id,
    email: `${email}@demo.example`,
    name,
    role,
    organization_id: idOf(ids.organizations, organization),
    caseworker_id: caseworker && idOf(ids.caseworkers, caseworker),
    synthetic: true,
  });
  const german = new Intl.Collator("de");
  return [
    account(ids.steeringAccount, "steering", STEERING_NAME, "STEERING", "stadt", null),
    ...ORGANIZATIONS.flatMap(({ key, administrator }) => [
      account(nextId(), `admin.${key}`, administrator, "ASSOCIATION_ADMIN", key, null),
      ...CASEWORKERS.filter(
        ({ organization, employments }) =>
          organization === key && employments.some(({ from, until }) => from <= today && today < until),
      )
        .map(({ name }) => name)
        .sort(german.compare)
        .map((name, index) => account(nextId(), `caseworker${index + 1}.${key}`, name, "CASEWORKER", key, name)),
    ]),
    account(nextId(), "ehrenamt", "Erdmute Ehrenpreis", "VOLUNTEER_COORDINATOR", "stadt", null),
    account(nextId(), "beirat", "Beate Birnbaum", "BOARD", "stadt", null),
    account(nextId(), "datenschutz", "Dietrich Distel", "DATA_PROTECTION_OFFICER", "stadt", null),
  ];
}
