import type { FastifyBaseLogger } from "fastify";
import type { EntityManager } from "typeorm";
import type { Clock } from "../clock.js";
import type { Claims, Database } from "../database/database.js";
import { areasOf, type DraftArea } from "./area-cut.sql.js";
import type { RecutAnswer } from "./plan/optimise.js";
import type { RecutProblem } from "./plan/recut-problem.js";
import type { OptimiserProgress } from "./plan/run-optimiser.js";
import { type CaseToPlace, casesToPlace, type PlannedCut, plannedCut } from "./plan.sql.js";
import { problemOf } from "./problem-of-draft.js";
import { capacityExplained, explained, outOfTime } from "./recut-explanations.js";
import type { RecutSettings } from "./recut-run.service.js";
import { saveProposal } from "./save-proposal.js";

/** The optimiser, beside the thread that answers requests. Ends with an error when the signal is aborted. */
export type RunOptimiser = (
  problem: RecutProblem,
  options: { signal: AbortSignal; onProgress: (progress: OptimiserProgress) => void },
) => Promise<RecutAnswer>;

interface RecutRunsOptions {
  database: Database;
  clock: Clock;
  logger: Pick<FastifyBaseLogger, "error" | "warn">;
  runOptimiser: RunOptimiser;
  /** How often a run shows that it lives; others take it for dead after ten times that. */
  heartbeatMs?: number;
}

interface Given {
  cut: PlannedCut;
  cases: CaseToPlace[];
  areas: DraftArea[];
  problem: RecutProblem;
}

/** Runs of the optimiser, one at a time, each with its progress in the database: any server can be asked about it. */
export class RecutRuns {
  private readonly running = new Map<string, AbortController>();
  private last: Promise<void> = Promise.resolve();
  private sweep: NodeJS.Timeout | null = null;

  constructor(private readonly options: RecutRunsOptions) {}

  /** Ends the runs of servers that are gone, now and again and again. */
  start(): void {
    const tidyUp = () => {
      const silentSince = new Date(this.options.clock.now().getTime() - 10 * this.heartbeatMs);
      this.options.database.pool
        .query("select end_dead_recut_runs($1)", [silentSince])
        .catch((err: Error) => this.options.logger.warn({ err }, "dead runs of the optimiser could not be ended"));
    };
    tidyUp();
    this.sweep = setInterval(tidyUp, 10 * this.heartbeatMs);
    this.sweep.unref();
  }

  async stop(): Promise<void> {
    if (this.sweep) clearInterval(this.sweep);
    for (const controller of this.running.values()) controller.abort();
    await this.settled();
  }

  /** Ends when no run is waiting or at work. */
  settled(): Promise<void> {
    return this.last;
  }

  begin(runId: string, settings: RecutSettings, claims: Claims): void {
    const controller = new AbortController();
    this.running.set(runId, controller);
    const latest = { progress: null as OptimiserProgress | null };
    const heart = setInterval(() => void this.beat(runId, claims, latest.progress), this.heartbeatMs);
    this.last = this.last
      .then(() => this.work(runId, settings, claims, controller.signal, latest))
      .catch((err: Error) => this.fail(runId, claims, controller.signal, err))
      .finally(() => {
        clearInterval(heart);
        this.running.delete(runId);
      });
  }

  cancel(runId: string): void {
    this.running.get(runId)?.abort();
  }

  private get heartbeatMs(): number {
    return this.options.heartbeatMs ?? 2_000;
  }

  private async work(
    runId: string,
    settings: RecutSettings,
    claims: Claims,
    signal: AbortSignal,
    latest: { progress: OptimiserProgress | null },
  ): Promise<void> {
    signal.throwIfAborted();
    const { database, runOptimiser } = this.options;
    const wanted = await database.write(claims, (tx) => writeRun(tx, runId, { status: "RUNNING" }));
    if (!wanted) return;
    const given = await database.read(claims, (tx) => givenBy(tx, settings));
    const began = performance.now();
    const onProgress = (progress: OptimiserProgress): void => {
      latest.progress = progress;
    };
    const answer = await runOptimiser(given.problem, { signal, onProgress });
    signal.throwIfAborted();
    const seconds = (performance.now() - began) / 1000;
    if (answer.kind === "INFEASIBLE") {
      const explanations = await database.read(claims, (tx) => explained(tx, answer.obstacles));
      return this.update(claims, runId, { status: "INFEASIBLE", seconds_spent: seconds, explanations });
    }
    if (answer.kind === "OUT_OF_TIME") {
      return this.update(claims, runId, { status: "FAILED", seconds_spent: seconds, explanations: outOfTime });
    }
    const { plan } = answer;
    await database.write(claims, async (tx) => {
      const resultId = await saveProposal(tx, settings, given, plan);
      await writeRun(tx, runId, {
        status: "DONE",
        seconds_spent: seconds,
        objective: plan.objective.total,
        bound: plan.bound,
        gap: plan.gap,
        proven: plan.proven,
        result_id: resultId,
        explanations: await capacityExplained(tx, given.problem, plan),
      });
    });
  }

