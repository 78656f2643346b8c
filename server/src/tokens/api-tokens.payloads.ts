import { Field, ObjectType } from "type-graphql";
import type { RowReference } from "../graphql/read/row.js";
import { UserError } from "../graphql/user-error.js";
import { ApiToken } from "./api-token.js";

@ObjectType({ description: "What `createApiToken` did." })
export class CreateApiTokenPayload {
  @Field(() => ApiToken, { nullable: true, description: "The token; null if a rule said no." })
  apiToken!: RowReference | null;

  @Field(() => String, {
    nullable: true,
    description: "What the program sends as `Authorization: Bearer …`. Shown this once; only its hash is kept.",
  })
  secret!: string | null;

  @Field(() => [UserError], { description: "What stopped it; empty if it was done." })
  userErrors!: UserError[];
}

@ObjectType({ description: "What `revokeApiToken` did." })
export class RevokeApiTokenPayload {
  @Field(() => ApiToken, { nullable: true, description: "The token as it is now; null if a rule said no." })
  apiToken!: RowReference | null;

  @Field(() => [UserError], { description: "What stopped it; empty if it was done." })
  userErrors!: UserError[];
}
