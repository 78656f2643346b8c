import type { Tables } from "./facts.js";
import { type Ask, type Compare, List, type Rules } from "./rules.js";
import { ascending, german, holds } from "./world.js";

type AccommodationRow = Tables["accommodation"];
type AreaRow = Tables["integrationArea"];

const areaNamed = (a: AreaRow, b: AreaRow): number => german(a.name, b.name) || ascending(a.id, b.id);

export const areaCut: Rules<Tables["areaCut"]> = {
  areas: ({ row, world }) => world.facts.integrationArea.filter((one) => one.areaCutId === row.id).sort(areaNamed),
  stage: ({ row: { period }, world: { viewer } }) => {
    if (period.from > viewer.today) return "ADOPTED";
    return period.end !== null && period.end <= viewer.today ? "SUPERSEDED" : "IN_FORCE";
  },
  copiedFrom: () => null,
  preview: () => null,
  runs: () => [],
  viewerCanEdit: () => false,
  viewerCanPropose: () => false,
  viewerCanWithdraw: () => false,
  viewerCanAdopt: () => false,
  viewerCanUndoAdoption: () => false,
};

export const integrationArea: Rules<AreaRow> = {
  areaCut: ({ row, world }) => world.byId(world.facts.areaCut, row.areaCutId),
  organization: ({ row, world }) => world.byId(world.facts.organization, row.organizationId),
  districts: ({ row, world }) => {
    const parts = world.facts.areaCutDistrict.filter((one) => one.integrationAreaId === row.id);
    return world.facts.district
      .filter((one) => parts.some((part) => part.districtId === one.id))
      .sort((a, b) => german(a.name, b.name));
  },
  load: ({ row, world, day }) => world.areaLoad(row, day),
  accommodations: ({ row, world }) =>
    world.facts.accommodation
      .filter(({ id }) =>
        world.facts.areaCutAccommodation.some((one) => one.integrationAreaId === row.id && one.accommodationId === id),
      )
      .sort((a, b) => german(a.name ?? "", b.name ?? "") || ascending(a.id, b.id)),
  staff: () => [],
};

export const district: Rules<Tables["district"]> = {
  area: ({ row, world, day }) => world.byId(world.facts.integrationArea, world.areaOfDistrict(row.id, day)),
  refugeesInCare: ({ row, world, day }) =>
    world.cases(day).filter((one) => one.residence?.accommodation.districtId === row.id).length,
};

/** The capacities of a home's units that hold on a day. */
const capacities = ({ row, world, day }: Ask<AccommodationRow>) =>
  world.facts.housingUnitCapacity.filter(
    (one) =>
      world.byId(world.facts.housingUnit, one.housingUnitId)?.accommodationId === row.id && holds(one.period, day),
  );

const places = (rows: readonly { places: number }[]): number => rows.reduce((sum, one) => sum + one.places, 0);

const inhabitants = ({ row, world, day }: Ask<AccommodationRow>) =>
  world.facts.refugee.filter((one) => world.residence(one.id, day)?.accommodation.id === row.id);

export const accommodation: Rules<AccommodationRow> = {
  address: ({ row, world }) => world.address(row),
  district: ({ row, world }) => world.byId(world.facts.district, row.districtId),
  area: ({ row, world, day }) => world.byId(world.facts.integrationArea, world.areaOfAccommodation(row, day)),
  places: (ask) => places(capacities(ask)),
  blockedPlaces: (ask) => places(capacities(ask).filter((one) => one.blocked)),
  occupied: (ask) => inhabitants(ask).length,
  inCare: (ask) => inhabitants(ask).filter((one) => ask.world.isInCare(one.id, ask.day)).length,
  units: ({ row, world }) =>
    world.facts.housingUnit
      .filter((one) => one.accommodationId === row.id)
      .sort((a, b) => a.label.length - b.label.length || german(a.label, b.label)),
};

const capacity = ({ row, world, day }: Ask<Tables["housingUnit"]>) =>
  world.facts.housingUnitCapacity.find((one) => one.housingUnitId === row.id && holds(one.period, day));

export const housingUnit: Rules<Tables["housingUnit"]> = {
  accommodation: ({ row, world }) => world.byId(world.facts.accommodation, row.accommodationId),
  places: (ask) => capacity(ask)?.places ?? 0,
  blocked: (ask) => capacity(ask)?.blocked ?? false,
  occupancies: ({ row, world, day }) =>
    world.facts.occupancy
      .filter((one) => one.housingUnitId === row.id && holds(one.period, day))
      .sort((a, b) => ascending(a.period.from, b.period.from) || ascending(a.id, b.id)),
};

export function accommodations(ask: Ask<unknown>): List<AccommodationRow> {
  const { world, day, args } = ask;
  const { filter } = args;
  const districtId = ask.uuid("District", "filter.districtId");
  const areaId = ask.uuid("IntegrationArea", "filter.areaId");
  const tenure = filter?.tenure ?? null;
  const inUse = filter?.inUse ?? null;
  const isUsed = (row: AccommodationRow): boolean =>
    inhabitants({ ...ask, row }).length > 0 ||
    (row.tenure === "CITY_DESIGNATED" && places(capacities({ ...ask, row })) > 0);
  const search = filter?.search ?? null;
  const shownName = (row: AccommodationRow): string => row.name ?? world.address(row)?.street ?? "";
  const unknownLast: Compare<AccommodationRow> = (a, b) => Number(shownName(a) === "") - Number(shownName(b) === "");
  const byName: Compare<AccommodationRow> = (a, b) => german(shownName(a), shownName(b));
  const houseNumber = (row: AccommodationRow): string => world.address(row)?.houseNumber ?? "";
  const districtName = (row: AccommodationRow): string => world.byId(world.facts.district, row.districtId)?.name ?? "";
  return new List({
    rows: world.facts.accommodation.filter(
      (row) =>
        (districtId === null || row.districtId === districtId) &&
        (areaId === null || world.areaOfAccommodation(row, day) === areaId) &&
        (tenure === null || row.tenure === tenure) &&
        (inUse === null || isUsed(row) === inUse) &&
        (search === null ||
          [row.name ?? [], world.address(row)?.street ?? []]
            .flat()
            .join(" ")
            .toLowerCase()
            .includes(search.toLowerCase())),
    ),
    places: world.facts.accommodation,
    orders: {
      NAME: [unknownLast, byName, (a, b) => ascending(houseNumber(a), houseNumber(b))],
      DISTRICT: [(a, b) => german(districtName(a), districtName(b)), unknownLast, byName],
    },
    id: (row) => row.id,
  });
}

export function referralPartners({ world, args: { filter } }: Ask<unknown>): List<Tables["referralPartner"]> {
  const kind = filter?.kind ?? null;
  const language = filter?.language ?? null;
  const search = filter?.search ?? null;
  return new List({
    rows: world.facts.referralPartner.filter(
      (row) =>
        (kind === null || row.kinds.includes(kind)) &&
        (language === null || row.languages.includes(language)) &&
        (search === null || `${row.name} ${row.offer}`.toLowerCase().includes(search.toLowerCase())),
    ),
    places: world.facts.referralPartner,
    orders: { NAME: [(a, b) => german(a.name, b.name)] },
    id: (row) => row.id,
  });
}
