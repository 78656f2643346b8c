import { Field, ID, ObjectType } from "type-graphql";
import type { Relation } from "typeorm";
import { Personal, Reads, Related, Sealed } from "../graphql/read/declare.js";
import { sealedJson } from "../graphql/read/sealed-texts.js";
import { sql } from "../graphql/read/sql.js";
import { Instant } from "../graphql/scalars.js";
import { Refugee } from "../refugees/refugee.js";

// Its number names a person, and that it is restricted tells of one; the person itself may be withheld.
@Personal({ subject: (row) => sql`${row}.refugee_id` })
@ObjectType({ description: "A file that only the accounts named may read (Einschränkung der Verarbeitung)." })
export class RestrictedFile {
  @Field(() => ID, { description: "Opaque, and unique over all types." })
  readonly id!: string;

  @Field({ description: "Number of the file." })
  fileNumber!: string;

  @Field(() => Refugee, { nullable: true, description: "Whose file; null when the viewer is not among the readers." })
  @Related({ where: ({ self, target }) => sql`${target}.id = ${self}.refugee_id` })
  refugee!: Relation<Refugee> | null;

  @Field(() => Instant, {
    description: "Since when it has been restricted; a change of the readers begins nothing new.",
  })
  restrictedAt!: string;

  @Field({ description: "Name of whoever restricted it or last changed who may read it." })
  restrictedBy!: string;

  @Field({ description: "Why, in their words. Kept sealed." })
  @Sealed()
  @Reads(({ self }) =>
    sealedJson("refugee_restriction_entry.reason", sql`${self}.entry_id`, sql`${self}.sealed_reason`),
  )
  reason!: string;

  @Field(() => [String], { description: "Who may read it: mail addresses of accounts, by the alphabet." })
  readers!: string[];
}
