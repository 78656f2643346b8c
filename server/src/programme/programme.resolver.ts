import { Field, ID, InputType, Query, Resolver, registerEnumType } from "type-graphql";
import { UserAccount } from "../access/user-account.js";
import { CountsAs } from "../graphql/cost.js";
import { OnDay, orderInput, Paged } from "../graphql/fields.js";
import { connectionOf } from "../graphql/read/connections.js";
import { Argument, planned, Related, Where } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { CalendarDate } from "../graphql/scalars.js";
import { Caseworker } from "./caseworker.js";
import { Organization } from "./organization.js";
import { ProgrammeOverview, ProgrammeTrendPoint } from "./programme-overview.js";
import { ProgrammePhase } from "./programme-phase.js";

export enum CaseworkerOrderField {
  NAME = "NAME",
}
registerEnumType(CaseworkerOrderField, {
  name: "CaseworkerOrderField",
  description: "What caseworkers can be sorted by.",
  valuesConfig: { NAME: { description: "Name, as a German reader expects." } },
});
const CaseworkerOrder = orderInput("CaseworkerOrder", CaseworkerOrderField);
const CaseworkerConnection = connectionOf(Caseworker);

@InputType({ description: "Which caseworkers to list." })
class CaseworkerFilter {
  @Field(() => ID, { nullable: true, description: "Only those of an organization." })
  @Where(({ target, id }) => sql`${target}.organization_id = ${id("Organization")}`)
  organizationId?: string;

  @Field(() => ID, { nullable: true, description: "Only those whose post on the day belongs to an area." })
  @Where(
    ({ target, day, id }) => sql`exists (select from employment e where e.caseworker_id = ${target}.id
    and e.period @> ${day} and e.integration_area_id = ${id("IntegrationArea")})`,
  )
  areaId?: string;

  @Field({ nullable: true, description: "Only those whose name contains this." })
  @Where(({ target, param }) => sql`position(lower(${param}) in lower(${target}.name)) > 0`)
  search?: string;
}

@Resolver()
export class ProgrammeResolver {
  @Query(() => UserAccount, { nullable: true, description: "Who is asking." })
  @Related({ where: ({ target }) => sql`${target}.id = viewer_id()` })
  viewer(): UserAccount {
    return planned();
  }

  @CountsAs(300)
  @Query(() => ProgrammeOverview, {
    description: "The figures of a day: persons in care, load and capacity by area and caseworker.",
  })
  @OnDay({ required: true })
  @Related({ from: ({ day }) => sql`programme_overview_on(${day})` })
  programmeOverview(): ProgrammeOverview {
    return planned();
  }

  @CountsAs(1000)
  @Query(() => [ProgrammeTrendPoint], {
    description: "Persons in care on the first day of each month of a stretch, at most 240 of them.",
  })
  @Argument("from", () => CalendarDate, { nullable: false, description: "First day of the stretch." })
  @Argument("until", () => CalendarDate, { nullable: false, description: "Last day of the stretch." })
  @Related({
    from: ({ param }) => sql`programme_trend(${param("from")}, ${param("until")})`,
    order: ({ target }) => sql`${target}.day`,
  })
  programmeTrend(): ProgrammeTrendPoint[] {
    return planned();
  }

  @Query(() => [ProgrammePhase], { description: "Every phase, the first first." })
  @Related({ order: ({ target }) => sql`lower(${target}.period)` })
  programmePhases(): ProgrammePhase[] {
    return planned();
  }

  @Query(() => [Organization], { description: "Every organization that takes part or took part." })
  @Related({ order: ({ target }) => sql`${target}.kind, ${target}.name` })
  organizations(): Organization[] {
    return planned();
  }

  @Query(() => CaseworkerConnection, { description: "Caseworkers employed on a day." })
  @Argument("orderBy", () => CaseworkerOrder, { description: "How to sort. By name if not said." })
  @Argument("filter", () => CaseworkerFilter, { description: "Which of them." })
  @OnDay()
  @Paged()
  @Related({
    where: ({ target, day }) =>
      sql`exists (select from employment e where e.caseworker_id = ${target}.id and e.period @> ${day})`,
    orders: { NAME: ({ target }) => [sql`${target}.name`] },
  })
  caseworkers(): object {
    return planned();
  }

  @Query(() => Caseworker, { nullable: true, description: "One caseworker." })
  @Argument("id", () => ID, { nullable: false, description: "The caseworker's id." })
  @Related({ where: ({ target, id }) => sql`${target}.id = ${id("id", "Caseworker")}` })
  caseworker(): Caseworker {
    return planned();
  }
}
