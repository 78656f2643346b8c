import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { pino } from "pino";
import { TestBrowser } from "../../test/browser.js";
import { contextOf } from "../../test/factories.js";
import { type Fault, faultAtEachStatement } from "../../test/faults.js";
import { outboxOf } from "../../test/mails.js";
import { type ServedCity, servedCity } from "../../test/served-city.js";
import { signInSettings } from "../../test/sign-in.js";
import { vault } from "../../test/vault.js";
import { accessServices } from "../access/services.js";
import { claimsOf } from "../access/viewer.js";
import { AccountRole } from "../access/viewer-role.js";
import { AccountsService } from "./accounts.service.js";

let city: ServedCity;
let office: string;
let associationAdmin: string;
beforeAll(async () => {
  city = await servedCity();
  office = await city.make.organization({ name: "Amt", kind: "MUNICIPALITY" });
  const admin = await city.make.viewer({ role: "ASSOCIATION_ADMIN", organizationId: city.ids.caritas });
  associationAdmin = await city.signIn(admin.email);
});
afterAll(() => city.close());

const nodeId = (prefix: string, uuid: string) => `${prefix}_${uuid.replaceAll("-", "")}`;

const signInOptions = {
  logger: pino({ enabled: false }),
  vault,
  production: false,
  providers: [],
  settings: signInSettings,
};

let count = 0;
const invite = async (input: object, cookie: string = city.cookies.steering) => {
  const { data, errors } = await city.ask(
    "mutation ($input: InviteAccountInput!) { inviteAccount(input: $input) { email userErrors { code field message } } }",
    {
      cookie,
      variables: {
        input: {
          email: `invited${++count}@help.example`,
          name: "Ina Neu",
          role: "ASSOCIATION_ADMIN",
          organizationId: nodeId("org", city.ids.caritas),
          ...input,
        },
      },
    },
  );
  type Payload = { email: string | null; userErrors: { code: string; field: string[]; message: string }[] };
  return { payload: (data as { inviteAccount: Payload } | null)?.inviteAccount, code: errors[0]?.extensions?.code };
};

const listed = async (cookie?: string) => {
  const query =
    "{ accounts(first: 100) { nodes { id email role disabled invitationOpen secondFactor organization { name } } } }";
  const { data } = await city.ask(query, cookie === undefined ? {} : { cookie });
  return (data as { accounts: { nodes: { id: string; email: string; organization: { name: string } }[] } }).accounts
    .nodes;
};

