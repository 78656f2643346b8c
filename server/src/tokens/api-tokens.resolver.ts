import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { type Context, signedIn } from "../graphql/context.js";
import { rowOf } from "../graphql/read/row.js";
import { CreateApiTokenInput, RevokeApiTokenInput } from "./api-tokens.inputs.js";
import { CreateApiTokenPayload, RevokeApiTokenPayload } from "./api-tokens.payloads.js";
import type { ApiTokensService } from "./api-tokens.service.js";
import { ForSessionsOnly } from "./scope.js";

@Resolver()
export class ApiTokensResolver {
  constructor(private readonly service: ApiTokensService) {}

  @ForSessionsOnly()
  @Mutation(() => CreateApiTokenPayload, {
    description: "Makes a token for a program, in the name of the account that is signed in.",
  })
  async createApiToken(
    @Arg("input", { description: "Its name, what it may do and for how long." }) input: CreateApiTokenInput,
    @Ctx() context: Context,
  ): Promise<CreateApiTokenPayload> {
    const { id, secret, userErrors } = await this.service.create(signedIn(context), input);
    return { apiToken: rowOf("ApiToken", id), secret, userErrors };
  }

  @ForSessionsOnly()
  @Mutation(() => RevokeApiTokenPayload, { description: "Ends a token of one's own at once and for good." })
  async revokeApiToken(
    @Arg("input", { description: "Which one." }) input: RevokeApiTokenInput,
    @Ctx() context: Context,
  ): Promise<RevokeApiTokenPayload> {
    const { id, userErrors } = await this.service.revoke(signedIn(context), input);
    return { apiToken: rowOf("ApiToken", id), userErrors };
  }
}
