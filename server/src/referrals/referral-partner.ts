import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Id } from "../graphql/fields.js";
import { Node } from "../graphql/node.js";
import { CalendarDate } from "../graphql/scalars.js";
import { NeedsScope } from "../tokens/scope.js";
import { Disclosure, ReferralPartnerKind } from "./referral-partner-kind.js";

@NeedsScope("referrals:read")
@ObjectType({ implements: Node, description: "A specialist service to which refugees are referred (Fachdienst)." })
@Entity("referral_partner")
export class ReferralPartner implements Node {
  @Id()
  readonly id!: string;

  @Field({ description: "Name." })
  @Column({ type: "text", unique: true, collation: "german" })
  name!: string;

  @Field(() => [ReferralPartnerKind], { description: "What it offers." })
  @Column("enum", { enum: ReferralPartnerKind, enumName: "referral_partner_kind", array: true })
  kinds!: ReferralPartnerKind[];

  @Field(() => [String], { description: "Languages spoken there, ISO 639-3." })
  @Column("text", { array: true, default: () => "'{}'" })
  languages!: string[];

  @Field(() => [Disclosure], { description: "What the mere fact of a referral there reveals about a person." })
  @Column("enum", { enum: Disclosure, enumName: "disclosure", array: true, default: () => "'{}'" })
  discloses!: Disclosure[];

  @Field({ description: "The offer in a sentence." })
  @Column("text", { default: "" })
  offer!: string;

  @Field(() => Int, { nullable: true, description: "Youngest age served." })
  @Column("integer", { nullable: true })
  minimumAge!: number | null;

  @Field(() => Int, { nullable: true, description: "Oldest age served." })
  @Column("integer", { nullable: true })
  maximumAge!: number | null;

  @Field(() => Int, { nullable: true, description: "Usual days until the first appointment." })
  @Column("integer", { nullable: true })
  waitingDays!: number | null;

  @Field(() => String, { nullable: true, description: "Telephone." })
  @Column("text", { nullable: true })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: "Mail address." })
  @Column("text", { nullable: true })
  email!: string | null;

  @Field(() => String, { nullable: true, description: "Web site." })
  @Column("text", { nullable: true })
  website!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: "When these data were last checked." })
  @Column("date", { nullable: true })
  checkedOn!: string | null;
}
