import type { CutFigures_CutFragment } from "../cuts.generated";

/** A cut with what can be compared of it; null: not known of this one. */
export interface ComparedCut {
  cut: CutFigures_CutFragment;
  /** Persons by the letters of the areas. */
  persons: ReadonlyMap<string, number>;
  run: CutFigures_CutFragment["runs"][number] | null;
}

export interface ComparedRow {
  id: string;
  values: readonly (number | null)[];
  /** Columns with the best value; empty where all are alike or nothing is better than anything. */
  best: ReadonlySet<number>;
  decimals: number;
}

type Preview = NonNullable<CutFigures_CutFragment["preview"]>;

/** Fewer is better for all of them. */
const GOALS: readonly { id: string; decimals?: number; of: (preview: Preview) => number }[] = [
  { id: "changeCaseworker", of: ({ changeCaseworker }) => changeCaseworker.persons },
  { id: "vulnerable", of: ({ changeCaseworker }) => changeCaseworker.vulnerable },
  { id: "changeArea", of: ({ changeArea }) => changeArea.persons },
  { id: "changeOrganization", of: ({ changeOrganization }) => changeOrganization.persons },
  { id: "exceptions", of: ({ exceptionsNeeded }) => exceptionsNeeded },
  { id: "fteMissing", decimals: 2, of: ({ fteMissing }) => fteMissing },
];

export function compareCuts(cuts: readonly ComparedCut[]): { areas: ComparedRow[]; goals: ComparedRow[] } {
  const codes = [...new Set(cuts.flatMap(({ cut }) => cut.areas.map(({ code }) => code)))];
  const areas = codes.map((code) => ({
    id: code,
    values: cuts.map(({ cut, persons }) =>
      cut.areas.some((area) => area.code === code) ? (persons.get(code) ?? null) : null,
    ),
    best: new Set<number>(),
    decimals: 0,
  }));
  const span = cuts.map(({ cut, persons }) => spanOf(cut.areas.map(({ code }) => persons.get(code) ?? 0)));
  const goals = [
    { id: "span", values: span, decimals: 0 },
    ...GOALS.map(({ id, of, decimals = 0 }) => ({
      id,
      decimals,
      values: cuts.map(({ cut }) => (cut.preview ? of(cut.preview) : null)),
    })),
  ];
  return { areas, goals: goals.map((row) => ({ ...row, best: leastOf(row.values) })) };
}

function spanOf(loads: readonly number[]): number | null {
  return loads.length > 0 ? Math.max(...loads) - Math.min(...loads) : null;
}

function leastOf(values: readonly (number | null)[]): Set<number> {
  const known = values.filter((value) => value !== null);
  const least = Math.min(...known);
  if (known.length < 2 || known.every((value) => value === least)) return new Set();
  return new Set(values.flatMap((value, index) => (value === least ? [index] : [])));
}
