import { parentPort, workerData } from "node:worker_threads";
import { loadHighs } from "./load-highs.js";
import { optimise } from "./optimise.js";
import type { OptimiserMessage, OptimiserTask } from "./run-optimiser.js";

/** A thread of its own for one plan: the solver blocks until it is done. */
const began = performance.now();
const tell = (message: OptimiserMessage) => parentPort?.postMessage(message);
const { problem, solver } = workerData as OptimiserTask;
const answer = optimise(await loadHighs(solver), problem, (progress) =>
  tell({ progress: { ...progress, seconds: (performance.now() - began) / 1000 } }),
);
tell({ answer });
