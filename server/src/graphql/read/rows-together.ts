import type { FieldNode, GraphQLResolveInfo } from "graphql";
import type { ReadEngine, Reader } from "./engine.js";
import type { RowReference } from "./row.js";

/** The rows that one field of a list shows, read by one statement however long the list is. */
export class RowsTogether {
  private readonly waiting = new WeakMap<object, Map<FieldNode, Batch>>();

  constructor(private readonly engine: ReadEngine) {}

  /** @returns null if there is no such row for the reader */
  async read(row: RowReference, info: GraphQLResolveInfo, request: object, reader: Reader): Promise<unknown> {
    const batches = this.waiting.get(request) ?? new Map<FieldNode, Batch>();
    this.waiting.set(request, batches);
    const field = info.fieldNodes[0] as FieldNode;
    const batch = batches.get(field) ?? this.begin(batches, field, row, info, reader);
    batch.ids.add(row.id);
    return (await batch.rows).get(row.id) ?? null;
  }

  private begin(
    batches: Map<FieldNode, Batch>,
    field: FieldNode,
    { type }: RowReference,
    info: GraphQLResolveInfo,
    reader: Reader,
  ): Batch {
    const ids = new Set<string>();
    // By then graphql-js has asked for the field of every row of the list.
    const rows = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      batches.delete(field);
      return this.engine.readRows(type, [...ids], info, reader);
    });
    const batch = { ids, rows };
    batches.set(field, batch);
    return batch;
  }
}

interface Batch {
  readonly ids: Set<string>;
  readonly rows: Promise<ReadonlyMap<string, unknown>>;
}
