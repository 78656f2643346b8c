import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { type CaseloadDesk, caseloadDesk, unknownId, whatStopped } from "../../test/caseload-desk.js";
import { contextOf } from "../../test/factories.js";
import type { Viewer } from "../access/viewer.js";
import { toNodeId } from "../graphql/node-id.js";

let desk: CaseloadDesk;
let is: Awaited<ReturnType<CaseloadDesk["people"]>>;
let asked: Viewer;
let skf: string;
let cases: string[];

beforeAll(async () => {
  desk = await caseloadDesk();
});

beforeEach(async () => {
  is = await desk.people();
  const { rows } = await desk.admin.query("select organization_id as id from caseworker where id = $1", [is.sofie]);
  skf = rows[0].id;
  asked = await desk.make.viewer({ role: "ASSOCIATION_ADMIN", organizationId: skf, locale: "en" });
  cases = await desk.make.caseload({ caseworkerId: is.bert, persons: 2 });
});

afterAll(() => desk.close());

const day = "2018-08-01";
const forbidden = { extensions: { code: "FORBIDDEN" } };
const node = (id: string | null): string => toNodeId("HandOverRequest", id ?? unknownId);

const request = (viewer: Viewer, refugeeIds: string[], organizationId = skf, from = day, reason = "Umzug nach Süd") =>
  desk.handOver.request(contextOf(viewer), {
    refugeeIds: refugeeIds.map((id) => toNodeId("Refugee", id)),
    toOrganizationId: toNodeId("Organization", organizationId),
    day: from,
    reason,
  });
const accept = (viewer: Viewer, id: string | null, caseworkerId = is.sofie, today = "2018-07-31") =>
  desk.handOver.accept(contextOf(viewer, today), {
    id: node(id),
    toCaseworkerId: toNodeId("Caseworker", caseworkerId),
  });
const decline = (viewer: Viewer, id: string | null, reason = "Kein Platz") =>
  desk.handOver.decline(contextOf(viewer), { id: node(id), reason });
const withdraw = (viewer: Viewer, id: string | null) => desk.handOver.withdraw(contextOf(viewer), { id: node(id) });

async function requests() {
  const { rows } = await desk.admin.query(
    `select r.status, r.sealed_reason is not null as reason, r.sealed_answer is not null as answer,
      r.decided_by_id as "decidedBy", x.kind, array(select distinct c.status from hand_over_case c where c.hand_over_request_id = r.id) as cases
    from hand_over_request r left join reassignment x on x.id = r.reassignment_id order by r.requested_at`,
  );
  return rows.map((row) => ({ ...row, cases: String(row.cases) }));
}

