import { geoIdentity, geoPath } from "d3-geo";
import type { Feature, FeatureCollection, Polygon, Position } from "geojson";
import { joinLines, type Line } from "./join-lines";

export interface DistrictShape {
  id: string;
  boundary: Polygon;
  /** Whatever must not differ for two neighbours to have no border between them; usually the area's code. */
  group: string | null;
  /** The group it had before, where a change is shown. */
  formerGroup?: string | null | undefined;
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
  /** Lines between districts whose former groups differed and whose present ones do not. */
  formerBorders: string;
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

/** Neighbours share their border point by point, so an edge met from both sides tells which two districts it parts. */
function drawEdges(
  flat: readonly { shape: DistrictShape; feature: Feature<Polygon> }[],
  place: (position: Position) => Position,
): { borders: string; formerBorders: string; outline: string } {
  const edges = new Map<string, { one: DistrictShape; line: Line; other?: DistrictShape }>();
  for (const { shape, feature } of flat) {
    for (const ring of feature.geometry.coordinates) {
      for (let index = 1; index < ring.length; index += 1) {
        const from = ring[index - 1] ?? [];
        const to = ring[index] ?? [];
        const key = [from.join(), to.join()].sort().join(" ");
        const known = edges.get(key);
        if (known) known.other = shape;
        else edges.set(key, { one: shape, line: [pointOf(place(from)), pointOf(place(to))] });
      }
    }
  }
  const outline: Line[] = [];
  const borders: Line[] = [];
  const former: Line[] = [];
  for (const { one, other, line } of edges.values()) {
    if (other === undefined) outline.push(line);
    else if (one.group !== other.group) borders.push(line);
    else if (one.formerGroup !== other.formerGroup) former.push(line);
  }
  return { outline: joinLines(outline), borders: joinLines(borders), formerBorders: joinLines(former) };
}

const pointOf = ([x = 0, y = 0]: Position): [number, number] => [x, y];

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
  // Few districts are as wide as they are at their widest where their name stands.
  const fits = name.length * 7.2 < width * 0.8;
  return fits || hyphen < 0 ? [name] : [name.slice(0, hyphen + 1), name.slice(hyphen + 1)];
}
