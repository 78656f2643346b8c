import { Field, ObjectType } from "type-graphql";
import { Column, Entity, type Relation } from "typeorm";
import { EmergencyAccess } from "../access/emergency-access.js";
import { IntegrationArea } from "../areas/integration-area.js";
import { AccessEntryConnection } from "../audit/access-entry.js";
import { CaseworkerAssignmentAsKnown } from "../caseload/assignment-as-known.js";
import { CarePeriod } from "../caseload/care-period.js";
import { CaseworkerAssignment } from "../caseload/caseworker-assignment.js";
import { CaseTaskConnection } from "../casework/case-task.js";
import { firstDue } from "../casework/first-due.js";
import { viewerKeepsTasksOf, viewerPlansTasksFor } from "../casework/viewer-keeps-tasks.js";
import { Id, OnDay, Paged } from "../graphql/fields.js";
import { Node } from "../graphql/node.js";
import { Argument, Personal, type Read, Reads, Related, type RelatedRead } from "../graphql/read/declare.js";
import { raw, type Sql, sql } from "../graphql/read/sql.js";
import { CalendarDate } from "../graphql/scalars.js";
import { Accommodation } from "../housing/accommodation.js";
import { HousingUnit } from "../housing/housing-unit.js";
import { Occupancy } from "../housing/occupancy.js";
import { Caseworker } from "../programme/caseworker.js";
import { NeedsScope } from "../tokens/scope.js";
import { BenefitPeriod } from "./benefit-period.js";
import { Household } from "./household.js";
import { RefugeeIdentity } from "./refugee-identity.js";

const own = ({ self, target }: RelatedRead): Sql => sql`${target}.refugee_id = ${self}.id`;
const ownOn = (read: RelatedRead): Sql => sql`${own(read)} and is_on(${read.target}.period, ${read.day})`;
const stay = ({ self, day, once }: Read): Sql =>
  once(sql`select r.* from residence_on(${day}) r where r.refugee_id = ${self}.id`);
const oldestFirst = ({ target }: RelatedRead): Sql => sql`lower(${target}.period)`;

@NeedsScope("caseload:read")
@ObjectType({
  implements: Node,
  description: "A person under the AsylbLG whom the programme cares or cared for (geflüchtete Person).",
})
@Personal({ subject: (row) => sql`${row}.id`, isPerson: true })
@Entity("refugee")
export class Refugee implements Node {
  @Id()
  readonly id!: string;

  @Field({ description: "Number of the file: names the person to those who may not know the name." })
  @Column("text", { unique: true, default: () => "next_file_number()" })
  fileNumber!: string;

  @Field({ description: "Whether the person is invented." })
  @Column("boolean", { default: false })
  synthetic!: boolean;

  @Field(() => RefugeeIdentity, { nullable: true, description: "Who it is; null when the viewer may not know." })
  @Related({ where: own })
  identity?: Relation<RefugeeIdentity> | null;

  @Field(() => Household, { nullable: true, description: "The household on a day." })
  @OnDay()
  @Related({
    join: ({ target }) => sql`join household_membership ${target}_m on ${target}_m.household_id = ${target}.id`,
    where: ({ self, target, day }) => sql`${target}_m.refugee_id = ${self}.id and is_on(${target}_m.period, ${day})`,
  })
  household?: Relation<Household> | null;

  @Field(() => HousingUnit, { nullable: true, description: "The room or flat on a day." })
  @OnDay()
  @Related({
    where: ({ target, ...read }) => sql`${target}.id = ${stay(read)}.housing_unit_id`,
  })
  housingUnit?: Relation<HousingUnit> | null;

  @Field(() => Accommodation, { nullable: true, description: "The home or flat on a day." })
  @OnDay()
  @Related({
    where: ({ target, ...read }) => sql`${target}.id = ${stay(read)}.accommodation_id`,
  })
  accommodation?: Relation<Accommodation> | null;

  @Field(() => IntegrationArea, {
    nullable: true,
    description: "The area on a day: it follows from where the person lives and the cut in force.",
  })
  @OnDay()
  @Related({
    where: ({ target, ...read }) => sql`${target}.id = ${stay(read)}.integration_area_id`,
  })
  area?: Relation<IntegrationArea> | null;

  @Field(() => Caseworker, {
    nullable: true,
    description: "Who answers for the person on a day; null means waiting, or not in care.",
  })
  @OnDay()
  @Related({
    join: ({ target }) => sql`join caseworker_assignment ${target}_s on ${target}_s.caseworker_id = ${target}.id`,
    where: ({ self, target, day }) => sql`${target}_s.refugee_id = ${self}.id and is_on(${target}_s.period, ${day})`,
  })
  caseworker?: Relation<Caseworker> | null;

