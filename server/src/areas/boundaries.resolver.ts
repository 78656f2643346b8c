import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { type Context, signedIn } from "../graphql/context.js";
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
  importDistrictBoundaries(
    @Arg("input", { description: "The file." }) input: ImportDistrictBoundariesInput,
    @Ctx() context: Context,
  ): Promise<ImportDistrictBoundariesPayload> {
    return this.service.import(signedIn(context), input);
  }
}
