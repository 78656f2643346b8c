import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ManyToOne, type Relation, Unique } from "typeorm";
import { District } from "../areas/district.js";
import { IntegrationArea } from "../areas/integration-area.js";
import { Id, OnDay } from "../graphql/fields.js";
import { Node } from "../graphql/node.js";
import { Personal, type Read, Reads, Related } from "../graphql/read/declare.js";
import { type Sql, sql } from "../graphql/read/sql.js";
import { NeedsScope } from "../tokens/scope.js";
import { AccommodationAddress } from "./accommodation-address.js";
import { HousingUnit } from "./housing-unit.js";

export enum AccommodationTenure {
  CITY_DESIGNATED = "CITY_DESIGNATED",
  SELF_RENTED = "SELF_RENTED",
}
registerEnumType(AccommodationTenure, {
  name: "AccommodationTenure",
  description: "On what ground people live there.",
  valuesConfig: {
    CITY_DESIGNATED: { description: "The city designates and allots it (Übergangsheim), whatever the building." },
    SELF_RENTED: { description: "On a lease of their own (selbst angemietete Wohnung)." },
  },
});

export enum AccommodationForm {
  SHARED_HOME = "SHARED_HOME",
  CONTAINER = "CONTAINER",
  FLAT = "FLAT",
  HOUSE = "HOUSE",
  HOTEL = "HOTEL",
}
registerEnumType(AccommodationForm, {
  name: "AccommodationForm",
  description: "What kind of building it is; says nothing about the tenure.",
  valuesConfig: {
    SHARED_HOME: { description: "A home with shared rooms (Gemeinschaftsunterkunft)." },
    CONTAINER: { description: "Container modules." },
    FLAT: { description: "A flat." },
    HOUSE: { description: "A house for one or few families." },
    HOTEL: { description: "Rooms in a hotel." },
  },
});

const capacity = ({ self, day, once }: Read): Sql =>
  once(sql`select coalesce(sum(k.places), 0) as places, coalesce(sum(k.places) filter (where k.blocked), 0) as blocked
    from housing_unit u join housing_unit_capacity k on k.housing_unit_id = u.id and k.period @> ${day}
    where u.accommodation_id = ${self}.id`);

/** Of a home it is no secret how many live there; in a flat they are counted by those who may see them. */
const residents = ({ self, day, once }: Read): Sql =>
  once(sql`select n.residing as persons, n.in_care from census_of(${self}.id, ${day}) n where ${self}.tenure = 'CITY_DESIGNATED'
    union all
    select count(*), count(k.id)
    from housing_unit u join occupancy o on o.housing_unit_id = u.id and o.period @> ${day}
    left join care_period k on k.refugee_id = o.refugee_id and k.period @> ${day}
    where u.accommodation_id = ${self}.id and ${self}.tenure = 'SELF_RENTED'
    having ${self}.tenure = 'SELF_RENTED'`);

@NeedsScope("housing:read")
@ObjectType({
  implements: Node,
  description: "A place where refugees live: a home of the city or a flat of their own.",
})
@Personal({
  // Who lives there is known to many; the address of a home to everybody.
  subject: (row) => sql`case when ${row}.tenure = 'SELF_RENTED' then ${row}.id end`,
  fields: ["address"],
})
@Entity("accommodation")
@Unique(["id", "tenure"])
export class Accommodation implements Node {
  @Id()
  readonly id!: string;

  @Field(() => AccommodationTenure, { description: "On what ground people live there." })
  @Column("enum", { enum: AccommodationTenure, enumName: "accommodation_tenure" })
  tenure!: AccommodationTenure;

  @Field(() => AccommodationForm, { description: "What kind of building it is." })
  @Column("enum", { enum: AccommodationForm, enumName: "accommodation_form" })
  form!: AccommodationForm;

  @Field(() => String, { nullable: true, description: "Name of a home; a flat of one's own has none." })
  @Column({ type: "text", nullable: true, collation: "german" })
  name!: string | null;

  @Field(() => AccommodationAddress, {
    nullable: true,
    description: "Where it stands; null for a flat of people whom the viewer may not know by name.",
  })
  @Related({ where: ({ self, target }) => sql`${target}.accommodation_id = ${self}.id` })
  address?: Relation<AccommodationAddress> | null;

  @Field(() => District, { description: "The district it lies in." })
  @ManyToOne(() => District, { nullable: false })
  district!: Relation<District>;

  @Field(() => IntegrationArea, { nullable: true, description: "The area it belongs to on a day." })
  @OnDay()
  @Related({
    where: ({ self, target, day }) => sql`${target}.id = (select coalesce(x.integration_area_id, d.integration_area_id)
      from area_cut c join area_cut_district d on d.area_cut_id = c.id and d.district_id = ${self}.district_id
      left join area_cut_accommodation x on x.area_cut_id = c.id and x.accommodation_id = ${self}.id where c.period @> ${day})`,
  })
  area?: Relation<IntegrationArea> | null;

  @Field(() => Int, { description: "Places on a day, blocked ones included." })
  @OnDay()
  @Reads((read) => sql`${capacity(read)}.places`)
  places?: number;

  @Field(() => Int, { description: "Places on a day that must not be newly occupied." })
  @OnDay()
  @Reads((read) => sql`${capacity(read)}.blocked`)
  blockedPlaces?: number;

  @Field(() => Int, { description: "Persons who live there on a day, in care or not." })
  @OnDay()
  @Reads((read) => sql`${residents(read)}.persons`)
  occupied?: number;

  @Field(() => Int, { description: "Of these, persons in the programme's care." })
  @OnDay()
  @Reads((read) => sql`${residents(read)}.in_care`)
  inCare?: number;

  @Field(() => [HousingUnit], { description: "Its rooms or flats." })
  @Related({
    where: ({ self, target }) => sql`${target}.accommodation_id = ${self}.id`,
    order: ({ target }) => sql`length(${target}.label), ${target}.label`,
  })
  units?: Relation<HousingUnit>[];
}