  private async fail(runId: string, claims: Claims, signal: AbortSignal, err: Error): Promise<void> {
    if (!signal.aborted) this.options.logger.error({ err, runId }, "the optimiser ended without an answer");
    await this.update(claims, runId, { status: signal.aborted ? "CANCELLED" : "FAILED" }).catch((error: Error) =>
      this.options.logger.error({ err: error, runId }, "the end of a run could not be noted"),
    );
  }

  /** Shows that the run lives and how far it is, and hears whether another server was asked to stop it. */
  private async beat(runId: string, claims: Claims, progress: OptimiserProgress | null): Promise<void> {
    try {
      const { phase = null, seconds = 0, objective = null, bound = null } = progress ?? {};
      const [rows] = await this.options.database.write(claims, (tx) =>
        tx.query<[{ cancelled: boolean }[], number]>(
          `update recut_run set heartbeat_at = clock_timestamp(), phase = $2, seconds_spent = $3, objective = $4, bound = $5
          where id = $1 and status in ('WAITING', 'RUNNING') returning cancelled`,
          [runId, phase, seconds, objective, bound],
        ),
      );
      if (rows[0]?.cancelled) this.cancel(runId);
    } catch (err) {
      this.options.logger.warn({ err, runId }, "a run of the optimiser could not show that it lives");
    }
  }

  private async update(claims: Claims, runId: string, columns: RunColumns): Promise<void> {
    await this.options.database.write(claims, (tx) => writeRun(tx, runId, columns));
  }
}

interface RunColumns {
  status: "RUNNING" | "DONE" | "INFEASIBLE" | "CANCELLED" | "FAILED";
  seconds_spent?: number;
  objective?: number;
  bound?: number;
  gap?: number;
  proven?: boolean;
  result_id?: string;
  explanations?: { de: string[]; en: string[] };
}

/** A run that has ended stays as it ended: then this answers false. */
async function writeRun(tx: EntityManager, runId: string, columns: RunColumns): Promise<boolean> {
  const [, written] = await tx.query<[unknown, number]>(
    `update recut_run r set status = n.status, heartbeat_at = clock_timestamp(),
      finished_at = case when n.status <> 'RUNNING' then clock_timestamp() end,
      seconds_spent = coalesce(n.seconds_spent, r.seconds_spent), objective = coalesce(n.objective, r.objective),
      bound = coalesce(n.bound, r.bound), gap = coalesce(n.gap, r.gap), proven = coalesce(n.proven, r.proven),
      result_id = n.result_id, explanations = coalesce(n.explanations, r.explanations)
    from jsonb_populate_record(null::recut_run, $2) n where r.id = $1 and r.status in ('WAITING', 'RUNNING')`,
    [runId, JSON.stringify(columns)],
  );
  return written > 0;
}

async function givenBy(tx: EntityManager, settings: RecutSettings): Promise<Given> {
  const cut = await plannedCut(tx, settings.draftId);
  const cases = await casesToPlace(tx, settings.draftId);
  const areas = await areasOf(tx, settings.draftId, cut.day);
  const { weights, wholeHomes, timeLimitSeconds } = settings;
  const problem = problemOf(cut, cases, {
    postsMayMove: true,
    options: { weights, wholeHomes, timeLimitSeconds, gap: 0 },
    pinnedPlaceIds: new Set(settings.pinnedPlaceIds),
    movableHomeIds: new Set(settings.movableHomeIds),
  });
  return { cut, cases, areas, problem };
}
