import "reflect-metadata";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { everyRow } from "../../test/faults.js";
import { firstDay, type RecutTown, recutTown, refusals, today } from "../../test/recut-town.js";
import { sessionWaits } from "../../test/session-waits.js";
import { claimsOf } from "../access/viewer.js";
import { toNodeId } from "../graphql/node-id.js";

/** Caritas gives the east to SkF, where Sofie has ten places for the eight she has and the seven who come. */

let town: RecutTown;
let family: string[];
let parent: string[];

beforeEach(async () => {
  town = await recutTown();
  const { north, east, south } = town.districts;
  const { anna, bert, sofie } = town.caseworkers;
  await town.household({ districtId: north, caseworkerId: anna, persons: 3 });
  await town.household({ districtId: south, caseworkerId: sofie, persons: 8 });
  family = await town.household({ districtId: east, caseworkerId: bert, persons: 4 });
  parent = await town.household({ districtId: east, caseworkerId: bert, born: ["1990-01-01", "2015-01-01"] });
  await town.household({ districtId: east, caseworkerId: bert });
});
afterEach(() => town.close());

const sofie = () => toNodeId("Caseworker", town.caseworkers.sofie);
const exception = (extraPlaces: number, until = "2018-12-31") => ({
  caseworkerId: sofie(),
  extraPlaces,
  until,
  reason: "Der Osten kommt dazu.",
});
const undo = (id: string, day = today) => town.undoing.undo(town.as(undefined, day), { id });

/** Loads beyond the capacity on any day on which it may change. */
const over = () =>
  town.rows(
    `select w.name, d.day::text, l.assigned, l.capacity
    from (select distinct b as day from caseworker_assignment a, unnest(array[lower(a.period), upper(a.period)]) b
      union select upper(x.period) from capacity_exception x union select $1::date) d
    cross join lateral caseworker_load_on(d.day) l join caseworker w on w.id = l.caseworker_id
    where d.day >= $1 and l.assigned > l.capacity`,
    [firstDay],
  );

describe("adoption", () => {
  it("gives everybody who fits their new caseworker from the day on; the vulnerable and those who stay first", async () => {
    const { reassignmentId, waiting, userErrors } = await town.adoption.adopt(town.as(), await town.eastToSkf());
    expect(userErrors).toEqual([]);
    expect(await town.answers("2018-08-31")).toEqual({ Anna: 3, Bert: 7, Sofie: 8 });
    // Of the seven the parent with a child comes first; the family of four and the one alone find no place.
    expect(await town.answers(firstDay)).toEqual({ "-": 5, Anna: 3, Sofie: 10 });
    expect(waiting).toBe(5);
    expect(await over()).toEqual([]);
    const journal = await town.rows(
      `select c.refugee_id, f.name as "from", t.name as "to" from reassignment_case c join caseworker f on f.id = c.from_caseworker_id
      left join caseworker t on t.id = c.to_caseworker_id where c.reassignment_id = $1`,
      [reassignmentId],
    );
    expect(journal).toHaveLength(7);
    expect(journal).toContainEqual({ refugee_id: parent[0], from: "Bert", to: "Sofie" });
    expect(journal).toContainEqual({ refugee_id: family[0], from: "Bert", to: null });
  });

  it("grants the exceptions that were confirmed, and ends with them", async () => {
    const input = { ...(await town.eastToSkf()), exceptions: [exception(5)] };
    expect(refusals(await town.adoption.adopt(town.as(), input))).toEqual([]);
    expect(await town.answers(firstDay)).toEqual({ Anna: 3, Sofie: 15 });
    expect(await town.answers("2019-01-01")).toEqual({ "-": 5, Anna: 3, Sofie: 10 });
    expect(await over()).toEqual([]);
  });

  it("changes cut, posts and substitutions with it, and tells whom it concerns", async () => {
    const { anna, bert } = town.caseworkers;
    await town.rows(
      "insert into substitution (caseworker_id, substitute_id, period) values ($1, $2, '[2018-08-01,2018-10-01)'), ($1, $2, '[2018-11-01,2018-12-01)')",
      [bert, anna],
    );
    const input = await town.eastToSkf();
    await town.adoption.adopt(town.as(), input);
    expect(await town.rows("select id, period::text from area_cut where period is not null order by period")).toEqual([
      { id: town.running.id, period: "[2016-09-01,2018-09-01)" },
      { id: input.cutId, period: "[2018-09-01,)" },
    ]);
    expect(
      await town.rows(
        `select w.name, e.period::text, a.area_cut_id = $1 as new from employment e join caseworker w on w.id = e.caseworker_id
        left join integration_area a on a.id = e.integration_area_id order by w.name, e.period`,
        [input.cutId],
      ),
    ).toEqual([
      { name: "Anna", period: "[2016-09-01,2018-09-01)", new: false },
      { name: "Anna", period: "[2018-09-01,)", new: true },
      { name: "Bert", period: "[2016-09-01,2018-09-01)", new: false },
      { name: "Bert", period: "[2018-09-01,)", new: null },
      { name: "Sofie", period: "[2016-09-01,2018-09-01)", new: false },
      { name: "Sofie", period: "[2018-09-01,)", new: true },
    ]);
    expect(await town.rows("select period::text from substitution")).toEqual([{ period: "[2018-08-01,2018-09-01)" }]);
    const [mail, ...more] = await town.mails();
    expect([mail?.to, more]).toEqual([town.viewers.administration.id, []]);
    expect(mail?.text).toContain("0 Personen kommen hinzu, 7 gehen");
    const lines = await town.rows(
      "select distinct table_name from audit_event where purpose is null and action = 'UPDATE' order by 1",
    );
    expect(lines).toContainEqual({ table_name: "area_cut" });
  });

  it("withdraws what was asked for of the cases that move", async () => {
    const { caritas, skf } = town.organizations;
    await town.rows(
      `with request as (insert into hand_over_request (from_organization_id, to_organization_id, day, cases_count) values ($1, $2, '2018-10-01', 1) returning id)
      insert into hand_over_case (hand_over_request_id, refugee_id) select id, $3 from request`,
      [caritas, skf, family[0]],
    );
    await town.adoption.adopt(town.as(), await town.eastToSkf());
    expect(await town.rows("select status from hand_over_request")).toEqual([{ status: "WITHDRAWN" }]);
  });

  it("takes along whose file is restricted for the steering office", async () => {
    await town.rows("insert into refugee_restriction values ($1)", [parent[0]]);
    await town.adoption.adopt(town.as(), await town.eastToSkf());
    expect(await town.answers(firstDay)).toEqual({ "-": 5, Anna: 3, Sofie: 10 });
  });

  it("leaves those alone whose care ends before", async () => {
    await town.rows("update caseworker_assignment set period = '[2016-09-01,2018-08-25)' where refugee_id = $1", [
      family[0],
    ]);
    await town.rows("update care_period set period = '[2016-09-01,2018-08-25)' where refugee_id = $1", [family[0]]);
    const { waiting, userErrors } = await town.adoption.adopt(town.as(), await town.eastToSkf());
    expect([waiting, userErrors]).toEqual([4, []]);
  });
});

