import { knows, knowsAddress } from "./access-rules.js";
import type { Facts, Period, Tables } from "./facts.js";

export const holds = ({ from, end }: Period, day: string): boolean => from <= day && (end === null || day < end);

export const ascending = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : Number(a > b));

const collator = new Intl.Collator("de");
/** As the database's collation `german` sorts: texts that a German reader finds alike are told apart by their letters. */
export const german = (a: string, b: string): number => collator.compare(a, b) || ascending(a, b);

export interface Residence {
  readonly unit: Tables["housingUnit"];
  readonly accommodation: Tables["accommodation"];
  readonly areaId: string | null;
}

/** A person in care on a day. */
export interface Case {
  readonly refugeeId: string;
  readonly caseworkerId: string | null;
  readonly since: string;
  readonly residence: Residence | null;
}

/** A row of CaseworkerLoad. */
export interface LoadRow {
  readonly caseworkerId: string;
  readonly organizationId: string;
  readonly areaId: string | null;
  readonly assigned: number;
  readonly ratioPlaces: number;
  readonly extraPlaces: number;
  readonly capacity: number;
  readonly remaining: number;
  readonly fte: number;
}

export interface ViewerClaims {
  readonly viewerId: string;
  readonly role: string;
  readonly organizationId: string;
  readonly caseworkerId: string | null;
  readonly today: string;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

/** FTE have three decimals in the database; floating point adds more. */
const decimals = (number: number): number => Math.round(number * 1000) / 1000;

/** The rules of the domain in plain words, over all rows there are, as one viewer may see them. */
export class World {
  constructor(
    readonly facts: Facts,
    readonly viewer: ViewerClaims,
  ) {}

  byId<T extends { id: string }>(rows: readonly T[], id: string | null | undefined): T | null {
    return rows.find((row) => row.id === id) ?? null;
  }

  residence(refugeeId: string, day: string): Residence | null {
    const stay = this.facts.occupancy.find((one) => one.refugeeId === refugeeId && holds(one.period, day));
    const unit = this.byId(this.facts.housingUnit, stay?.housingUnitId);
    const accommodation = this.byId(this.facts.accommodation, unit?.accommodationId);
    return unit && accommodation && { unit, accommodation, areaId: this.areaOfAccommodation(accommodation, day) };
  }

  areaOfDistrict(districtId: string, day: string): string | null {
    const cut = this.facts.areaCut.find((one) => holds(one.period, day));
    const whole = this.facts.areaCutDistrict.find((one) => one.areaCutId === cut?.id && one.districtId === districtId);
    return whole?.integrationAreaId ?? null;
  }

  areaOfAccommodation({ id, districtId }: Tables["accommodation"], day: string): string | null {
    const cut = this.facts.areaCut.find((one) => holds(one.period, day));
    const exception = this.facts.areaCutAccommodation.find(
      (one) => one.areaCutId === cut?.id && one.accommodationId === id,
    );
    return exception?.integrationAreaId ?? this.areaOfDistrict(districtId, day);
  }

  isInCare(refugeeId: string, day: string): boolean {
    return this.facts.carePeriod.some((one) => one.refugeeId === refugeeId && holds(one.period, day));
  }

  caseworkerOf(refugeeId: string, day: string): string | null {
    const { caseworkerAssignment } = this.facts;
    return (
      caseworkerAssignment.find((one) => one.refugeeId === refugeeId && holds(one.period, day))?.caseworkerId ?? null
    );
  }

  cases(day: string): Case[] {
    return this.facts.carePeriod
      .filter((care) => holds(care.period, day))
      .map(({ refugeeId, period }) => {
        const assignment = this.facts.caseworkerAssignment.find(
          (one) => one.refugeeId === refugeeId && holds(one.period, day),
        );
        return {
          refugeeId,
          caseworkerId: assignment?.caseworkerId ?? null,
          since: (assignment?.period ?? period).from,
          residence: this.residence(refugeeId, day),
        };
      });
  }

  /** Of everybody who is employed, or in charge of somebody, on the day. */
  loads(day: string): LoadRow[] {
    return this.facts.caseworker.flatMap((one) => this.load(one, day) ?? []);
  }

