import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Done } from "../caseload/caseload.refusals.js";
import { type Context, signedIn } from "../graphql/context.js";
import { rowOf } from "../graphql/read/row.js";
import { NeedsScope } from "../tokens/scope.js";
import {
  CreateAreaCutDraftInput,
  DeleteAreaCutDraftInput,
  ProposeAreaCutInput,
  RecomputeAreaCutPlanInput,
  SaveAreaCutDraftInput,
  WithdrawAreaCutInput,
} from "./area-cut.inputs.js";
import {
  CreateAreaCutDraftPayload,
  DeleteAreaCutDraftPayload,
  ProposeAreaCutPayload,
  RecomputeAreaCutPlanPayload,
  SaveAreaCutDraftPayload,
  WithdrawAreaCutPayload,
} from "./area-cut.payloads.js";
import type { AreaCutService } from "./area-cut.service.js";

/** Drafts of area cuts, up to the proposal. */
@Resolver()
export class AreaCutResolver {
  constructor(private readonly service: AreaCutService) {}

  @NeedsScope("areas:write")
  @Mutation(() => CreateAreaCutDraftPayload, {
    description: "Begins a draft, planned at once. Only the steering office may.",
  })
  async createAreaCutDraft(
    @Arg("input", { description: "What to call it, and what to copy." }) input: CreateAreaCutDraftInput,
    @Ctx() context: Context,
  ): Promise<CreateAreaCutDraftPayload> {
    return shown(await this.service.create(signedIn(context), input));
  }

  @NeedsScope("areas:write")
  @Mutation(() => SaveAreaCutDraftPayload, {
    description:
      "Saves the whole of a draft and plans it anew: who would answer for whom. Only the steering office may.",
  })
  async saveAreaCutDraft(
    @Arg("input", { description: "The draft as it shall be." }) input: SaveAreaCutDraftInput,
    @Ctx() context: Context,
  ): Promise<SaveAreaCutDraftPayload> {
    return shown(await this.service.save(signedIn(context), input));
  }

  @NeedsScope("areas:write")
  @Mutation(() => DeleteAreaCutDraftPayload, { description: "Throws a draft away. Only the steering office may." })
  async deleteAreaCutDraft(
    @Arg("input", { description: "Which one." }) input: DeleteAreaCutDraftInput,
    @Ctx() context: Context,
  ): Promise<DeleteAreaCutDraftPayload> {
    const { userErrors } = await this.service.delete(signedIn(context), input);
    return { deleted: userErrors.length === 0, userErrors };
  }

  @NeedsScope("areas:write")
  @Mutation(() => RecomputeAreaCutPlanPayload, {
    description:
      "Plans a draft or proposal anew on today's figures; what the optimiser had chosen is not kept. Only the steering office may.",
  })
  async recomputeAreaCutPlan(
    @Arg("input", { description: "Which one." }) input: RecomputeAreaCutPlanInput,
    @Ctx() context: Context,
  ): Promise<RecomputeAreaCutPlanPayload> {
    return shown(await this.service.recompute(signedIn(context), input));
  }

  @NeedsScope("areas:write")
  @Mutation(() => ProposeAreaCutPayload, {
    description: "Shows a draft to the board, the associations and caseworkers. Only the steering office may.",
  })
  async proposeAreaCut(
    @Arg("input", { description: "Which one." }) input: ProposeAreaCutInput,
    @Ctx() context: Context,
  ): Promise<ProposeAreaCutPayload> {
    return shown(await this.service.propose(signedIn(context), input));
  }

  @NeedsScope("areas:write")
  @Mutation(() => WithdrawAreaCutPayload, {
    description: "Makes a draft of a proposal again, to change it. Only the steering office may.",
  })
  async withdrawAreaCut(
    @Arg("input", { description: "Which one." }) input: WithdrawAreaCutInput,
    @Ctx() context: Context,
  ): Promise<WithdrawAreaCutPayload> {
    return shown(await this.service.withdraw(signedIn(context), input));
  }
}

const shown = ({ id, userErrors }: Done) => ({ areaCut: rowOf("AreaCut", id), userErrors });
