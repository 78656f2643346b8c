import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { GraphQLSchema } from "graphql";
import { type Canary, canariesIn, isInScope } from "../../test/access/canaries.js";
import { roles, today } from "../../test/access/city.js";
import { Crawler } from "../../test/access/crawler.js";
import { type Asker, type ServedAccessCity, servedAccessCity } from "../../test/access/served-access-city.js";
import { setLocalClaims } from "../../test/claims.js";
import { createSchema } from "../graphql/schema.js";
import { ApiScope, scopeNeedOf, scopeOf } from "../tokens/scope.js";
import { needOfField } from "../tokens/scope-check.js";
import { claimsOf, type Viewer } from "./viewer.js";

let served: ServedAccessCity;
let schema: GraphQLSchema;
let crawler: Crawler;
let steering: Asker;
let caseworker: Asker;
/** Everything that the steering office could ask for in a session. */
let questions: Awaited<ReturnType<Crawler["questions"]>>;

beforeAll(async () => {
  served = await servedAccessCity();
  schema = await createSchema(new Map());
  crawler = new Crawler(served, schema);
  steering = await served.signIn(served.city.viewers.STEERING.id);
  caseworker = await served.signIn(served.city.viewers.CASEWORKER.id);
  questions = await crawler.questions(steering);
}, 300_000);
afterAll(() => served.close());

const allScopes = Object.values(ApiScope);

/** What the scopes let a program ask for, by the declarations beside the fields. */
const askable = async (by: Asker, names: readonly ApiScope[]) => {
  const held = names.map(scopeOf);
  return crawler.questions(by, (parent, field) => {
    const need = field.name === "node" ? scopeNeedOf(parent) : needOfField(schema, parent, field);
    return need !== undefined && !need.sessionOnly && need.scopes.every((scope) => held.includes(scope));
  });
};

async function crawlByToken(owner: "STEERING" | "CASEWORKER", scopes: readonly ApiScope[]) {
  const token = await served.token(owner === "STEERING" ? steering : caseworker, scopes);
  const found = await crawler.crawl(token, await askable(token, scopes), ({ status, errors }, query) =>
    expect({ query, status, errors }).toEqual({ query, status: 200, errors: [] }),
  );
  const held = scopes.map(scopeOf);
  const mayFind = ({ byApi, cell }: Canary): boolean =>
    byApi.has(owner) && cell !== null && isInScope(held, cell.rule.table);
  const expected = [...served.canaries.values()].filter(mayFind);
  const seen = new Set(found.map(({ canary }) => canary));
  return {
    leaks: found
      .filter(({ canary }) => canary.cell && !mayFind(canary))
      .map((one) => `${one.root}: ${one.canary.where}`),
    missing: expected.filter((one) => !seen.has(one)).map(({ where }) => where),
    tables: [...new Set([...seen].flatMap(({ cell }) => cell?.rule.table ?? []))].sort(),
  };
}

describe("everything that the schema has, asked for", () => {
  it("by nobody shows nothing", async () => {
    expect(await crawler.crawl({}, questions, ({ text }) => expect(text).toContain("UNAUTHENTICATED"))).toEqual([]);
  }, 300_000);

  it.each(allScopes)(
    "by a token that has %s only stays within the scope",
    async (scope) => {
      const { leaks, tables } = await crawlByToken("STEERING", [scope]);
      expect(leaks).toEqual([]);
      // That something is found at all shows that the crawler asked.
      expect({ scope, tables }).toEqual({ scope, tables: tablesFoundBy[scope] });
    },
    300_000,
  );

  it.each(["STEERING", "CASEWORKER"] as const)(
    "by a token of %s with all scopes shows what its owner may see",
    async (owner) => {
      const { leaks, missing } = await crawlByToken(owner, allScopes);
      expect({ leaks, missing }).toEqual({ leaks: [], missing: [] });
    },
    300_000,
  );

  it("by a token is refused as a whole when it goes beyond the scopes", async () => {
    const token = await served.token(steering, [ApiScope.STATISTICS_READ]);
    const beyond = questions.filter(({ root }) =>
      /^(refugee|caseload|account|audit|emergency|accommodation)/.test(root),
    );
    expect(await crawler.crawl(token, beyond, ({ data }) => expect(data).toBeNull())).toEqual([]);
  }, 300_000);

  it("by a disabled account shows nothing, in the session that it had and with its token", async () => {
    const token = await served.token(caseworker, allScopes);
    const asked = await askable(token, allScopes);
    await served.owner.query("update user_account set disabled = true where id = $1", [
      served.city.viewers.CASEWORKER.id,
    ]);
    for (const by of [caseworker, token])
      expect(await crawler.crawl(by, asked, ({ data }) => expect(data).toBeFalsy())).toEqual([]);
    await served.owner.query("update user_account set disabled = false where id = $1", [
      served.city.viewers.CASEWORKER.id,
    ]);
  }, 300_000);
});

