import { pathWith } from "../ui/path-with";

/** The filters of the list as they stand in its address. */
export interface RefugeeListParams {
  q?: string | undefined;
  /** Ids of an area, a caseworker, an accommodation. */
  raum?: string | undefined;
  fachkraft?: string | undefined;
  unterkunft?: string | undefined;
  wohnen?: "heim" | "wohnung" | undefined;
  /** Waiting for a caseworker, or having one. */
  wartet?: "ja" | "nein" | undefined;
  sortierung?: string | undefined;
}

export type RefugeeTab = "verlauf" | "haushalt" | "wohnen" | "leistungen" | "zustaendigkeit";

export const refugeeListPath = (params: RefugeeListParams = {}) => pathWith("/personen", params);

export const refugeePath = (id: string, params: { tab?: RefugeeTab; dialog?: "zuweisen" | "uebergeben" } = {}) =>
  pathWith(`/personen/${id}`, params);
