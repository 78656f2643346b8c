import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import { type Context, signedIn } from "../graphql/context.js";
import { UserError } from "../graphql/user-error.js";
import { LiftRestrictionInput, RestrictRefugeeInput } from "./restriction.inputs.js";
import type { RestrictionService } from "./restriction.service.js";

@ObjectType({ description: "What `restrictRefugee` did." })
class RestrictRefugeePayload {
  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}

@ObjectType({ description: "What `liftRestriction` did." })
class LiftRestrictionPayload {
  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}

@Resolver()
export class RestrictionResolver {
  constructor(private readonly service: RestrictionService) {}

  @Mutation(() => RestrictRefugeePayload, {
    description:
      "Hides a person from everybody but the accounts named (Einschränkung der Verarbeitung). The steering office and the data protection officer may, and see no more of it themselves.",
  })
  async restrictRefugee(
    @Arg("input", { description: "Whom, for whom not, and why." }) input: RestrictRefugeeInput,
    @Ctx() context: Context,
  ): Promise<RestrictRefugeePayload> {
    const { userErrors } = await this.service.restrict(signedIn(context), input);
    return { userErrors };
  }

  @Mutation(() => LiftRestrictionPayload, {
    description: "Lifts a restriction. The steering office and the data protection officer may.",
  })
  async liftRestriction(
    @Arg("input", { description: "Of whose file, and why." }) input: LiftRestrictionInput,
    @Ctx() context: Context,
  ): Promise<LiftRestrictionPayload> {
    const { userErrors } = await this.service.lift(signedIn(context), input);
    return { userErrors };
  }
}
