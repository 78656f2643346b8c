import { withParams } from "../app/with-params";

/** The filters of the list as they stand in its address. */
export type AccommodationListParams = {
  q?: string | undefined;
  /** Homes of the city when absent. */
  wohnen?: "wohnung" | "alle" | undefined;
  /** Ids of an area and of a district. */
  raum?: string | undefined;
  stadtteil?: string | undefined;
  sortierung?: string | undefined;
};

export const accommodationsPath = (params?: AccommodationListParams) => withParams("/unterkuenfte", params);
export const accommodationPath = (id: string) => withParams(`/unterkuenfte/${id}`);
