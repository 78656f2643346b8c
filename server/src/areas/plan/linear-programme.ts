import type { Highs, ModelData } from "highs";

/** A term of a row: a variable and its coefficient. */
export type Term = readonly [variable: number, coefficient: number];

export interface SolveLimits {
  readonly seconds: number;
  /** Relative gap at which the search may stop; 0 asks for the optimum. */
  readonly gap: number;
  /** Lets whole numbers be fractions: a quick bound. */
  readonly relaxed?: boolean;
  /** Values to begin with; the solver completes or drops them. */
  readonly start?: ReadonlyMap<number, number>;
  /** Called with every better solution that satisfies the rows. */
  readonly onBetter?: (values: Float64Array) => void;
  /** Told the proven bound now and then; true ends the search. */
  readonly enough?: (bound: number) => boolean;
}

export interface Solved {
  readonly status: "OPTIMAL" | "INFEASIBLE" | "STOPPED";
  /** The best solution found, if any. */
  readonly values: Float64Array | null;
  /** By row, what one more of what it asks would cost; null for whole numbers. */
  readonly duals: Float64Array | null;
  /** What it costs; infinite without a solution. */
  readonly objective: number;
  readonly bound: number;
}

/** A mixed-integer linear programme to be minimised, written down variable by variable and row by row. */
export class LinearProgramme {
  readonly #variables: { cost: number; lower: number; upper: number; integer: boolean }[] = [];
  readonly #rows: { terms: readonly Term[]; lower: number; upper: number }[] = [];

  variable({ cost = 0, lower = 0, upper = Number.POSITIVE_INFINITY, integer = false } = {}): number {
    return this.#variables.push({ cost, lower, upper, integer }) - 1;
  }

  setCost(variable: number, cost: number): void {
    const known = this.#variables[variable];
    if (known) known.cost = cost;
  }

  row(terms: readonly Term[], { lower = Number.NEGATIVE_INFINITY, upper = Number.POSITIVE_INFINITY }): number {
    return this.#rows.push({ terms, lower, upper }) - 1;
  }

  solve(highs: Highs, { seconds, gap, start, onBetter, enough, relaxed = false }: SolveLimits): Solved {
    const { modelStatus, callbackType } = highs.constants;
    return highs.withModel(this.#data(highs, relaxed), (model): Solved => {
      model.options.set({
        output_flag: false,
        time_limit: Math.max(seconds, 0.01),
        mip_rel_gap: gap,
        // Weights lie eight orders of magnitude apart: what the solver takes for zero must be less than the least of them.
        mip_abs_gap: 1e-7,
        mip_feasibility_tolerance: 1e-9,
        primal_feasibility_tolerance: 1e-9,
        random_seed: 1,
      });
      if (start) model.setSolution({ indices: [...start.keys()], values: [...start.values()] });
      const { modelStatus: status } = model.run({
        ...(onBetter && {
          [callbackType.mipImprovingSolution]({ data }) {
            if (data.mip_solution) onBetter(data.mip_solution);
            return undefined;
          },
        }),
        ...(enough && {
          [callbackType.mipInterrupt](event) {
            if (enough(event.data.mip_dual_bound ?? Number.NEGATIVE_INFINITY)) event.interrupt();
            return undefined;
          },
        }),
      });
      const found = model.info.get("primal_solution_status") === 2;
      const integer = !relaxed && this.#variables.some((variable) => variable.integer);
      return {
        status:
          status === modelStatus.optimal ? "OPTIMAL" : status === modelStatus.infeasible ? "INFEASIBLE" : "STOPPED",
        values: found ? model.getSolution().colValue : null,
        duals: found && !integer ? model.getSolution().rowDual : null,
        objective: found ? model.getObjectiveValue() : Number.POSITIVE_INFINITY,
        bound: integer ? Number(model.info.get("mip_dual_bound")) : boundOfLp(status === modelStatus.optimal, model),
      };
    });
  }

  #data(highs: Highs, relaxed: boolean): ModelData {
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    for (const { terms } of this.#rows) {
      for (const [variable, coefficient] of terms) {
        indices.push(variable);
        values.push(coefficient);
      }
      starts.push(indices.length);
    }
    const finite = (bound: number) => (Number.isFinite(bound) ? bound : Math.sign(bound) * highs.infinity);
    const numCols = this.#variables.length;
    const numRows = this.#rows.length;
    return {
      numCols,
      numRows,
      colCost: this.#variables.map(({ cost }) => cost),
      colLower: this.#variables.map(({ lower }) => finite(lower)),
      colUpper: this.#variables.map(({ upper }) => finite(upper)),
      integrality: this.#variables.map(({ integer }) => (integer && !relaxed ? 1 : 0)),
      rowLower: this.#rows.map(({ lower }) => finite(lower)),
      rowUpper: this.#rows.map(({ upper }) => finite(upper)),
      matrix: {
        format: "csr",
        numRows,
        numCols,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(indices),
        values: Float64Array.from(values),
      },
    };
  }
}

function boundOfLp(optimal: boolean, model: { getObjectiveValue(): number }): number {
  return optimal ? model.getObjectiveValue() : Number.NEGATIVE_INFINITY;
}
