import { expect, test } from "@jest/globals";
import { type ComparedCut, compareCuts } from "./comparison";

const change = (persons: number) => ({ __typename: "Change" as const, persons, households: 0, vulnerable: 0 });

function compared(id: string, loads: Record<string, number>, changes: number | null): ComparedCut {
  return {
    persons: new Map(Object.entries(loads)),
    run: null,
    cut: {
      __typename: "AreaCut",
      id,
      name: id,
      stage: changes === null ? "IN_FORCE" : "DRAFT",
      origin: "MANUAL",
      version: 1,
      from: "2018-09-01",
      until: null,
      proposedOn: null,
      adoptedOn: null,
      copiedFrom: null,
      runs: [],
      areas: Object.keys(loads).map((code) => ({
        __typename: "IntegrationArea",
        id: `${id}-${code}`,
        code,
        name: code,
        colour: "BLUE",
        organization: { __typename: "Organization", id: "org", shortName: "Stadt" },
        districts: [],
      })),
      preview:
        changes === null
          ? null
          : {
              __typename: "AreaCutPreview",
              figuresOf: "2018-08-31",
              stale: false,
              persons: 369,
              ratio: 100,
              fte: 3,
              fteMissing: 0.69,
              exceptionsNeeded: 69,
              waiting: 0,
              imbalance: 0,
              changeArea: change(0),
              changeOrganization: change(0),
              changeCaseworker: change(changes),
              areas: [],
            },
    },
  };
}

test("areas meet by their letters; the least is best, where anything differs", () => {
  const { areas, goals } = compareCuts([
    compared("today", { N: 84, O: 107, M: 178 }, null),
    compared("board", { N: 118, O: 121, MS: 130 }, 118),
    compared("computed", { N: 124, O: 121, MS: 124 }, 137),
  ]);
  expect(areas.map(({ id, values }) => [id, values])).toEqual([
    ["N", [84, 118, 124]],
    ["O", [107, 121, 121]],
    ["M", [178, null, null]],
    ["MS", [null, 130, 124]],
  ]);
  const row = (id: string) => goals.find((goal) => goal.id === id);
  expect(row("span")).toMatchObject({ values: [94, 12, 3], best: new Set([2]) });
  expect(row("changeCaseworker")).toMatchObject({ values: [null, 118, 137], best: new Set([1]) });
  expect(row("exceptions")).toMatchObject({ values: [null, 69, 69], best: new Set() });
});
