import "reflect-metadata";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { pino } from "pino";
import { TestClock } from "../../test/clock.js";
import { type TestDatabase, testDatabase } from "../../test/database.js";
import { engineReader } from "../../test/differential/readers.js";
import { contextOf } from "../../test/factories.js";
import { type Viewer, viewerColumns } from "../access/viewer.js";
import { Database } from "../database/database.js";
import { inventDueren } from "../demo/dueren.js";
import { loadCity } from "../demo/load-city.js";
import { toNodeId } from "../graphql/node-id.js";
import { AreaCutService } from "./area-cut.service.js";
import { loadHighs } from "./plan/load-highs.js";
import { optimise } from "./plan/optimise.js";
import { RecutRunService } from "./recut-run.service.js";
import { RecutRuns, type RunOptimiser } from "./recut-runs.js";

/** Düren on 2018-08-31: from five areas to three on the next day, as the programme did it. */

const today = "2018-08-31";
let test: TestDatabase;
let owner: pg.Client;
let database: Database;
let steering: Viewer;
let engine: Awaited<ReturnType<typeof engineReader>>;
let draftId: string;

beforeAll(async () => {
  test = await testDatabase();
  owner = new pg.Client(test.admin);
  await owner.connect();
  await loadCity(owner, inventDueren(2016, "2026-11-22"), { password: "-" });
  // Before anybody had granted an exception for it.
  await owner.query("delete from capacity_exception where lower(period) = '2018-09-01'");
  database = await Database.open(test.app, 3);
  engine = await engineReader(database, pino({ enabled: false }));
  const { rows } = await owner.query<Viewer>(`select ${viewerColumns} from user_account u where role = 'STEERING'`);
  steering = rows[0] as Viewer;
  const { rows: cuts } = await owner.query<{ id: string }>(
    "select id from area_cut where period @> '2018-09-01'::date",
  );
  const made = await new AreaCutService(database).create(contextOf(steering, today), {
    name: "Drei Räume",
    from: "2018-09-01",
    copyOfId: toNodeId("AreaCut", cuts[0]?.id ?? ""),
  });
  expect(made.userErrors).toEqual([]);
  draftId = made.id ?? "";
}, 60_000);

afterAll(async () => {
  await engine.stop();
  await database.close();
  await owner.end();
  await test.drop();
});

async function preview<T>(cutId: string, fields: string): Promise<T> {
  const { data, errors } = await engine.read(
    `query ($id: ID!) { areaCutById(id: $id) { origin copiedFrom { name } preview { ${fields} } } }`,
    { id: toNodeId("AreaCut", cutId) },
    steering,
    today,
  );
  expect(errors).toEqual([]);
  return (data as { areaCutById: { preview: T } }).areaCutById.preview;
}

const totals = `figuresOf stale persons households ratio fte fteMissing fteFree capacity exceptionsNeeded waiting imbalance
  changeArea { persons households } changeOrganization { persons } changeCaseworker { persons households vulnerable }`;

describe("the preview of three areas", () => {
  it("has the figures that the programme started with", async () => {
    expect(await preview(draftId, totals)).toEqual({
      figuresOf: today,
      stale: false,
      persons: 369,
      households: 177,
      ratio: 100,
      fte: 3,
      fteMissing: 0.69,
      fteFree: 0,
      capacity: 300,
      exceptionsNeeded: 69,
      waiting: 0,
      imbalance: 12,
      changeArea: { persons: 104, households: expect.any(Number) },
      changeOrganization: { persons: 104 },
      changeCaseworker: { persons: 104, households: expect.any(Number), vulnerable: expect.any(Number) },
    });
  });

  it("names areas, caseworkers, districts and homes alike", async () => {
    const parts = await preview<{
      areas: { area: { name: string }; persons: number; cityDesignated: number; selfRented: number; over: number }[];
      caseworkers: { [figure: string]: number }[];
      districts: { [figure: string]: number }[];
    }>(
      draftId,
      `areas { area { name } persons cityDesignated selfRented over fteNeeded } caseworkers { caseworker { name } load over keeps gets gives }
      districts { persons inFlats homes { persons } } homesThatMove { name } languagesLost { language persons }`,
    );
    expect(parts.areas.map(({ area, persons, over }) => [area.name, persons, over])).toEqual([
      ["Düren-Mitte-Süd", 130, 30],
      ["Düren-Nord", 118, 18],
      ["Düren-Ost", 121, 21],
    ]);
    const sum = (rows: Record<string, number>[], field: string) =>
      rows.reduce((total, row) => total + (row[field] ?? 0), 0);
    expect(parts.areas.reduce((total, area) => total + area.cityDesignated + area.selfRented, 0)).toBe(369);
    expect(sum(parts.districts, "persons")).toBe(369);
    expect(sum(parts.districts, "inFlats")).toBe(165);
    expect(sum(parts.caseworkers, "load")).toBe(369);
    expect(sum(parts.caseworkers, "gets")).toBe(sum(parts.caseworkers, "gives"));
  });
});

