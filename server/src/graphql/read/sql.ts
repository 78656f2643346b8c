/**
 * SQL as a value: text with parameters in it. Nothing a client sends ever becomes text; it becomes a `Param`, whose
 * value is read from the variables when the statement runs.
 */
export interface RunContext {
  /** The operation's coerced variables. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The day that a missing `on` means, `YYYY-MM-DD`. */
  readonly today: string;
}

export class Param {
  constructor(
    readonly read: (run: RunContext) => unknown,
    /** The SQL type, as in `$1::date`. */
    readonly type: string,
  ) {}
}

export class Sql {
  constructor(readonly parts: readonly (string | Param)[]) {}
}

/** A tagged template: nested fragments are spliced in, `Param`s become placeholders, nothing else is accepted. */
export function sql(texts: TemplateStringsArray, ...values: (Sql | Param)[]): Sql {
  const parts: (string | Param)[] = [texts[0] ?? ""];
  values.forEach((value, index) => {
    if (value instanceof Sql) parts.push(...value.parts);
    else parts.push(value);
    parts.push(texts[index + 1] ?? "");
  });
  return new Sql(parts);
}

/** Text of our own, such as a column's name; never a client's. */
export const raw = (text: string): Sql => new Sql([text]);

export const identifier = (name: string): Sql => raw(`"${name.replaceAll('"', '""')}"`);

export const literal = (text: string): Sql => raw(`'${text.replaceAll("'", "''")}'`);

export function join(fragments: readonly Sql[], separator: string): Sql {
  return new Sql(fragments.flatMap((fragment, index) => (index ? [separator, ...fragment.parts] : fragment.parts)));
}

export const and = (conditions: readonly Sql[]): Sql => (conditions.length ? join(conditions, " and ") : raw("true"));

export interface Statement {
  readonly text: string;
  readonly params: readonly Param[];
}

/** The statement's text with `$1`, `$2`, …; a parameter that occurs twice is sent once. */
export function render(fragment: Sql): Statement {
  const positions = new Map<Param, number>();
  const text = fragment.parts.map((part) => {
    if (typeof part === "string") return part;
    const position = positions.get(part) ?? positions.size + 1;
    positions.set(part, position);
    return `$${position}::${part.type}`;
  });
  return { text: text.join(""), params: [...positions.keys()] };
}
