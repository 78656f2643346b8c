import { Field, ID, InterfaceType } from "type-graphql";

@InterfaceType({
  description: "Whatever has an id of its own and can be fetched again by `node(id)`.",
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class Node {
  @Field(() => ID, { description: "Opaque, and unique over all types." })
  readonly id!: string;
}