/** Names need two: a person is found by the casework, and known by name by who reads refugees. */
const tablesFoundBy: { readonly [scope in ApiScope]: readonly string[] } = {
  AREAS_READ: [],
  AREAS_WRITE: [],
  CASELOAD_READ: [
    "capacity_exception",
    "care_period",
    "caseworker_assignment",
    "household",
    "household_membership",
    "reassignment",
    "refugee",
  ],
  CASELOAD_WRITE: [],
  HOUSING_READ: ["accommodation_address"],
  PROGRAMME_READ: [],
  REFERRALS_READ: [],
  REFUGEES_READ: ["benefit_period"],
  STATISTICS_READ: [],
};

describe("every column that the application's role may select, by raw SQL", () => {
  /** All that somebody reads, as text by table. */
  async function readAll(viewer: Viewer | null): Promise<Map<string, string>> {
    const { owner } = served;
    const texts = new Map<string, string>();
    await owner.query("begin; set local role aid_app");
    try {
      if (viewer) await owner.query(setLocalClaims(claimsOf(viewer, today)));
      const { rows: tables } = await owner.query<{ table: string; columns: string }>(
        `select c.table_name as table, string_agg(quote_ident(c.column_name), ', ') as columns
        from information_schema.columns c where c.table_schema = 'public'
          and has_column_privilege('public.' || quote_ident(c.table_name), c.column_name, 'select') group by 1`,
      );
      for (const { table, columns } of tables) {
        const { rows } = await owner.query<{ text: string }>(
          `select coalesce(json_agg(t)::text, '') as text from (select ${columns} from ${table}) t`,
        );
        texts.set(table, rows[0]?.text ?? "");
      }
    } finally {
      await owner.query("rollback");
    }
    return texts;
  }

  /** A row's id says nothing in what refers to the row. */
  async function seenBy(viewer: Viewer | null): Promise<{ table: string; canary: Canary }[]> {
    return [...(await readAll(viewer))].flatMap(([table, text]) =>
      canariesIn(served.canaries, text)
        .filter(({ isId, cell }) => !isId || cell?.rule.table === table)
        .map((canary) => ({ table, canary })),
    );
  }

  it("holds nothing for nobody", async () => {
    const seen = await seenBy(null);
    // Accounts must be found before anybody is signed in.
    expect(seen.filter(({ table }) => table !== "user_account").map(({ canary }) => canary.where)).toEqual([]);
  });

  it.each(roles)("holds for %s what the matrix says", async (role) => {
    const seen = await seenBy(served.city.viewers[role]);
    const isOfficersLog = (table: string) => role === "DATA_PROTECTION_OFFICER" && /^audit_/.test(table);
    const leaks = seen.filter(({ table, canary }) => !canary.bySql.has(role) && !isOfficersLog(table));
    const found = new Set(seen.map(({ canary }) => canary));
    const missing = [...served.canaries.values()].filter((one) => one.bySql.has(role) && !found.has(one));
    expect({
      leaks: leaks.map(({ table, canary }) => `${table}: ${canary.where}`),
      missing: missing.map(({ where }) => where),
    }).toEqual({ leaks: [], missing: [] });
  });

  it.each(allScopes)("holds for a token with %s only what the scope lets through", async (name) => {
    const scopes = [scopeOf(name)];
    const seen = await seenBy({ ...served.city.viewers.STEERING, scopes });
    const leaks = seen.filter(
      ({ canary: { bySql, cell } }) => !bySql.has("STEERING") || (cell && !isInScope(scopes, cell.rule.table)),
    );
    expect(leaks.map(({ table, canary }) => `${table}: ${canary.where}`)).toEqual([]);
  });
});
