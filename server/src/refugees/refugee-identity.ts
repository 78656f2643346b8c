import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { OnDay } from "../graphql/fields.js";
import { Personal, Reads } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { CalendarDate } from "../graphql/scalars.js";
import { NeedsScope } from "../tokens/scope.js";
import { Refugee } from "./refugee.js";

export enum Gender {
  FEMALE = "FEMALE",
  MALE = "MALE",
  DIVERSE = "DIVERSE",
  UNSPECIFIED = "UNSPECIFIED",
}
registerEnumType(Gender, {
  name: "Gender",
  description: "Gender as stated.",
  valuesConfig: {
    FEMALE: { description: "Female." },
    MALE: { description: "Male." },
    DIVERSE: { description: "Diverse." },
    UNSPECIFIED: { description: "Not stated." },
  },
});

@NeedsScope("refugees:read")
@ObjectType({ description: "Who a refugee is. A table of its own, so that row security decides who may know." })
@Personal({ subject: (row) => sql`${row}.refugee_id`, isPerson: true, mayBeWithheld: true })
@Entity("refugee_identity")
export class RefugeeIdentity {
  @PrimaryColumn("uuid")
  refugeeId!: string;

  @ManyToOne(() => Refugee, { nullable: false, onDelete: "CASCADE" })
  @JoinColumn()
  refugee!: Relation<Refugee>;

  @Field({ description: "Family name; empty for people with one name only." })
  @Column({ type: "text", collation: "german" })
  familyName!: string;

  @Field({ description: "Given names." })
  @Column({ type: "text", collation: "german" })
  givenNames!: string;

  @Field(() => CalendarDate, { description: "Date of birth." })
  @Column("date")
  birthDate!: string;

  @Field({ description: "Whether the date of birth is an estimate; 1 January often means unknown." })
  @Column("boolean", { default: false })
  birthDateEstimated!: boolean;

  @Field(() => Int, { description: "Completed years of life on a day; 0 before birth." })
  @OnDay()
  @Reads(({ self, day }) => sql`greatest(extract(year from age(${day}, ${self}.birth_date))::integer, 0)`)
  age?: number;

  @Field(() => Gender, { description: "Gender as stated." })
  @Column("enum", { enum: Gender, enumName: "gender", default: Gender.UNSPECIFIED })
  gender!: Gender;

  @Field(() => [String], { description: "ISO 3166-1 alpha-2, `XK` for Kosovo, or `STATELESS`, `UNCLEAR`." })
  @Column("text", { array: true, default: () => "'{}'" })
  nationalities!: string[];

  @Field(() => [String], { description: "Languages spoken, ISO 639-3, the mother tongue first." })
  @Column("text", { array: true, default: () => "'{}'" })
  languages!: string[];
}
