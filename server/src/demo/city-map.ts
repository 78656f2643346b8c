import { readFileSync } from "node:fs";
import type { AreaColour } from "../areas/integration-area.js";
import type { Day } from "./days.js";
import { day } from "./days.js";

export const PROGRAMME_START = day("2016-09-01");
export const THREE_AREAS_FROM = day("2018-09-01");

export interface District {
  readonly key: string;
  readonly name: string;
  readonly population: number;
  readonly boundary: unknown;
  readonly neighbours: readonly string[];
}

/** Schematic borders, not official ones. */
export function readDistricts(): District[] {
  const file = new URL("../../data/districts.geojson", import.meta.url);
  const { features } = JSON.parse(readFileSync(file, "utf8")) as {
    features: {
      properties: { key: string; name: string; population: number; neighbours: string[] };
      geometry: unknown;
    }[];
  };
  return features.map(({ properties, geometry }) => ({
    key: properties.key,
    name: properties.name,
    population: properties.population,
    boundary: geometry,
    neighbours: properties.neighbours,
  }));
}

export type OrganizationKey = "stadt" | "awo" | "caritas" | "evangelische-gemeinde" | "skf";
export type AreaKey = "nord" | "west" | "mitte" | "sued" | "ost" | "dueren-nord" | "dueren-ost" | "dueren-mitte-sued";

export interface Area {
  readonly key: AreaKey;
  readonly code: string;
  readonly name: string;
  readonly organization: OrganizationKey;
  readonly colour: `${AreaColour}`;
  readonly districts: readonly string[];
}

const area = (
  key: AreaKey,
  code: string,
  name: string,
  [organization, colour]: [OrganizationKey, `${AreaColour}`],
  districts: string,
): Area => ({ key, code, name, organization, colour, districts: districts.split(" ") });

export const FIVE_AREAS: readonly Area[] = [
  area("nord", "N", "Nord", ["stadt", "BLUE"], "nord-dueren birkesdorf hoven merken"),
  area(
    "west",
    "W",
    "West",
    ["awo", "ROSE"],
    "mariaweiler echtz-konzendorf derichsweiler guerzenich roelsdorf birgel west",
  ),
  area("mitte", "M", "Mitte", ["caritas", "OCHRE"], "innenstadt gruenguertel"),
  area(
    "sued",
    "S",
    "Süd",
    ["evangelische-gemeinde", "SLATE"],
    "sued lendersdorf berzbuir-kufferath niederau-krauthausen",
  ),
  area("ost", "O", "Ost", ["skf", "PLUM"], "ost sued-ost arnoldsweiler"),
];

export const THREE_AREAS: readonly Area[] = [
  area(
    "dueren-nord",
    "N",
    "Düren-Nord",
    ["stadt", "BLUE"],
    "nord-dueren birkesdorf hoven merken mariaweiler echtz-konzendorf derichsweiler",
  ),
  area("dueren-ost", "O", "Düren-Ost", ["skf", "PLUM"], "ost sued-ost arnoldsweiler"),
  area(
    "dueren-mitte-sued",
    "MS",
    "Düren-Mitte-Süd",
    ["caritas", "OCHRE"],
    "guerzenich roelsdorf birgel west innenstadt gruenguertel sued lendersdorf berzbuir-kufferath niederau-krauthausen",
  ),
];

const before = new Map(FIVE_AREAS.flatMap((one) => one.districts.map((district) => [district, one] as const)));
const after = new Map(THREE_AREAS.flatMap((one) => one.districts.map((district) => [district, one] as const)));

export function areaOf(district: string, on: Day): Area {
  const found = (on < THREE_AREAS_FROM ? before : after).get(district);
  if (!found) throw new RangeError(`no area for ${district}`);
  return found;
}
