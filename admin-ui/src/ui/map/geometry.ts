import { geoIdentity, geoPath } from "d3-geo";
import type { Feature, FeatureCollection, Polygon, Position } from "geojson";

export interface DistrictShape {
  id: string;
  boundary: Polygon;
  /** Whatever must not differ for two neighbours to have no border between them; usually the area's code. */
  group: string | null;
}

export interface DrawnDistrict {
  id: string;
  path: string;
  /** Where its name stands. */
  centre: [number, number];
  width: number;
}

export interface DrawnMap {
  districts: DrawnDistrict[];
  /** Lines between districts of different groups. */
  borders: string;
  outline: string;
}

/**
 * Draws longitude and latitude as a plane: within a city the error is smaller than a hairline, and the winding of
 * rings, which d3's spherical projections read the other way round than GeoJSON, does not matter.
 */
export function drawMap(shapes: readonly DistrictShape[], width: number, height: number, margin = 8): DrawnMap {
  const latitude = shapes[0]?.boundary.coordinates[0]?.[0]?.[1] ?? 0;
  const shrink = Math.cos((latitude * Math.PI) / 180);
  const flat = shapes.map((shape) => ({ shape, feature: flatten(shape.boundary, shrink) }));
  const all: FeatureCollection<Polygon> = { type: "FeatureCollection", features: flat.map((entry) => entry.feature) };
  const projection = geoIdentity()
    .reflectY(true)
    .fitExtent(
      [
        [margin, margin],
        [width - margin, height - margin],
      ],
      all,
    );
  const path = geoPath(projection).digits(1);
  const place = ([x = 0, y = 0]: Position) => projection([x, y]) ?? [0, 0];

  return {
    districts: flat.map(({ shape, feature }) => {
      const [[left], [right]] = path.bounds(feature);
      return { id: shape.id, path: path(feature) ?? "", centre: path.centroid(feature), width: right - left };
    }),
    ...drawEdges(flat, place),
  };
}

/** Degrees of longitude are shorter than those of latitude, for the whole city by the same factor. */
function flatten(boundary: Polygon, shrink: number): Feature<Polygon> {
  const coordinates = boundary.coordinates.map((ring) => ring.map(([x = 0, y = 0]) => [x * shrink, y]));
  return { type: "Feature", properties: null, geometry: { type: "Polygon", coordinates } };
}

/** Neighbours share their border point by point, so an edge met from both sides tells which two groups it parts. */
function drawEdges(
  flat: readonly { shape: DistrictShape; feature: Feature<Polygon> }[],
  place: (position: Position) => Position,
): { borders: string; outline: string } {
  const edges = new Map<string, { group: string | null; line: string; other?: string | null }>();
  for (const { shape, feature } of flat) {
    for (const ring of feature.geometry.coordinates) {
      for (let index = 1; index < ring.length; index += 1) {
        const from = ring[index - 1] ?? [];
        const to = ring[index] ?? [];
        const key = [from.join(), to.join()].sort().join(" ");
        const known = edges.get(key);
        if (known) known.other = shape.group;
        else edges.set(key, { group: shape.group, line: segment(place(from), place(to)) });
      }
    }
  }
  const all = [...edges.values()];
  return {
    borders: all
      .filter((edge) => edge.other !== undefined && edge.other !== edge.group)
      .map((edge) => edge.line)
      .join(""),
    outline: all
      .filter((edge) => edge.other === undefined)
      .map((edge) => edge.line)
      .join(""),
  };
}

function segment([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): string {
  return `M${x1.toFixed(1)} ${y1.toFixed(1)}L${x2.toFixed(1)} ${y2.toFixed(1)}`;
}

/** The district to go to from one by an arrow key: the nearest whose centre lies that way. */
export function neighbourTowards(
  districts: readonly DrawnDistrict[],
  from: string,
  direction: "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight",
): string | null {
  const start = districts.find((district) => district.id === from);
  if (!start) return null;
  const [dx, dy] = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[direction] as [
    number,
    number,
  ];
  let best: string | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const district of districts) {
    const x = district.centre[0] - start.centre[0];
    const y = district.centre[1] - start.centre[1];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    const cost = ahead + 2 * aside;
    if (ahead > 1 && aside <= 2 * ahead && cost < bestCost) {
      best = district.id;
      bestCost = cost;
    }
  }
  return best;
}

/** A long double name takes two lines where its district is narrow; the hyphen stays on the first. */
export function labelLines(name: string, width: number): string[] {
  const hyphen = name.indexOf("-");
  const fits = name.length * 7.2 < width - 8;
  return fits || hyphen < 0 ? [name] : [name.slice(0, hyphen + 1), name.slice(hyphen + 1)];
}
