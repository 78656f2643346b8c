import "reflect-metadata";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type ServedCity, servedCity } from "../../test/served-city.js";
import { Random } from "../demo/random.js";
import { toNodeId } from "../graphql/node-id.js";

let city: ServedCity;
let bert: string;

beforeAll(async () => {
  city = await servedCity();
  bert = await city.make.caseworker({ organizationId: city.ids.caritas, name: "Bert Buche" });
});
afterAll(() => city.close());

const refugee = (uuid: string): string => toNodeId("Refugee", uuid);
const caseworker = (uuid: string): string => toNodeId("Caseworker", uuid);

const reassign = (refugeeId: string, to: string | null, day: string, reason?: string) =>
  city.ask(
    `mutation($input: ReassignCasesInput!) { reassignCases(input: $input) {
      reassignment { id kind day reason casesCount recordedByName viewerCanUndo }
      effects { caseworker { name } loadBefore loadAfter } userErrors { code } } }`,
    {
      variables: {
        input: { day, reason, moves: [{ toCaseworkerId: to && caseworker(to), refugeeIds: [refugee(refugeeId)] }] },
      },
    },
  );

describe("the journal", () => {
  it("tells who was given to whom since a day, why and by whom, and what was taken back", async () => {
    const moved = await reassign(city.ids.assigned, bert, "2018-08-01", "Elternzeit, Kanarie");
    expect(moved.data).toMatchObject({
      reassignCases: {
        reassignment: { kind: "TRANSFER", reason: "Elternzeit, Kanarie", casesCount: 1, viewerCanUndo: true },
        effects: [
          { caseworker: { name: "Anna Ahorn" }, loadBefore: 1, loadAfter: 0 },
          { caseworker: { name: "Bert Buche" }, loadBefore: 0, loadAfter: 1 },
        ],
        userErrors: [],
      },
    });
    const { reassignCases } = moved.data as { reassignCases: { reassignment: { id: string } } };
    const { id } = reassignCases.reassignment;
    const undone = await city.ask(
      `mutation($input: UndoReassignmentInput!) { undoReassignment(input: $input) { reassignment { kind undoes { id } } userErrors { code } } }`,
      { variables: { input: { id } } },
    );
    expect(undone.data).toEqual({
      undoReassignment: { reassignment: { kind: "UNDO", undoes: { id } }, userErrors: [] },
    });

    const journal = (filter: string) =>
      city.ask(`{ reassignments(first: 10, filter: ${filter}) { nodes { kind reason viewerCanUndo undoneBy { kind }
        cases(first: 10) { nodes { refugee { fileNumber } from { name } to { name } } } } } }`);
    const cases = (from: string, to: string) => ({
      nodes: [{ refugee: { fileNumber: "AiD-10001" }, from: { name: from }, to: { name: to } }],
    });
    const both = [
      { kind: "UNDO", reason: null, viewerCanUndo: true, undoneBy: null, cases: cases("Bert Buche", "Anna Ahorn") },
      {
        kind: "TRANSFER",
        reason: "Elternzeit, Kanarie",
        viewerCanUndo: false,
        undoneBy: { kind: "UNDO" },
        cases: cases("Anna Ahorn", "Bert Buche"),
      },
    ];
    const { rows } = await city.admin.query("select (now() at time zone 'Europe/Berlin')::date::text as today");
    const since = `since: "${rows[0].today}"`;
    expect((await journal(`{ ${since} }`)).data).toEqual({ reassignments: { nodes: both } });
    for (const filter of [
      `caseworkerId: "${caseworker(bert)}"`,
      `organizationId: "${toNodeId("Organization", city.ids.caritas)}"`,
    ]) {
      expect((await journal(`{ ${since} ${filter} }`)).data).toEqual({ reassignments: { nodes: both } });
    }
    expect((await journal("{ kind: UNDO }")).data).toEqual({ reassignments: { nodes: both.slice(0, 1) } });
    expect((await journal(`{ since: "2100-01-01" }`)).data).toEqual({ reassignments: { nodes: [] } });
  });

  it("keeps reasons sealed, and shows them with the assignment too", async () => {
    await reassign(city.ids.assigned, bert, "2018-08-01", "Kanarie zwei");
    const { data } = await city.ask(
      `query($id: ID!) { refugee(id: $id) { assignment(on: "2018-08-01") { reason } first: assignment(on: "2018-07-31") { reason } } }`,
      { variables: { id: refugee(city.ids.assigned) } },
    );
    expect(data).toEqual({ refugee: { assignment: { reason: "Kanarie zwei" }, first: { reason: "" } } });
    const { rows: tables } = await city.admin.query<{ name: string }>(
      "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
    );
    for (const { name } of tables) {
      const { rows } = await city.admin.query(`select t::text as line from "${name}" t`);
      expect([name, rows.filter(({ line }) => line.includes("Kanarie"))]).toEqual([name, []]);
    }
  });
});

