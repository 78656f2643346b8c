import { area } from "@turf/area";
import { featureCollection, polygon } from "@turf/helpers";
import { intersect } from "@turf/intersect";
import { kinks } from "@turf/kinks";
import type { Feature, Polygon, Position } from "geojson";

/** What is wrong with a file of boundaries; names are of districts. */
export type BoundaryFault =
  | { code: "NOT_GEOJSON" }
  | { code: "WITHOUT_KEY"; place: number }
  | { code: "UNKNOWN_KEY"; key: string }
  | { code: "KEY_TWICE"; name: string }
  | { code: "MISSING"; names: string[] }
  | { code: "NOT_A_POLYGON"; name: string }
  | { code: "CROSSES_ITSELF"; name: string }
  | { code: "OVERLAP"; names: [string, string] };

export interface DistrictBoundary {
  districtId: string;
  boundary: Polygon;
}

interface Known {
  id: string;
  key: string;
  name: string;
}

/** Districts may overlap by as much as drawing by hand leaves, as a share of the smaller one. */
const sliver = 0.001;

export function readBoundaries(
  text: string,
  districts: readonly Known[],
): { boundaries: DistrictBoundary[]; faults: BoundaryFault[] } {
  const features = featuresIn(text);
  if (!features) return { boundaries: [], faults: [{ code: "NOT_GEOJSON" }] };
  const byKey = new Map(districts.map((district) => [district.key, district]));
  const found = new Map<Known, Feature<Polygon>>();
  const faults: BoundaryFault[] = [];
  for (const [place, feature] of features.entries()) {
    const key = keyOf(feature);
    const district = byKey.get(key ?? "");
    if (key === null) faults.push({ code: "WITHOUT_KEY", place });
    else if (!district) faults.push({ code: "UNKNOWN_KEY", key });
    else if (found.has(district)) faults.push({ code: "KEY_TWICE", name: district.name });
    else {
      const outline = polygonIn(feature);
      if (!outline) faults.push({ code: "NOT_A_POLYGON", name: district.name });
      else if (kinks(outline).features.length > 0) faults.push({ code: "CROSSES_ITSELF", name: district.name });
      found.set(district, outline ?? polygon([]));
    }
  }
  const missing = districts.filter((district) => !found.has(district)).map(({ name }) => name);
  if (missing.length > 0) faults.push({ code: "MISSING", names: missing });
  if (faults.length > 0) return { boundaries: [], faults };
  return {
    boundaries: [...found].map(([{ id }, { geometry }]) => ({ districtId: id, boundary: geometry })),
    faults: overlaps([...found]),
  };
}

function featuresIn(text: string): unknown[] | null {
  try {
    const { type, features } = JSON.parse(text) as { type?: unknown; features?: unknown };
    return type === "FeatureCollection" && Array.isArray(features) ? features : null;
  } catch {
    return null;
  }
}

function keyOf(feature: unknown): string | null {
  const { key } = (feature as { properties?: { key?: unknown } | null } | null)?.properties ?? {};
  return typeof key === "string" ? key : null;
}

function polygonIn(feature: unknown): Feature<Polygon> | null {
  const { geometry } = feature as { geometry?: { type?: unknown; coordinates?: unknown } | null };
  if (geometry?.type !== "Polygon" || !Array.isArray(geometry.coordinates)) return null;
  const rings = geometry.coordinates as unknown[];
  if (rings.length === 0 || !rings.every(isRing)) return null;
  return polygon(rings as Position[][]);
}

function isRing(ring: unknown): ring is Position[] {
  if (!Array.isArray(ring) || ring.length < 4 || !ring.every(isPosition)) return false;
  const [first, last] = [ring[0], ring.at(-1)];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

const isPosition = (position: unknown): boolean =>
  Array.isArray(position) && isWithin(position[0], 180) && isWithin(position[1], 90);

const isWithin = (value: unknown, most: number): boolean => typeof value === "number" && Math.abs(value) <= most;

function overlaps(found: readonly (readonly [Known, Feature<Polygon>])[]): BoundaryFault[] {
  const faults: BoundaryFault[] = [];
  for (const [at, [one, outline]] of found.entries()) {
    for (const [other, beside] of found.slice(at + 1)) {
      const shared = intersect(featureCollection([outline, beside]));
      if (shared && area(shared) > sliver * Math.min(area(outline), area(beside))) {
        faults.push({ code: "OVERLAP", names: [one.name, other.name] });
      }
    }
  }
  return faults;
}
