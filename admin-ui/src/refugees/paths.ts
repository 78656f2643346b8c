import { withParams } from "../app/with-params";

/** The filters of the list as they stand in its address. */
export type RefugeeListParams = {
  q?: string | undefined;
  /** Ids of an area, a caseworker, an accommodation. */
  raum?: string | undefined;
  fachkraft?: string | undefined;
  unterkunft?: string | undefined;
  wohnen?: "heim" | "wohnung" | undefined;
  /** Waiting for a caseworker, or having one. */
  wartet?: "ja" | "nein" | undefined;
  sortierung?: string | undefined;
};

export type RefugeePageParams = {
  tab?: string | undefined;
  dialog?: "zuweisen" | "verschieben" | undefined;
};

export const refugeesPath = (params?: RefugeeListParams) => withParams("/personen", params);
export const refugeePath = (id: string, params?: RefugeePageParams) => withParams(`/personen/${id}`, params);
