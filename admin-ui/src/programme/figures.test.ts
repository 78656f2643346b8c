import { describe, expect, test } from "@jest/globals";
import { addUp, occupancyOf } from "./homes-occupancy";
import { areaRatioPlaces, loadState, neededFte, shareOverRatio } from "./load-state";
import { openTasks } from "./open-tasks";
import { trendStretch, withChosenDay } from "./trend";

describe("load against ratio and capacity", () => {
  test("over the ratio is a state of its own, full comes before beyond", () => {
    expect(loadState({ load: 98, ratioPlaces: 100, capacity: 100 })).toBe("within");
    expect(loadState({ load: 118, ratioPlaces: 100, capacity: 120 })).toBe("over");
    expect(loadState({ load: 130, ratioPlaces: 100, capacity: 130 })).toBe("full");
    expect(loadState({ load: 131, ratioPlaces: 100, capacity: 130 })).toBe("beyond");
  });

  test("without a post there is nothing to fill, but cases may have stayed behind", () => {
    expect(loadState({ load: 0, ratioPlaces: 0, capacity: 0 })).toBe("vacant");
    expect(loadState({ load: 3, ratioPlaces: 0, capacity: 0 })).toBe("beyond");
  });

  test("369 persons at 1:100 need 3.69 posts; three posts are 23 % over", () => {
    expect(neededFte(369, 100)).toBe(3.69);
    expect(shareOverRatio(369, 3, 100)).toBeCloseTo(0.23);
    expect(shareOverRatio(369, 0, 100)).toBeNull();
  });

  test("an area's places by the ratio are those of the posts in it", () => {
    const posts = [
      { area: { id: "east" }, ratioPlaces: 100 },
      { area: { id: "east" }, ratioPlaces: 50 },
      { area: null, ratioPlaces: 100 },
    ];
    expect(areaRatioPlaces("east", posts)).toBe(150);
  });
});

describe("what is to settle", () => {
  const caseworker = (assigned: number, capacity: number, ends: string[] = []) => ({
    __typename: "CaseworkerLoad" as const,
    assigned,
    ratioPlaces: 100,
    capacity,
    caseworker: {
      __typename: "Caseworker" as const,
      id: `${assigned}`,
      exceptions: ends.map((until) => ({ __typename: "CapacityException" as const, id: until, until })),
    },
  });
  const home = (places: number, blockedPlaces: number, inCare: number) => ({
    __typename: "Accommodation" as const,
    id: `${places}`,
    name: "Am Mühlenwehr",
    places,
    blockedPlaces,
    inCare,
  });

  test("counts caseworkers by state and exceptions that end within sixty days", () => {
    const overview = {
      __typename: "ProgrammeOverview" as const,
      withoutCaseworker: 9,
      caseworkers: [
        caseworker(118, 120, ["2018-12-31"]),
        caseworker(130, 130, ["2018-12-31"]),
        caseworker(121, 125, ["2019-01-01"]),
        caseworker(80, 100),
      ],
    };
    const tasks = openTasks(overview, [home(40, 40, 12), home(60, 10, 30), home(18, 18, 0)], "2018-11-01");
    expect(tasks).toMatchObject({ waiting: 9, full: 1, over: 2, endingExceptions: { count: 2, first: "2018-12-31" } });
    expect(tasks.blockedHomes.persons).toBe(12);
    expect(openTasks(overview, [], "2018-09-01").endingExceptions).toBeNull();
  });
});

describe("places of homes", () => {
  const place = { id: "", name: null, places: 60, blockedPlaces: 0, occupied: 36, inCare: 22 };

  test("every place is in care, with others, free or blocked", () => {
    expect(occupancyOf(place)).toEqual({ inCare: 22, others: 14, free: 24, blocked: 0, places: 60 });
    expect(occupancyOf({ ...place, blockedPlaces: 60 })).toMatchObject({ free: 0, blocked: 24 });
    expect(addUp([occupancyOf(place), occupancyOf(place)])).toMatchObject({ inCare: 44, places: 120 });
  });
});

describe("trend", () => {
  test("goes to the chosen day, early on for a whole year, and never too far back", () => {
    expect(trendStretch("2016-09-01", "2018-09-01", "2026-11-22")).toEqual({ from: "2016-09-01", until: "2018-09-01" });
    expect(trendStretch("2016-09-01", "2016-09-01", "2026-11-22").until).toBe("2017-09-01");
    expect(trendStretch("2016-09-01", "2040-01-15", "2040-01-15").from).toBe("2020-02-15");
  });

  test("ends with the figure of the chosen day", () => {
    const point = (on: string) => ({ on, refugeesInCare: 1, cityDesignated: 1, selfRented: 0 });
    const days = (points: { on: string }[]) => points.map(({ on }) => on);
    expect(days(withChosenDay([point("2018-07-01")], point("2018-07-31")))).toEqual(["2018-07-01", "2018-07-31"]);
    expect(days(withChosenDay([point("2018-09-01")], point("2018-09-01")))).toEqual(["2018-09-01"]);
  });
});