  load(caseworker: Tables["caseworker"], day: string): LoadRow | null {
    const { employment, caseworkerAssignment, capacityException, programmePhase } = this.facts;
    const mine = (row: { caseworkerId: string; period: Period }) =>
      row.caseworkerId === caseworker.id && holds(row.period, day);
    const post = employment.find(mine);
    const assigned = caseworkerAssignment.filter(mine).length;
    if (!post && assigned === 0) return null;
    const ratio = programmePhase.find((phase) => holds(phase.period, day))?.ratio;
    const ratioPlaces = Math.floor(decimals((ratio ?? 0) * (post?.fteCasework ?? 0)));
    const extraPlaces = post ? sum(capacityException.filter(mine).map((one) => one.extraPlaces)) : 0;
    const capacity = ratio === undefined ? 0 : ratioPlaces + extraPlaces;
    return {
      caseworkerId: caseworker.id,
      organizationId: caseworker.organizationId,
      areaId: post?.integrationAreaId ?? null,
      assigned,
      ratioPlaces,
      extraPlaces,
      capacity,
      remaining: Math.max(capacity - assigned, 0),
      fte: post?.fteCasework ?? 0,
    };
  }

  /** Persons in care by how they live. */
  countCases(cases: readonly Case[]) {
    const living = (tenure: string) => cases.filter((one) => one.residence?.accommodation.tenure === tenure).length;
    return {
      refugeesInCare: cases.length,
      cityDesignated: living("CITY_DESIGNATED"),
      selfRented: living("SELF_RENTED"),
      withoutCaseworker: cases.filter((one) => one.caseworkerId === null).length,
    };
  }

  sumLoads(loads: readonly LoadRow[]) {
    const total = (figure: "ratioPlaces" | "extraPlaces" | "capacity" | "fte") =>
      sum(loads.map((load) => load[figure]));
    return {
      ratioPlaces: total("ratioPlaces"),
      extraPlaces: total("extraPlaces"),
      capacity: total("capacity"),
      fte: decimals(total("fte")),
    };
  }

  areaLoad(area: Tables["integrationArea"], day: string) {
    const cut = this.byId(this.facts.areaCut, area.areaCutId);
    if (!cut || !holds(cut.period, day)) return null;
    const { capacity, fte } = this.sumLoads(this.loads(day).filter((load) => load.areaId === area.id));
    const counts = this.countCases(this.cases(day).filter((one) => one.residence?.areaId === area.id));
    return { areaId: area.id, organizationId: area.organizationId, ...counts, capacity, fte };
  }

  /** Whose caseworker answers, or last answered; as long as nobody ever did, who answers for the area. */
  answeringOrganization(refugeeId: string): string | null {
    const { today } = this.viewer;
    const { caseworkerAssignment, caseworker, integrationArea } = this.facts;
    const last = caseworkerAssignment
      .filter((one) => one.refugeeId === refugeeId && one.period.from <= today)
      .sort((a, b) => ascending(b.period.from, a.period.from))[0];
    if (last) return this.byId(caseworker, last.caseworkerId)?.organizationId ?? null;
    return this.byId(integrationArea, this.residence(refugeeId, today)?.areaId)?.organizationId ?? null;
  }

  identity(refugeeId: string): Tables["refugeeIdentity"] | null {
    if (!knows(this, refugeeId)) return null;
    return this.facts.refugeeIdentity.find((one) => one.refugeeId === refugeeId) ?? null;
  }

  address(accommodation: Tables["accommodation"]): Tables["accommodationAddress"] | null {
    if (!knowsAddress(this, accommodation)) return null;
    return this.facts.accommodationAddress.find((one) => one.accommodationId === accommodation.id) ?? null;
  }

  /** Steering may move everybody, an association's administrators their own. */
  mayMove(organizationId: string | null): boolean {
    const { role } = this.viewer;
    return role === "STEERING" || (role === "ASSOCIATION_ADMIN" && organizationId === this.viewer.organizationId);
  }
}
