import { describe, expect, test } from "@jest/globals";
import { isFiltered, readParams, sortWord, toFilter, toOrder, toSort } from "./list-params";

describe("the list's address", () => {
  test("becomes the filter of the API", () => {
    const params = readParams({ q: " bei ", wohnen: "heim", wartet: "ja", raum: "area_1", on: "2018-07-31" });
    expect(toFilter(params)).toEqual({
      search: "bei",
      tenure: "CITY_DESIGNATED",
      withoutCaseworker: true,
      areaId: "area_1",
    });
    expect(toFilter(readParams({ wartet: "nein" }))).toEqual({ withoutCaseworker: false });
  });

  test("words nobody knows do not filter", () => {
    const params = readParams({ wohnen: "zelt", wartet: "vielleicht", sortierung: "zufall" });
    expect(toFilter(params)).toEqual({});
    expect(isFiltered(params)).toBe(false);
    expect(toSort(params)).toEqual({ column: "name", direction: "asc" });
  });

  test("an order survives the way to the address and back", () => {
    for (const column of ["name", "fileNumber", "careSince"]) {
      for (const direction of ["asc", "desc"] as const) {
        expect(toSort({ sortierung: sortWord({ column, direction }) })).toEqual({ column, direction });
      }
    }
    expect(toOrder(toSort({ sortierung: "-betreut-seit" }))).toEqual({ field: "CARE_SINCE", direction: "DESC" });
  });
});
