import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Relation } from "typeorm";
import { IntegrationArea } from "../areas/integration-area.js";
import { Paged } from "../graphql/fields.js";
import { connectionOf } from "../graphql/read/connections.js";
import { type Read, Reads, Related, type RelatedRead } from "../graphql/read/declare.js";
import { nodeId } from "../graphql/read/row-id.js";
import { type Sql, sql } from "../graphql/read/sql.js";
import { CalendarDate } from "../graphql/scalars.js";
import { Accommodation } from "../housing/accommodation.js";
import { Caseworker } from "../programme/caseworker.js";
import { Household } from "../refugees/household.js";
import { Refugee } from "../refugees/refugee.js";
import { NeedsScope } from "../tokens/scope.js";
import { CaseworkerLoad } from "./caseworker-load.js";

/** Where the contact person lives. Looked up for the cards that are shown only. */
const stay = ({ self, day, once }: Read): Sql =>
  once(sql`select r.* from residence_on(${day}) r where r.refugee_id = ${self}.members[1]`);

const isMember = ({ self, target }: RelatedRead): Sql => sql`${target}.id = any(${self}.members)`;
const contactFirst = ({ self, target }: RelatedRead): Sql => sql`array_position(${self}.members, ${target}.id)`;

@NeedsScope("caseload:read")
@ObjectType({ description: "The members of a household who belong to one caseload: a card of the board." })
export class CaseloadHousehold {
  @Field(() => Household, { description: "The household." })
  @Related({ where: ({ self, target }) => sql`${target}.id = ${self}.household_id` })
  household!: Relation<Household>;

  @Field(() => Int, { description: "Its members in this caseload." })
  persons!: number;

  @Field(() => CalendarDate, { description: "Since when: assigned, or, on the waiting list, in care." })
  since!: string;

  @Field(() => [Refugee], { description: "These members, the contact person first." })
  @Related({ where: isMember, order: contactFirst })
  members!: Relation<Refugee>[];

  @Field(() => Refugee, {
    nullable: true,
    description: "Of these members the contact person; of a split household, whoever stands for the others.",
  })
  @Related({ where: isMember, order: contactFirst })
  contact!: Relation<Refugee> | null;

  @Field(() => [ID], { description: "Who they are, for `reassignCases`; the contact person first." })
  @Reads(
    ({
      self,
    }) => sql`(select coalesce(json_agg(${nodeId("Refugee", sql`r`)} order by array_position(${self}.members, r.id)), '[]')
      from refugee r where r.id = any(${self}.members))`,
  )
  refugeeIds!: string[];

  @Field(() => Accommodation, {
    nullable: true,
    description: "Where they live; of a split household, where the contact person lives.",
  })
  @Related({ where: ({ target, ...read }) => sql`${target}.id = ${stay(read)}.accommodation_id` })
  accommodation!: Relation<Accommodation> | null;

  @Field(() => IntegrationArea, { nullable: true, description: "The area of that place." })
  @Related({ where: ({ target, ...read }) => sql`${target}.id = ${stay(read)}.integration_area_id` })
  area!: Relation<IntegrationArea> | null;

  @Field({ description: "Whether the viewer may move them to another caseworker." })
  @Reads(
    ({ self }) => sql`(select bool_and(viewer_may_move(m,
      (select w.organization_id from caseworker w where w.id = ${self}.caseworker_id))) from unnest(${self}.members) m)`,
  )
  viewerCanMove!: boolean;
}

const CaseloadHouseholdConnection = connectionOf(CaseloadHousehold);

@NeedsScope("caseload:read")
@ObjectType({ description: "A column of the caseload board: a caseworker's cases, or the waiting list." })
export class Caseload {
  @Field(() => Caseworker, { nullable: true, description: "Whose caseload; null is the waiting list." })
  @Related({ where: ({ self, target }) => sql`${target}.id = ${self}.caseworker_id` })
  caseworker!: Relation<Caseworker> | null;

  @Field(() => CaseworkerLoad, { nullable: true, description: "Load and capacity; the waiting list has none." })
  @Related({
    from: ({ self }) => sql`(select ${self}.* where ${self}.caseworker_id is not null)`,
  })
  load!: CaseworkerLoad | null;

  @Field(() => Int, { description: "Persons." })
  persons!: number;

  @Field(() => CaseloadHouseholdConnection, { description: "Their households by number." })
  @Paged()
  @Related({
    from: ({ day }) => sql`caseload_household_on(${day})`,
    where: ({ self, target, args }) => {
      const own = sql`${target}.caseload = ${self}.caseload`;
      // The census knows an empty caseload without a look at everybody in care; an unknown cursor is refused there, too.
      return args.after ? own : sql`${own} and ${self}.persons > 0`;
    },
    orders: { NUMBER: ({ target }) => [sql`(select h.number from household h where h.id = ${target}.household_id)`] },
    key: (target) => sql`${target}.household_id`,
  })
  households!: object;
}