describe("accounts", () => {
  it("are listed for the steering office; an administrator sees those of the own house, a caseworker none", async () => {
    const all = await listed();
    const ofCaritas = all.filter(({ organization }) => organization.name === "Caritas");
    expect(ofCaritas.length).toBeGreaterThan(0);
    expect(ofCaritas.length).toBeLessThan(all.length);
    expect(await listed(associationAdmin)).toEqual(ofCaritas);
    expect(await listed(city.cookies.caseworker)).toEqual([]);
  });

  it("are made by an invitation that only its receiver can open", async () => {
    const email = "ina.neu@help.example";
    const { payload } = await invite({ email: "Ina.Neu@help.example" });
    expect(payload).toMatchObject({ email, userErrors: [] });
    expect((await listed()).find((account) => account.email === email)).toMatchObject({
      role: "ASSOCIATION_ADMIN",
      disabled: false,
      invitationOpen: true,
      secondFactor: false,
    });
    expect((await new TestBrowser(city.app).signIn(email, "")).statusCode).toBe(400);
    expect((await new TestBrowser(city.app).signIn(email, "-")).statusCode).toBe(401);
    const { rows } = await city.admin.query("select content::text from mail_outbox");
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/Ina|neues-passwort/);
  });

  it.each<Fault>(["refused", "terminated"])(
    "are made with their invitation or not at all, whichever statement is %s",
    async (fault) => {
      const services = accessServices({
        ...signInOptions,
        pool: city.database.pool,
        clock: city.clock,
        outbox: outboxOf(city.database, vault),
      });
      const service = new AccountsService(city.database, services.passwordLinks, city.clock);
      const administrator = await city.make.viewer({ role: "ASSOCIATION_ADMIN", organizationId: city.ids.caritas });
      const email = `${fault}@help.example`;
      const waiting = async () =>
        (
          await city.admin.query(
            `select u.email, m.user_account_id is not null as mailed, c.purpose from user_account u
          left join mail_outbox m on m.user_account_id = u.id left join sign_in_challenge c on c.user_account_id = u.id
          where u.email = $1`,
            [email],
          )
        ).rows;
      const { answer } = await faultAtEachStatement(city.admin, fault, () =>
        service.invite(contextOf(administrator), {
          email,
          name: "Ina Neu",
          role: AccountRole.ASSOCIATION_ADMIN,
          organizationId: nodeId("org", city.ids.caritas),
          locale: "de",
        }),
      );
      expect(answer).toEqual({ email, userErrors: [] });
      expect(await waiting()).toEqual([{ email, mailed: true, purpose: "INVITATION" }]);
    },
  );

  it("get a link from nobody but those who administer them, and only until a password is chosen", async () => {
    const open = await city.make.viewer({ role: "ASSOCIATION_ADMIN", organizationId: office });
    await city.admin.query("update user_account set password_hash = null where id = $1", [open.id]);
    const chosen = await city.make.viewer({ role: "ASSOCIATION_ADMIN", organizationId: city.ids.caritas });
    const stranger = await city.make.viewer({ role: "ASSOCIATION_ADMIN", organizationId: city.ids.caritas });
    const link = (accountId: string, purpose: string) =>
      city.database.write(claimsOf(stranger, "2018-07-31"), (tx) =>
        tx.query(
          `insert into sign_in_challenge (id_hash, purpose, user_account_id, content, expires_at)
          values (sha256('x'), $2, $1, '', now())`,
          [accountId, purpose],
        ),
      );
    await expect(link(open.id, "INVITATION")).rejects.toThrow("row-level security");
    await expect(link(chosen.id, "INVITATION")).rejects.toThrow("row-level security");
    await city.admin.query("update user_account set password_hash = null where id = $1", [chosen.id]);
    await expect(link(chosen.id, "RECOVERY")).rejects.toThrow("row-level security");
    await link(chosen.id, "INVITATION");
  });

  it.each([
    ["a role above", { role: "STEERING" }],
    ["duties beyond the own house", { role: "BOARD" }],
  ])("with %s are not made by an association's administrator", async (_, input) => {
    expect((await invite(input, associationAdmin)).code).toBe("FORBIDDEN");
  });

  it("are not made in another house by an association's administrator, nor at all by a caseworker", async () => {
    expect((await invite({ organizationId: nodeId("org", office) }, associationAdmin)).code).toBe("FORBIDDEN");
    expect((await invite({}, city.cookies.caseworker)).code).toBe("FORBIDDEN");
    expect((await invite({}, associationAdmin)).payload?.userErrors).toEqual([]);
  });

  it("are refused by Postgres itself when nobody asked first", async () => {
    const asAdmin = (organization: string, role: string) =>
      city.database.write(
        {
          viewerId: "018f0000-0000-7000-8000-000000000009",
          role: "ASSOCIATION_ADMIN",
          organizationId: city.ids.caritas,
          caseworkerId: null,
          scopes: null,
          today: "2018-07-31",
        },
        (tx) =>
          tx.query("select invite_account('x@help.example', 'X', $1, $2, null, 'de', now())", [role, organization]),
      );
    await expect(asAdmin(office, "CASEWORKER")).rejects.toThrow("may not invite");
    await expect(asAdmin(city.ids.caritas, "STEERING")).rejects.toThrow("may not invite");
    await expect(city.database.pool.query("update user_account set disabled = true")).rejects.toThrow("permission");
    await expect(city.database.pool.query("update user_account set role = 'STEERING'")).rejects.toThrow("permission");
  });

  it.each([
    ["no name", { name: "  " }, "name"],
    ["a caseworker's role without a caseworker", { role: "CASEWORKER" }, "caseworkerId"],
    ["an organization that does not exist", { organizationId: `org_${"0".repeat(32)}` }, "organizationId"],
    ["an address that is taken", { email: "taken@help.example" }, "email"],
  ])("with %s are refused in a sentence", async (_, input, field) => {
    await invite({ email: "taken@help.example" });
    const { payload } = await invite(input);
    expect(payload).toMatchObject({ email: null, userErrors: [{ field: [field] }] });
  });

  it("of caseworkers belong to one of that house who has none yet", async () => {
    const berta = await city.make.caseworker({ organizationId: city.ids.caritas, name: "Berta Birke" });
    const other = await city.make.caseworker({ organizationId: office, name: "Fremd" });
    const as = (uuid: string) => invite({ role: "CASEWORKER", caseworkerId: nodeId("csw", uuid) });
    expect((await as(other)).payload?.userErrors[0]).toMatchObject({ code: "NOT_FOUND" });
    expect((await as(berta)).payload?.userErrors).toEqual([]);
    expect((await as(berta)).payload?.userErrors[0]).toMatchObject({ field: ["caseworkerId"] });
  });

  it("are closed at once and opened again; nobody closes the own one, or one that is not theirs", async () => {
    const victim = await city.make.viewer({
      role: "CASEWORKER",
      organizationId: city.ids.caritas,
      ...(await helper()),
    });
    const cookie = await city.signIn(victim.email);
    const disable = async (id: string, disabled: boolean, by: string = associationAdmin) => {
      const does = disabled ? "disableAccount" : "enableAccount";
      const query = `mutation ($id: ID!) { done: ${does}(input: { accountId: $id }) { userErrors { code } } }`;
      const { data } = await city.ask(query, { cookie: by, variables: { id } });
      return (data as { done: { userErrors: { code: string }[] } }).done.userErrors;
    };
    const id = nodeId("act", victim.id);
    expect((await city.ask("{ viewer { name } }", { cookie })).status).toBe(200);
    expect(await disable(id, true)).toEqual([]);
    expect((await city.ask("{ viewer { name } }", { cookie })).status).toBe(401);
    expect(await disable(id, false)).toEqual([]);
    expect((await city.ask("{ viewer { name } }", { cookie: await city.signIn(victim.email) })).status).toBe(200);
    const steering = (await listed()).find(({ organization }) => organization.name === "Stadt")?.id ?? "";
    expect(await disable(steering, true)).toEqual([{ code: "NOT_FOUND" }]);
    expect(await disable(steering, true, city.cookies.steering)).toEqual([{ code: "INVALID" }]);
  });
});

