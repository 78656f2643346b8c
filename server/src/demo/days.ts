/** A calendar day as a number: days since 1970-01-01. Arithmetic without time zones. */
export type Day = number;

const MILLISECONDS = 86_400_000;

/** Later than every day the demo knows: an end that has not come yet. */
export const OPEN: Day = 1_000_000;

export function day(iso: string): Day {
  return Date.parse(`${iso}T00:00:00Z`) / MILLISECONDS;
}

export function isoDay(value: Day): string {
  return new Date(value * MILLISECONDS).toISOString().slice(0, 10);
}

export function addYears(value: Day, years: number): Day {
  const date = new Date(value * MILLISECONDS);
  return Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate()) / MILLISECONDS;
}

export function addMonths(value: Day, months: number): Day {
  const date = new Date(value * MILLISECONDS);
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  return (
    Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, Math.min(date.getUTCDate(), lastOfMonth)) /
    MILLISECONDS
  );
}

export function firstOfYear(value: Day): Day {
  return Date.UTC(new Date(value * MILLISECONDS).getUTCFullYear(), 0, 1) / MILLISECONDS;
}

export function firstOfNextMonth(value: Day): Day {
  const date = new Date(value * MILLISECONDS);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / MILLISECONDS;
}

/** The half-open range of Postgres; without an end when that lies beyond the day the demo is told on. */
export function dateRange(from: Day, until: Day, today: Day): string {
  return until > today ? `[${isoDay(from)},)` : `[${isoDay(from)},${isoDay(until)})`;
}
