import { Arg, Ctx, Field, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { type Context, signedIn } from "../graphql/context.js";
import { Paged } from "../graphql/fields.js";
import { connectionOf } from "../graphql/read/connections.js";
import { planned, Related } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { UserError } from "../graphql/user-error.js";
import { RestrictedFile } from "./restricted-file.js";
import { LiftRestrictionInput, RestrictRefugeeInput } from "./restriction.inputs.js";
import type { RestrictionService } from "./restriction.service.js";

const RestrictedFileConnection = connectionOf(RestrictedFile);

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

  @Query(() => RestrictedFileConnection, {
    description:
      "Restricted files, the newest first: to the steering office and the data protection officer all, to everybody else none.",
  })
  @Paged()
  @Related({
    from: () => sql`restricted_file()`,
    orders: { NEWEST: ({ target }) => [sql`-extract(epoch from ${target}.restricted_at)`] },
  })
  restrictedFiles(): object {
    return planned();
  }

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