describe("the optimiser", () => {
  const options = { clock: new TestClock(), logger: pino({ enabled: false }), heartbeatMs: 50 };
  const inProcess: RunOptimiser = async (problem, { onProgress }) =>
    optimise(await loadHighs(), problem, (progress) => onProgress({ ...progress, seconds: 0 }));

  const ask = (run: string) =>
    engine
      .read(
        `query ($id: ID!) { recutRun(id: $id) { status proven gap bound objective explanations phase result { id stage name } } }`,
        { id: toNodeId("RecutRun", run) },
        steering,
        today,
      )
      .then(({ data }) => (data as { recutRun: Record<string, unknown> }).recutRun);

  const start = (runs: RecutRuns, more: object = {}) =>
    new RecutRunService(database, runs).start(contextOf(steering, today), {
      draftId: toNodeId("AreaCut", draftId),
      version: 1,
      name: "Vorschlag 1",
      pinnedDistrictIds: [],
      pinnedAccommodationIds: [],
      movableAccommodationIds: [],
      wholeHomes: false,
      timeLimitSeconds: 30,
      ...more,
    });

  it("finds and proves the best cut, kept as a draft of its own", async () => {
    const runs = new RecutRuns({ database, runOptimiser: inProcess, ...options });
    const { id } = await start(runs);
    await runs.settled();
    const run = await ask(id ?? "");
    expect(run).toMatchObject({
      status: "DONE",
      proven: true,
      gap: 0,
      result: { stage: "DRAFT", name: "Vorschlag 1" },
    });
    // The associations of the west and the south leave the programme: nobody can spare their 104 persons the change.
    const naive = await preview<Figures>(draftId, totals);
    const best = await preview<Figures>(await resultOf(id), totals);
    expect([naive, best].map((one) => one.changeCaseworker.persons)).toEqual([104, 104]);
    expect(best).toMatchObject({ stale: false, exceptionsNeeded: 69, waiting: 0 });
    expect(best.imbalance).toBeLessThanOrEqual(naive.imbalance);
    expect(run.explanations).toEqual(["Damit alle einen Platz haben: 0,69 VZÄ mehr, oder 69 Ausnahmen."]);
    process.stdout.write(`Düren, five areas to three: ${JSON.stringify({ ...run, naive, best })}\n`);
  }, 60_000);

  it("leaves what is pinned where the draft has it", async () => {
    const { rows: districts } = await owner.query<{ id: string }>("select id from district");
    const pinnedDistrictIds = districts.map(({ id }) => toNodeId("District", id));
    const runs = new RecutRuns({ database, runOptimiser: inProcess, ...options });
    const { id } = await start(runs, { pinnedDistrictIds });
    await runs.settled();
    const areas =
      "select d.key, a.code from area_cut_district x join district d on d.id = x.district_id join integration_area a on a.id = x.integration_area_id where x.area_cut_id = $1 order by 1";
    const [drawn, proposed] = [await owner.query(areas, [draftId]), await owner.query(areas, [await resultOf(id)])];
    expect(proposed.rows).toEqual(drawn.rows);
  }, 60_000);

  it("leaves a pinned home where the draft has it, apart from its district or with it", async () => {
    const { rows: homes } = await owner.query<{ id: string; name: string; areaId: string; elsewhereId: string }>(
      `select a.id, a.name, x.integration_area_id as "areaId",
        (select i.id from integration_area i where i.area_cut_id = $1 and i.id <> x.integration_area_id order by i.code limit 1) as "elsewhereId"
      from accommodation a join area_cut_district x on x.district_id = a.district_id and x.area_cut_id = $1
      where a.tenure = 'CITY_DESIGNATED' and not exists (select from accommodation b where b.district_id = a.district_id and b.tenure = 'CITY_DESIGNATED' and b.id <> a.id)
      order by a.name limit 2`,
      [draftId],
    );
    const [apart, along] = homes;
    if (!apart || !along) throw new Error("two homes");
    await owner.query(
      "insert into area_cut_accommodation (area_cut_id, accommodation_id, integration_area_id) values ($1, $2, $3)",
      [draftId, apart.id, apart.elsewhereId],
    );
    try {
      const runs = new RecutRuns({ database, runOptimiser: inProcess, ...options });
      const { id } = await start(runs, {
        pinnedAccommodationIds: [apart, along].map((home) => toNodeId("Accommodation", home.id)),
      });
      await runs.settled();
      const { rows } = await owner.query(
        `select a.name, i.name as area
        from accommodation a join area_cut_district x on x.district_id = a.district_id and x.area_cut_id = $1
        left join area_cut_accommodation o on o.accommodation_id = a.id and o.area_cut_id = $1
        join integration_area i on i.id = coalesce(o.integration_area_id, x.integration_area_id)
        where a.id = any ($2) order by a.name`,
        [await resultOf(id), [apart.id, along.id]],
      );
      const { rows: areas } = await owner.query<{ id: string; name: string }>("select id, name from integration_area");
      const named = (wanted: string) => areas.find(({ id: area }) => area === wanted)?.name;
      expect(rows.map(({ name, area }) => [name, area])).toEqual([
        [apart.name, named(apart.elsewhereId)],
        [along.name, named(along.areaId)],
      ]);
      const { data } = await engine.read(
        "query ($id: ID!) { recutRun(id: $id) { pinnedDistricts { name } pinnedAccommodations { name } } }",
        { id: toNodeId("RecutRun", id ?? "") },
        steering,
        today,
      );
      expect(data).toEqual({
        recutRun: { pinnedDistricts: [], pinnedAccommodations: [{ name: apart.name }, { name: along.name }] },
      });
    } finally {
      await owner.query("delete from area_cut_accommodation where area_cut_id = $1", [draftId]);
    }
  }, 60_000);

  it("that cannot be names the pinned home to release, when everything else is to stay, too", async () => {
    // A district that the draft gives to an area with which it has no border: it can stay there no longer than its home must.
    const { rows } = await owner.query<{
      districtId: string;
      home: string;
      homeId: string;
      areaId: string;
      wrongId: string;
    }>(
      `select x.district_id as "districtId", h.name as home, h.id as "homeId", x.integration_area_id as "areaId", i.id as "wrongId"
      from area_cut_district x join accommodation h on h.district_id = x.district_id and h.tenure = 'CITY_DESIGNATED'
      join integration_area i on i.area_cut_id = x.area_cut_id and i.id <> x.integration_area_id
      where x.area_cut_id = $1 and not exists (select from district_neighbour n
        join area_cut_district b on b.district_id in (n.district_id, n.neighbour_id) and b.area_cut_id = $1 and b.integration_area_id = i.id
        where x.district_id in (n.district_id, n.neighbour_id))
      order by h.name, i.code limit 1`,
      [draftId],
    );
    const [torn] = rows;
    if (!torn) throw new Error("a district far from an area");
    const put = (areaId: string) =>
      owner.query("update area_cut_district set integration_area_id = $3 where area_cut_id = $1 and district_id = $2", [
        draftId,
        torn.districtId,
        areaId,
      ]);
    const { rows: others } = await owner.query<{ id: string }>("select id from district where id <> $1", [
      torn.districtId,
    ]);
    await put(torn.wrongId);
    try {
      const runs = new RecutRuns({ database, runOptimiser: inProcess, ...options });
      const { id } = await start(runs, {
        pinnedDistrictIds: others.map((district) => toNodeId("District", district.id)),
        pinnedAccommodationIds: [toNodeId("Accommodation", torn.homeId)],
      });
      await runs.settled();
      expect(await ask(id ?? "")).toMatchObject({
        status: "INFEASIBLE",
        result: null,
        explanations: [`So geht es nicht auf. Es ginge, wenn nicht mehr festgehalten würden: Heim „${torn.home}“.`],
      });
    } finally {
      await put(torn.areaId);
    }
  }, 60_000);

  it("says what would make it feasible", async () => {
    const { rows: cuts } = await owner.query<{ id: string }>(
      "select id from area_cut where period @> '2018-08-31'::date",
    );
    const { id: empty } = await new AreaCutService(database).create(contextOf(steering, today), {
      name: "Fünf Räume, wie sie waren",
      from: "2018-09-01",
      copyOfId: toNodeId("AreaCut", cuts[0]?.id ?? ""),
    });
    const runs = new RecutRuns({ database, runOptimiser: inProcess, ...options });
    const { id } = await start(runs, { draftId: toNodeId("AreaCut", empty ?? "") });
    await runs.settled();
    const run = await ask(id ?? "");
    expect(run).toMatchObject({ status: "INFEASIBLE", result: null });
    expect((run.explanations as string[]).toSorted()).toEqual([
      "Ohne Fachkraft: Süd. Es fehlt eine Fachkraft des Trägers.",
      "Ohne Fachkraft: West. Es fehlt eine Fachkraft des Trägers.",
    ]);
  });

  it("shows how far it is, and stops when asked, also by another server", async () => {
    const never: RunOptimiser = (_, { signal, onProgress }) =>
      new Promise((_resolve, reject) => {
        onProgress({ phase: "WHOLE", seconds: 1.5, objective: 10, bound: 8 });
        signal.addEventListener("abort", () => reject(signal.reason));
      });
    const [one, other] = [never, never].map((runOptimiser) => new RecutRuns({ database, runOptimiser, ...options }));
    if (!one || !other) throw new Error("two servers");
    const { id } = await start(one);
    await until(async () => (await ask(id ?? "")).phase === "WHOLE");
    expect(await ask(id ?? "")).toMatchObject({ status: "RUNNING", gap: null, objective: 10, bound: 8 });
    await new RecutRunService(database, other).cancel(contextOf(steering, today), {
      id: toNodeId("RecutRun", id ?? ""),
    });
    await one.settled();
    expect(await ask(id ?? "")).toMatchObject({ status: "CANCELLED", result: null });
    const again = await new RecutRunService(database, one).cancel(contextOf(steering, today), {
      id: toNodeId("RecutRun", id ?? ""),
    });
    expect(again.userErrors.map(({ code }) => code)).toEqual(["INVALID"]);
  });

  it("that waits for its turn is over as soon as it is cancelled, and never begins, on whichever server", async () => {
    const computed: string[] = [];
    let finish = (): void => undefined;
    const first = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const runs = new RecutRuns({
      database,
      runOptimiser: async (problem) => {
        computed.push(problem.day);
        await first;
        return { kind: "OUT_OF_TIME" };
      },
      ...options,
    });
    const other = new RecutRuns({ database, runOptimiser: inProcess, ...options });
    await start(runs);
    const { id } = await start(runs);
    await until(async () => computed.length === 1);
    await new RecutRunService(database, other).cancel(contextOf(steering, today), {
      id: toNodeId("RecutRun", id ?? ""),
    });
    expect(await ask(id ?? "")).toMatchObject({ status: "CANCELLED" });
    finish();
    await runs.settled();
    expect(computed).toHaveLength(1);
    expect(await ask(id ?? "")).toMatchObject({ status: "CANCELLED", result: null });
  });

  it("that breaks down leaves no trace but that it did", async () => {
    const { rows: before } = await owner.query("select count(*) from area_cut");
    const runs = new RecutRuns({
      database,
      runOptimiser: () => Promise.reject(new Error("out of memory")),
      ...options,
    });
    const { id } = await start(runs);
    await runs.settled();
    expect(await ask(id ?? "")).toMatchObject({ status: "FAILED", result: null });
    expect((await owner.query("select count(*) from area_cut")).rows).toEqual(before);
  });

  it("of a server that is gone has failed", async () => {
    const { rows } = await owner.query<{ id: string }>(
      `insert into recut_run (area_cut_id, status, settings, heartbeat_at, started_by_id)
      values ($1, 'RUNNING', '{}', now() - interval '1 hour', $2), ($1, 'RUNNING', '{}', now() + interval '1 hour', $2) returning id`,
      [draftId, steering.id],
    );
    const clock = { now: () => new Date(), today: () => today };
    const runs = new RecutRuns({ database, runOptimiser: inProcess, ...options, clock });
    runs.start();
    const [gone = "", alive = ""] = rows.map(({ id }) => id);
    await until(async () => (await ask(gone)).status === "FAILED");
    expect(await ask(alive)).toMatchObject({ status: "RUNNING" });
    await runs.stop();
  });
});

async function resultOf(run: string | null): Promise<string> {
  const { rows } = await owner.query<{ id: string }>("select result_id as id from recut_run where id = $1", [run]);
  return rows[0]?.id ?? "";
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

interface Figures {
  imbalance: number;
  changeCaseworker: { persons: number };
}
