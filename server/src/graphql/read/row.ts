import type { NodeType } from "../node-id.js";

/** A row that a mutation's payload shows: the planner reads of it what the client selected. */
export class RowReference {
  constructor(
    readonly type: NodeType,
    readonly id: string,
  ) {}
}

export const rowOf = (type: NodeType, id: string | null): RowReference | null =>
  id ? new RowReference(type, id) : null;
