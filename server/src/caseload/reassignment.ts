import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ManyToOne, type Relation, Unique } from "typeorm";
import { UserAccount } from "../access/user-account.js";
import { AreaCut } from "../areas/area-cut.js";
import { Id, Paged } from "../graphql/fields.js";
import { Node } from "../graphql/node.js";
import { connectionOf } from "../graphql/read/connections.js";
import { Personal, Reads, Related, Sealed } from "../graphql/read/declare.js";
import { sealedJson } from "../graphql/read/sealed-texts.js";
import { sql } from "../graphql/read/sql.js";
import { CalendarDate, Instant } from "../graphql/scalars.js";
import { Caseworker } from "../programme/caseworker.js";
import { Refugee } from "../refugees/refugee.js";
import { NeedsScope } from "../tokens/scope.js";

export enum ReassignmentKind {
  ASSIGNMENT = "ASSIGNMENT",
  TRANSFER = "TRANSFER",
  HAND_OVER = "HAND_OVER",
  AREA_CUT = "AREA_CUT",
  UNDO = "UNDO",
}
registerEnumType(ReassignmentKind, {
  name: "ReassignmentKind",
  description: "What gave cases to other caseworkers.",
  valuesConfig: {
    ASSIGNMENT: { description: "Persons who waited were given to caseworkers." },
    TRANSFER: { description: "Cases moved within organizations, or back to the waiting list." },
    HAND_OVER: {
      description: "Cases went to caseworkers of another organization, by request or by the steering office.",
    },
    AREA_CUT: { description: "A new area cut was adopted." },
    UNDO: { description: "Another reassignment was taken back." },
  },
});

@NeedsScope("caseload:read")
@ObjectType({ description: "The hand-over record of one person: who answered until then, and who has answered since." })
@Personal({ subject: (row) => sql`${row}.refugee_id`, isPerson: true })
export class ReassignedCase {
  @Field(() => Refugee, { description: "Whose case." })
  @Related({ where: ({ self, target }) => sql`${target}.id = ${self}.refugee_id` })
  refugee!: Relation<Refugee>;

  @Field(() => Caseworker, { nullable: true, description: "Who answered on the day; null: the waiting list." })
  @Related({ where: ({ self, target }) => sql`${target}.id = ${self}.from_caseworker_id` })
  from!: Relation<Caseworker> | null;

  @Field(() => Caseworker, { nullable: true, description: "Who answers from the day on; null: the waiting list." })
  @Related({ where: ({ self, target }) => sql`${target}.id = ${self}.to_caseworker_id` })
  to!: Relation<Caseworker> | null;
}

const ReassignedCaseConnection = connectionOf(ReassignedCase);

@NeedsScope("caseload:read")
@ObjectType({
  implements: Node,
  description: "One operation that gave persons to caseworkers or took them away, from a day on (Neuzuordnung).",
})
@Entity("reassignment")
@Unique(["undoes"])
export class Reassignment implements Node {
  @Id()
  readonly id!: string;

  @Field(() => ReassignmentKind, { description: "What it was." })
  @Column("enum", { enum: ReassignmentKind, enumName: "reassignment_kind" })
  kind!: ReassignmentKind;

  @Field(() => CalendarDate, { description: "First day with the new caseworkers." })
  @Column("date")
  day!: string;

  @Field(() => String, { nullable: true, description: "Why, in the words of whoever recorded it. Kept sealed." })
  @Sealed()
  @Reads(
    ({ self }) => sql`case when ${self}.sealed_reason is not null
      then ${sealedJson("reassignment.reason", sql`${self}.id`, sql`${self}.sealed_reason`)} end`,
  )
  reason!: string | null;

  @Column("bytea", { nullable: true })
  sealedReason!: Buffer | null;

  @Field(() => AreaCut, { nullable: true, description: "The cut that was adopted, if it was one." })
  @ManyToOne(() => AreaCut)
  areaCut!: Relation<AreaCut> | null;

  @Field(() => Reassignment, { nullable: true, description: "Which one it takes back, if it does." })
  @ManyToOne(() => Reassignment)
  undoes!: Relation<Reassignment> | null;

  @Field(() => Reassignment, { nullable: true, description: "Which one took it back, if one did." })
  @Related({ where: ({ self, target }) => sql`${target}.undoes_id = ${self}.id` })
  undoneBy?: Relation<Reassignment> | null;

  @Field(() => Instant, { description: "When it was recorded." })
  @Column("timestamptz", { default: () => "known_now()" })
  recordedAt!: Date;

  @ManyToOne(() => UserAccount)
  recordedBy!: Relation<UserAccount> | null;

  @Field(() => String, { nullable: true, description: "Name of whoever recorded it." })
  @Reads(({ self }) => sql`audit_account_name(${self}.recorded_by_id)`)
  recordedByName?: string | null;

  @Field(() => Int, { description: "Persons." })
  @Column("integer")
  casesCount!: number;

  @Field(() => ReassignedCaseConnection, { description: "Who went from whom to whom, by file number." })
  @Paged()
  @Related({
    from: () => sql`reassignment_case`,
    join: ({ target }) => sql`join refugee ${target}_r on ${target}_r.id = ${target}.refugee_id`,
    where: ({ self, target }) => sql`${target}.reassignment_id = ${self}.id`,
    orders: { FILE_NUMBER: ({ target }) => [sql`length(${target}_r.file_number)`, sql`${target}_r.file_number`] },
    key: (target) => sql`${target}.refugee_id`,
  })
  cases?: object;

  @Field(() => Instant, {
    nullable: true,
    description: "Until when it can be undone by `undoReassignment`, if at all: ten minutes for daily moves.",
  })
  @Reads(({ self }) => sql`(select undoable_until(r) from reassignment r where r.id = ${self}.id)`)
  undoableUntil?: string | null;

  @Field({ description: "Whether the viewer may undo it now; what has changed since may still stand against it." })
  @Reads(
    ({ self }) => sql`(select coalesce(undoable_until(r) > now(), false) and viewer_may_undo(r)
        and not exists (select from reassignment u where u.undoes_id = r.id)
      from reassignment r where r.id = ${self}.id)`,
  )
  viewerCanUndo?: boolean;
}
