import { Float, ID, Query, Resolver } from "type-graphql";
import { OnDay } from "../graphql/fields.js";
import { Argument, planned, Related } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { AreaCut } from "./area-cut.js";
import { AreaFigures } from "./area-preview.js";
import { District } from "./district.js";
import { IntegrationArea } from "./integration-area.js";
import { RecutRun } from "./recut-run.js";

@Resolver()
export class AreasResolver {
  @Query(() => [AreaCut], { description: "Every cut that was adopted, the first first." })
  @Related({
    where: ({ target }) => sql`${target}.period is not null`,
    order: ({ target }) => sql`lower(${target}.period)`,
  })
  areaCuts(): AreaCut[] {
    return planned();
  }

  @Query(() => [AreaCut], {
    description:
      "Drafts and proposals, the newest first. Drafts for the steering office; proposals also for the associations, caseworkers and the board.",
  })
  @Related({ where: ({ target }) => sql`${target}.period is null`, order: ({ target }) => sql`${target}.id desc` })
  areaCutDrafts(): AreaCut[] {
    return planned();
  }

  @Query(() => AreaCut, { nullable: true, description: "One cut, a draft too, if the viewer may see it." })
  @Argument("id", () => ID, { nullable: false, description: "The cut's id." })
  @Related({ where: ({ target, id }) => sql`${target}.id = ${id("id", "AreaCut")}` })
  areaCutById(): AreaCut {
    return planned();
  }

  @Query(() => [AreaFigures], {
    description:
      "Persons in care on a day by the areas of any cut, whether it was in force then or not: to compare figures over time.",
  })
  @OnDay({ required: true })
  @Argument("cutId", () => ID, { nullable: false, description: "The cut's id." })
  @Related({
    from: ({ day, id }) => sql`area_census_under(${id("cutId", "AreaCut")}, ${day})`,
    order: ({ target }) =>
      sql`(select g.name from integration_area g where g.id = ${target}.integration_area_id), ${target}.integration_area_id`,
  })
  areaFiguresUnderCut(): AreaFigures[] {
    return planned();
  }

  @Query(() => District, {
    nullable: true,
    description: "The district in which a point lies, by its boundary; null outside, and where no boundary is known.",
  })
  @Argument("latitude", () => Float, { nullable: false, description: "WGS 84, degrees north." })
  @Argument("longitude", () => Float, { nullable: false, description: "WGS 84, degrees east." })
  @Related({
    where: ({ target, param }) =>
      sql`${target}.boundary is not null and boundary_contains(${target}.boundary, ${param("longitude")}, ${param("latitude")})`,
    order: ({ target }) => sql`${target}.name`,
  })
  districtAt(): District {
    return planned();
  }

  @Query(() => RecutRun, { nullable: true, description: "One run of the optimiser. For the steering office." })
  @Argument("id", () => ID, { nullable: false, description: "The run's id." })
  @Related({ where: ({ target, id }) => sql`${target}.id = ${id("id", "RecutRun")}` })
  recutRun(): RecutRun {
    return planned();
  }

  @Query(() => AreaCut, { nullable: true, description: "The cut in force on a day." })
  @OnDay()
  @Related({ where: ({ target, day }) => sql`${target}.period @> ${day}` })
  areaCut(): AreaCut {
    return planned();
  }

  @Query(() => IntegrationArea, { nullable: true, description: "One integration area." })
  @Argument("id", () => ID, { nullable: false, description: "The area's id." })
  @Related({ where: ({ target, id }) => sql`${target}.id = ${id("id", "IntegrationArea")}` })
  integrationArea(): IntegrationArea {
    return planned();
  }

  @Query(() => [District], { description: "Every district by name." })
  @OnDay()
  @Related({ order: ({ target }) => sql`${target}.name` })
  districts(): District[] {
    return planned();
  }
}
