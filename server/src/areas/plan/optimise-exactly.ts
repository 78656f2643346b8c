import type { Highs } from "highs";
import { contiguityRows } from "./contiguity.js";
import { areaOfUnits, type CutChoice, choiceOf } from "./cut-choice.js";
import { exactModel } from "./exact-model.js";
import type { RecutCity } from "./recut-city.js";

export interface Search {
  readonly secondsLeft: () => number;
  /** Told whenever the best plan or the bound gets better. */
  readonly report: (progress: { objective?: number; bound?: number }) => void;
}

export interface Found {
  readonly status: "OPTIMAL" | "INFEASIBLE" | "STOPPED";
  readonly choice: CutChoice | null;
  readonly bound: number;
}

/**
 * Solves the whole problem without contiguity; as long as areas of the answer are in parts, it says why they must not be and
 * solves again. Every solution the solver passes on its way is asked, so that a few rounds are enough.
 */
export function optimiseExactly(highs: Highs, city: RecutCity, { secondsLeft, report }: Search): Found {
  const model = exactModel(city);
  let bound = Number.NEGATIVE_INFINITY;
  for (;;) {
    const passed: number[][] = [];
    const {
      status,
      values,
      bound: proven,
    } = model.programme.solve(highs, {
      seconds: secondsLeft(),
      gap: city.problem.options.gap,
      onBetter: (better) => passed.push(areaOfUnits(model, better)),
    });
    if (status === "INFEASIBLE") return { status, choice: null, bound };
    bound = Math.max(bound, proven);
    report({ bound });
    const rows = new Map(
      [...passed, ...(values ? [areaOfUnits(model, values)] : [])]
        .flatMap((areas) => contiguityRows(city, model, areas))
        .map((row) => [JSON.stringify(row), row]),
    );
    const whole = values !== null && contiguityRows(city, model, areaOfUnits(model, values)).length === 0;
    if (whole || status === "STOPPED") return { status, choice: whole ? choiceOf(model, city, values) : null, bound };
    for (const row of rows.values()) model.programme.row(row, { upper: 1 });
  }
}