  @Field(() => CaseworkerAssignment, { nullable: true, description: "The assignment on a day." })
  @OnDay()
  @Related({ where: ownOn })
  assignment?: Relation<CaseworkerAssignment> | null;

  @Field(() => CaseworkerAssignmentAsKnown, {
    nullable: true,
    description:
      "Who answered for the person on a day, as it is known now, or as it was known at the end of another day.",
  })
  @OnDay({ required: true })
  @Argument("knownOn", () => CalendarDate, {
    description: "What was known at the end of this day counts; without it, what is known now.",
  })
  @Related({
    from: ({ self, day, args, param }) =>
      sql`assignment_as_known(${self}.id, ${day}, ${
        args.knownOn ? sql`((${param("knownOn")} + 1)::timestamp at time zone 'Europe/Berlin')` : sql`'infinity'`
      })`,
  })
  responsibleOn?: Relation<CaseworkerAssignmentAsKnown> | null;

  @Field(() => CarePeriod, { nullable: true, description: "The care on a day; null when not in care." })
  @OnDay()
  @Related({ where: ownOn })
  care?: Relation<CarePeriod> | null;

  @Field(() => [CaseworkerAssignment], {
    description: "Who answered for the person, the first first; with `on` only the one of that day.",
  })
  @OnDay()
  @Related({ where: (read) => (read.args.on ? ownOn(read) : own(read)), order: oldestFirst })
  assignments?: Relation<CaseworkerAssignment>[];

  @Field(() => [Occupancy], { description: "Every stay, the first first." })
  @Related({ where: own, order: oldestFirst })
  occupancies?: Relation<Occupancy>[];

  @Field(() => [CarePeriod], { description: "Every stretch of care, the first first." })
  @Related({ where: own, order: oldestFirst })
  carePeriods?: Relation<CarePeriod>[];

  @Field(() => [BenefitPeriod], {
    description: "Benefits over time, the first first; with `on` only those of that day.",
  })
  @OnDay()
  @Related({
    where: (read) => (read.args.on ? ownOn(read) : own(read)),
    order: ({ target }) => sql`lower(${target}.period), ${target}.kind`,
  })
  benefitPeriods?: Relation<BenefitPeriod>[];

  @Field(() => [EmergencyAccess], {
    description:
      "When the file was opened in an emergency, the newest first: to steering, to the organization that answers, and to whoever opened it.",
  })
  @Related({
    from: ({ self }) => sql`emergency_accesses_of(${self}.id)`,
    order: ({ target }) => sql`${target}.granted_at desc, ${target}.id`,
  })
  emergencyAccesses?: Relation<EmergencyAccess>[];

  @Field({ description: "Whether the viewer may open the file in an emergency, and would see more then." })
  @Reads(
    ({ self }) => sql`(coalesce(viewer_role() in ('ASSOCIATION_ADMIN', 'CASEWORKER'), false)
    and current_setting('aid.scopes', true) = '*'
    and (select n.refugee_id from refugee_identity n where n.refugee_id = ${self}.id) is null)`,
  )
  viewerCanOpenInEmergency!: boolean;

  @Field(() => AccessEntryConnection, {
    description: "Who saw and who changed this, the newest first; for those who may know the name.",
  })
  @Paged()
  @Related({
    from: ({ self }) => sql`audit_about(${self}.id)`,
    orders: { NEWEST: ({ target }) => [sql`-extract(epoch from ${target}.at)`] },
  })
  accessLog?: object;

  @Field(() => CaseTaskConnection, {
    description:
      "What is to be done for the person, by the day it is due, for those who may know it; with `open: false` what was done or given up, the last first. As of today, whatever the day.",
  })
  @Argument("open", () => Boolean, { description: "Only those that are open, or only those that are not." })
  @Paged()
  @Related({
    where: (read) =>
      typeof read.args.open === "boolean"
        ? sql`${own(read)} and ${read.target}.status ${raw(read.args.open ? "=" : "<>")} 'OPEN'`
        : own(read),
    orders: {
      DUE: (read) => (read.args.open === false ? [sql`date '2000-01-01' - ${read.target}.closed_on`] : firstDue(read)),
    },
  })
  tasks?: object;

  @Field({
    description:
      "Whether the viewer sees what is to be done for the person: who answers for them or stands in, and after care, until the hand-over window ends, who answered last.",
  })
  @Reads(({ self }) => viewerKeepsTasksOf(sql`${self}.id`))
  viewerCanSeeTasks!: boolean;

  @Field({
    description: "Whether the viewer may write down what is to be done for the person. Nobody may once care has ended.",
  })
  @Reads(({ self }) => viewerPlansTasksFor(sql`${self}.id`))
  viewerCanPlanTask!: boolean;

  @Field({ description: "Whether the viewer may give the person to a caseworker." })
  @Reads(({ self }) => sql`viewer_may_move(${self}.id, null)`)
  viewerCanAssign!: boolean;
}