describe("adoption is refused", () => {
  it("for another day than the planned one, and for days that are over", async () => {
    const input = await town.eastToSkf();
    expect(refusals(await town.adoption.adopt(town.as(), { ...input, from: "2018-10-01" }))).toEqual(["INVALID from"]);
    const late = town.as(undefined, "2018-09-02");
    expect(refusals(await town.adoption.adopt(late, input))).toEqual(["INVALID_PERIOD from"]);
  });

  it("for days of which the reports are closed", async () => {
    const input = { ...(await town.eastToSkf()), exceptions: [exception(5)], idempotencyKey: "closed" };
    await town.rows("insert into report_closing (through, frozen) values ($1, '{}')", [firstDay]);
    const before = await everyRow(town.owner);
    const { userErrors, ...nothing } = await town.adoption.adopt(town.as(), input);
    expect(userErrors).toEqual([
      {
        code: "REPORTS_CLOSED",
        field: ["from"],
        message: "Die Berichte sind bis zum 01.09.2018 abgeschlossen; bis dahin ändert sich keine Zuständigkeit mehr.",
        capacity: null,
      },
    ]);
    expect(nothing).toEqual({ id: null, reassignmentId: null, waiting: 0 });
    expect(await everyRow(town.owner)).toEqual(before);
    // Closed up to the day before, it is adopted.
    await town.rows("update report_closing set through = '2018-08-31'");
    expect(refusals(await town.adoption.adopt(town.as(), input))).toEqual([]);
  });

  it("for areas without districts or without a caseworker", async () => {
    const cutId = await town.copy();
    const [one, other] = await town.areasOf(cutId);
    if (!one || !other) throw new Error("two areas");
    const areas = [
      { ...one, districtIds: [...one.districtIds, ...other.districtIds] },
      { ...other, districtIds: [], staff: [] },
    ];
    const id = toNodeId("AreaCut", cutId);
    await town.drafts.save(town.as(), { id, version: 1, name: "x", from: firstDay, areas });
    const { userErrors } = await town.adoption.adopt(town.as(), await town.adoptable(cutId));
    expect(userErrors.map(({ message }) => message)).toEqual([
      "Raum B hat keinen Stadtteil.",
      "Raum B hat keine Fachkraft.",
    ]);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ["came", () => town.household({ districtId: town.districts.west, caseworkerId: null }), "1 gekommen"],
    [
      "left",
      () =>
        town
          .rows("delete from caseworker_assignment where refugee_id = $1", [family[0]])
          .then(() => town.rows("delete from care_period where refugee_id = $1", [family[0]])),
      "1 gegangen",
    ],
    [
      "moved",
      async () => {
        const { unitId } = await town.make.accommodation({ districtId: town.districts.west });
        await town.rows("update occupancy set housing_unit_id = $2 where refugee_id = $1", [family[0], unitId]);
      },
      "1 umgezogen oder in einem anderen Haushalt",
    ],
    [
      "got another caseworker",
      () =>
        town.rows("update caseworker_assignment set caseworker_id = $2 where refugee_id = $1", [
          family[0],
          town.caseworkers.anna,
        ]),
      "1 mit anderer Fachkraft",
    ],
    [
      "got an exception",
      () => town.make.exception({ caseworkerId: town.caseworkers.sofie, until: "2018-12-31", extraPlaces: 2 }),
      "Stellen oder Ausnahmen geändert",
    ],
  ])("when somebody %s since, and says so", async (_, change, said) => {
    const input = await town.eastToSkf();
    await change();
    const before = await town.everything();
    const refused = await town.adoption.adopt(town.as(), input);
    expect(refusals(refused)).toEqual(["CONFLICT fingerprint"]);
    expect(refused.userErrors[0]?.message).toBe(
      `Seit der Berechnung hat sich etwas geändert: ${said}. Bitte neu rechnen und ansehen.`,
    );
    expect(await town.everything()).toEqual(before);
    expect(refusals(await town.drafts.recompute(town.as(), input))).toEqual([]);
    const again = await town.adoptable(input.cutId);
    expect(
      refusals(await town.adoption.adopt(town.as(), { ...input, fingerprint: "x", version: again.version })),
    ).toEqual(["CONFLICT fingerprint"]);
    expect(refusals(await town.adoption.adopt(town.as(), again))).toEqual([]);
  });

  it("with exceptions that make no sense", async () => {
    const input = await town.eastToSkf();
    const attempt = (more: object) =>
      town.adoption.adopt(town.as(), { ...input, exceptions: [{ ...exception(1), ...more }] });
    expect(refusals(await attempt({ caseworkerId: toNodeId("Caseworker", town.caseworkers.bert) }))).toEqual([
      "NOT_FOUND exceptions.0.caseworkerId",
    ]);
    expect(refusals(await attempt({ until: "2018-08-31" }))).toEqual(["INVALID_PERIOD exceptions.0.until"]);
    expect(refusals(await attempt({ reason: " " }))).toEqual(["INVALID exceptions.0.reason"]);
  });

  it("to the second of two who adopt at once, the same draft or another", async () => {
    const [one, other] = [await town.eastToSkf("Eins"), await town.eastToSkf("Zwei")];
    const adopt = (input: typeof one) => town.adoption.adopt(town.as(), input);
    const answers = await Promise.all([adopt(one), adopt(one), adopt(other)]);
    expect(answers.flatMap(refusals).map((one) => one.split(" ")[0])).toEqual(["CONFLICT", "CONFLICT"]);
    const [again] = (await adopt(answers[2]?.id ? other : one)).userErrors;
    expect(again?.message).toMatch(/^Dieser Zuschnitt ist inzwischen übernommen und gilt ab dem 01\.09\.2018\.$/);
    expect(await town.rows("select count(*)::integer as adopted from area_cut where period is not null")).toEqual([
      { adopted: 2 },
    ]);
    expect(await town.answers(firstDay)).toEqual({ "-": 5, Anna: 3, Sofie: 10 });
  });

  it("when somebody moves one of its persons at the same moment", async () => {
    const input = await town.eastToSkf();
    const client = await town.owner.connect();
    try {
      await client.query("begin");
      await client.query("select id from refugee where id = $1 for no key update", [family[0]]);
      const adopting = town.adoption.adopt(town.as(), input);
      await sessionWaits(town.owner);
      await client.query("update caseworker_assignment set caseworker_id = $2 where refugee_id = $1", [
        family[0],
        town.caseworkers.anna,
      ]);
      await client.query("commit");
      expect(refusals(await adopting)).toEqual(["CONFLICT fingerprint"]);
    } finally {
      client.release();
    }
  });

  it("to everybody but the steering office, and to tokens that may not write", async () => {
    const input = await town.eastToSkf();
    const { steering, ...others } = town.viewers;
    for (const viewer of Object.values(others)) {
      await expect(town.adoption.adopt(town.as(viewer), input)).rejects.toMatchObject({
        extensions: { code: "FORBIDDEN" },
      });
      await expect(town.undoing.undo(town.as(viewer), { id: input.id })).rejects.toMatchObject({
        extensions: { code: "FORBIDDEN" },
      });
    }
    const token = { ...steering, scopes: ["areas:read"] };
    await expect(
      town.database.write(claimsOf(token, today), (tx) =>
        tx.query("select adopt_cases(uuidv7(), '{}', '{}', '{}', '{}', '{}')"),
      ),
    ).rejects.toMatchObject({ driverError: { code: "42501" } });
  });
});

