import { ID, Query, Resolver } from "type-graphql";
import { OnDay } from "../graphql/fields.js";
import { Argument, planned, Related } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { AreaCut } from "./area-cut.js";
import { District } from "./district.js";
import { IntegrationArea } from "./integration-area.js";

@Resolver()
export class AreasResolver {
  @Query(() => [AreaCut], { description: "Every cut, the first first." })
  @Related({ order: ({ target }) => sql`lower(${target}.period)` })
  areaCuts(): AreaCut[] {
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
