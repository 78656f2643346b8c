import { Worker } from "node:worker_threads";
import { type CompiledSolver, compiledSolver } from "./load-highs.js";
import type { RecutAnswer } from "./optimise.js";
import type { RecutProblem } from "./recut-problem.js";
import type { Progress } from "./search.js";

export interface OptimiserProgress extends Progress {
  readonly seconds: number;
}

export type OptimiserMessage = { readonly progress: OptimiserProgress } | { readonly answer: RecutAnswer };

export interface OptimiserTask {
  readonly problem: RecutProblem;
  readonly solver: CompiledSolver;
}

export class OptimiserCancelled extends Error {}

/** The thread ended without an answer: out of memory, killed, or a fault of ours. */
export class OptimiserDied extends Error {}

/** The thread did not end when its time was up. */
export class OptimiserOverdue extends Error {}

export interface RunOptions {
  readonly onProgress?: (progress: OptimiserProgress) => void;
  readonly signal?: AbortSignal;
  /** Where the thread's code is; tests bundle it, as they run from sources. */
  readonly worker?: URL;
  /** Seconds granted beyond the problem's time limit before the thread is ended. */
  readonly grace?: number;
}

/** Memory of the thread, in MB; the city of 20,000 households needs a third of it. */
const MEMORY = 2048;

/** Runs the optimiser in a thread of its own, so that this one goes on answering. Cancelled by the signal. */
export async function runOptimiser(problem: RecutProblem, options: RunOptions = {}): Promise<RecutAnswer> {
  const { onProgress, signal, grace = 15, worker: code = new URL("./optimiser-worker.js", import.meta.url) } = options;
  if (signal?.aborted) throw new OptimiserCancelled("Cancelled before it began");
  const task: OptimiserTask = { problem, solver: await compiledSolver() };
  const worker = new Worker(code, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
  const seconds = problem.options.timeLimitSeconds + grace;
  let overdue: NodeJS.Timeout | undefined;
  try {
    return await new Promise<RecutAnswer>((resolve, reject) => {
      worker.on("message", (message: OptimiserMessage) => {
        if ("answer" in message) resolve(message.answer);
        else onProgress?.(message.progress);
      });
      worker.on("error", (cause) => reject(new OptimiserDied("The optimiser failed", { cause })));
      worker.on("exit", (code) => reject(new OptimiserDied(`The optimiser ended with code ${code} and no answer`)));
      signal?.addEventListener("abort", () => reject(new OptimiserCancelled("Cancelled")), { once: true });
      overdue = setTimeout(() => reject(new OptimiserOverdue(`No answer after ${seconds} seconds`)), seconds * 1000);
    });
  } finally {
    clearTimeout(overdue);
    await worker.terminate();
  }
}
