import type pg from "pg";

/** First day, and the day after the last; null while it runs on. */
export interface Period {
  readonly from: string;
  readonly end: string | null;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Dated {
  readonly id: string;
  readonly period: Period;
}

/** The rows of each table, their columns in camel case. */
export interface Tables {
  organization: Named & { shortName: string; kind: string };
  programmePhase: Named & Dated & { ratio: number };
  caseworker: Named & { organizationId: string };
  district: Named & { key: string };
  areaCut: Named & Dated;
  integrationArea: Named & { areaCutId: string; organizationId: string; code: string };
  areaCutDistrict: { areaCutId: string; districtId: string; integrationAreaId: string };
  areaCutAccommodation: { areaCutId: string; accommodationId: string; integrationAreaId: string };
  emergencyAccess: {
    id: string;
    userAccountId: string;
    refugeeId: string;
    grantedAt: string;
    until: string;
    readAt: string | null;
  };
  employment: Dated & { caseworkerId: string; integrationAreaId: string | null; fteCasework: number };
  accommodation: {
    id: string;
    districtId: string;
    tenure: string;
    name: string | null;
  };
  accommodationAddress: { accommodationId: string; street: string; houseNumber: string; postalCode: string };
  housingUnit: { id: string; accommodationId: string; label: string };
  housingUnitCapacity: Dated & { housingUnitId: string; places: number; blocked: boolean };
  refugee: { id: string; fileNumber: string };
  refugeeIdentity: { refugeeId: string; familyName: string; givenNames: string; birthDate: string };
  household: { id: string; number: string };
  householdMembership: Dated & { householdId: string; refugeeId: string; role: string };
  occupancy: Dated & { refugeeId: string; housingUnitId: string };
  benefitPeriod: Dated & { refugeeId: string; kind: string };
  carePeriod: Dated & { refugeeId: string };
  userAccount: { id: string; name: string; organizationId: string; caseworkerId: string | null };
  capacityException: Dated & { caseworkerId: string; extraPlaces: number };
  caseworkerAssignment: Dated & { refugeeId: string; caseworkerId: string; knownSince: string };
  caseworkerAssignmentSuperseded: Tables["caseworkerAssignment"] & { knownUntil: string };
  reassignment: {
    id: string;
    kind: string;
    areaCutId: string | null;
    undoesId: string | null;
    recordedAt: string;
    recordedById: string | null;
  };
  reassignmentCase: {
    reassignmentId: string;
    refugeeId: string;
    fromCaseworkerId: string | null;
    toCaseworkerId: string | null;
  };
  handOverRequest: {
    id: string;
    status: string;
    fromOrganizationId: string;
    toOrganizationId: string;
    requestedAt: string;
    requestedById: string | null;
    decidedById: string | null;
    reassignmentId: string | null;
  };
  handOverCase: { handOverRequestId: string; refugeeId: string };
  reportClosing: {
    id: string;
    through: string;
    closedById: string | null;
    frozen: { areas: { integration_area_id: string }[] };
  };
  substitution: Dated & { caseworkerId: string; substituteId: string };
  referralPartner: Named & { kinds: string[]; languages: string[]; offer: string };
}

export type Facts = { readonly [table in keyof Tables]: readonly Tables[table][] };

const tables = {
  organization: true,
  programmePhase: true,
  caseworker: true,
  district: true,
  areaCut: true,
  integrationArea: true,
  areaCutDistrict: true,
  areaCutAccommodation: true,
  emergencyAccess: true,
  employment: true,
  accommodation: true,
  accommodationAddress: true,
  housingUnit: true,
  housingUnitCapacity: true,
  refugee: true,
  refugeeIdentity: true,
  household: true,
  householdMembership: true,
  occupancy: true,
  benefitPeriod: true,
  carePeriod: true,
  userAccount: true,
  capacityException: true,
  caseworkerAssignment: true,
  caseworkerAssignmentSuperseded: true,
  reassignment: true,
  reassignmentCase: true,
  handOverRequest: true,
  handOverCase: true,
  reportClosing: true,
  substitution: true,
  referralPartner: true,
} satisfies { [table in keyof Tables]: true };

/** Everything the database holds, table by table, as its owner sees it: what is derived from it is plain JavaScript. */
export async function loadFacts(owner: pg.Client): Promise<Facts> {
  await owner.query("set timezone to 'UTC'");
  const facts: Record<string, unknown[]> = {};
  for (const table of Object.keys(tables)) {
    const { rows } = await owner.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${snake(table)} t`,
    );
    facts[table] = rows.map(({ row }) =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]) => [
          camel(column),
          column === "period" ? period(String(value)) : value,
        ]),
      ),
    );
  }
  return facts as { [table in keyof Tables]: Tables[table][] };
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** `[2016-09-01,2018-09-01)`. */
function period(text: string): Period {
  const [from = "", end = ""] = text.slice(1, -1).split(",");
  return { from, end: end || null };
}
