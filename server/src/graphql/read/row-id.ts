import { type NodeType, nodePrefix } from "../node-id.js";
import { literal, type Sql, sql } from "./sql.js";

/** A row's id as the API shows it. */
export const nodeId = (type: NodeType, row: Sql): Sql =>
  sql`${literal(nodePrefix(type))} || translate(${row}.id::text, '-', '')`;
