import type { AreaKey, OrganizationKey } from "./city-map.js";
import { FIVE_AREAS, readDistricts, THREE_AREAS } from "./city-map.js";
import { CASEWORKERS, ORGANIZATIONS } from "./staff.js";

/** The ids that the rows about people refer to. */
export interface ProgrammeIds {
  readonly organizations: ReadonlyMap<OrganizationKey, string>;
  readonly caseworkers: ReadonlyMap<string, string>;
  readonly districts: ReadonlyMap<string, string>;
  readonly areas: ReadonlyMap<AreaKey, string>;
  readonly steeringAccount: string;
}

export function idOf<Key>(ids: ReadonlyMap<Key, string>, key: Key): string {
  const id = ids.get(key);
  if (!id) throw new RangeError(`no id for ${String(key)}`);
  return id;
}

export function programmeIds(nextId: () => string): ProgrammeIds {
  const ids = <Key>(keys: readonly Key[]) => new Map(keys.map((key) => [key, nextId()]));
  return {
    organizations: ids(ORGANIZATIONS.map(({ key }) => key)),
    caseworkers: ids(CASEWORKERS.map(({ name }) => name)),
    districts: ids(readDistricts().map(({ key }) => key)),
    areas: ids([...FIVE_AREAS, ...THREE_AREAS].map(({ key }) => key)),
    steeringAccount: nextId(),
  };
}
