import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { type CaseloadDesk, caseloadDesk, whatStopped } from "../../test/caseload-desk.js";
import { contextOf } from "../../test/factories.js";
import { toNodeId } from "../graphql/node-id.js";
import { SubstitutionService } from "./substitution.service.js";

let desk: CaseloadDesk;
let is: Awaited<ReturnType<CaseloadDesk["people"]>>;
let people: string[];

beforeAll(async () => {
  desk = await caseloadDesk();
});
beforeEach(async () => {
  is = await desk.people();
  people = await desk.make.caseload({ caseworkerId: is.bert, persons: 2 });
});
afterAll(() => desk.close());

const day = "2018-08-01";
const count = async (table: string): Promise<number> =>
  (await desk.admin.query(`select count(*)::integer as count from ${table}`)).rows[0].count;
const move = (
  idempotencyKey: string | null,
  refugeeIds = people,
  viewer = is.steering,
  more: object = {},
  to = is.anna,
) => desk.reassign(viewer, [[to, refugeeIds]], day, { idempotencyKey, ...more });

describe("the same change under the same key", () => {
  it("50 times at once is done once, and answered alike", async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => move("6f1c")));
    const [first] = answers;
    expect(first).toMatchObject({ id: expect.any(String), userErrors: [] });
    expect(first?.effects).toHaveLength(2);
    for (const answer of answers) expect(answer).toEqual(first);
    expect([await count("reassignment"), await count("idempotency_key")]).toEqual([1, 1]);
  });

  it("is done once where it could well be done twice, and told once", async () => {
    await desk.make.viewer({ role: "ASSOCIATION_ADMIN", organizationId: await organizationOf(is.sofie) });
    const request = {
      refugeeIds: people.map((id) => toNodeId("Refugee", id)),
      toOrganizationId: toNodeId("Organization", await organizationOf(is.sofie)),
      day,
      idempotencyKey: "request",
    };
    const exception = { caseworkerId: toNodeId("Caseworker", is.anna), extraPlaces: 1, from: day, until: day };
    const substitutions = new SubstitutionService(desk.database, desk.vault);
    const substitution = {
      caseworkerId: toNodeId("Caseworker", is.anna),
      substituteId: toNodeId("Caseworker", is.bert),
      from: "2018-07-30",
      until: day,
      reason: "Urlaub",
      idempotencyKey: "substitution",
    };
    const twice = async <T extends { id: string | null; userErrors: readonly object[] }>(work: () => Promise<T>) => {
      const answers = [await work(), await work()];
      expect(answers[0]?.id).toEqual(expect.any(String));
      expect(answers[1]).toEqual(answers[0]);
      return answers[1];
    };
    await twice(() => desk.handOver.request(contextOf(is.administrator), request));
    await twice(() =>
      desk.service.grantException(contextOf(is.steering), { ...exception, reason: "Zuzug", idempotencyKey: "grant" }),
    );
    const recorded = await twice(() => substitutions.record(contextOf(is.administrator), substitution));
    const end = { substitutionId: toNodeId("Substitution", recorded?.id ?? ""), idempotencyKey: "end" };
    await twice(() => substitutions.end(contextOf(is.administrator), end));
    const other = { ...substitution, reason: "Krank" };
    expect(whatStopped(await substitutions.record(contextOf(is.administrator), other))).toEqual([
      { code: "INVALID", field: ["idempotencyKey"] },
    ]);
    expect(await count("substitution")).toBe(1);
    expect([await count("hand_over_request"), await count("capacity_exception")]).toEqual([1, 1]);
    expect(await desk.mails()).toHaveLength(1);
  });

  it("is remembered of the account that asked, and of what was done only", async () => {
    await move("key", people, is.steering, { preview: true });
    const [third = ""] = await desk.make.refugees(1);
    expect(whatStopped(await move("key", [...people, third]))).toMatchObject([{ code: "CAPACITY_EXCEEDED" }]);
    expect(await count("idempotency_key")).toBe(0);
    await desk.admin.query("update programme_phase set ratio = 3");
    expect((await move("key", [...people, third])).userErrors).toEqual([]);
    // The administrator's own key of the same name is another one.
    expect((await move("key", people, is.administrator, {}, is.bert)).userErrors).toEqual([]);
    expect([await count("reassignment"), await count("idempotency_key")]).toEqual([2, 2]);
  });

  it("is something else with another value in it, and again by another mutation", async () => {
    await move("key");
    const refusal = { code: "INVALID", field: ["idempotencyKey"] };
    expect(whatStopped(await move("key", people.slice(1)))).toEqual([refusal]);
    const other = await desk.service.assign(contextOf({ ...is.steering, locale: "en" }), {
      refugeeId: toNodeId("Refugee", people[0] ?? ""),
      caseworkerId: toNodeId("Caseworker", is.anna),
      from: day,
      idempotencyKey: "key",
    });
    expect(whatStopped(other)).toEqual([refusal]);
    expect(other.userErrors[0]?.message).toMatch(/^Something else was asked for under this key/);
    // Absent and null are the same, and so is any order of the values.
    expect((await move("key", people, is.steering, { reason: null })).userErrors).toEqual([]);
  });

  it("is forgotten after a day, whoever asks next", async () => {
    await move("key");
    await desk.admin.query("update idempotency_key set recorded_at = recorded_at - interval '25 hours'");
    await desk.reassign(is.administrator, [[is.bert, people]], day, { idempotencyKey: "other" });
    expect(await count("idempotency_key")).toBe(1);
    expect((await move("key")).id).not.toBeNull();
    expect(await count("reassignment")).toBe(3);
  });
});

async function organizationOf(caseworkerId: string): Promise<string> {
  const { rows } = await desk.admin.query("select organization_id as id from caseworker where id = $1", [caseworkerId]);
  return rows[0].id;
}
