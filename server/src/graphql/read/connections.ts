import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import { ForAnyToken } from "../../tokens/scope.js";

@ForAnyToken()
@ObjectType({ description: "Where a page of a connection lies in its list." })
export class PageInfo {
  @Field({ description: "Whether more rows follow this page." })
  hasNextPage!: boolean;

  @Field({ description: "Whether rows precede this page." })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the page's first row." })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Cursor of the page's last row; ask for the next page `after` it.",
  })
  endCursor!: string | null;
}

const nodeTypes = new Map<string, string>();

/** The type of a connection's nodes, or undefined if the type is no connection. */
export const connectionNode = (type: string): string | undefined => nodeTypes.get(type);

/** `XConnection` and `XEdge` for a type, as the Relay specification has them, plus `nodes` and `totalCount`. */
export function connectionOf<T extends object>(node: ClassType<T>): ClassType<object> {
  const name = node.name;
  @ObjectType(`${name}Edge`, { description: `A row of a list of \`${name}\` and its place in it.` })
  class Edge {
    @Field({ description: "Marks this row; stays valid when rows are added." })
    cursor!: string;

    @Field(() => node, { description: "The row." })
    node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of \`${name}\`.` })
  class Connection {
    @Field(() => [Edge], { description: "The page's rows with their cursors." })
    edges!: Edge[];

    @Field(() => [node], { description: "The page's rows." })
    nodes!: T[];

    @Field(() => PageInfo, { description: "Where the page lies in the list." })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: "Rows of the whole list; counted only when asked for." })
    totalCount!: number;
  }
  nodeTypes.set(`${name}Connection`, name);
  return Connection;
}