describe("the undoing of an adoption", () => {
  it("until its day restores everything, also what was over the capacity before", async () => {
    // On the first day the ratio falls: Sofie has eight, and may have four.
    await town.rows("update programme_phase set period = '[2016-09-01,2018-09-01)'");
    await town.make.phase({ ratio: 4, from: firstDay });
    const before = await town.everything();
    const input = { ...(await town.eastToSkf()), exceptions: [exception(2)] };
    expect(refusals(await town.adoption.adopt(town.as(), input))).toEqual([]);
    expect(await over()).toEqual([]);
    expect(await town.everything()).not.toEqual(before);
    const undone = await undo(input.id);
    expect(refusals(undone)).toEqual([]);
    expect(await town.everything()).toEqual(before);
    const [draft] = await town.rows(
      "select period, planned_from::text, adopted_on, adoption from area_cut where id = $1",
      [input.cutId],
    );
    expect(draft).toEqual({ period: null, planned_from: firstDay, adopted_on: null, adoption: null });
    expect(refusals(await undo(input.id))).toEqual(["INVALID id"]);
    // And it can be adopted again as it was.
    expect(
      refusals(
        await town.adoption.adopt(town.as(), { ...(await town.adoptable(input.cutId)), exceptions: [exception(2)] }),
      ),
    ).toEqual([]);
    const thrown = await town.drafts.delete(town.as(), { id: input.id, version: 99 });
    expect(refusals(thrown)).toEqual(["CONFLICT version"]);
  });

  it("is refused naming the cases that were moved since", async () => {
    const input = await town.eastToSkf();
    await town.adoption.adopt(town.as(), input);
    await town.rows("delete from caseworker_assignment where refugee_id = $1 and lower(period) = $2", [
      parent[0],
      firstDay,
    ]);
    const [file] = await town.rows<{ number: string }>("select file_number as number from refugee where id = $1", [
      parent[0],
    ]);
    const refused = await undo(input.id);
    expect(refusals(refused)).toEqual(["CONFLICT id"]);
    expect(refused.userErrors[0]?.message).toContain(`Seit der Übernahme geändert: ${file?.number}.`);
  });

  it("is refused when posts were changed, or when places were given to others", async () => {
    const input = await town.eastToSkf();
    await town.adoption.adopt(town.as(), input);
    await town.rows("update employment set fte_casework = 0.5 where caseworker_id = $1 and upper_inf(period)", [
      town.caseworkers.anna,
    ]);
    expect((await undo(input.id)).userErrors[0]?.message).toContain("Stellen");
    await town.rows("update employment set fte_casework = 1 where caseworker_id = $1 and upper_inf(period)", [
      town.caseworkers.anna,
    ]);
    // Bert had seven of his ten places; four others have come to him since.
    await town.make.caseload({ caseworkerId: town.caseworkers.bert, persons: 4, from: firstDay });
    expect(refusals(await undo(input.id))).toEqual(["CAPACITY_EXCEEDED id"]);
  });

  it("is refused for days of which the reports were closed since", async () => {
    const input = await town.eastToSkf();
    expect(refusals(await town.adoption.adopt(town.as(), input))).toEqual([]);
    await town.rows("insert into report_closing (through, frozen) values ($1, '{}')", [firstDay]);
    const before = await everyRow(town.owner);
    expect(refusals(await undo(input.id))).toEqual(["REPORTS_CLOSED id"]);
    expect(await everyRow(town.owner)).toEqual(before);
  });

  it("from its day on is a draft of the cut before, for tomorrow, which moves everybody back once it is adopted", async () => {
    const input = await town.eastToSkf();
    await town.adoption.adopt(town.as(), input);
    const { id, reassignmentId, userErrors } = await undo(input.id, "2018-09-10");
    expect([reassignmentId, userErrors]).toEqual([null, []]);
    expect(await town.answers("2018-09-11")).toEqual({ "-": 5, Anna: 3, Sofie: 10 });
    const draft = await town.adoptable(id ?? "");
    expect(draft.from).toBe("2018-09-11");
    const [made] = await town.rows("select name from area_cut where id = $1", [id]);
    expect(made).toEqual({ name: "Zurück zu Zwei Räume" });
    expect(refusals(await town.adoption.adopt(town.as(undefined, "2018-09-10"), draft))).toEqual([]);
    expect(await town.answers("2018-09-11")).toEqual({ Anna: 10, Sofie: 8 });
    expect(await over()).toEqual([]);
  });
});
