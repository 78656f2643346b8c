import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { GraphQLError } from "graphql";
import pg from "pg";
import { type AccessCity, accessCity, type Role, roles, today } from "../../test/access/city.js";
import { type TestDatabase, testDatabase } from "../../test/database.js";
import { contextOf } from "../../test/factories.js";
import { openReason, vault } from "../../test/vault.js";
import { AccountsService } from "../accounts/accounts.service.js";
import { AdoptionService } from "../areas/adoption.service.js";
import { AdoptionUndoService } from "../areas/adoption-undo.service.js";
import { AreaCutService } from "../areas/area-cut.service.js";
import { BoundariesService } from "../areas/boundaries.service.js";
import { RecutRunService } from "../areas/recut-run.service.js";
import { CaseloadService } from "../caseload/caseload.service.js";
import { HandOverService } from "../caseload/hand-over.service.js";
import { ReassignmentService } from "../caseload/reassignment.service.js";
import { SubstitutionService } from "../caseload/substitution.service.js";
import { UndoService } from "../caseload/undo.service.js";
import { CaseTaskKind } from "../casework/case-task.js";
import { CaseTaskService } from "../casework/case-task.service.js";
import { systemClock } from "../clock.js";
import { Database } from "../database/database.js";
import { toNodeId } from "../graphql/node-id.js";
import { createSchema } from "../graphql/schema.js";
import type { UserError } from "../graphql/user-error.js";
import { ReportClosingService } from "../reports/report-closing.service.js";
import { ApiTokensService } from "../tokens/api-tokens.service.js";
import { ApiScope } from "../tokens/scope.js";
import { EmergencyService } from "./emergency.service.js";
import { RestrictionService } from "./restriction.service.js";
import { claimsOf, type Viewer } from "./viewer.js";
import { AccountRole } from "./viewer-role.js";

let test: TestDatabase;
let owner: pg.Client;
let database: Database;
let city: AccessCity;
let number: string;
let accounts: AccountsService;
let tokens: ApiTokensService;
let handOver: HandOverService;
let tasks: CaseTaskService;

beforeAll(async () => {
  test = await testDatabase();
  owner = new pg.Client(test.admin);
  await owner.connect();
  city = await accessCity(owner);
  database = await Database.open(test.app, 2);
  number = await fileNumber(city.ids.strangers);
  const nobodysMail = { invite: async () => undefined, send: () => undefined };
  accounts = new AccountsService(database, nobodysMail, systemClock);
  tokens = new ApiTokensService(database, systemClock);
  tasks = new CaseTaskService(database, vault);
  handOver = new HandOverService(database, vault, noNotices);
});

afterAll(async () => {
  await database.close();
  await owner.end();
  await test.drop();
});

const noAccount = toNodeId("Account", "018f0000-0000-7000-8000-00000000dead");
const noNotices = { put: async () => undefined, send: () => undefined };
const noRuns = { begin: () => undefined, cancel: () => undefined };
const otherVersion = () => ({ id: toNodeId("AreaCut", city.draft), version: 99 });
const noTask = { id: toNodeId("CaseTask", "018f0000-0000-7000-8000-00000000dead"), version: 1 };
const taskContent = { kind: CaseTaskKind.TASK, dueOn: today, text: "Anrufen" };
const noRequest = toNodeId("HandOverRequest", "018f0000-0000-7000-8000-00000000dead");
const refugee = (id: string): string => toNodeId("Refugee", id);
const caseworker = (id: string): string => toNodeId("Caseworker", id);
const reason = "Anruf der Klinik in der Nacht";

interface RestrictedRow {
  file_number: string;
  readers: string[];
  entry_id: string;
  sealed: string;
}

async function fileNumber(id: string): Promise<string> {
  const { rows } = await owner.query<{ n: string }>("select file_number as n from refugee where id = $1", [id]);
  return rows[0]?.n ?? "";
}

/** Whom the viewer knows by name, as on the next request. */
const known = (viewer: Viewer): Promise<string[]> =>
  database.read(claimsOf(viewer, today), async (tx) => {
    const rows = await tx.query<{ name: string }[]>("select family_name as name from refugee_identity order by 1");
    return rows.map(({ name }) => name);
  });

const codes = ({ userErrors }: { userErrors: UserError[] }): string[] => userErrors.map(({ code }) => code);

type Attempt = (viewer: Viewer) => Promise<{ userErrors: UserError[] }>;