describe("a second factor that was lost", () => {
  it("is taken away by an administrator of the house, whereupon the password opens the account again", async () => {
    const owner = await city.make.viewer({ role: "CASEWORKER", organizationId: city.ids.caritas, ...(await helper()) });
    await city.signIn(owner.email);
    await city.admin.query(
      "insert into authenticator_app (user_account_id, secret, confirmed_at) values ($1, '', now())",
      [owner.id],
    );
    const step = () => new TestBrowser(city.app).signIn(owner.email);
    expect((await step()).json()).toHaveProperty("secondStep");
    const reset = async (cookie: string) => {
      const query = "mutation ($id: ID!) { resetSecondFactor(input: { accountId: $id }) { userErrors { code } } }";
      return city.ask(query, { cookie, variables: { id: nodeId("act", owner.id) } });
    };
    expect((await reset(city.cookies.caseworker)).errors[0]?.extensions?.code).toBe("FORBIDDEN");
    const stranger = await city.make.viewer({ role: "ASSOCIATION_ADMIN", organizationId: office });
    expect((await reset(await city.signIn(stranger.email))).data).toEqual({
      resetSecondFactor: { userErrors: [{ code: "NOT_FOUND" }] },
    });
    expect((await reset(associationAdmin)).data).toEqual({ resetSecondFactor: { userErrors: [] } });
    expect((await step()).json()).toHaveProperty("viewer");
  });
});

const helper = async () => ({
  caseworkerId: await city.make.caseworker({ organizationId: city.ids.caritas, name: "Helfer" }),
});
