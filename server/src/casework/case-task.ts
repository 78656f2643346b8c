import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ManyToOne, type Relation } from "typeorm";
import { UserAccount } from "../access/user-account.js";
import { Id } from "../graphql/fields.js";
import { Node } from "../graphql/node.js";
import { connectionOf } from "../graphql/read/connections.js";
import { Personal, Reads, Sealed } from "../graphql/read/declare.js";
import { sealedJson } from "../graphql/read/sealed-texts.js";
import { sql } from "../graphql/read/sql.js";
import { CalendarDate, Instant } from "../graphql/scalars.js";
import { ReferralPartner } from "../referrals/referral-partner.js";
import { Refugee } from "../refugees/refugee.js";
import { ForSessionsOnly } from "../tokens/scope.js";
import { viewerKeepsTasksOf } from "./viewer-keeps-tasks.js";

export enum CaseTaskKind {
  TASK = "TASK",
  HOME_VISIT = "HOME_VISIT",
  APPOINTMENT = "APPOINTMENT",
  REFERRAL = "REFERRAL",
}
registerEnumType(CaseTaskKind, {
  name: "CaseTaskKind",
  description: "What kind of thing is to be done.",
  valuesConfig: {
    TASK: { description: "Anything else (Aufgabe)." },
    HOME_VISIT: { description: "A visit where the person lives (Besuch)." },
    APPOINTMENT: { description: "An appointment, at a time of the day if that is known (Termin)." },
    REFERRAL: { description: "A referral to a specialist service (Vermittlung)." },
  },
});

export enum CaseTaskStatus {
  OPEN = "OPEN",
  DONE = "DONE",
  CANCELLED = "CANCELLED",
}
registerEnumType(CaseTaskStatus, {
  name: "CaseTaskStatus",
  description: "What became of a case task.",
  valuesConfig: {
    OPEN: { description: "Still to be done." },
    DONE: { description: "Done (erledigt)." },
    CANCELLED: { description: "Given up, because it is not to be done any more (entfallen)." },
  },
});

// A token that leaks would tell what people suffer from; no program has needed them yet.
@ForSessionsOnly()
@ObjectType({
  implements: Node,
  description:
    "What is to be done for a refugee by a day (Wiedervorlage). It is for whoever answers for the refugee, whoever wrote it down. To be seen by that caseworker, who stands in, and who answered until the hand-over window ago.",
})
@Personal({ subject: (row) => sql`${row}.refugee_id`, isPerson: true })
@Entity("case_task")
export class CaseTask implements Node {
  @Id()
  readonly id!: string;

  @Field(() => Refugee, { description: "For whom." })
  @ManyToOne(() => Refugee, { nullable: false, onDelete: "CASCADE" })
  refugee!: Relation<Refugee>;

  @Field(() => CaseTaskKind, { description: "Of what kind." })
  @Column("enum", { enum: CaseTaskKind, enumName: "case_task_kind" })
  kind!: CaseTaskKind;

  @Field(() => CalendarDate, { description: "The day by which, or on which, it is to be done." })
  @Column("date")
  dueOn!: string;

  @Field(() => String, { nullable: true, description: "Of an appointment the time of the day, `HH:MM`, if known." })
  @Reads(({ self }) => sql`to_char(${self}.due_at, 'HH24:MI')`)
  @Column("time", { precision: 0, nullable: true })
  dueAt!: string | null;

  @Field(() => ReferralPartner, { nullable: true, description: "Of a referral, to whom; null of all others." })
  @ManyToOne(() => ReferralPartner)
  referralPartner!: Relation<ReferralPartner> | null;

  @Field({ description: "What is to be done, in the words of whoever wrote it down. Kept sealed." })
  @Sealed()
  @Reads(({ self }) => sealedJson("case_task.text", sql`${self}.id`, sql`${self}.sealed_text`))
  text!: string;

  @Column("bytea")
  sealedText!: Buffer;

  @Field(() => CaseTaskStatus, { description: "What became of it." })
  @Column("enum", { enum: CaseTaskStatus, enumName: "case_task_status", default: CaseTaskStatus.OPEN })
  status!: CaseTaskStatus;

  @Field({ description: "Whether it is open although its day is over." })
  @Reads(({ self }) => sql`(${self}.status = 'OPEN' and ${self}.due_on < viewer_today())`)
  isOverdue!: boolean;

  @Field(() => CalendarDate, { nullable: true, description: "When it was done or given up; null while it is open." })
  @Column("date", { nullable: true })
  closedOn!: string | null;

  @ManyToOne(() => UserAccount)
  closedBy!: Relation<UserAccount> | null;

  @Field(() => String, { nullable: true, description: "Name of whoever closed it." })
  @Reads(({ self }) => sql`audit_account_name(${self}.closed_by_id)`)
  closedByName?: string | null;

  @Field(() => Int, { description: "Counts the changes; a change says which version it is about." })
  @Column("integer", { default: 1 })
  version!: number;

  @Field(() => Instant, { description: "When it was written down." })
  @Column("timestamptz", { default: () => "now()" })
  recordedAt!: Date;

  @ManyToOne(() => UserAccount)
  recordedBy!: Relation<UserAccount> | null;

  @Field(() => String, { nullable: true, description: "Name of whoever wrote it down." })
  @Reads(({ self }) => sql`audit_account_name(${self}.recorded_by_id)`)
  recordedByName?: string | null;

  @Field({ description: "Whether the viewer may change, complete or cancel it." })
  @Reads(({ self }) => sql`(${self}.status = 'OPEN' and ${viewerKeepsTasksOf(sql`${self}.refugee_id`)})`)
  viewerCanChange!: boolean;

  @Field({ description: "Whether the viewer may open it again." })
  @Reads(({ self }) => sql`(${self}.status <> 'OPEN' and ${viewerKeepsTasksOf(sql`${self}.refugee_id`)})`)
  viewerCanReopen!: boolean;
}

export const CaseTaskConnection = connectionOf(CaseTask);
