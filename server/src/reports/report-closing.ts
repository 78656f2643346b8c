import { Field, Float, Int, ObjectType } from "type-graphql";
import { Column, Entity, ManyToOne, type Relation } from "typeorm";
import { UserAccount } from "../access/user-account.js";
import { AreaLoad } from "../caseload/area-load.js";
import { Id } from "../graphql/fields.js";
import { Node } from "../graphql/node.js";
import { Reads, Related } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { CalendarDate, Instant } from "../graphql/scalars.js";
import { NeedsScope } from "../tokens/scope.js";

@NeedsScope("statistics:read")
@ObjectType({ description: "The programme's figures of a day as they were known when reports up to it were closed." })
export class ClosedFigures {
  @Field(() => Int, { description: "Persons in the programme's care." })
  refugeesInCare!: number;

  @Field(() => Int, { description: "Of these, in homes that the city designates (Übergangsheim)." })
  cityDesignated!: number;

  @Field(() => Int, { description: "Of these, in flats they rent themselves." })
  selfRented!: number;

  @Field(() => Int, { description: "Of these, waiting for a caseworker." })
  withoutCaseworker!: number;

  @Field(() => Int, { description: "Ratio places and extra places." })
  capacity!: number;

  @Field(() => Float, { description: "Full-time equivalents for casework." })
  fte!: number;

  @Field(() => [AreaLoad], { description: "Each area of the cut that was in force." })
  @Related({
    from: ({ self }) => sql`jsonb_populate_recordset(null::area_load, ${self}.areas)`,
    order: ({ target }) => sql`(select a.name from integration_area a where a.id = ${target}.integration_area_id),
      ${target}.integration_area_id`,
  })
  areas!: AreaLoad[];
}

@NeedsScope("statistics:read")
@ObjectType({
  implements: Node,
  description:
    "Reports up to a day are closed (Berichtsabschluss): no reassignment may begin on or before it, and late entries change its figures no more.",
})
@Entity("report_closing")
export class ReportClosing implements Node {
  @Id()
  readonly id!: string;

  @Field(() => CalendarDate, { description: "Last day that is closed." })
  @Column("date", { unique: true })
  through!: string;

  @Field(() => Instant, { description: "When it was closed." })
  @Column("timestamptz", { default: () => "clock_timestamp()" })
  closedAt!: Date;

  @ManyToOne(() => UserAccount)
  closedBy!: Relation<UserAccount> | null;

  @Field(() => String, { nullable: true, description: "Name of whoever closed it." })
  @Reads(({ self }) => sql`audit_account_name(${self}.closed_by_id)`)
  closedByName?: string | null;

  @Column("jsonb")
  frozen!: object;

  @Field(() => ClosedFigures, { description: "The figures of that day as they were then known." })
  @Related({
    from: ({ self }) => sql`(select * from jsonb_to_record(${self}.frozen) as f(refugees_in_care integer,
      city_designated integer, self_rented integer, without_caseworker integer, capacity integer, fte numeric, areas jsonb))`,
  })
  figures?: ClosedFigures;
}
