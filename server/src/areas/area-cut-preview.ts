import { Field, Float, Int, ObjectType } from "type-graphql";
import type { Relation } from "typeorm";
import { CaseTaskKind } from "../casework/case-task.js";
import { Paged } from "../graphql/fields.js";
import { connectionOf } from "../graphql/read/connections.js";
import { Reads, Related } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { CalendarDate } from "../graphql/scalars.js";
import { Accommodation } from "../housing/accommodation.js";
import { NeedsScope } from "../tokens/scope.js";
import { AreaPreview } from "./area-preview.js";
import { CaseworkerPreview } from "./caseworker-preview.js";
import { DistrictPreview } from "./district-preview.js";
import { PlanChanges } from "./plan-changes.js";
import { PlannedMove } from "./planned-move.js";

const PlannedMoveConnection = connectionOf(PlannedMove);

@NeedsScope("areas:read")
@ObjectType({ description: "How many get another area, organization or caseworker." })
export class Change {
  @Field(() => Int, { description: "Persons." })
  persons!: number;

  @Field(() => Int, { description: "Households with at least one such person." })
  households!: number;

  @Field(() => Int, {
    description:
      "Of the persons, those who are vulnerable in the sense of Art. 21 of Directive 2013/33/EU as far as is stored: 65 or older, or of a household of one adult with children. What health records would add is not known here.",
  })
  vulnerable!: number;
}

@NeedsScope("areas:read")
@ObjectType({ description: "Persons in care whose caseworker speaks a language of theirs, and the next one does not." })
export class LanguageLoss {
  @Field({ description: "ISO 639-3." })
  language!: string;

  @Field(() => Int, { description: "Persons." })
  persons!: number;
}

@NeedsScope("areas:read")
@ObjectType({ description: "Open case tasks of one kind, of those who get another caseworker." })
export class TasksThatMove {
  @Field(() => CaseTaskKind, { description: "Of what kind." })
  kind!: CaseTaskKind;

  @Field(() => Int, { description: "How many are open today." })
  count!: number;
}

@NeedsScope("areas:read")
@ObjectType({ description: "What an area cut would mean on its first day, counted from its plan." })
export class AreaCutPreview {
  @Field(() => CalendarDate, {
    description: "Whose persons and caseworkers were counted: of the day before the cut, at most today's.",
  })
  figuresOf!: string;

  @Field({ description: "Of the figures it was computed on; adoption is refused when they changed." })
  fingerprint!: string;

  @Field({ description: "Whether persons, posts or exceptions changed since the plan was computed." })
  @Reads(({ self }) => sql`area_plan_is_stale(${self}.area_cut_id)`)
  stale!: boolean;

  @Field(() => PlanChanges, {
    nullable: true,
    description: "What changed since the plan was computed. For the steering office; null for others.",
  })
  @Related({ from: ({ self }) => sql`area_plan_changes(${self}.area_cut_id)` })
  changes!: PlanChanges | null;

  @Field(() => Int, { description: "Persons in care." })
  persons!: number;

  @Field(() => Int, { description: "Their households." })
  households!: number;

  @Field(() => Int, { description: "Persons for each full-time post on the first day; 0: no phase runs then." })
  ratio!: number;

  @Field(() => Float, { description: "Planned full-time equivalents for casework." })
  fte!: number;

  @Field(() => Float, { description: "Full-time equivalents that areas lack, all together." })
  fteMissing!: number;

  @Field(() => Float, { description: "Full-time equivalents that areas have to spare, all together." })
  fteFree!: number;

  @Field(() => Int, { description: "Persons that the planned posts may carry, exceptions granted so far included." })
  capacity!: number;

  @Field(() => Int, {
    description: "Places beyond the capacity that caseworkers would need for everybody to have one.",
  })
  exceptionsNeeded!: number;

  @Field(() => Int, { description: "Persons for whom the plan finds nobody." })
  waiting!: number;

  @Field(() => Change, {
    description:
      "Who comes into another area. An area goes on in the one that shares most persons with it, if that holds both ways.",
  })
  @Related({ from: ({ self }) => sql`(select (${self}.change_area).*)` })
  changeArea!: Change;

  @Field(() => Change, { description: "For whom another organization answers." })
  @Related({ from: ({ self }) => sql`(select (${self}.change_organization).*)` })
  changeOrganization!: Change;

  @Field(() => Change, { description: "Who gets another caseworker, or loses one. Who had none changes none." })
  @Related({ from: ({ self }) => sql`(select (${self}.change_caseworker).*)` })
  changeCaseworker!: Change;

  @Field(() => Int, { description: "Persons between the fullest and the emptiest area." })
  imbalance!: number;

  @Field(() => [AreaPreview], { description: "Each area by name." })
  @Related({
    from: ({ self }) => sql`area_preview_of(${self}.area_cut_id)`,
    order: ({ target }) =>
      sql`(select g.name from integration_area g where g.id = ${target}.area_id), ${target}.area_id`,
  })
  areas!: AreaPreview[];

  @Field(() => [CaseworkerPreview], {
    description: "Each caseworker with a post or cases, by name. Empty for the board: it is shown areas, not people.",
  })
  @Related({
    from: ({ self }) => sql`caseworker_preview_of(${self}.area_cut_id)`,
    order: ({ target }) =>
      sql`(select w.name from caseworker w where w.id = ${target}.caseworker_id), ${target}.caseworker_id`,
  })
  caseworkers!: CaseworkerPreview[];

  @Field(() => [DistrictPreview], { description: "Where people live, by district." })
  @Related({
    from: ({ self }) => sql`district_preview_of(${self}.area_cut_id)`,
    order: ({ target }) => sql`(select d.name from district d where d.id = ${target}.district_id)`,
  })
  districts!: DistrictPreview[];

  @NeedsScope("housing:read")
  @Field(() => [Accommodation], { description: "Homes with persons in care that come into another area." })
  @Related({
    where: ({ self, target }) => sql`${target}.id in
      (select h.accommodation_id from homes_that_move(${self}.area_cut_id) h)`,
    order: ({ target }) => sql`${target}.name, ${target}.id`,
  })
  homesThatMove!: Relation<Accommodation>[];

  @Field(() => [LanguageLoss], { description: "Languages that persons can no longer speak with their caseworker." })
  @Related({
    from: ({ self }) => sql`language_loss_of(${self}.area_cut_id)`,
    order: ({ target }) => sql`${target}.persons desc, ${target}.language`,
  })
  languagesLost!: LanguageLoss[];

  @Field(() => Int, { description: "Substitutions that run then, with a caseworker who has no post under the cut." })
  substitutions!: number;

  @Field(() => [TasksThatMove], {
    description:
      "Open tasks, visits, appointments and referrals that move along with `changeCaseworker`, by kind; kinds without any are left out.",
  })
  @Related({
    from: ({ self }) => sql`tasks_that_move(${self}.area_cut_id)`,
    order: ({ target }) => sql`${target}.kind`,
  })
  tasksThatMove!: TasksThatMove[];

  @Field(() => PlannedMoveConnection, {
    description: "Who would get another caseworker, by file number. For the steering office only.",
  })
  @Paged()
  @Related({
    from: () => sql`planned_assignment`,
    where: ({ self, target }) => sql`${target}.area_cut_id = ${self}.area_cut_id
      and ${target}.from_caseworker_id is distinct from ${target}.caseworker_id`,
    orders: {
      FILE_NUMBER: ({ target }) => [sql`(select r.file_number from refugee r where r.id = ${target}.refugee_id)`],
    },
    key: (target) => sql`${target}.refugee_id`,
  })
  movers!: object;
}
