import type { World } from "./world.js";

interface Filter {
  readonly search?: string | null;
  readonly kind?: string | null;
  readonly language?: string | null;
  readonly tenure?: string | null;
  readonly withoutCaseworker?: boolean | null;
  readonly inUse?: boolean | null;
  readonly unread?: boolean | null;
  readonly since?: string | null;
  readonly status?: string | null;
  readonly [id: `${string}Id`]: string | null;
}

export interface Arguments {
  readonly id?: string;
  readonly on?: string | null;
  readonly knownOn?: string | null;
  readonly from?: string;
  readonly until?: string;
  readonly first?: number;
  readonly after?: string | null;
  readonly filter?: Filter | null;
  readonly orderBy?: { readonly field: string; readonly direction: "ASC" | "DESC" } | null;
}

/** What is asked of a field: for which row, as of which day. */
export interface Ask<Row> {
  readonly row: Row;
  readonly day: string;
  readonly args: Arguments;
  readonly world: World;
  /** Where the field stands in the response: `refugees`. */
  readonly path: string;
  /** The id in an argument or, after a dot, in a field of one, as uuid. */
  uuid(type: string, argument: string): string | null;
}

/** The fields that are not simply a column of the row. Objects are answered as rows; a connection as a `List`. */
export interface Rules<Row> {
  readonly [field: string]: (ask: Ask<Row>) => unknown;
}

export type Compare<Row> = (a: Row, b: Row) => number;

/** What a connection is a page of. */
export class List<Row> {
  constructor(
    readonly options: {
      readonly rows: readonly Row[];
      /** What a cursor may stand for, whatever the filter; by default `rows`. */
      readonly places?: readonly Row[];
      readonly orders: { readonly [field: string]: readonly Compare<Row>[] };
      readonly id: (row: Row) => string;
    },
  ) {}
}
