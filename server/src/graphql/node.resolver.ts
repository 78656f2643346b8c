import { ID, Query, Resolver } from "type-graphql";
import { Node } from "./node.js";
import { Argument, planned } from "./read/declare.js";

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: "Whatever has this id, if the viewer may see it." })
  @Argument("id", () => ID, { nullable: false, description: "The id." })
  node(): Node {
    return planned();
  }
}
