import { Field, ID, Int, ObjectType } from "type-graphql";
import { Personal, Reads, Related } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { Instant } from "../graphql/scalars.js";
import { AccessEntry } from "./access-entry.js";

@ObjectType({ description: "What became of one column." })
export class AuditFieldChange {
  @Field({ description: "The column." })
  field!: string;

  @Field(() => String, { nullable: true, description: "Its value before; null also when it had none." })
  old!: string | null;

  @Field(() => String, { nullable: true, description: "Its value afterwards; null also when it has none." })
  new!: string | null;
}

@ObjectType({ description: "A line of the audit log. Only the data-protection officer reads it." })
@Personal({
  subject: (row) => sql`case when ${row}.action not in ('READ', 'EXPORT') then ${row}.subject_ids[1] end`,
  fields: ["changes"],
})
export class AuditEvent extends AccessEntry {
  @Field(() => ID, { nullable: true, description: "Id of the account; null: the system itself." })
  @Reads(({ self }) => sql`'usr_' || translate(${self}.account_id::text, '-', '')`)
  account!: string | null;

  @Reads(({ self }) => sql`${self}.request_id`)
  @Field(() => String, { nullable: true, description: "The request it belonged to: lines of one request share it." })
  request!: string | null;

  @Field(() => [String], { description: "File numbers of the persons it is about, as far as they are still there." })
  @Reads(({ self }) => sql`audit_file_numbers(${self}.subject_ids)`)
  fileNumbers!: string[];

  @Field(() => Int, { description: "How many persons or flats it is about." })
  @Reads(({ self }) => sql`cardinality(${self}.subject_ids)`)
  subjectCount!: number;

  @Field({ description: "Whether somebody was looked up by name; which name is not kept." })
  @Reads(({ self }) => sql`${self}.search is not null`)
  searched!: boolean;

  @Field(() => [AuditFieldChange], { description: "Of a change, what became of each column, by name." })
  @Related({ from: ({ self }) => sql`audit_field_changes(${self}.id)`, order: ({ target }) => sql`${target}.field` })
  changes!: AuditFieldChange[];
}

@ObjectType({ description: "How the chain of hashes stands that the audit log is sealed with." })
export class AuditChainState {
  @Field(() => Int, { description: "Lines under seals." })
  sealedLines!: number;

  @Field(() => Int, { description: "Lines of the last moments, not sealed yet." })
  waitingLines!: number;

  @Field(() => Int, { description: "Seals." })
  seals!: number;

  @Field(() => Instant, { nullable: true, description: "When the newest seal was made." })
  lastSealedAt!: Date | null;

  @Field(() => Instant, { nullable: true, description: "When the whole chain was last recomputed." })
  lastVerifiedAt!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: "The first seal that did not hold then: a line under it was changed.",
  })
  brokenSeal!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the newest seal kept outside the database was part of the chain then; null: none is kept.",
  })
  anchorHeld!: boolean | null;
}