/** Every mutation: who may try it, whatever the rules then say. */
const mutations: { readonly [field: string]: { may: readonly Role[]; attempt: Attempt } } = {
  assignCaseworker: {
    may: ["STEERING", "ASSOCIATION_ADMIN"],
    attempt: (viewer) =>
      new CaseloadService(database, vault).assign(contextOf(viewer), {
        refugeeId: refugee(city.ids.newcomer),
        caseworkerId: caseworker(city.caseworkers.bert),
        from: "2001-01-01",
      }),
  },
  transferCases: {
    may: ["STEERING", "ASSOCIATION_ADMIN"],
    attempt: (viewer) =>
      new ReassignmentService(database, vault).transfer(contextOf(viewer), {
        refugeeIds: [refugee(city.ids.colleagues)],
        toCaseworkerId: caseworker(city.caseworkers.bert),
        from: today,
      }),
  },
  reassignCases: {
    may: ["STEERING", "ASSOCIATION_ADMIN"],
    attempt: (viewer) =>
      new ReassignmentService(database, vault).reassign(contextOf(viewer), {
        day: "2001-01-01",
        moves: [{ refugeeIds: [refugee(city.ids.colleagues)] }],
      }),
  },
  undoReassignment: {
    may: ["STEERING", "ASSOCIATION_ADMIN"],
    attempt: (viewer) =>
      new UndoService(database, vault).undo(contextOf(viewer), { id: toNodeId("Reassignment", city.ids.own) }),
  },
  requestHandOver: {
    may: ["ASSOCIATION_ADMIN"],
    attempt: (viewer) =>
      handOver.request(contextOf(viewer), {
        refugeeIds: [refugee(city.ids.colleagues)],
        toOrganizationId: toNodeId("Organization", city.organizations.caritas),
        day: today,
      }),
  },
  acceptHandOver: {
    may: ["ASSOCIATION_ADMIN"],
    attempt: (viewer) =>
      handOver.accept(contextOf(viewer), { id: noRequest, toCaseworkerId: caseworker(city.caseworkers.bert) }),
  },
  declineHandOver: {
    may: ["ASSOCIATION_ADMIN"],
    attempt: (viewer) => handOver.decline(contextOf(viewer), { id: noRequest, reason }),
  },
  withdrawHandOver: {
    may: ["ASSOCIATION_ADMIN"],
    attempt: (viewer) => handOver.withdraw(contextOf(viewer), { id: noRequest }),
  },
  planCaseTask: {
    may: ["CASEWORKER"],
    attempt: (viewer) => tasks.plan(contextOf(viewer), { ...taskContent, refugeeId: refugee(city.ids.own), text: " " }),
  },
  changeCaseTask: {
    may: ["CASEWORKER"],
    attempt: (viewer) => tasks.change(contextOf(viewer), { ...taskContent, ...noTask }),
  },
  completeCaseTask: { may: ["CASEWORKER"], attempt: (viewer) => tasks.complete(contextOf(viewer), noTask) },
  cancelCaseTask: { may: ["CASEWORKER"], attempt: (viewer) => tasks.cancel(contextOf(viewer), noTask) },
  reopenCaseTask: { may: ["CASEWORKER"], attempt: (viewer) => tasks.reopen(contextOf(viewer), noTask) },
  closeReportingPeriod: {
    may: ["STEERING"],
    attempt: (viewer) => new ReportClosingService(database).close(contextOf(viewer), { through: today }),
  },
  createAreaCutDraft: {
    may: ["STEERING"],
    attempt: (viewer) => new AreaCutService(database).create(contextOf(viewer), { name: " ", from: today }),
  },
  saveAreaCutDraft: {
    may: ["STEERING"],
    attempt: (viewer) =>
      new AreaCutService(database).save(contextOf(viewer), { ...otherVersion(), name: "x", from: today, areas: [] }),
  },
  deleteAreaCutDraft: {
    may: ["STEERING"],
    attempt: (viewer) => new AreaCutService(database).delete(contextOf(viewer), otherVersion()),
  },
  recomputeAreaCutPlan: {
    may: ["STEERING"],
    attempt: (viewer) => new AreaCutService(database).recompute(contextOf(viewer), otherVersion()),
  },
  proposeAreaCut: {
    may: ["STEERING"],
    attempt: (viewer) => new AreaCutService(database).propose(contextOf(viewer), otherVersion()),
  },
  withdrawAreaCut: {
    may: ["STEERING"],
    attempt: (viewer) => new AreaCutService(database).withdraw(contextOf(viewer), otherVersion()),
  },
  adoptAreaCut: {
    may: ["STEERING"],
    attempt: (viewer) =>
      new AdoptionService(database, vault, noNotices).adopt(contextOf(viewer), {
        ...otherVersion(),
        from: today,
        fingerprint: "",
        exceptions: [],
      }),
  },
  undoAreaCutAdoption: {
    may: ["STEERING"],
    attempt: (viewer) =>
      new AdoptionUndoService(database, vault, noNotices).undo(contextOf(viewer), {
        id: toNodeId("AreaCut", city.draft),
      }),
  },
  startRecutOptimisation: {
    may: ["STEERING"],
    attempt: (viewer) =>
      new RecutRunService(database, noRuns).start(contextOf(viewer), {
        draftId: toNodeId("AreaCut", city.draft),
        version: 99,
        name: "x",
        pinnedDistrictIds: [],
        pinnedAccommodationIds: [],
        movableAccommodationIds: [],
        wholeHomes: false,
        timeLimitSeconds: 1,
      }),
  },
  cancelRecutRun: {
    may: ["STEERING"],
    attempt: (viewer) =>
      new RecutRunService(database, noRuns).cancel(contextOf(viewer), { id: toNodeId("RecutRun", city.draft) }),
  },
  importDistrictBoundaries: {
    may: ["STEERING"],
    attempt: (viewer) => new BoundariesService(database).import(contextOf(viewer), { geoJson: "{}" }),
  },
  grantCapacityException: {
    may: ["STEERING"],
    attempt: (viewer) =>
      new CaseloadService(database, vault).grantException(contextOf(viewer), {
        caseworkerId: caseworker(city.caseworkers.bert),
        extraPlaces: 1,
        from: "2018-08-02",
        until: "2018-08-01",
        reason,
      }),
  },
  recordSubstitution: {
    may: ["STEERING", "ASSOCIATION_ADMIN"],
    attempt: (viewer) => record(viewer, city.caseworkers.bert, city.caseworkers.sofie),
  },
  endSubstitution: {
    may: ["STEERING", "ASSOCIATION_ADMIN"],
    attempt: (viewer) => end(viewer, city.substitutions[1] ?? ""),
  },
  openEmergencyAccess: {
    may: ["ASSOCIATION_ADMIN", "CASEWORKER", "DATA_PROTECTION_OFFICER"],
    attempt: (viewer) =>
      new EmergencyService(database, vault).open(contextOf(viewer), { fileNumber: number, reason: "zu kurz" }),
  },
  markEmergencyAccessRead: {
    may: ["DATA_PROTECTION_OFFICER"],
    attempt: (viewer) =>
      new EmergencyService(database, vault).markRead(contextOf(viewer), {
        emergencyAccessId: toNodeId("EmergencyAccess", city.ids.own),
      }),
  },
  inviteAccount: {
    may: ["STEERING", "ASSOCIATION_ADMIN"],
    attempt: (viewer) =>
      accounts.invite(contextOf(viewer), {
        email: viewer.email,
        name: "Schon da",
        role: AccountRole.ASSOCIATION_ADMIN,
        organizationId: toNodeId("Organization", viewer.organizationId),
        locale: "de",
      }),
  },
  resendInvitation: {
    may: ["STEERING", "ASSOCIATION_ADMIN"],
    attempt: (viewer) => accounts.resendInvitation(contextOf(viewer), { accountId: noAccount }),
  },
  disableAccount: {
    may: ["STEERING", "ASSOCIATION_ADMIN"],
    attempt: (viewer) => accounts.setDisabled(contextOf(viewer), { accountId: noAccount }, true),
  },
  enableAccount: {
    may: ["STEERING", "ASSOCIATION_ADMIN"],
    attempt: (viewer) => accounts.setDisabled(contextOf(viewer), { accountId: noAccount }, false),
  },
  resetSecondFactor: {
    may: ["STEERING", "ASSOCIATION_ADMIN"],
    attempt: (viewer) => accounts.resetSecondFactor(contextOf(viewer), { accountId: noAccount }),
  },
  createApiToken: {
    may: roles,
    attempt: (viewer) =>
      tokens.create(contextOf(viewer), { name: " ", scopes: [ApiScope.AREAS_READ], validForDays: 1 }),
  },
  revokeApiToken: {
    may: roles,
    attempt: (viewer) => tokens.revoke(contextOf(viewer), { apiTokenId: toNodeId("ApiToken", city.ids.own) }),
  },
  restrictRefugee: {
    may: ["STEERING", "DATA_PROTECTION_OFFICER"],
    attempt: (viewer) =>
      new RestrictionService(database, vault).restrict(contextOf(viewer), {
        fileNumber: number,
        readers: [],
        reason: " ",
      }),
  },
  liftRestriction: {
    may: ["STEERING", "DATA_PROTECTION_OFFICER"],
    attempt: (viewer) =>
      new RestrictionService(database, vault).lift(contextOf(viewer), { fileNumber: number, reason }),
  },
};

