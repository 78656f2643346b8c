import { parentPort, workerData } from "node:worker_threads";
import { loadHighs } from "./load-highs.js";
import { optimise } from "./optimise.js";
import type { RecutProblem } from "./recut-problem.js";
import type { OptimiserMessage } from "./run-optimiser.js";

/** A thread of its own for one plan: the solver blocks until it is done. */
const began = performance.now();
const tell = (message: OptimiserMessage) => parentPort?.postMessage(message);
const answer = optimise(await loadHighs(), workerData as RecutProblem, (progress) =>
  tell({ progress: { ...progress, seconds: (performance.now() - began) / 1000 } }),
);
tell({ answer });