describe("who answered on a day, as known on another", () => {
  it("is what was known at the end of that day, whatever was entered later", async () => {
    const refugeeId = await city.make.refugee();
    await city.make.assignment({ refugeeId, caseworkerId: city.ids.anna, from: "2018-01-01" });
    await city.admin.query(
      `begin; set local session_replication_role = replica;
      update caseworker_assignment set known_since = '2018-01-01 12:00+01' where refugee_id = '${refugeeId}'; commit`,
    );
    await reassign(refugeeId, bert, "2018-03-01");
    const ask = async (on: string, knownOn?: string) => {
      const { data } = await city.ask(
        `query($id: ID!, $on: Date!, $knownOn: Date) { refugee(id: $id) {
          responsibleOn(on: $on, knownOn: $knownOn) { caseworker { name } from until knownUntil } } }`,
        { variables: { id: refugee(refugeeId), on, knownOn } },
      );
      return (data as { refugee: { responsibleOn: unknown } }).refugee.responsibleOn;
    };
    expect(await ask("2018-05-01")).toEqual({
      caseworker: { name: "Bert Buche" },
      from: "2018-03-01",
      until: null,
      knownUntil: null,
    });
    expect(await ask("2018-05-01", "2018-01-01")).toMatchObject({
      caseworker: { name: "Anna Ahorn" },
      from: "2018-01-01",
      until: null,
    });
    expect(await ask("2018-02-01")).toMatchObject({
      caseworker: { name: "Anna Ahorn" },
      until: "2018-02-28",
      knownUntil: null,
    });
    expect(await ask("2018-05-01", "2017-12-31")).toBeNull();
    expect(await ask("2017-12-31")).toBeNull();
  });

  it("equals a replay, however late and in whatever order things are entered", async () => {
    const seed = Number(process.env.SEED ?? Date.now() % 100_000_000);
    console.info(`history: seed ${seed}`);
    const random = new Random(seed);
    const people = await city.make.refugees(4, { until: "2018-12-31" });
    const days = ["2018-01-01", "2018-02-01", "2018-03-15", "2018-07-31", "2018-10-01", "2018-12-31"];
    const snapshot = async () => {
      const { rows } = await city.admin.query<{ known: string; rows: { r: string; w: string; p: string }[] }>(
        `select clock_timestamp()::text as known, (select coalesce(jsonb_agg(jsonb_build_object('r', refugee_id, 'w', caseworker_id, 'p', period)), '[]')
          from caseworker_assignment where refugee_id = any($1)) as rows`,
        [people],
      );
      return rows[0] as { known: string; rows: { r: string; w: string; p: string }[] };
    };
    const snapshots = [await snapshot()];
    const reassignments: string[] = [];
    for (let step = 0; step < 60; step++) {
      const [one, day] = [random.pick(people), random.pick(days)];
      const what = random.pick(["move", "move", "move", "wait", "undo", "shorten", "remove"]);
      if (what === "move" || what === "wait") {
        const { data } = await reassign(one, what === "wait" ? null : random.pick([bert, city.ids.anna]), day);
        const { reassignCases } = data as { reassignCases: { reassignment: { id: string } | null } };
        if (reassignCases.reassignment) reassignments.push(reassignCases.reassignment.id);
      } else if (what === "undo" && reassignments.length > 0) {
        await city.ask(
          "mutation($input: UndoReassignmentInput!) { undoReassignment(input: $input) { userErrors { code } } }",
          {
            variables: { input: { id: random.pick(reassignments) } },
          },
        );
      } else if (what === "shorten") {
        await city.admin.query(
          "update caseworker_assignment set period = daterange(lower(period), $2) where refugee_id = $1 and period @> $2::date and lower(period) < $2",
          [one, day],
        );
      } else if (what === "remove") {
        await city.admin.query("delete from caseworker_assignment where refugee_id = $1 and period @> $2::date", [
          one,
          day,
        ]);
      }
      snapshots.push(await snapshot());
    }
    let compared = 0;
    let found = 0;
    for (const { known, rows } of snapshots) {
      const { rows: answers } = await city.admin.query(
        `select r.id as r, d.day::text as d, a.caseworker_id as w, b.w as expected
        from unnest($1::uuid[]) r(id) cross join unnest($2::date[]) d(day)
        left join lateral assignment_as_known(r.id, d.day, $3::timestamptz) a on true
        left join lateral (select x.w from jsonb_to_recordset($4) x(r uuid, w uuid, p daterange) where x.r = r.id and x.p @> d.day) b on true`,
        [people, days, known, JSON.stringify(rows)],
      );
      expect(answers).toHaveLength(people.length * days.length);
      for (const { w, expected } of answers) {
        expect(w).toBe(expected);
        compared++;
        if (w !== null) found++;
      }
    }
    expect(compared).toBe(61 * 24);
    expect(found).toBeGreaterThan(100);
  });
});