const record = (viewer: Viewer, who: string, substitute: string, from = today, until = "2018-08-10") =>
  new SubstitutionService(database, vault).record(contextOf(viewer), {
    caseworkerId: caseworker(who),
    substituteId: caseworker(substitute),
    from,
    until,
  });
const end = (viewer: Viewer, id: string) =>
  new SubstitutionService(database, vault).end(contextOf(viewer), { substitutionId: toNodeId("Substitution", id) });

describe("every mutation", () => {
  it("has an expectation: a new one does not pass without", async () => {
    const fields = (await createSchema(new Map())).getMutationType()?.getFields() ?? {};
    expect(Object.keys(mutations).sort()).toEqual(Object.keys(fields).sort());
  });

  it.each(Object.keys(mutations))("%s is forbidden to every role that may not, and to no other", async (field) => {
    const { may, attempt } = mutations[field] ?? { may: [], attempt: () => Promise.reject(new Error(field)) };
    const forbidden: Role[] = [];
    for (const role of roles) {
      try {
        // What each tries, a rule refuses: so that nothing changes for the next.
        expect(codes(await attempt(city.viewers[role]))).not.toEqual([]);
      } catch (error) {
        if (!(error instanceof GraphQLError) || error.extensions.code !== "FORBIDDEN") throw error;
        forbidden.push(role);
      }
    }
    expect(forbidden).toEqual(roles.filter((role) => !may.includes(role)));
  });
});

