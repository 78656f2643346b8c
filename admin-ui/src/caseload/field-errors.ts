export interface Refusal {
  /** Path of the value within the input; null if it is about the whole. */
  field: readonly string[] | null;
  message: string;
}

/** Sorts what the server refused under the fields of a form; what no field shows stands above its buttons. */
export function fieldErrors<Field extends string>(
  refusals: readonly Refusal[],
  fields: readonly Field[],
): { byField: Partial<Record<Field, string>>; others: string[] } {
  const byField: Partial<Record<Field, string>> = {};
  const others: string[] = [];
  for (const { field, message } of refusals) {
    const shown = fields.find((name) => name === field?.at(-1));
    if (shown !== undefined) byField[shown] = message;
    else others.push(message);
  }
  return { byField, others };
}
