import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { type Context, signedIn } from "../graphql/context.js";
import { RowReference } from "../graphql/read/row.js";
import { NeedsScope } from "../tokens/scope.js";
import { ImportDistrictBoundariesInput, ImportDistrictBoundariesPayload } from "./boundaries.inputs.js";
import type { BoundariesService } from "./boundaries.service.js";

@Resolver()
export class BoundariesResolver {
  constructor(private readonly service: BoundariesService) {}

  @NeedsScope("areas:write")
  @Mutation(() => ImportDistrictBoundariesPayload, {
    description:
      "Takes over the boundaries of all districts, all of them or none, and finds out which border on each other. Only the steering office may.",
  })
  async importDistrictBoundaries(
    @Arg("input", { description: "The file." }) input: ImportDistrictBoundariesInput,
    @Ctx() context: Context,
  ): Promise<ImportDistrictBoundariesPayload> {
    const { districtIds, userErrors } = await this.service.import(signedIn(context), input);
    return { districts: districtIds.map((id) => new RowReference("District", id)), userErrors };
  }
}