describe("a substitution", () => {
  it("lets the substitute know the cases from the next request on, until it is ended", async () => {
    const { CASEWORKER, ASSOCIATION_ADMIN } = city.viewers;
    expect(await known(CASEWORKER)).not.toContain("colleagues");
    const { id, userErrors } = await record(ASSOCIATION_ADMIN, city.caseworkers.bert, city.caseworkers.anna);
    expect(userErrors).toEqual([]);
    expect(await known(CASEWORKER)).toContain("colleagues");
    expect(codes(await record(ASSOCIATION_ADMIN, city.caseworkers.bert, city.caseworkers.anna))).toEqual(["CONFLICT"]);

    expect(await end(ASSOCIATION_ADMIN, id ?? "")).toEqual({ id: null, userErrors: [] });
    expect(await known(CASEWORKER)).not.toContain("colleagues");
  });

  it("that had begun ends with yesterday", async () => {
    const { STEERING } = city.viewers;
    const begun = await record(STEERING, city.caseworkers.bert, city.caseworkers.anna, "2018-07-20");
    expect(await end(STEERING, begun.id ?? "")).toEqual({ id: begun.id, userErrors: [] });
    const { rows } = await owner.query("select period::text from substitution where id = $1", [begun.id]);
    expect(rows).toEqual([{ period: "[2018-07-20,2018-07-31)" }]);
    expect(codes(await end(STEERING, begun.id ?? ""))).toEqual(["INVALID"]);
  });

  it("is one between two colleagues, and another organization's is nobody's business", async () => {
    const { STEERING } = city.viewers;
    const { anna, bert, sofie } = city.caseworkers;
    expect(codes(await record(STEERING, anna, anna))).toEqual(["INVALID"]);
    expect(codes(await record(STEERING, anna, sofie))).toEqual(["INVALID"]);
    expect(codes(await record(STEERING, anna, bert, "2018-08-02", "2018-08-01"))).toEqual(["INVALID_PERIOD"]);
    const forbidden = { extensions: { code: "FORBIDDEN" } };
    await expect(record(city.stranger, anna, bert)).rejects.toMatchObject(forbidden);
    await expect(end(city.stranger, city.substitutions[0] ?? "")).rejects.toMatchObject(forbidden);
  });
});

