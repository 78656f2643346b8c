import "reflect-metadata";
import { beforeAll, expect, it } from "@jest/globals";
import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isLeafType, isObjectType } from "graphql";
import { createSchema } from "../graphql/schema.js";
import { ApiScope, type ScopeNeed, scopeNeedOf, scopeOf } from "./scope.js";
import { needOfField } from "./scope-check.js";

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await createSchema(new Map());
});

const objects = (): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith("__"));

const needs = (): [field: string, need: ScopeNeed][] =>
  objects().flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => !isLeafType(getNamedType(field.type)) && field.name !== "node")
      .map((field): [string, ScopeNeed] => [`${type.name}.${field.name}`, needOfField(schema, type, field)]),
  );

it("every field that shows an object says what a token needs for it, or that none will do", () => {
  const sessionOnly = needs()
    .filter(([, need]) => need.sessionOnly)
    .map(([field]) => field);
  expect(sessionOnly.sort()).toEqual([
    "AccessEntryConnection.nodes",
    "AccountConnection.nodes",
    "AuditEvent.changes",
    "AuditEventConnection.nodes",
    "CancelCaseTaskPayload.caseTask",
    "CaseTaskConnection.nodes",
    "ChangeCaseTaskPayload.caseTask",
    "CompleteCaseTaskPayload.caseTask",
    "CreateApiTokenPayload.apiToken",
    "EmergencyAccessConnection.nodes",
    "MarkEmergencyAccessReadPayload.emergencyAccess",
    "Mutation.cancelCaseTask",
    "Mutation.changeCaseTask",
    "Mutation.completeCaseTask",
    "Mutation.createApiToken",
    "Mutation.disableAccount",
    "Mutation.enableAccount",
    "Mutation.inviteAccount",
    "Mutation.liftRestriction",
    "Mutation.markEmergencyAccessRead",
    "Mutation.openEmergencyAccess",
    "Mutation.planCaseTask",
    "Mutation.reopenCaseTask",
    "Mutation.resendInvitation",
    "Mutation.resetSecondFactor",
    "Mutation.restrictRefugee",
    "Mutation.revokeApiToken",
    "OpenEmergencyAccessPayload.emergencyAccess",
    "PlanCaseTaskPayload.caseTask",
    "Query.accounts",
    "Query.auditChain",
    "Query.auditEvents",
    "Query.caseTasks",
    "Query.emergencyAccesses",
    "Query.restrictedFiles",
    "Refugee.accessLog",
    "Refugee.emergencyAccesses",
    "Refugee.tasks",
    "ReopenCaseTaskPayload.caseTask",
    "RestrictedFileConnection.nodes",
    "RevokeApiTokenPayload.apiToken",
    "Viewer.apiTokens",
  ]);
});

it("every type that `node(id)` may answer with says it too", () => {
  const nodes = objects().filter((type) => type.getInterfaces().some(({ name }) => name === "Node"));
  expect(nodes.length).toBeGreaterThan(10);
  const silent = nodes.filter((type) => {
    const need = scopeNeedOf(type);
    return !need?.sessionOnly && !need?.scopes.length;
  });
  expect(silent.map(({ name }) => name)).toEqual([]);
});

it("every mutation needs a scope to write, and every scope is needed for something", () => {
  const mutations = needs().filter(([field, need]) => field.startsWith("Mutation.") && !need.sessionOnly);
  for (const [, { scopes }] of mutations) expect(scopes).toContainEqual(expect.stringMatching(/:write$/));
  const used = new Set(needs().flatMap(([, { scopes }]) => scopes));
  expect([...used].sort()).toEqual(Object.values(ApiScope).map(scopeOf).sort());
});
