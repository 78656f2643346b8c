import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type ServedCity, servedCity } from "../../test/served-city.js";
import { toNodeId } from "../graphql/node-id.js";

const canary = "Mit Kanarie9Q über die Unterlagen sprechen";

let city: ServedCity;
let person: string;
let partner: string;

beforeAll(async () => {
  city = await servedCity();
  person = toNodeId("Refugee", city.ids.assigned);
  partner = toNodeId("ReferralPartner", await city.make.referralPartner({ name: "Beratung" }));
});
afterAll(() => city.close());

interface Answer {
  caseTask: { id: string; version: number; [field: string]: unknown } | null;
  userErrors: { code: string; field: string[]; message: string }[];
}

async function act(verb: string, input: object, more: object = {}): Promise<Answer> {
  const name = `${verb}CaseTask`;
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}CaseTaskInput`;
  const { data, errors } = await city.ask(
    `mutation($input: ${type}!) { ${name}(input: $input) {
      caseTask { id version status text closedOn viewerCanChange viewerCanReopen } userErrors { code field message } } }`,
    { variables: { input }, cookie: city.cookies.caseworker, ...more },
  );
  expect(errors).toEqual([]);
  return data?.[name] as Answer;
}

const plan = (more: object = {}) =>
  act("plan", { refugeeId: person, kind: "TASK", dueOn: "2018-08-01", text: canary, ...more });

async function planned(more: object = {}): Promise<{ id: string; version: number }> {
  const { caseTask, userErrors } = await plan(more);
  expect(userErrors).toEqual([]);
  return { id: caseTask?.id ?? "", version: caseTask?.version ?? 0 };
}

const stopped = ({ userErrors }: Answer) => userErrors.map(({ code, field }) => `${code} ${field.join(".")}`);

describe("a case task", () => {
  it("is planned, changed, completed and opened again, each time from the version that was looked at", async () => {
    const first = await planned();
    const content = { kind: "APPOINTMENT", dueOn: "2018-08-02", dueAt: "09:30", text: "Anders" };
    const changed = await act("change", { ...first, ...content });
    expect(changed.caseTask).toMatchObject({ version: 2, text: "Anders", status: "OPEN", viewerCanChange: true });
    expect(stopped(await act("complete", first))).toEqual(["CONFLICT version"]);
    const done = await act("complete", { id: first.id, version: 2 });
    expect(done.caseTask).toMatchObject({ status: "DONE", closedOn: "2018-07-31", viewerCanReopen: true });
    const again = await act("complete", { id: first.id, version: 3 }, { headers: { "accept-language": "de" } });
    expect(again.userErrors.map(({ message }) => message)).toEqual(["Das wurde schon am 31.07.2018 erledigt."]);
    expect(stopped(await act("cancel", { id: first.id, version: 3 }))).toEqual(["INVALID id"]);
    const open = await act("reopen", { id: first.id, version: 3 });
    expect(open.caseTask).toMatchObject({ status: "OPEN", closedOn: null, version: 4 });
    const both = await Promise.all(["complete", "cancel"].map((verb) => act(verb, { id: first.id, version: 4 })));
    expect(both.filter(({ caseTask }) => caseTask !== null)).toHaveLength(1);
  });

  it.each<[string, object, string]>([
    ["without words", { text: "  " }, "INVALID text"],
    ["before care", { dueOn: "2016-08-31" }, "NOT_IN_CARE dueOn"],
    ["with a time, though no appointment", { dueAt: "10:00" }, "INVALID dueAt"],
    ["as a referral to nobody", { kind: "REFERRAL" }, "INVALID referralPartnerId"],
    [
      "as a referral to whom there is not",
      { kind: "REFERRAL", referralPartnerId: `par_${"0".repeat(32)}` },
      "NOT_FOUND referralPartnerId",
    ],
    ["for nobody", { refugeeId: `ref_${"0".repeat(32)}` }, "NOT_FOUND refugeeId"],
  ])("%s is refused", async (_, more, expected) => {
    expect(stopped(await plan(more))).toEqual([expected]);
  });

  it("with a specialist service that it does not need is refused", async () => {
    expect(stopped(await plan({ referralPartnerId: partner }))).toEqual(["INVALID referralPartnerId"]);
  });

  it("after care is refused with its last day, and for whom nobody asked the viewer not at all", async () => {
    const refugeeId = await city.make.refugee({ until: "2018-07-20" });
    await city.make.assignment({ refugeeId, caseworkerId: city.ids.anna, until: "2018-07-20" });
    const { userErrors } = await plan({ refugeeId: toNodeId("Refugee", refugeeId) });
    expect(userErrors.map(({ message }) => message)).toEqual([expect.stringMatching(/ends on 20 Jul 2018\.$/)]);
    const { errors } = await city.ask(
      "mutation($input: PlanCaseTaskInput!) { planCaseTask(input: $input) { userErrors { code } } }",
      {
        variables: {
          input: { refugeeId: toNodeId("Refugee", city.ids.waiting), kind: "TASK", dueOn: "2018-08-01", text: "x" },
        },
        cookie: city.cookies.caseworker,
      },
    );
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual(["FORBIDDEN"]);
  });

  it("is listed as due by day and time, page by page, and hidden from steering and from every token", async () => {
    await city.admin.query("delete from case_task");
    for (const [dueOn, dueAt, text] of [
      ["2018-08-01", null, "2"],
      ["2018-08-01", "09:00", "1"],
      ["2018-07-30", null, "0"],
      ["2018-09-01", null, "3"],
    ]) {
      await planned({ kind: "APPOINTMENT", dueOn, dueAt, text });
    }
    const page =
      "query($after: String) { caseTasks(first: 2, after: $after) { totalCount pageInfo { endCursor } nodes { text isOverdue } } }";
    const ask = async (after: string | null, cookie = city.cookies.caseworker) =>
      (await city.ask(page, { variables: { after }, cookie })).data?.["caseTasks"] as {
        totalCount: number;
        pageInfo: { endCursor: string };
        nodes: { text: string; isOverdue: boolean }[];
      };
    const first = await ask(null);
    expect(first).toMatchObject({
      totalCount: 4,
      nodes: [
        { text: "0", isOverdue: true },
        { text: "1", isOverdue: false },
      ],
    });
    expect((await ask(first.pageInfo.endCursor)).nodes.map(({ text }) => text)).toEqual(["2", "3"]);
    expect(await ask(null, city.cookies.steering)).toMatchObject({ totalCount: 0, nodes: [] });
    const file = `{ refugee(id: "${person}") { viewerCanSeeTasks viewerCanPlanTask tasks(first: 9) { totalCount } } }`;
    expect((await city.ask(file)).data).toEqual({
      refugee: { viewerCanSeeTasks: false, viewerCanPlanTask: false, tasks: { totalCount: 0 } },
    });
    const token = await city.token(["CASELOAD_READ", "CASELOAD_WRITE", "REFUGEES_READ"], city.cookies.caseworker);
    const refused = await city.ask(file, { cookie: null, headers: { authorization: `Bearer ${token}` } });
    expect(refused.errors[0]?.extensions).toMatchObject({ code: "FORBIDDEN", reason: "SESSION_ONLY" });
  });

  it("is the viewer's as long as nobody else answers: not once handed over, but where care ended and who waits", async () => {
    await city.admin.query("delete from case_task");
    const bert = await city.make.caseworker({ organizationId: city.ids.caritas });
    /** With a task, and with Anna until a day; then with Bert, in care without anybody, or no longer in care. */
    const annasUntil = async (until: string, then: { bertsFrom?: string; ended?: boolean } = {}): Promise<string> => {
      const refugeeId = await city.make.refugee(then.ended ? { until } : {});
      await city.make.assignment({ refugeeId, caseworkerId: city.ids.anna, until });
      if (then.bertsFrom) await city.make.assignment({ refugeeId, caseworkerId: bert, from: then.bertsFrom });
      await city.make.caseTask({ refugeeId });
      return toNodeId("Refugee", refugeeId);
    };
    const [stillHers, waits, ended] = [
      await annasUntil("2018-08-31", { bertsFrom: "2018-09-01" }),
      await annasUntil("2018-07-20"),
      await annasUntil("2018-07-20", { ended: true }),
    ];
    // Not any more: somebody else answers, or the hand-over window is over.
    await annasUntil("2018-07-20", { bertsFrom: "2018-07-21" });
    await annasUntil("2018-07-10", { ended: true });
    const query =
      "{ caseTasks(first: 9) { totalCount nodes { viewerCanChange refugee { id viewerCanSeeTasks viewerCanPlanTask care { from } } } } }";
    const { data } = await city.ask(query, { cookie: city.cookies.caseworker });
    expect(data?.["caseTasks"]).toEqual({
      totalCount: 3,
      nodes: expect.arrayContaining([
        {
          viewerCanChange: true,
          refugee: { id: stillHers, viewerCanSeeTasks: true, viewerCanPlanTask: true, care: { from: "2016-09-01" } },
        },
        {
          viewerCanChange: true,
          refugee: { id: waits, viewerCanSeeTasks: true, viewerCanPlanTask: true, care: { from: "2016-09-01" } },
        },
        {
          viewerCanChange: true,
          refugee: { id: ended, viewerCanSeeTasks: true, viewerCanPlanTask: false, care: null },
        },
      ]),
    });
  });

  it("leaves its words and the specialist service in no table and no line of the log", async () => {
    const { id } = await planned({ kind: "REFERRAL", referralPartnerId: partner });
    expect(id).toMatch(/^tsk_/);
    const { rows } = await city.admin.query<{ line: string }>(
      `select concat(e, v) as line from audit_event e left join audit_values v on v.event_id = e.id
      where e.table_name = 'case_task'
      union all select t::text from case_task t`,
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter(({ line }) => /Kanarie|4b616e61726965/.test(line))).toEqual([]);
    const logged = await city.admin.query("select 1 from audit_values where concat(old, new) ~ 'referral_partner_id'");
    expect(logged.rowCount).toBe(0);
  });
});
