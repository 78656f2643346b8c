import type { UrlParams } from "../app/url-params";
import type { Sort } from "../ui/table/column";
import type { AccommodationFilter, AccommodationOrder } from "./accommodation-list.generated";
import type { AccommodationListParams } from "./paths";

/** The filters without view and order: what "reset" takes away. */
export const NO_FILTER = {
  q: undefined,
  raum: undefined,
  stadtteil: undefined,
} satisfies AccommodationListParams;

export function readParams(params: UrlParams): AccommodationListParams {
  return {
    q: params.q,
    raum: params.raum,
    stadtteil: params.stadtteil,
    wohnen: params.wohnen === "wohnung" || params.wohnen === "alle" ? params.wohnen : undefined,
    sortierung: params.sortierung,
  };
}

export function isFiltered({ q, raum, stadtteil }: AccommodationListParams): boolean {
  return Boolean(q || raum || stadtteil);
}

/** Flats in which nobody lives any more, and homes that are closed, belong to no list of a day. */
export function toFilter({ q, raum, stadtteil, wohnen }: AccommodationListParams): AccommodationFilter {
  const search = q?.trim();
  return {
    ...(search ? { search } : {}),
    ...(raum ? { areaId: raum } : {}),
    ...(stadtteil ? { districtId: stadtteil } : {}),
    inUse: true,
    ...(wohnen === "alle" ? {} : { tenure: wohnen === "wohnung" ? "SELF_RENTED" : "CITY_DESIGNATED" }),
  };
}

/** Words of the address and the columns they sort: by name unless said otherwise. */
export function toSort({ sortierung = "name" }: AccommodationListParams): Sort {
  const column = sortierung.replace(/^-/, "") === "stadtteil" ? "district" : "name";
  return { column, direction: sortierung.startsWith("-") ? "desc" : "asc" };
}

export function sortWord({ column, direction }: Sort): string | undefined {
  const word = column === "district" ? "stadtteil" : "name";
  if (direction === "desc") return `-${word}`;
  return word === "name" ? undefined : word;
}

export function toOrder({ column, direction }: Sort): AccommodationOrder {
  return { field: column === "district" ? "DISTRICT" : "NAME", direction: direction === "asc" ? "ASC" : "DESC" };
}
