import { Field, ID, InputType, Query, Resolver, registerEnumType } from "type-graphql";
import { OnDay, orderInput, Paged } from "../graphql/fields.js";
import { Argument, Contradicts, NamesPerson, planned, Related, Where } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { AccommodationTenure } from "../housing/accommodation.js";
import { NeedsScope } from "../tokens/scope.js";
import { Refugee } from "./refugee.js";
import { RefugeeConnection } from "./refugee-connection.js";

export enum RefugeeOrderField {
  NAME = "NAME",
  FILE_NUMBER = "FILE_NUMBER",
  CARE_SINCE = "CARE_SINCE",
}
registerEnumType(RefugeeOrderField, {
  name: "RefugeeOrderField",
  description: "What refugees can be sorted by.",
  valuesConfig: {
    NAME: { description: "Family name, then given names, as a German reader expects." },
    FILE_NUMBER: { description: "Number of the file." },
    CARE_SINCE: { description: "First day of the care they are in on the day." },
  },
});
const RefugeeOrder = orderInput("RefugeeOrder", RefugeeOrderField);

@InputType({ description: "Which refugees to list. Conditions given together must all hold." })
@Contradicts<keyof RefugeeFilter>(
  ({ caseworkerId, withoutCaseworker }) => Boolean(caseworkerId) && withoutCaseworker === true,
)
class RefugeeFilter {
  @Field(() => ID, { nullable: true, description: "Only those who live in an integration area on the day." })
  @Where(
    ({ target, day, id }) => sql`exists (select from residence_on(${day}) r where r.refugee_id = ${target}.id
    and r.integration_area_id = ${id("IntegrationArea")})`,
  )
  areaId?: string;

  @Field(() => ID, { nullable: true, description: "Only those for whom a caseworker answers on the day." })
  @Where(
    ({ target, day, id }) => sql`${target}.id in (select s.refugee_id from caseworker_assignment s
    where s.caseworker_id = ${id("Caseworker")} and s.period @> ${day})`,
  )
  caseworkerId?: string;

  @Field(() => ID, { nullable: true, description: "Only those who live in an accommodation on the day." })
  @Where(
    ({ target, day, id }) => sql`${target}.id in (select o.refugee_id from occupancy o join housing_unit u
    on u.id = o.housing_unit_id where u.accommodation_id = ${id("Accommodation")} and o.period @> ${day})`,
  )
  accommodationId?: string;

  @Field(() => AccommodationTenure, {
    nullable: true,
    description: "Only those in homes of the city, or only those in flats of their own, on the day.",
  })
  @Where(
    ({ target, day, param }) => sql`exists (select from residence_on(${day}) r where r.refugee_id = ${target}.id
    and r.tenure = ${param}::accommodation_tenure)`,
  )
  tenure?: AccommodationTenure;

  @Field({
    nullable: true,
    description: "True: only those who wait for a caseworker on the day. False: only those who have one.",
  })
  @Where(({ target, day, value }) => {
    const assigned = sql`exists (select from caseworker_assignment s where s.refugee_id = ${target}.id and s.period @> ${day})`;
    return value === true ? sql`not ${assigned}` : assigned;
  })
  withoutCaseworker?: boolean;

  @Field({
    nullable: true,
    description: "Only those of whom every word is the beginning of a name, or whose file number it is.",
  })
  @Where(
    ({ target, param }) => sql`${target}.id in (select n.refugee_id from refugees_named(${param}) n
    union all select f.id from refugee f where f.file_number = ${param})`,
  )
  @NamesPerson()
  search?: string;
}

@Resolver()
export class RefugeeResolver {
  @NeedsScope("refugees:read")
  @Query(() => RefugeeConnection, {
    description: "Refugees in care on a day, as far as the viewer may know who they are.",
  })
  @Argument("orderBy", () => RefugeeOrder, { description: "How to sort. By name if not said." })
  @Argument("filter", () => RefugeeFilter, { description: "Which of them." })
  @OnDay()
  @Paged()
  @Related({
    join: ({ target }) => sql`join refugee_identity ${target}_i on ${target}_i.refugee_id = ${target}.id`,
    // Not `exists`: that would be answered for the whole city at once, and then sorted; so a page reads its own rows only.
    where: ({ target, day }) =>
      sql`(select k.id from care_period k where k.refugee_id = ${target}.id and k.period @> ${day}) is not null`,
    orders: {
      NAME: ({ target }) => [sql`${target}_i.family_name`, sql`${target}_i.given_names`],
      FILE_NUMBER: ({ target }) => [sql`length(${target}.file_number)`, sql`${target}.file_number`],
      CARE_SINCE: ({ target, day }) => [
        sql`(select lower(k.period) from care_period k where k.refugee_id = ${target}.id and k.period @> ${day})`,
      ],
    },
  })
  refugees(): object {
    return planned();
  }

  @Query(() => Refugee, { nullable: true, description: "One refugee." })
  @Argument("id", () => ID, { nullable: false, description: "The refugee's id." })
  @Related({ where: ({ target, id }) => sql`${target}.id = ${id("id", "Refugee")}` })
  refugee(): Refugee {
    return planned();
  }
}