describe("a file opened in an emergency", () => {
  it("is known at once, closes by itself, and is told to the data protection officer", async () => {
    const { CASEWORKER, DATA_PROTECTION_OFFICER } = city.viewers;
    const service = new EmergencyService(database, vault);
    const { id, userErrors } = await service.open(contextOf(CASEWORKER), { fileNumber: number, reason });
    expect(userErrors).toEqual([]);
    expect(await known(CASEWORKER)).toContain("strangers");
    expect(await known(city.viewers.ASSOCIATION_ADMIN)).not.toContain("strangers");

    const emergencyAccessId = toNodeId("EmergencyAccess", id ?? "");
    expect(await service.markRead(contextOf(DATA_PROTECTION_OFFICER), { emergencyAccessId })).toEqual({
      id,
      userErrors: [],
    });
    await owner.query(
      "update emergency_access set granted_at = now() - interval '8 hours', until = now() - interval '1 second' where id = $1",
      [id],
    );
    expect(await known(CASEWORKER)).not.toContain("strangers");
  });

  it("needs one name and a reason, and no token opens one", async () => {
    const { CASEWORKER } = city.viewers;
    const service = new EmergencyService(database, vault);
    const open = (input: { refugeeId?: string; fileNumber?: string; reason: string }, viewer: Viewer = CASEWORKER) =>
      service.open(contextOf(viewer), input);
    expect(codes(await open({ reason }))).toEqual(["INVALID"]);
    expect(codes(await open({ refugeeId: refugee(city.ids.own), fileNumber: number, reason }))).toEqual(["INVALID"]);
    expect(codes(await open({ fileNumber: number, reason: "zu kurz" }))).toEqual(["INVALID"]);
    expect(codes(await open({ fileNumber: "AiD-0", reason }))).toEqual(["NOT_FOUND"]);
    await expect(
      open({ fileNumber: number, reason }, { ...CASEWORKER, scopes: ["refugees:read"] }),
    ).rejects.toMatchObject({
      extensions: { code: "FORBIDDEN" },
    });
  });
});

describe("a restricted file", () => {
  it("is there for the accounts named only, not to be opened, and for the roles again once lifted", async () => {
    const { STEERING, CASEWORKER, ASSOCIATION_ADMIN } = city.viewers;
    const service = new RestrictionService(database, vault);
    const own = await fileNumber(city.ids.own);
    const restrict = (readers: string[]) => service.restrict(contextOf(STEERING), { fileNumber: own, readers, reason });
    expect(codes(await restrict(["nobody@test.example"]))).toEqual(["NOT_FOUND"]);
    expect(codes(await restrict([CASEWORKER.email.toUpperCase()]))).toEqual([]);
    expect(await known(CASEWORKER)).toContain("own");
    for (const viewer of [STEERING, ASSOCIATION_ADMIN]) expect(await known(viewer)).not.toContain("own");
    const emergency = new EmergencyService(database, vault);
    expect(codes(await emergency.open(contextOf(ASSOCIATION_ADMIN), { fileNumber: own, reason }))).toEqual([
      "NOT_FOUND",
    ]);

    expect(codes(await restrict([ASSOCIATION_ADMIN.email, STEERING.email]))).toEqual([]);
    for (const role of roles) {
      const rows = await database.read(claimsOf(city.viewers[role], today), (tx) =>
        tx.query<RestrictedRow[]>(
          `select file_number, readers, entry_id, encode(sealed_reason, 'hex') as sealed from restricted_file()`,
        ),
      );
      const row = { file_number: own, reason, readers: [ASSOCIATION_ADMIN.email, STEERING.email].sort() };
      const read = rows.map(({ entry_id, sealed, ...row }) => ({
        ...row,
        reason: openReason("refugee_restriction_entry", entry_id, sealed),
      }));
      expect({ role, read }).toEqual({
        role,
        read: role === "STEERING" || role === "DATA_PROTECTION_OFFICER" ? [row] : [],
      });
    }
    expect(codes(await restrict([ASSOCIATION_ADMIN.email]))).toEqual([]);
    expect(await known(CASEWORKER)).not.toContain("own");
    expect(await known(ASSOCIATION_ADMIN)).toContain("own");
    const lift = () => service.lift(contextOf(STEERING), { fileNumber: own, reason });
    expect(codes(await lift())).toEqual([]);
    expect(codes(await lift())).toEqual(["INVALID"]);
    expect(await known(STEERING)).toContain("own");
    const { rows } = await owner.query("select lifted from refugee_restriction_entry order by recorded_at");
    expect(rows).toEqual([...Array(3).fill({ lifted: false }), { lifted: true }]);
  });
});
