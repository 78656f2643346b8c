import { Field, ID, InterfaceType } from "type-graphql";
import { typeOfNode } from "./node-id.js";

@InterfaceType({
  description: "Whatever has an id of its own and can be fetched again by `node(id)`.",
  resolveType: (value: { [typeOfNode]: string }) => value[typeOfNode],
})
export abstract class Node {
  @Field(() => ID, { description: "Opaque, and unique over all types." })
  readonly id!: string;
}
