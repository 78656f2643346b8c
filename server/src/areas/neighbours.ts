import type { Position } from "geojson";
import type { DistrictBoundary } from "./read-boundaries.js";

/** About a metre in degrees: borders that were drawn along one another meet as closely. */
const close = 0.00001;

/** Pairs of districts that share a stretch of border, not only a corner; the smaller id first. */
export function neighboursOf(boundaries: readonly DistrictBoundary[]): [string, string][] {
  const outlines = boundaries.map(({ districtId, boundary }) => ({ districtId, rings: boundary.coordinates }));
  return outlines.flatMap((one, at) =>
    outlines
      .slice(at + 1)
      .filter((other) => sharesBorder(one.rings, other.rings))
      .map((other): [string, string] =>
        one.districtId < other.districtId ? [one.districtId, other.districtId] : [other.districtId, one.districtId],
      ),
  );
}

function sharesBorder(one: readonly Position[][], other: readonly Position[][]): boolean {
  const shared = [...pointsOn(one, other), ...pointsOn(other, one)];
  return shared.some((a) => shared.some((b) => distance(a, b) > 5 * close));
}

/** Corners of one outline that lie on the other. */
const pointsOn = (one: readonly Position[][], other: readonly Position[][]): Position[] =>
  one
    .flat()
    .filter((point) =>
      other.some((ring) => ring.some((end, at) => at > 0 && distanceTo(point, ring[at - 1] as Position, end) < close)),
    );

const distance = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number => Math.hypot(ax - bx, ay - by);

function distanceTo(point: Position, from: Position, to: Position): number {
  const [px = 0, py = 0] = point;
  const [fx = 0, fy = 0] = from;
  const [tx = 0, ty = 0] = to;
  const length = (tx - fx) ** 2 + (ty - fy) ** 2;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((px - fx) * (tx - fx) + (py - fy) * (ty - fy)) / length));
  return distance(point, [fx + along * (tx - fx), fy + along * (ty - fy)]);
}
