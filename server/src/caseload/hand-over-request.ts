import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ManyToOne, type Relation, Unique } from "typeorm";
import { UserAccount } from "../access/user-account.js";
import { Id, Paged } from "../graphql/fields.js";
import { Node } from "../graphql/node.js";
import { type Read, Reads, Related, Sealed } from "../graphql/read/declare.js";
import { sealedJson } from "../graphql/read/sealed-texts.js";
import { raw, type Sql, sql } from "../graphql/read/sql.js";
import { CalendarDate, Instant } from "../graphql/scalars.js";
import { Organization } from "../programme/organization.js";
import { RefugeeConnection } from "../refugees/refugee-connection.js";
import { NeedsScope } from "../tokens/scope.js";
import { Reassignment } from "./reassignment.js";

export enum HandOverStatus {
  OPEN = "OPEN",
  ACCEPTED = "ACCEPTED",
  DECLINED = "DECLINED",
  WITHDRAWN = "WITHDRAWN",
}
registerEnumType(HandOverStatus, {
  name: "HandOverStatus",
  description: "What became of a request to hand over.",
  valuesConfig: {
    OPEN: { description: "Not decided yet." },
    ACCEPTED: { description: "The cases went over." },
    DECLINED: { description: "The organization asked said no." },
    WITHDRAWN: { description: "The organization that asked took it back." },
  },
});

const openToViewer =
  (side: "from" | "to") =>
  ({ self }: Read): Sql =>
    sql`coalesce(${self}.status = 'OPEN' and viewer_role() = 'ASSOCIATION_ADMIN' and viewer_has_scope('caseload:write')
      and ${self}.${raw(`${side}_organization_id`)} = viewer_organization(), false)`;

@NeedsScope("caseload:read")
@ObjectType({
  implements: Node,
  description:
    "One organization asks another to answer for persons (Übergabeanfrage). For the two administrations and the steering office.",
})
@Entity("hand_over_request")
@Unique(["id", "status"])
@Unique(["reassignment"])
export class HandOverRequest implements Node {
  @Id()
  readonly id!: string;

  @Field(() => HandOverStatus, { description: "What became of it." })
  @Column("enum", { enum: HandOverStatus, enumName: "hand_over_status", default: HandOverStatus.OPEN })
  status!: HandOverStatus;

  @Field(() => Organization, { description: "Who gives the cases." })
  @ManyToOne(() => Organization, { nullable: false })
  fromOrganization!: Relation<Organization>;

  @Field(() => Organization, { description: "Who is asked to take them." })
  @ManyToOne(() => Organization, { nullable: false })
  toOrganization!: Relation<Organization>;

  @Field(() => CalendarDate, {
    description: "First day with the other organization; if it is accepted later, that day.",
  })
  @Column("date")
  day!: string;

  @Field(() => Instant, { description: "When it was asked." })
  @Column("timestamptz", { default: () => "clock_timestamp()" })
  requestedAt!: Date;

  @ManyToOne(() => UserAccount)
  requestedBy!: Relation<UserAccount> | null;

  @Field(() => String, { nullable: true, description: "Name of whoever asked." })
  @Reads(({ self }) => sql`audit_account_name(${self}.requested_by_id)`)
  requestedByName?: string | null;

  @Field(() => String, { nullable: true, description: "Why, in the words of whoever asked. Kept sealed." })
  @Sealed()
  @Reads(
    ({ self }) => sql`case when ${self}.sealed_reason is not null
      then ${sealedJson("hand_over_request.reason", sql`${self}.id`, sql`${self}.sealed_reason`)} end`,
  )
  reason?: string | null;

  @Column("bytea", { nullable: true })
  sealedReason!: Buffer | null;

  @Field(() => Instant, { nullable: true, description: "When it was accepted, declined or withdrawn." })
  @Column("timestamptz", { nullable: true })
  decidedAt!: Date | null;

  @ManyToOne(() => UserAccount)
  decidedBy!: Relation<UserAccount> | null;

  @Field(() => String, { nullable: true, description: "Name of whoever did that." })
  @Reads(({ self }) => sql`audit_account_name(${self}.decided_by_id)`)
  decidedByName?: string | null;

  @Field(() => String, { nullable: true, description: "Why it was declined, if it was. Kept sealed." })
  @Sealed()
  @Reads(
    ({ self }) => sql`case when ${self}.sealed_answer is not null
      then ${sealedJson("hand_over_request.answer", sql`${self}.id`, sql`${self}.sealed_answer`)} end`,
  )
  answer?: string | null;

  @Column("bytea", { nullable: true })
  sealedAnswer!: Buffer | null;

  @Field(() => Int, { description: "Persons." })
  @Column("integer")
  casesCount!: number;

  @Field(() => RefugeeConnection, {
    description: "Whose cases, by file number; names as far as the viewer may know them.",
  })
  @Paged()
  @Related({
    where: ({ self, target }) => sql`${target}.id in
      (select c.refugee_id from hand_over_case c where c.hand_over_request_id = ${self}.id)`,
    orders: { FILE_NUMBER: ({ target }) => [sql`length(${target}.file_number)`, sql`${target}.file_number`] },
  })
  refugees?: object;

  @Field(() => Reassignment, { nullable: true, description: "What came of it, if it was accepted." })
  @ManyToOne(() => Reassignment)
  reassignment!: Relation<Reassignment> | null;

  @Field({ description: "Whether the viewer may accept or decline it." })
  @Reads(openToViewer("to"))
  viewerCanDecide?: boolean;

  @Field({ description: "Whether the viewer may withdraw it." })
  @Reads(openToViewer("from"))
  viewerCanWithdraw?: boolean;
}
