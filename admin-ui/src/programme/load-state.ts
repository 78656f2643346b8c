/** How a caseload stands, from the server's figures; the words for it are in the texts under `state`. */
export type LoadState = "within" | "over" | "full" | "beyond" | "vacant";

export interface LoadOfDay {
  /** Persons. */
  load: number;
  /** Places by the ratio. */
  ratioPlaces: number;
  /** Ratio places and granted exceptions. */
  capacity: number;
}

export function loadState({ load, ratioPlaces, capacity }: LoadOfDay): LoadState {
  if (capacity === 0) return load > 0 ? "beyond" : "vacant";
  if (load > capacity) return "beyond";
  if (load === capacity) return "full";
  return load > ratioPlaces ? "over" : "within";
}

/** Full-time posts that the ratio asks for so many persons. */
export function neededFte(persons: number, ratio: number): number {
  return Math.ceil((persons * 100) / ratio) / 100;
}

/** How far the ratio is exceeded, as a share of it: 0.23 for 1:123 against 1:100. Null without staff. */
export function shareOverRatio(persons: number, fte: number, ratio: number): number | null {
  return fte > 0 ? persons / fte / ratio - 1 : null;
}

/** The figure at the right edge of every bar of a table, so that they can be compared. */
export function commonScale(rows: readonly LoadOfDay[]): number {
  return Math.max(1, ...rows.flatMap(({ load, ratioPlaces, capacity }) => [load, ratioPlaces, capacity])) * 1.02;
}

/** Places by the ratio of an area's caseworkers together; the area's own figures do not tell them apart. */
export function areaRatioPlaces(
  areaId: string,
  caseworkers: readonly { area: { id: string } | null; ratioPlaces: number }[],
): number {
  return caseworkers.filter(({ area }) => area?.id === areaId).reduce((sum, { ratioPlaces }) => sum + ratioPlaces, 0);
}
