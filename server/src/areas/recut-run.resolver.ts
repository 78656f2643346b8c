import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { type Context, signedIn } from "../graphql/context.js";
import { rowOf } from "../graphql/read/row.js";
import { NeedsScope } from "../tokens/scope.js";
import { CancelRecutRunInput, StartRecutOptimisationInput } from "./recut-run.inputs.js";
import { CancelRecutRunPayload, StartRecutOptimisationPayload } from "./recut-run.payloads.js";
import type { RecutRunService } from "./recut-run.service.js";

@Resolver()
export class RecutRunResolver {
  constructor(private readonly service: RecutRunService) {}

  @NeedsScope("areas:write")
  @Mutation(() => StartRecutOptimisationPayload, {
    description:
      "Looks for the cut by which the fewest lose their caseworker. Ask for the run until it has ended; its proposal is a draft of its own. Only the steering office may.",
  })
  async startRecutOptimisation(
    @Arg("input", { description: "Of which draft, and what may be chosen." }) input: StartRecutOptimisationInput,
    @Ctx() context: Context,
  ): Promise<StartRecutOptimisationPayload> {
    const { id, userErrors } = await this.service.start(signedIn(context), input);
    return { run: rowOf("RecutRun", id), userErrors };
  }

  @NeedsScope("areas:write")
  @Mutation(() => CancelRecutRunPayload, { description: "Stops a run. Only the steering office may." })
  async cancelRecutRun(
    @Arg("input", { description: "Which one." }) input: CancelRecutRunInput,
    @Ctx() context: Context,
  ): Promise<CancelRecutRunPayload> {
    const { id, userErrors } = await this.service.cancel(signedIn(context), input);
    return { run: rowOf("RecutRun", id), userErrors };
  }
}
