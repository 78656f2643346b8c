import "reflect-metadata";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type ServedCity, servedCity } from "../../test/served-city.js";

let city: ServedCity;
let officer: string;
let outsider: string;

const node = (prefix: string, uuid: string): string => `${prefix}_${uuid.replaceAll("-", "")}`;

beforeAll(async () => {
  city = await servedCity();
  officer = await city.signIn((await city.make.viewer({ role: "DATA_PROTECTION_OFFICER" })).email);
  outsider = await city.signIn((await city.make.viewer({ role: "ASSOCIATION_ADMIN" })).email);
  await city.ask("query Looking($id: ID!) { refugee(id: $id) { identity { familyName } } }", {
    variables: { id: node("ref", city.ids.assigned) },
    cookie: city.cookies.caseworker,
  });
  await city.admin.query("update refugee_identity set given_names = 'Neu' where refugee_id = $1", [city.ids.assigned]);
});
afterAll(() => city.close());

const log = `query Log($filter: AuditEventFilter) {
  auditEvents(first: 100, filter: $filter, orderBy: { field: TIME, direction: DESC }) {
    totalCount nodes { action role accountName account purpose tableName fileNumbers fields searched changes { field old new } }
  }
}`;
const logOf = async (filter: object, cookie = officer) => {
  const { data, errors } = await city.ask(log, { variables: { filter }, cookie });
  expect(errors).toEqual([]);
  const list = data?.auditEvents as { nodes: Record<string, unknown>[] } | undefined;
  return list?.nodes ?? [];
};
const fileNumber = async (id: string): Promise<string> =>
  (await city.admin.query("select file_number from refugee where id = $1", [id])).rows[0].file_number;

describe("the audit log", () => {
  it("shows the data-protection officer who saw and what became of what", async () => {
    const number = await fileNumber(city.ids.assigned);
    const about = await logOf({ fileNumber: number });
    expect(about).toContainEqual(
      expect.objectContaining({
        action: "READ",
        role: "CASEWORKER",
        purpose: "Looking",
        fileNumbers: [number],
        fields: ["Refugee: identity", "RefugeeIdentity: familyName"],
        account: expect.stringMatching(/^usr_/),
        accountName: expect.any(String),
      }),
    );
    expect(about).toContainEqual(
      expect.objectContaining({
        action: "UPDATE",
        tableName: "refugee_identity",
        changes: [{ field: "given_names", old: "Test", new: "Neu" }],
      }),
    );
    expect(about[0]).toMatchObject({ action: "UPDATE" });
  });

  it("is filtered by account, action and day", async () => {
    const reads = await logOf({ action: "READ" });
    expect(new Set(reads.map((line) => line.action))).toEqual(new Set(["READ"]));
    const { account: accountId } = reads.find((line) => line.purpose === "Looking") ?? {};
    const theirs = await logOf({ accountId });
    expect(theirs.length).toBeGreaterThan(0);
    expect(theirs.every((line) => line.account === accountId)).toBe(true);
    const { rows } = await city.admin.query(
      "select (now() at time zone 'Europe/Berlin')::date::text as today, (now() at time zone 'Europe/Berlin')::date + 1 || '' as tomorrow",
    );
    expect((await logOf({ from: rows[0].today, until: rows[0].today })).length).toBeGreaterThan(0);
    expect(await logOf({ from: rows[0].tomorrow })).toEqual([]);
    expect(await logOf({ fileNumber: "AiD-0" })).toEqual([]);
  });

  it("logs that its values were read", async () => {
    const number = await fileNumber(city.ids.assigned);
    await logOf({ fileNumber: number, action: "UPDATE" });
    expect(await logOf({ fileNumber: number, action: "READ" })).toContainEqual(
      expect.objectContaining({ role: "DATA_PROTECTION_OFFICER", fields: ["AuditEvent: changes"] }),
    );
  });

  it("is empty for everybody else", async () => {
    for (const cookie of [city.cookies.steering, city.cookies.caseworker, outsider]) {
      expect(await logOf({}, cookie)).toEqual([]);
      expect(await logOf({ fileNumber: await fileNumber(city.ids.assigned) }, cookie)).toEqual([]);
      const { data } = await city.ask("{ auditChain { seals } }", { cookie });
      expect(data).toEqual({ auditChain: null });
    }
  });

  it("says how its chain stands", async () => {
    const { data } = await city.ask(
      "{ auditChain { sealedLines waitingLines seals brokenSeal anchorHeld lastVerifiedAt } }",
      { cookie: officer },
    );
    expect(data?.auditChain).toMatchObject({ sealedLines: 0, waitingLines: expect.any(Number), lastVerifiedAt: null });
  });
});

describe("a person's file", () => {
  const entries = async (cookie: string) => {
    const { data, errors } = await city.ask(
      "query Who($id: ID!) { refugee(id: $id) { accessLog(first: 50) { totalCount pageInfo { hasNextPage } nodes { id at action accountName role purpose } } } }",
      { variables: { id: node("ref", city.ids.assigned) }, cookie },
    );
    expect(errors).toEqual([]);
    const refugee = data?.refugee as { accessLog: { nodes: { purpose: string | null; at: string }[] } } | undefined;
    return refugee?.accessLog.nodes ?? [];
  };

  it("says who saw and changed it, the newest first, to those who may know the name", async () => {
    const seen = await entries(city.cookies.caseworker);
    expect(seen).toContainEqual(expect.objectContaining({ action: "READ", role: "CASEWORKER", purpose: "Looking" }));
    expect(seen.map((entry) => entry.at)).toEqual(
      seen
        .map((entry) => entry.at)
        .sort()
        .reverse(),
    );
    expect((await entries(city.cookies.steering)).length).toBeGreaterThan(0);
  });

  it("says nothing of it to others", async () => {
    expect(await entries(outsider)).toEqual([]);
  });
});

describe("the export", () => {
  const fetchCsv = (cookie: string, query = "") =>
    city.app.inject({ method: "GET", url: `/audit.csv${query}`, headers: { cookie, "accept-language": "de" } });

  it("gives the data-protection officer the same lines as a table, and is logged", async () => {
    const number = await fileNumber(city.ids.assigned);
    const response = await fetchCsv(officer, `?fileNumber=${number}&action=UPDATE`);
    expect(response.statusCode).toBe(200);
    expect(response.headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(response.headers["content-disposition"]).toContain("attachment");
    const [head, ...rows] = response.body.trim().split("\r\n");
    expect(head).toContain("Zeitpunkt");
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain("given_names: Test → Neu");
    expect(await logOf({ action: "EXPORT" })).toMatchObject([
      { role: "DATA_PROTECTION_OFFICER", purpose: "audit.csv" },
    ]);
  });

  it("holds no formulas", async () => {
    for (const given of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"]) {
      await city.admin.query("update refugee_identity set given_names = $2 where refugee_id = $1", [
        city.ids.waiting,
        given,
      ]);
    }
    await city.admin.query("insert into household (number) values ('=HYPERLINK(1)')");
    const { body } = await fetchCsv(officer);
    const cells = body.match(/"(?:[^"]|"")*"/g) ?? [];
    expect(cells.length).toBeGreaterThan(20);
    expect(cells.filter((cell) => /^"[=+\-@\t\r]/.test(cell))).toEqual([]);
  });

  it("is there for nobody else", async () => {
    expect((await fetchCsv(city.cookies.steering)).statusCode).toBe(403);
    expect((await fetchCsv("")).statusCode).toBe(401);
    expect((await fetchCsv(officer, "?from=yesterday")).statusCode).toBe(400);
  });
});
