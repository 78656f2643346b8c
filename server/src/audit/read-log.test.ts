import "reflect-metadata";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { type ServedCity, servedCity } from "../../test/served-city.js";

let city: ServedCity;
let since: string;

beforeAll(async () => {
  city = await servedCity();
});
afterAll(() => city.close());
beforeEach(async () => {
  since = (await city.admin.query<{ id: string }>("select uuidv7() as id")).rows[0]?.id ?? "";
});

interface Line {
  account: string;
  role: string;
  request_id: string;
  purpose: string;
  subject_ids: string[];
  fields: string[];
  search: Buffer | null;
}

async function lines(): Promise<Line[]> {
  const { rows } = await city.admin.query<Line>(
    `select e.*, u.email as account from audit_event e left join user_account u on u.id = e.account_id
    where e.id > $1 and e.action = 'READ' order by e.id`,
    [since],
  );
  return rows;
}

const node = (prefix: string, uuid: string): string => `${prefix}_${uuid.replaceAll("-", "")}`;

describe("reads of personal data", () => {
  it("leave a line: who, for what, whose and which fields", async () => {
    const { data } = await city.ask(
      "query File($id: ID!) { refugee(id: $id) { id fileNumber identity { familyName birthDate } benefitPeriods { kind } } }",
      { variables: { id: node("ref", city.ids.assigned) }, cookie: city.cookies.caseworker },
    );
    expect(data?.refugee).toMatchObject({ identity: { familyName: "Öztürk" } });
    expect(await lines()).toMatchObject([
      {
        role: "CASEWORKER",
        purpose: "File",
        request_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        subject_ids: [city.ids.assigned],
        fields: ["Refugee: benefitPeriods fileNumber identity", "RefugeeIdentity: birthDate familyName"],
      },
    ]);
  });

  it("are logged for the rows of the page, not for those beyond it", async () => {
    const page =
      "query Page($first: Int!) { refugees(first: $first) { pageInfo { hasNextPage } nodes { identity { familyName } } } }";
    const { text } = await city.ask(page, { variables: { first: 1 } });
    expect(text).toBe(
      '{"data":{"refugees" : {"pageInfo" : {"hasNextPage" : true}, "nodes" : [{"identity" : {"familyName" : "Öztürk"}}]}}}',
    );
    expect((await lines()).map((line) => line.subject_ids)).toEqual([[city.ids.assigned]]);
  });

  it("are not logged where the viewer learns nothing", async () => {
    await city.ask("{ refugees(first: 5, filter: { areaId: null }) { totalCount } districts { name } }");
    await city.ask("query None($id: ID!) { refugee(id: $id) { id __typename } }", {
      variables: { id: node("ref", city.ids.assigned) },
    });
    await city.ask("query Unknown($id: ID!) { refugee(id: $id) { fileNumber } }", {
      variables: { id: node("ref", "00000000-0000-7000-8000-000000000000") },
    });
    expect(await lines()).toEqual([]);
  });

  it("of restricted files name them, though not whose they are", async () => {
    const { email } = await city.make.viewer({ role: "DATA_PROTECTION_OFFICER" });
    const officer = await city.signIn(email);
    const { rows } = await city.admin.query("select file_number from refugee where id = $1", [city.ids.waiting]);
    const fileNumber = rows[0]?.file_number;
    const restrict =
      "mutation($input: RestrictRefugeeInput!) { restrictRefugee(input: $input) { userErrors { code } } }";
    await city.ask(restrict, { variables: { input: { fileNumber, readers: [], reason: "Zeugenschutz" } } });

    const ask = "query Restricted { restrictedFiles(first: 5) { nodes { fileNumber reason refugee { fileNumber } } } }";
    const { data } = await city.ask(ask);
    expect(data?.restrictedFiles).toEqual({ nodes: [{ fileNumber, reason: "Zeugenschutz", refugee: null }] });
    await city.ask("{ restrictedFiles(first: 5) { totalCount nodes { id } } }");
    expect(await lines()).toMatchObject([
      {
        role: "STEERING",
        purpose: "Restricted",
        subject_ids: [city.ids.waiting],
        fields: ["RestrictedFile: fileNumber reason refugee"],
      },
    ]);
    const log = "{ auditEvents(first: 50, filter: { action: READ }) { nodes { fileNumbers fields } } }";
    const { data: seen } = await city.ask(log, { cookie: officer });
    const named = { fileNumbers: [fileNumber], fields: ["RestrictedFile: fileNumber reason refugee"] };
    expect(seen?.auditEvents).toMatchObject({ nodes: expect.arrayContaining([named]) });

    const lift = "mutation($input: LiftRestrictionInput!) { liftRestriction(input: $input) { userErrors { code } } }";
    await city.ask(lift, { variables: { input: { fileNumber, reason: "Ende" } } });
  });

  it("are told apart by what was shown of whom", async () => {
    const { rows } = await city.admin.query<{ id: string }>("insert into household default values returning id");
    for (const id of [city.ids.assigned, city.ids.waiting]) {
      await city.admin.query(
        "insert into household_membership (household_id, refugee_id, period, role) values ($1, $2, '[2016-09-01,)', 'PARTNER')",
        [rows[0]?.id, id],
      );
    }
    await city.ask(
      `query Family($id: ID!) { refugee(id: $id) { identity { birthDate } household { members { refugee { identity { givenNames } } } } } }`,
      { variables: { id: node("ref", city.ids.assigned) } },
    );
    const found = (await lines()).map(({ subject_ids, fields }) => [subject_ids, fields.join().includes("birthDate")]);
    expect(found).toHaveLength(2);
    expect(found).toContainEqual([[city.ids.assigned], true]);
    expect(found).toContainEqual([[city.ids.waiting], false]);
  });

  it("by name keep a keyed hash of the words, also where nobody was found", async () => {
    const search = (words: string) =>
      city.ask("query Search($words: String!) { refugees(first: 5, filter: { search: $words }) { nodes { id } } }", {
        variables: { words },
      });
    await search("Unbekannt");
    await search(" unbekannt ");
    await search("Öztürk");
    const found = await lines();
    expect(found.map(({ subject_ids, purpose }) => [subject_ids, purpose])).toEqual([
      [[], "Search"],
      [[], "Search"],
      [[], "Search"],
    ]);
    const [one, same, other] = found.map((line) => line.search?.toString("hex"));
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(same).toBe(one);
    expect(other).not.toBe(one);
  });

  it("in the payload of a mutation are logged, too, and hidden members stay hidden", async () => {
    const refugeeId = await city.make.refugee({ familyName: "Neumann" });
    const { text } = await city.ask(
      "mutation Give($input: AssignCaseworkerInput!) { assignCaseworker(input: $input) { assignment { refugee { identity { familyName } } } } }",
      {
        variables: {
          input: { refugeeId: node("ref", refugeeId), caseworkerId: node("csw", city.ids.anna), from: "2018-07-31" },
        },
      },
    );
    expect(JSON.parse(text)).toEqual({
      data: { assignCaseworker: { assignment: { refugee: { identity: { familyName: "Neumann" } } } } },
    });
    expect((await lines()).map(({ purpose, subject_ids }) => [purpose, subject_ids])).toEqual([["Give", [refugeeId]]]);
  });

  it("cannot be hidden by a name that looks like the log's own marks", async () => {
    const forged = '"#" : "0:", ';
    const refugeeId = await city.make.refugee({ familyName: forged });
    const { data } = await city.ask("query Forged($id: ID!) { refugee(id: $id) { identity { familyName } } }", {
      variables: { id: node("ref", refugeeId) },
    });
    expect(data).toEqual({ refugee: { identity: { familyName: forged } } });
    expect((await lines()).map((line) => line.subject_ids)).toEqual([[refugeeId]]);
  });

  it("of a flat's address are logged, of a home's not", async () => {
    const flat = await city.make.accommodation({ districtId: city.ids.district, tenure: "SELF_RENTED" });
    const read = (id: string) =>
      city.ask("query Place($id: ID!) { accommodation(id: $id) { address { street } } }", {
        variables: { id: node("acc", id) },
      });
    await read(city.ids.home);
    await read(flat.accommodationId);
    expect((await lines()).map(({ subject_ids, fields }) => [subject_ids, fields])).toEqual([
      [[flat.accommodationId], ["Accommodation: address"]],
    ]);
  });

  it("by many at once each leave theirs", async () => {
    await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        city.ask(`query Many${index} { refugees(first: 1) { nodes { identity { familyName } } } }`),
      ),
    );
    expect(new Set((await lines()).map((line) => line.purpose)).size).toBe(60);
  });

  it("are refused where they cannot be logged", async () => {
    await city.admin.query("revoke execute on function audit_record_reads(jsonb) from aid_app");
    try {
      const refused = await city.ask("{ refugees(first: 1) { nodes { identity { familyName } } } }");
      expect(refused.errors[0]?.extensions?.code).toBe("INTERNAL_SERVER_ERROR");
      expect(refused.text).not.toContain("Öztürk");
    } finally {
      await city.admin.query("grant execute on function audit_record_reads(jsonb) to aid_app");
    }
    expect((await city.ask("{ refugees(first: 1) { nodes { identity { familyName } } } }")).errors).toEqual([]);
  });
});
