import { expect } from "@jest/globals";
import type pg from "pg";
import { pino } from "pino";
import { loadHighs } from "../../src/areas/plan/load-highs.js";
import { optimise } from "../../src/areas/plan/optimise.js";
import { RecutRunService } from "../../src/areas/recut-run.service.js";
import { RecutRuns } from "../../src/areas/recut-runs.js";
import type { Database } from "../../src/database/database.js";
import type { Random } from "../../src/demo/random.js";
import type { SignedIn } from "../../src/graphql/context.js";
import { toNodeId } from "../../src/graphql/node-id.js";
import { TestClock } from "../clock.js";
import { replayJournal } from "../replay-journal.js";
import { Adopted, type Adoption, dutyOf } from "./adopted.js";
import { replayAudit } from "./audit-replay.js";
import { checkAdoption } from "./check-adoption.js";
import { staysAnyway } from "./check-cases.js";
import { randomAreas } from "./random-draft.js";
import { adoptionServices } from "./services.js";
import { apartFromDraftsSince, differences, type Snapshot, snapshot } from "./snapshot.js";

export interface Checked {
  readonly outcome: "refused" | "some wait" | "all have a place";
  readonly adoption: Adoption;
  /** The audit event before it, and the rows before the first entry of the journal. */
  readonly since: string;
  readonly start: Snapshot;
  readonly problems: string[];
}

/** Random adoptions, and what is wrong with what they leave: nothing. */
export function checkedAdoptions(owner: pg.Client, database: Database) {
  const services = adoptionServices(database);
  const runs = new RecutRuns({
    database,
    clock: new TestClock(),
    logger: pino({ enabled: false }),
    runOptimiser: async (problem) => optimise(await loadHighs(), problem, () => undefined),
  });

  /** A draft of random areas, as it is drawn or as the optimiser draws it. @returns its uuid */
  async function draft(context: SignedIn, from: string, random: Random): Promise<string> {
    const { id: drawn } = await services.drafts.create(context, { name: "Entwurf", from, copyOfId: null });
    const id = toNodeId("AreaCut", drawn ?? "");
    const areas = await randomAreas(owner, random, from);
    const saved = await services.drafts.save(context, { id, version: 1, name: "Entwurf", from, areas });
    expect(saved.userErrors).toEqual([]);
    if (random.chance(0.6)) return drawn ?? "";
    const started = await new RecutRunService(database, runs).start(context, {
      draftId: id,
      version: 2,
      name: "Vorschlag",
      pinnedDistrictIds: [],
      pinnedAccommodationIds: [],
      movableAccommodationIds: [],
      wholeHomes: random.chance(0.5),
      timeLimitSeconds: 2,
    });
    await runs.settled();
    const { rows } = await owner.query("select result_id as id from recut_run where id = $1", [started.id]);
    return rows[0].id ?? drawn;
  }

  /** What adoption asks for, with an exception for some of those who need one. */
  async function inputOf(cutId: string, random: Random) {
    const { rows } = await owner.query(
      `select version, fingerprint, planned_from::text as "from" from area_cut where id = $1`,
      [cutId],
    );
    const over = await owner.query(
      "select caseworker_id as id, over from planned_load($1) where over > 0 and area_id is not null order by 1",
      [cutId],
    );
    const [{ version, fingerprint, from }] = rows;
    const exceptions = over.rows
      .filter(() => random.chance(0.5))
      .map(({ id, over: extraPlaces }) => ({
        caseworkerId: toNodeId("Caseworker", id),
        extraPlaces,
        until: random.pick([from, `${from.slice(0, 4)}-12-31`, "2030-12-31"]),
        reason: "Übergang",
      }));
    return { id: toNodeId("AreaCut", cutId), version, fingerprint, from, exceptions };
  }

  async function afterAllEvents(): Promise<string> {
    const { rows } = await owner.query("select uuidv7() as id");
    return rows[0].id;
  }

  async function adopt(context: SignedIn, cutId: string, random: Random, earlier?: Checked): Promise<Checked> {
    const input = await inputOf(cutId, random);
    const before = await snapshot(owner);
    const start = earlier?.start ?? before;
    const since = await afterAllEvents();
    const { userErrors, reassignmentId, waiting } = await services.adoption.adopt(context, input);
    const after = await snapshot(owner);
    const adoption = { before, after, cutId, day: input.from, reassignmentId: reassignmentId ?? "", waiting };
    const adopted = new Adopted(adoption);
    if (!reassignmentId) {
      const unfounded = userErrors.filter(
        ({ capacity }) =>
          !capacity || !adopted.caseworkerIds.some((who) => staysAnyway(adopted, who, capacity.day) === capacity.load),
      );
      const problems = [...unfounded.map(({ message }) => message), ...touched(before, after)];
      return { outcome: "refused", adoption, since, start, problems };
    }
    const problems = [
      ...checkAdoption(adoption),
      ...(await replayAudit(owner, since, context.viewer.id, before, after)),
      ...(await replayJournal(owner, dutyOf(start))),
    ];
    return { outcome: waiting > 0 ? "some wait" : "all have a place", adoption, since, start, problems };
  }

  async function undo(context: SignedIn, { adoption, start }: Checked) {
    const left = await snapshot(owner);
    const since = await afterAllEvents();
    const { userErrors } = await services.undoing.undo(context, { id: toNodeId("AreaCut", adoption.cutId) });
    const after = await snapshot(owner);
    const problems = [
      ...userErrors.map(({ message }) => message),
      ...differences(adoption.before, apartFromDraftsSince(adoption.before, after)),
      ...(await replayAudit(owner, since, context.viewer.id, left, after)),
      ...(await replayJournal(owner, dutyOf(start))),
    ];
    return { after, problems };
  }

  return { draft, adopt, undo };
}

/** Tables that a refusal left with other rows. */
const touched = (before: Snapshot, after: Snapshot): string[] =>
  [...before]
    .filter(([table, rows]) => JSON.stringify(rows) !== JSON.stringify(after.get(table)))
    .map(([table]) => table);
