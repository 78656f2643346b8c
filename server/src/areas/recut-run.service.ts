import { claimsOf } from "../access/viewer.js";
import { type Done, Refused, unlessRefused } from "../caseload/caseload.refusals.js";
import type { Database } from "../database/database.js";
import type { SignedIn } from "../graphql/context.js";
import { forbidden } from "../graphql/errors.js";
import { fromNodeId } from "../graphql/node-id.js";
import { UserErrorCode } from "../graphql/user-error.js";
import { lockCut } from "./area-cut.sql.js";
import { messagesIn } from "./areas.messages.js";
import { LEXICOGRAPHIC_WEIGHTS, type RecutWeights } from "./plan/recut-problem.js";
import type { CancelRecutRunInput, StartRecutOptimisationInput } from "./recut-run.inputs.js";
import type { RecutRuns } from "./recut-runs.js";

/** What somebody asked of the optimiser, as it is kept with the run. */
export interface RecutSettings {
  draftId: string;
  name: string;
  pinnedPlaceIds: string[];
  movableHomeIds: string[];
  wholeHomes: boolean;
  weights: RecutWeights;
  timeLimitSeconds: number;
}

/** Who may start and stop the optimiser, and on what. */
export class RecutRunService {
  constructor(
    private readonly database: Database,
    private readonly runs: Pick<RecutRuns, "begin" | "cancel">,
  ) {}

  /** @throws FORBIDDEN, or BAD_USER_INPUT for an id of another type. */
  async start(context: SignedIn, input: StartRecutOptimisationInput): Promise<Done> {
    if (context.viewer.role !== "STEERING") throw forbidden();
    const settings = settingsOf(input);
    const claims = claimsOf(context.viewer, context.today);
    const say = messagesIn(context.locale);
    const done = await unlessRefused(
      () =>
        this.database.write(claims, async (tx) => {
          if (settings.name === "") throw Refused.because(UserErrorCode.INVALID, ["name"], say.nameMissing);
          if (settings.name.includes("\0")) throw Refused.because(UserErrorCode.INVALID, ["name"], say.unreadable);
          const cut = await lockCut(tx, settings.draftId);
          if (!cut) throw Refused.because(UserErrorCode.NOT_FOUND, ["draftId"], say.noSuchCut);
          if (cut.version !== input.version) {
            throw Refused.because(UserErrorCode.CONFLICT, ["version"], say.changedMeanwhile);
          }
          if (cut.from !== null) throw Refused.because(UserErrorCode.INVALID, ["draftId"], say.notADraft);
          const [run] = await tx.query<{ id: string }[]>(
            "insert into recut_run (area_cut_id, settings, started_by_id) values ($1, $2, viewer_id()) returning id",
            [settings.draftId, JSON.stringify(settings)],
          );
          return run?.id ?? null;
        }),
      say.changedMeanwhile,
    );
    if (done.id) this.runs.begin(done.id, settings, claims);
    return done;
  }

  /** @throws as `start` does. */
  async cancel(context: SignedIn, input: CancelRecutRunInput): Promise<Done> {
    if (context.viewer.role !== "STEERING") throw forbidden();
    const id = fromNodeId("RecutRun", input.id, "input.id");
    const claims = claimsOf(context.viewer, context.today);
    const say = messagesIn(context.locale);
    const done = await unlessRefused(
      () =>
        this.database.write(claims, async (tx) => {
          const [found] = await tx.query<{ running: boolean }[]>(
            "select status in ('WAITING', 'RUNNING') as running from recut_run where id = $1 for update",
            [id],
          );
          if (!found) throw Refused.because(UserErrorCode.NOT_FOUND, ["id"], say.noSuchRun);
          if (!found.running) throw Refused.because(UserErrorCode.INVALID, ["id"], say.runHasEnded);
          // Whoever waits for its turn need not wait for it to be told that it is over.
          await tx.query(
            `update recut_run set cancelled = true, status = case status when 'WAITING' then 'CANCELLED' else status end,
              finished_at = case status when 'WAITING' then clock_timestamp() end
            where id = $1`,
            [id],
          );
          return id;
        }),
      say.changedMeanwhile,
    );
    if (done.id) this.runs.cancel(done.id);
    return done;
  }
}

function settingsOf(input: StartRecutOptimisationInput): RecutSettings {
  const ids = (type: "District" | "Accommodation", field: keyof StartRecutOptimisationInput & `${string}Ids`) =>
    input[field].map((id, row) => fromNodeId(type, id, `input.${field}.${row}`));
  return {
    draftId: fromNodeId("AreaCut", input.draftId, "input.draftId"),
    name: input.name.trim(),
    pinnedPlaceIds: [...ids("District", "pinnedDistrictIds"), ...ids("Accommodation", "pinnedAccommodationIds")],
    movableHomeIds: ids("Accommodation", "movableAccommodationIds"),
    wholeHomes: input.wholeHomes,
    weights: { ...(input.weights ?? LEXICOGRAPHIC_WEIGHTS) },
    timeLimitSeconds: input.timeLimitSeconds,
  };
}
