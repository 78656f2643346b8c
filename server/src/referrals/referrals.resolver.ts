import { Field, ID, InputType, Query, Resolver, registerEnumType } from "type-graphql";
import { orderInput, Paged } from "../graphql/fields.js";
import { connectionOf } from "../graphql/read/connections.js";
import { Argument, planned, Related, Where } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { ReferralPartner } from "./referral-partner.js";
import { ReferralPartnerKind } from "./referral-partner-kind.js";

export enum ReferralPartnerOrderField {
  NAME = "NAME",
}
registerEnumType(ReferralPartnerOrderField, {
  name: "ReferralPartnerOrderField",
  description: "What specialist services can be sorted by.",
  valuesConfig: { NAME: { description: "Name, as a German reader expects." } },
});
const ReferralPartnerOrder = orderInput("ReferralPartnerOrder", ReferralPartnerOrderField);
const ReferralPartnerConnection = connectionOf(ReferralPartner);

@InputType({ description: "Which specialist services to list." })
class ReferralPartnerFilter {
  @Field(() => ReferralPartnerKind, { nullable: true, description: "Only those that offer this." })
  @Where(({ target, param }) => sql`${target}.kinds @> array[${param}::referral_partner_kind]`)
  kind?: ReferralPartnerKind;

  @Field({ nullable: true, description: "Only those where this language is spoken, ISO 639-3." })
  @Where(({ target, param }) => sql`${target}.languages @> array[${param}]`)
  language?: string;

  @Field({ nullable: true, description: "Only those whose name or offer contains this." })
  @Where(({ target, param }) => sql`position(lower(${param}) in lower(${target}.name || ' ' || ${target}.offer)) > 0`)
  search?: string;
}

@Resolver()
export class ReferralsResolver {
  @Query(() => ReferralPartnerConnection, { description: "Specialist services." })
  @Argument("orderBy", () => ReferralPartnerOrder, { description: "How to sort. By name if not said." })
  @Argument("filter", () => ReferralPartnerFilter, { description: "Which of them." })
  @Paged()
  @Related({ orders: { NAME: ({ target }) => [sql`${target}.name`] } })
  referralPartners(): object {
    return planned();
  }

  @Query(() => ReferralPartner, { nullable: true, description: "One specialist service." })
  @Argument("id", () => ID, { nullable: false, description: "The service's id." })
  @Related({ where: ({ target, id }) => sql`${target}.id = ${id("id", "ReferralPartner")}` })
  referralPartner(): ReferralPartner {
    return planned();
  }
}
