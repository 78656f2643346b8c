import { Field, Float, Int, ObjectType } from "type-graphql";
import { AreaLoad } from "../caseload/area-load.js";
import { CaseworkerLoad } from "../caseload/caseworker-load.js";
import { Reads, Related } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { CalendarDate } from "../graphql/scalars.js";
import { NeedsScope } from "../tokens/scope.js";
import { ProgrammePhase } from "./programme-phase.js";

@NeedsScope("statistics:read")
@ObjectType({ description: "The programme's figures on a day." })
export class ProgrammeOverview {
  @Field(() => CalendarDate, { description: "The day; the state at its end." })
  @Reads(({ self }) => sql`${self}.day`)
  on!: string;

  @Field(() => ProgrammePhase, { nullable: true, description: "The phase the day lies in." })
  @Related({ where: ({ target, day }) => sql`${target}.period @> ${day}` })
  phase!: ProgrammePhase | null;

  @Field(() => Int, { description: "Persons in the programme's care." })
  refugeesInCare!: number;

  @Field(() => Int, { description: "Of these, in homes that the city designates (Übergangsheim)." })
  cityDesignated!: number;

  @Field(() => Int, { description: "Of these, in flats they rent themselves." })
  selfRented!: number;

  @Field(() => Int, { description: "Of these, waiting for a caseworker." })
  withoutCaseworker!: number;

  @Field(() => Int, { description: "Places by the ratio, all caseworkers together." })
  ratioPlaces!: number;

  @Field(() => Int, { description: "Places by exceptions." })
  extraPlaces!: number;

  @Field(() => Int, { description: "Ratio places and extra places." })
  capacity!: number;

  @Field(() => Float, { description: "Full-time equivalents for casework." })
  fte!: number;

  @Field(() => [AreaLoad], { description: "Each area of the cut in force." })
  @Related({
    from: ({ self }) => sql`unnest(${self}.areas)`,
    order: ({ target }) => sql`(select a.name from integration_area a where a.id = ${target}.integration_area_id),
      ${target}.integration_area_id`,
  })
  areas!: AreaLoad[];

  @Field(() => [CaseworkerLoad], { description: "Everybody who is employed, or still in charge of somebody." })
  @Related({
    from: ({ day }) => sql`caseworker_load_on(${day})`,
    order: ({ target }) =>
      sql`(select w.name from caseworker w where w.id = ${target}.caseworker_id), ${target}.caseworker_id`,
  })
  caseworkers!: CaseworkerLoad[];
}

@NeedsScope("statistics:read")
@ObjectType({ description: "Persons in care on a day, for a trend." })
export class ProgrammeTrendPoint {
  @Field(() => CalendarDate, { description: "The day." })
  @Reads(({ self }) => sql`${self}.day`)
  on!: string;

  @Field(() => Int, { description: "Persons in the programme's care." })
  refugeesInCare!: number;

  @Field(() => Int, { description: "Of these, in homes that the city designates." })
  cityDesignated!: number;

  @Field(() => Int, { description: "Of these, in flats they rent themselves." })
  selfRented!: number;
}
