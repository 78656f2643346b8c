import { pathWith } from "../ui/path-with";

export interface AccommodationListParams {
  q?: string | undefined;
  /** Homes of the city when absent. */
  wohnen?: "wohnung" | "alle" | undefined;
  /** Ids of an area and of a district. */
  raum?: string | undefined;
  stadtteil?: string | undefined;
  sortierung?: string | undefined;
}

export const accommodationListPath = (params: AccommodationListParams = {}) => pathWith("/unterkuenfte", params);

export const accommodationPath = (id: string) => `/unterkuenfte/${id}`;
