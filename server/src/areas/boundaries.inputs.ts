import { MaxLength } from "class-validator";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { UserError } from "../graphql/user-error.js";

@InputType({ description: "Boundaries of all districts." })
export class ImportDistrictBoundariesInput {
  @Field({
    description:
      "A GeoJSON FeatureCollection (RFC 7946, WGS 84) as text, 1,000,000 characters at most: of every district one Polygon, with its `key` among the properties.",
  })
  @MaxLength(1_000_000)
  geoJson!: string;
}

@ObjectType({ description: "What `importDistrictBoundaries` did." })
export class ImportDistrictBoundariesPayload {
  @Field(() => Int, { description: "Districts with a new boundary: all of them, or 0." })
  districtsCount!: number;

  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}
