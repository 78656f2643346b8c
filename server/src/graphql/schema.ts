import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { buildSchema, type NonEmptyArray } from "type-graphql";
import { EmergencyResolver } from "../access/emergency.resolver.js";
import { RestrictionResolver } from "../access/restriction.resolver.js";
import { AccountsResolver } from "../accounts/accounts.resolver.js";
import { AdoptionResolver } from "../areas/adoption.resolver.js";
import { AreaCutResolver } from "../areas/area-cut.resolver.js";
import { AreasResolver } from "../areas/areas.resolver.js";
import { BoundariesResolver } from "../areas/boundaries.resolver.js";
import { RecutRunResolver } from "../areas/recut-run.resolver.js";
import { AuditResolver } from "../audit/audit.resolver.js";
import { CaseloadResolver } from "../caseload/caseload.resolver.js";
import { CaseloadSplitResolver } from "../caseload/caseload-split.resolver.js";
import { HandOverResolver } from "../caseload/hand-over.resolver.js";
import { ReassignmentResolver } from "../caseload/reassignment.resolver.js";
import { SubstitutionResolver } from "../caseload/substitution.resolver.js";
import { CaseTaskResolver } from "../casework/case-task.resolver.js";
import { HousingResolver } from "../housing/housing.resolver.js";
import { ProgrammeResolver } from "../programme/programme.resolver.js";
import { ReferralsResolver } from "../referrals/referrals.resolver.js";
import { RefugeeResolver } from "../refugees/refugee.resolver.js";
import { ReportClosingResolver } from "../reports/report-closing.resolver.js";
import { ApiTokensResolver } from "../tokens/api-tokens.resolver.js";
import { NodeResolver } from "./node.resolver.js";
import { RateLimitResolver } from "./rate-limit.resolver.js";

const resolvers: NonEmptyArray<new (...services: never[]) => object> = [
  AccountsResolver,
  ApiTokensResolver,
  AdoptionResolver,
  AreaCutResolver,
  AreasResolver,
  AuditResolver,
  BoundariesResolver,
  CaseloadResolver,
  CaseloadSplitResolver,
  CaseTaskResolver,
  EmergencyResolver,
  HandOverResolver,
  HousingResolver,
  NodeResolver,
  ProgrammeResolver,
  RateLimitResolver,
  RecutRunResolver,
  ReassignmentResolver,
  ReferralsResolver,
  RefugeeResolver,
  ReportClosingResolver,
  RestrictionResolver,
  SubstitutionResolver,
];

const roots: { readonly [type: string]: string } = {
  Query: "What can be read, as of any day.",
  Mutation: "What can be done: one action each, all of it or nothing.",
};

/** The schema. `services` holds an instance of each resolver that has work to do beyond reading. */
export async function createSchema(services: ReadonlyMap<unknown, object>): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: resolvers as never,
    container: { get: (resolver) => services.get(resolver) ?? new (resolver as new () => object)() },
    validate: { forbidUnknownValues: true, validationError: { target: false, value: false } },
  });
  // TypeGraphQL makes these two types itself, without a word on them.
  for (const type of [schema.getQueryType(), schema.getMutationType()]) if (type) type.description = roots[type.name];
  return schema;
}
