import { Field, ID, InputType, Query, Resolver, registerEnumType } from "type-graphql";
import { OnDay, orderInput, Paged } from "../graphql/fields.js";
import { connectionOf } from "../graphql/read/connections.js";
import { Argument, planned, Related, Where } from "../graphql/read/declare.js";
import { literal, type Sql, sql } from "../graphql/read/sql.js";
import { Accommodation, AccommodationTenure } from "./accommodation.js";

export enum AccommodationOrderField {
  NAME = "NAME",
  DISTRICT = "DISTRICT",
}
registerEnumType(AccommodationOrderField, {
  name: "AccommodationOrderField",
  description: "What accommodations can be sorted by.",
  valuesConfig: {
    NAME: { description: "Name of the home, street of a flat." },
    DISTRICT: { description: "Name of the district." },
  },
});
const AccommodationOrder = orderInput("AccommodationOrder", AccommodationOrderField);
const AccommodationConnection = connectionOf(Accommodation);

/** Its address, as far as the viewer may know it: joined once, because each mention would bring all of row security along. */
const address = (of: Sql): Sql => sql`${of}_a`;
const shownName = (of: Sql): Sql => sql`coalesce(${of}.name, ${address(of)}.street, '')`;
/** Places whose address the viewer may not know come last, in no order that would give it away. */
const byName = (of: Sql): Sql[] => [sql`case ${shownName(of)} when '' then 1 else 0 end`, shownName(of)];

@InputType({ description: "Which accommodations to list." })
class AccommodationFilter {
  @Field(() => AccommodationTenure, {
    nullable: true,
    description: "Only homes of the city, or only flats of people's own.",
  })
  // As a literal, so that the index on the city's homes can answer.
  @Where(({ target, value }) => sql`${target}.tenure = ${literal(String(value))}`)
  tenure?: AccommodationTenure;

  @Field(() => ID, { nullable: true, description: "Only those in a district." })
  @Where(({ target, id }) => sql`${target}.district_id = ${id("District")}`)
  districtId?: string;

  @Field(() => ID, { nullable: true, description: "Only those that belong to an area on the day." })
  @Where(
    ({
      target,
      day,
      id,
    }) => sql`${id("IntegrationArea")} = (select coalesce(x.integration_area_id, d.integration_area_id)
    from area_cut c join area_cut_district d on d.area_cut_id = c.id and d.district_id = ${target}.district_id
    left join area_cut_accommodation x on x.area_cut_id = c.id and x.accommodation_id = ${target}.id where c.period @> ${day})`,
  )
  areaId?: string;

  @Field({
    nullable: true,
    description:
      "True: only homes that have places and flats that somebody lives in on the day. False: only the others.",
  })
  @Where(({ target, day, value }) => {
    const used = sql`exists (select from housing_unit u where u.accommodation_id = ${target}.id and (
      exists (select from occupancy o where o.housing_unit_id = u.id and o.period @> ${day})
      or (${target}.tenure = 'CITY_DESIGNATED' and exists (
        select from housing_unit_capacity k where k.housing_unit_id = u.id and k.period @> ${day} and k.places > 0))))`;
    return value === true ? used : sql`not ${used}`;
  })
  inUse?: boolean;

  @Field({ nullable: true, description: "Only those whose name or street contains this." })
  @Where(
    ({ target, param }) =>
      sql`position(lower(${param}) in lower(concat_ws(' ', ${target}.name, ${address(target)}.street))) > 0`,
  )
  search?: string;
}

@Resolver()
export class HousingResolver {
  @Query(() => AccommodationConnection, { description: "Homes of the city and flats of people's own." })
  @Argument("orderBy", () => AccommodationOrder, { description: "How to sort. By name if not said." })
  @Argument("filter", () => AccommodationFilter, { description: "Which of them." })
  @OnDay()
  @Paged()
  @Related({
    join: ({ target }) =>
      sql`left join accommodation_address ${address(target)} on ${address(target)}.accommodation_id = ${target}.id`,
    orders: {
      NAME: ({ target }) => [...byName(target), sql`coalesce(${address(target)}.house_number, '')`],
      DISTRICT: ({ target }) => [
        sql`(select d.name from district d where d.id = ${target}.district_id)`,
        ...byName(target),
      ],
    },
  })
  accommodations(): object {
    return planned();
  }

  @Query(() => Accommodation, { nullable: true, description: "One accommodation." })
  @Argument("id", () => ID, { nullable: false, description: "The accommodation's id." })
  @Related({ where: ({ target, id }) => sql`${target}.id = ${id("id", "Accommodation")}` })
  accommodation(): Accommodation {
    return planned();
  }
}
