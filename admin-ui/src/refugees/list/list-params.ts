import type { UrlParams } from "../../app/url-params";
import type { Sort } from "../../ui/table/column";
import type { RefugeeListParams } from "../paths";
import type { RefugeeFilter, RefugeeOrder } from "./refugee-list.generated";

/** Column of the list, its word in the address, its field in the API. */
const SORTS = [
  { column: "name", word: "name", field: "NAME" },
  { column: "fileNumber", word: "nummer", field: "FILE_NUMBER" },
  { column: "careSince", word: "betreut-seit", field: "CARE_SINCE" },
] as const;

/** The filters without the order: what "reset" takes away. */
export const NO_FILTER = {
  q: undefined,
  raum: undefined,
  fachkraft: undefined,
  unterkunft: undefined,
  wohnen: undefined,
  wartet: undefined,
} satisfies RefugeeListParams;

/** Unknown words in the address are as good as none. */
export function readParams(params: UrlParams): RefugeeListParams {
  return {
    q: params.q,
    raum: params.raum,
    fachkraft: params.fachkraft,
    unterkunft: params.unterkunft,
    wohnen: params.wohnen === "heim" || params.wohnen === "wohnung" ? params.wohnen : undefined,
    wartet: params.wartet === "ja" || params.wartet === "nein" ? params.wartet : undefined,
    sortierung: params.sortierung,
  };
}

export function isFiltered(params: RefugeeListParams): boolean {
  return Object.keys(NO_FILTER).some((name) => Reflect.get(params, name) !== undefined);
}

export function toFilter(params: RefugeeListParams): RefugeeFilter {
  const search = params.q?.trim();
  return {
    ...(search ? { search } : {}),
    ...(params.raum ? { areaId: params.raum } : {}),
    ...(params.fachkraft ? { caseworkerId: params.fachkraft } : {}),
    ...(params.unterkunft ? { accommodationId: params.unterkunft } : {}),
    ...(params.wohnen ? { tenure: params.wohnen === "heim" ? "CITY_DESIGNATED" : "SELF_RENTED" } : {}),
    ...(params.wartet ? { withoutCaseworker: params.wartet === "ja" } : {}),
  };
}

/** "nummer" rises, "-nummer" falls. */
export function toSort(params: RefugeeListParams): Sort {
  const word = params.sortierung ?? "name";
  const known = SORTS.find((sort) => sort.word === word.replace(/^-/, "")) ?? SORTS[0];
  return { column: known.column, direction: word.startsWith("-") ? "desc" : "asc" };
}

export function sortWord({ column, direction }: Sort): string | undefined {
  const word = SORTS.find((sort) => sort.column === column)?.word ?? "name";
  if (direction === "desc") return `-${word}`;
  return word === "name" ? undefined : word;
}

export function toOrder({ column, direction }: Sort): RefugeeOrder {
  const field = SORTS.find((sort) => sort.column === column)?.field ?? "NAME";
  return { field, direction: direction === "asc" ? "ASC" : "DESC" };
}
