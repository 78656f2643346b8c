import { monitorEventLoopDelay } from "node:perf_hooks";
import { checkPlan } from "../dist/areas/plan/check-plan.js";
import { naivePlan } from "../dist/areas/plan/naive-plan.js";
import { LEXICOGRAPHIC_WEIGHTS } from "../dist/areas/plan/recut-problem.js";
import { runOptimiser } from "../dist/areas/plan/run-optimiser.js";
import { largeRecut } from "./recut-city.mjs";

/**
 * Plans a new cut for a large city (P6): `node server/bench/recut.mjs [seconds] [seed]`, after a build. Prints how the plan
 * gets better, what is proven of it, what the checker says, and how long this thread had to wait meanwhile.
 */
const [timeLimitSeconds = 60, seed = 1] = process.argv.slice(2).map(Number);
const options = { weights: LEXICOGRAPHIC_WEIGHTS, wholeHomes: true, timeLimitSeconds, gap: 0.02 };
const problem = { ...largeRecut({ seed }), options };
const sizes = ["areas", "places", "caseworkers", "households"].map((what) => `${problem[what].length} ${what}`);
console.log(sizes.join(", "));

// The copy of the problem to the thread is made here, and the answer's is read here: both belong to the measured delay.
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const answer = await runOptimiser(problem, {
  onProgress: ({ phase, objective, bound, seconds }) =>
    console.log(`${seconds.toFixed(1)} s  ${phase}  plan ${objective?.toFixed(0) ?? "-"}  bound ${bound.toFixed(0)}`),
});
delay.disable();
if (answer.kind !== "PLAN") throw new Error(JSON.stringify(answer));
const { plan } = answer;
console.log(plan.objective);
console.log(`bound ${plan.bound.toFixed(1)}, gap ${(100 * plan.gap).toFixed(2)} %, ${plan.seconds.toFixed(1)} s`);
console.log(`violations: ${checkPlan(problem, plan).length}`);
console.log(
  `this thread waited at most ${(delay.max / 1e6).toFixed(0)} ms, 99 % less than ${(delay.percentile(99) / 1e6).toFixed(0)} ms`,
);
console.log("by names, the old areas kept:", naivePlan(problem, plan.areaOfPlace).objective);