describe("a request to hand over", () => {
  it("moves the cases when it is accepted, and tells the other side how many, and no names", async () => {
    const { id, userErrors } = await request(is.administrator, cases);
    expect(userErrors).toEqual([]);
    expect(await desk.assignments()).toEqual(["Bert Buche [2016-09-01,)", "Bert Buche [2016-09-01,)"]);
    expect(await desk.mails()).toEqual([
      expect.objectContaining({
        to: asked.id,
        subject: "New request to hand over",
        text: expect.stringContaining("2 persons from 2018-08-01 on"),
      }),
    ]);

    expect((await accept(asked, id)).userErrors).toEqual([]);

    expect(await desk.assignments()).toEqual([
      "Bert Buche [2016-09-01,2018-08-01)",
      "Bert Buche [2016-09-01,2018-08-01)",
      "Sofie Sanddorn [2018-08-01,)",
      "Sofie Sanddorn [2018-08-01,)",
    ]);
    expect(await requests()).toEqual([
      { status: "ACCEPTED", reason: true, answer: false, decidedBy: asked.id, kind: "HAND_OVER", cases: "{ACCEPTED}" },
    ]);
    expect((await desk.mails()).at(-1)).toMatchObject({ to: is.administrator.id, subject: "Übergabe angenommen" });
    for (const after of [accept(asked, id), decline(asked, id), withdraw(is.administrator, id)]) {
      expect(whatStopped(await after)).toEqual([{ code: "CONFLICT", field: ["id"] }]);
    }
  });

  it("takes effect on the day it is accepted, if that asked for has passed", async () => {
    const { id } = await request(is.administrator, cases);
    expect((await accept(asked, id, is.sofie, "2018-08-15")).userErrors).toEqual([]);
    expect(await desk.assignments([cases[0] ?? ""])).toEqual([
      "Bert Buche [2016-09-01,2018-08-15)",
      "Sofie Sanddorn [2018-08-15,)",
    ]);
  });

  it("can be declined with a reason or withdrawn, and asked again", async () => {
    const first = await request(is.administrator, cases);
    expect(whatStopped(await decline(asked, first.id, " "))).toEqual([{ code: "INVALID", field: ["reason"] }]);
    expect((await decline(asked, first.id)).userErrors).toEqual([]);
    const second = await request(is.administrator, cases);
    expect((await withdraw(is.administrator, second.id)).userErrors).toEqual([]);
    expect((await request(is.administrator, cases)).userErrors).toEqual([]);

    expect(await requests()).toMatchObject([
      { status: "DECLINED", answer: true, decidedBy: asked.id, cases: "{DECLINED}" },
      { status: "WITHDRAWN", answer: false, decidedBy: is.administrator.id, cases: "{WITHDRAWN}" },
      { status: "OPEN", decidedBy: null, cases: "{OPEN}" },
    ]);
    expect((await desk.mails()).map(({ to, subject }) => [to, subject])).toEqual([
      [asked.id, "New request to hand over"],
      [is.administrator.id, "Übergabe abgelehnt"],
      [asked.id, "New request to hand over"],
      [asked.id, "Request to hand over withdrawn"],
      [asked.id, "New request to hand over"],
    ]);
  });

  it("is refused over the capacity, and stays open", async () => {
    await desk.make.caseload({ caseworkerId: is.sofie, persons: 1 });
    const { id } = await request(is.administrator, cases);
    expect((await accept(asked, id)).userErrors).toMatchObject([
      { code: "CAPACITY_EXCEEDED", field: ["toCaseworkerId"], capacity: { load: 1, requested: 3, capacity: 2 } },
    ]);
    expect(await requests()).toMatchObject([{ status: "OPEN" }]);
  });

  it("is about persons in care, each once and in one open request, and about another organization", async () => {
    await desk.admin.query("update programme_phase set ratio = 200");
    const gone = await desk.make.refugee({ until: "2018-07-31" });
    await desk.make.assignment({ refugeeId: gone, caseworkerId: is.bert, until: "2018-07-31" });
    const [one = "", two = ""] = cases;
    await request(is.administrator, [two]);

    expect(whatStopped(await request(is.administrator, [one, one, two, gone, unknownId], is.caritas))).toEqual([
      { code: "INVALID", field: ["toOrganizationId"] },
      { code: "INVALID", field: ["refugeeIds", "1"] },
      { code: "CONFLICT", field: ["refugeeIds", "2"] },
      { code: "NOT_IN_CARE", field: ["refugeeIds", "3"] },
      { code: "NOT_FOUND", field: ["refugeeIds", "4"] },
    ]);
    expect(whatStopped(await request(is.administrator, [one], unknownId))).toEqual([
      { code: "NOT_FOUND", field: ["toOrganizationId"] },
    ]);
    expect(whatStopped(await accept(asked, null))).toEqual([{ code: "NOT_FOUND", field: ["id"] }]);
  });

  it("is between the two administrations: nobody else asks, decides or reaches for the cases", async () => {
    const { id } = await request(is.administrator, cases);
    const third = await desk.make.viewer({ role: "ASSOCIATION_ADMIN" });
    const caseworker = await desk.make.viewer({
      role: "CASEWORKER",
      organizationId: is.caritas,
      caseworkerId: is.bert,
    });
    const [theirs = ""] = await desk.make.caseload({ caseworkerId: is.sofie, persons: 1 });

    for (const attempt of [
      () => request(is.steering, cases),
      () => request(caseworker, cases),
      () => request(is.administrator, [theirs]),
      () => accept(is.administrator, id),
      () => accept(is.steering, id),
      () => accept(asked, id, is.anna),
      () => decline(is.administrator, id),
      () => withdraw(asked, id),
      () => desk.reassign(asked, [[is.sofie, cases]], day),
    ]) {
      await expect(attempt()).rejects.toMatchObject(forbidden);
    }
    expect(whatStopped(await decline(third, id))).toEqual([{ code: "NOT_FOUND", field: ["id"] }]);
    expect(await requests()).toMatchObject([{ status: "OPEN" }]);
  });

  it("cannot be accepted once somebody else answers or care is over; moves within the organization do not matter", async () => {
    const [one = "", two = ""] = cases;
    const first = await request(is.administrator, [one]);
    const second = await request(is.administrator, [two]);
    await desk.transfer(is.administrator, [two], is.anna, day);
    const third = await desk.make.viewer({ role: "ASSOCIATION_ADMIN" });
    const hanna = await desk.make.caseworker({ name: "Hanna Holunder", organizationId: third.organizationId });
    await desk.transfer(is.steering, [one], hanna, day);

    const stale = await accept(asked, first.id);
    expect(whatStopped(stale)).toEqual([{ code: "CONFLICT", field: ["id"] }]);
    expect(stale.userErrors[0]?.message).toMatch(/^Since the request .* AiD-\d+\.$/);
    expect((await accept(asked, second.id)).userErrors).toEqual([]);
    expect(await desk.assignments([two])).toEqual([
      "Bert Buche [2016-09-01,2018-08-01)",
      "Sofie Sanddorn [2018-08-01,)",
    ]);
  });

  it("accepted, declined and withdrawn at once is decided once", async () => {
    await desk.admin.query("update programme_phase set ratio = 200");
    for (let round = 0; round < 8; round++) {
      const some = await desk.make.caseload({ caseworkerId: is.bert, persons: 2 });
      const { id } = await request(is.administrator, some);
      const results = await Promise.all([
        accept(asked, id),
        withdraw(is.administrator, id),
        decline(asked, id),
        accept(asked, id),
      ]);
      expect(results.filter((result) => result.id !== null)).toHaveLength(1);
      const status = (await requests()).at(-1)?.status;
      const taken = (await desk.assignments(some)).filter((line) => line.startsWith("Sofie"));
      expect(taken).toHaveLength(status === "ACCEPTED" ? 2 : 0);
    }
  });
});
