import { accountRows } from "./accounts.js";
import type { Row } from "./city.js";
import type { Area } from "./city-map.js";
import { FIVE_AREAS, PROGRAMME_START, readDistricts, THREE_AREAS, THREE_AREAS_FROM } from "./city-map.js";
import type { Day } from "./days.js";
import { dateRange, isoDay, OPEN } from "./days.js";
import type { Exception } from "./exceptions.js";
import type { ProgrammeIds } from "./programme-ids.js";
import { idOf } from "./programme-ids.js";
import { CASEWORKERS, ORGANIZATIONS, PHASES } from "./staff.js";

export function programmeRows(ids: ProgrammeIds, nextId: () => string, today: Day, exceptions: readonly Exception[]) {
  const cuts: readonly { id: string; name: string; from: Day; until: Day; areas: readonly Area[] }[] = [
    { id: nextId(), name: "Fünf Räume", from: PROGRAMME_START, until: THREE_AREAS_FROM, areas: FIVE_AREAS },
    { id: nextId(), name: "Drei Räume", from: THREE_AREAS_FROM, until: OPEN, areas: THREE_AREAS },
  ];
  return {
    organization: ORGANIZATIONS.map(
      ({ key, kind, name, shortName }): Row => ({
        id: idOf(ids.organizations, key),
        kind,
        name,
        short_name: shortName,
      }),
    ),
    programme_phase: PHASES.map(
      ({ name, from, until, ratio }): Row => ({ id: nextId(), name, period: dateRange(from, until, today), ratio }),
    ),
    caseworker: CASEWORKERS.map(
      ({ name, organization, languages }): Row => ({
        id: idOf(ids.caseworkers, name),
        organization_id: idOf(ids.organizations, organization),
        name,
        languages,
      }),
    ),
    district: readDistricts().map(
      ({ key, name, population, boundary }): Row => ({
        id: idOf(ids.districts, key),
        key,
        name,
        population,
        boundary: boundary as object,
      }),
    ),
    district_neighbour: readDistricts().flatMap(({ key, neighbours }) =>
      neighbours
        .map((neighbour) => [idOf(ids.districts, key), idOf(ids.districts, neighbour)] as const)
        .filter(([one, other]) => one < other)
        .map(([district_id, neighbour_id]): Row => ({ district_id, neighbour_id })),
    ),
    area_cut: cuts.map(({ id, name, from, until }): Row => ({ id, name, period: dateRange(from, until, today) })),
    integration_area: cuts.flatMap(({ id, areas }) =>
      areas.map(
        ({ key, organization, code, name, colour }): Row => ({
          id: idOf(ids.areas, key),
          area_cut_id: id,
          organization_id: idOf(ids.organizations, organization),
          code,
          name,
          colour,
        }),
      ),
    ),
    area_cut_district: cuts.flatMap(({ id, areas }) =>
      areas.flatMap(({ key, districts }) =>
        districts.map(
          (district): Row => ({
            area_cut_id: id,
            district_id: idOf(ids.districts, district),
            integration_area_id: idOf(ids.areas, key),
          }),
        ),
      ),
    ),
    employment: CASEWORKERS.flatMap(({ name, employments }) =>
      employments.map(
        ({ area, from, until, casework, steering }): Row => ({
          id: nextId(),
          caseworker_id: idOf(ids.caseworkers, name),
          integration_area_id: idOf(ids.areas, area),
          period: dateRange(from, until, today),
          fte_casework: casework,
          fte_steering: steering,
        }),
      ),
    ),
    capacity_exception: exceptions.map(
      ({ caseworker, extraPlaces, from, until, reason }): Row => ({
        id: nextId(),
        caseworker_id: idOf(ids.caseworkers, caseworker),
        extra_places: extraPlaces,
        // Its end is agreed, also when it lies in the future.
        period: `[${isoDay(from)},${isoDay(until)})`,
        reason,
        granted_at: `${isoDay(from - 9)}T09:00:00Z`,
        granted_by_id: ids.steeringAccount,
      }),
    ),
    user_account: accountRows(ids, nextId, today),
  };
}
