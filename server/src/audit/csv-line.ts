/** Spreadsheets take a cell that begins like this for a formula; an apostrophe before it makes it a text. */
const formula = /^[=+\-@\t\r]/;

const cell = (value: string | null): string => `"${(value ?? "").replace(formula, "'$&").replaceAll('"', '""')}"`;

/** One line as RFC 4180 has it, each cell in quotes. */
export const csvLine = (values: readonly (string | null)[]): string => `${values.map(cell).join(",")}\r\n`;
