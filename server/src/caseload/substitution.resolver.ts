import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { type Context, signedIn } from "../graphql/context.js";
import { rowOf } from "../graphql/read/row.js";
import { NeedsScope } from "../tokens/scope.js";
import { EndSubstitutionInput, RecordSubstitutionInput } from "./substitution.inputs.js";
import { EndSubstitutionPayload, RecordSubstitutionPayload } from "./substitution.payloads.js";
import type { SubstitutionService } from "./substitution.service.js";

@Resolver()
export class SubstitutionResolver {
  constructor(private readonly service: SubstitutionService) {}

  @NeedsScope("caseload:write")
  @Mutation(() => RecordSubstitutionPayload, {
    description:
      "Lets a colleague read a caseworker's files for a time. The steering office and their organization's administration may.",
  })
  async recordSubstitution(
    @Arg("input", { description: "Who stands in for whom, and when." }) input: RecordSubstitutionInput,
    @Ctx() context: Context,
  ): Promise<RecordSubstitutionPayload> {
    const { id, userErrors } = await this.service.record(signedIn(context), input);
    return { substitution: rowOf("Substitution", id), userErrors };
  }

  @NeedsScope("caseload:write")
  @Mutation(() => EndSubstitutionPayload, {
    description: "Ends a substitution: from the next request on, the substitute no longer reads the files.",
  })
  async endSubstitution(
    @Arg("input", { description: "Which one to end." }) input: EndSubstitutionInput,
    @Ctx() context: Context,
  ): Promise<EndSubstitutionPayload> {
    const { id, userErrors } = await this.service.end(signedIn(context), input);
    return { substitution: rowOf("Substitution", id), userErrors };
  }
}
