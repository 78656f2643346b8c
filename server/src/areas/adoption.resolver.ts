import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { type Context, signedIn } from "../graphql/context.js";
import { rowOf } from "../graphql/read/row.js";
import { NeedsScope } from "../tokens/scope.js";
import { AdoptAreaCutInput, UndoAreaCutAdoptionInput } from "./adoption.inputs.js";
import { AdoptAreaCutPayload, UndoAreaCutAdoptionPayload } from "./adoption.payloads.js";
import type { AdoptionService } from "./adoption.service.js";
import type { AdoptionUndoService } from "./adoption-undo.service.js";

@Resolver()
export class AdoptionResolver {
  constructor(
    private readonly service: AdoptionService,
    private readonly undoService: AdoptionUndoService,
  ) {}

  @NeedsScope("areas:write", "caseload:write")
  @Mutation(() => AdoptAreaCutPayload, {
    description:
      "Makes a cut hold from its planned day on, in one step: areas, posts, exceptions and who answers for whom. Whoever fits into no capacity waits, whole households, the vulnerable and those who keep their caseworker last. Refused when the figures changed since the plan was computed. Only the steering office may.",
  })
  async adoptAreaCut(
    @Arg("input", { description: "Which cut, as it was shown, and what is granted with it." }) input: AdoptAreaCutInput,
    @Ctx() context: Context,
  ): Promise<AdoptAreaCutPayload> {
    const { id, reassignmentId, waiting, userErrors } = await this.service.adopt(signedIn(context), input);
    return {
      areaCut: rowOf("AreaCut", id),
      reassignment: rowOf("Reassignment", reassignmentId),
      waiting,
      userErrors,
    };
  }

  @NeedsScope("areas:write", "caseload:write")
  @Mutation(() => UndoAreaCutAdoptionPayload, {
    description:
      "Takes an adoption back. Until the day before it begins, everything is as it was before, unless one of its cases or posts is no longer as it left them; cuts adopted upon it are taken back first. From its day on, a draft of the cut before is made for tomorrow. Only the steering office may.",
  })
  async undoAreaCutAdoption(
    @Arg("input", { description: "Which cut, and why." }) input: UndoAreaCutAdoptionInput,
    @Ctx() context: Context,
  ): Promise<UndoAreaCutAdoptionPayload> {
    const { id, reassignmentId, userErrors } = await this.undoService.undo(signedIn(context), input);
    return { areaCut: rowOf("AreaCut", id), reassignment: rowOf("Reassignment", reassignmentId), userErrors };
  }
}
