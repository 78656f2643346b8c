import type { AreaColour } from "../../../ui/area-badge";
import type { Day } from "../../../ui/day";

/** A draft as the planner edits it; saved as a whole. */
export interface Draft {
  name: string;
  from: Day;
  areas: readonly DraftArea[];
}

export interface DraftArea {
  /** Stays the same while one edits: the id of the area, or a key of our own before it has one. */
  key: string;
  code: string;
  name: string;
  colour: AreaColour;
  organizationId: string;
  districtIds: readonly string[];
  /** Homes that belong here although their district belongs elsewhere. */
  accommodationIds: readonly string[];
  staff: readonly DraftPost[];
}

export interface DraftPost {
  caseworkerId: string;
  fteCasework: number;
}

export type AreaDetails = Pick<DraftArea, "code" | "name" | "colour" | "organizationId">;

const PALETTE: readonly AreaColour[] = ["BLUE", "PLUM", "OCHRE", "ROSE", "SLATE", "GREEN", "TEAL", "BROWN"];

export const areaOfDistrict = (draft: Draft, districtId: string): DraftArea | undefined =>
  draft.areas.find((area) => area.districtIds.includes(districtId));

/** Where a home belongs: put apart, or with its district. */
export const areaOfHome = (draft: Draft, homeId: string, districtId: string): DraftArea | undefined =>
  draft.areas.find((area) => area.accommodationIds.includes(homeId)) ?? areaOfDistrict(draft, districtId);

export const isApart = (draft: Draft, homeId: string): boolean =>
  draft.areas.some((area) => area.accommodationIds.includes(homeId));

/** Nobody can adopt a cut with an area that has no district or no caseworker. */
export const isComplete = (draft: Draft): boolean =>
  draft.areas.every(({ districtIds, staff }) => districtIds.length > 0 && staff.length > 0);

/** `homeIds` are the homes of the district: one that was put apart into this very area is apart no longer. */
export function moveDistrict(draft: Draft, districtId: string, areaKey: string, homeIds: readonly string[]): Draft {
  return mapAreas(draft, (area) => {
    const others = area.districtIds.filter((id) => id !== districtId);
    if (area.key !== areaKey) return { ...area, districtIds: others };
    return {
      ...area,
      districtIds: [...others, districtId],
      accommodationIds: area.accommodationIds.filter((id) => !homeIds.includes(id)),
    };
  });
}

/** To its district's own area means back to its district. */
export function moveHome(draft: Draft, homeId: string, districtId: string, areaKey: string): Draft {
  const withDistrict = areaOfDistrict(draft, districtId)?.key === areaKey;
  return mapAreas(draft, (area) => {
    const others = area.accommodationIds.filter((id) => id !== homeId);
    return { ...area, accommodationIds: area.key === areaKey && !withDistrict ? [...others, homeId] : others };
  });
}

export function changeDetails(draft: Draft, areaKey: string, details: Partial<AreaDetails>): Draft {
  return mapAreas(draft, (area) => (area.key === areaKey ? { ...area, ...details } : area));
}

/** A caseworker has one post: who comes here leaves the area they were planned for. */
export function setPost(draft: Draft, areaKey: string, post: DraftPost): Draft {
  return mapAreas(draft, (area) => {
    const known = area.staff.some(({ caseworkerId }) => caseworkerId === post.caseworkerId);
    if (area.key !== areaKey) return known ? { ...area, staff: without(area.staff, post.caseworkerId) } : area;
    if (!known) return { ...area, staff: [...area.staff, post] };
    return { ...area, staff: area.staff.map((one) => (one.caseworkerId === post.caseworkerId ? post : one)) };
  });
}

export function removePost(draft: Draft, caseworkerId: string): Draft {
  return mapAreas(draft, (area) => ({ ...area, staff: without(area.staff, caseworkerId) }));
}

/** A new area has no district yet; the draft can be adopted once it has one. */
export function addArea(draft: Draft, key: string, name: string, organizationId: string): Draft {
  const codes = new Set(draft.areas.map(({ code }) => code));
  const used = new Set(draft.areas.map(({ colour }) => colour));
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(65 + index));
  const area: DraftArea = {
    key,
    code: letters.find((letter) => !codes.has(letter)) ?? "",
    name,
    colour: PALETTE.find((colour) => !used.has(colour)) ?? "SLATE",
    organizationId,
    districtIds: [],
    accommodationIds: [],
    staff: [],
  };
  return { ...draft, areas: [...draft.areas, area] };
}

/** Its districts, homes and caseworkers come to another area, so that nothing is ever without one. */
export function mergeArea(draft: Draft, areaKey: string, intoKey: string, districtOfHome: Map<string, string>): Draft {
  const merged = draft.areas.find(({ key }) => key === areaKey);
  if (!merged || areaKey === intoKey) return draft;
  const areas = draft.areas
    .filter(({ key }) => key !== areaKey)
    .map((area) => {
      if (area.key !== intoKey) return area;
      const districtIds = [...area.districtIds, ...merged.districtIds];
      return {
        ...area,
        districtIds,
        accommodationIds: [...area.accommodationIds, ...merged.accommodationIds].filter(
          (id) => !districtIds.includes(districtOfHome.get(id) ?? ""),
        ),
        staff: [...area.staff, ...merged.staff],
      };
    });
  return { ...draft, areas };
}

function mapAreas(draft: Draft, change: (area: DraftArea) => DraftArea): Draft {
  return { ...draft, areas: draft.areas.map(change) };
}

function without(staff: readonly DraftPost[], caseworkerId: string): readonly DraftPost[] {
  return staff.filter((post) => post.caseworkerId !== caseworkerId);
}
