/** A calendar day as `YYYY-MM-DD`. Days compare as strings; no clock and no time zone is involved. */
export type Day = string;

const MS_A_DAY = 86_400_000;

export function isDay(text: unknown): text is Day {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = utc(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export function utc(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

const germanDay = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Berlin", dateStyle: "short" });

/** The day that calendars in Germany show at an instant. */
export function dayOf(instant: string): Day {
  return germanDay.format(new Date(instant));
}

export function addDays(day: Day, days: number): Day {
  return new Date(utc(day).getTime() + days * MS_A_DAY).toISOString().slice(0, 10);
}

/** Whole days from the first day to the second; negative when the second is earlier. */
export function daysBetween(from: Day, until: Day): number {
  return Math.round((utc(until).getTime() - utc(from).getTime()) / MS_A_DAY);
}

export function addMonths(day: Day, months: number): Day {
  const date = utc(day);
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const lastOfMonth = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(date.getUTCDate(), lastOfMonth));
  return target.toISOString().slice(0, 10);
}

export function startOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

const ENGLISH_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * Reads "1.9.2018", "01.09.18", "2018-09-01", and in English "1 Sep 2018" or "1 September 18" as people type them. Not
 * "1/9/2018": it is the ninth of January to some.
 */
export function readDay(text: string): Day | null {
  const trimmed = text.trim();
  if (isDay(trimmed)) return trimmed;
  const parts = /^(\d{1,2})(?:\.(\d{1,2})\.|\s*([A-Za-z]{3})[a-z]*\.?,?\s*)(\d{2}|\d{4})$/.exec(trimmed);
  if (!parts) return null;
  const [, day = "", number, name = "", year = ""] = parts;
  const month = number ?? String(ENGLISH_MONTHS.indexOf(name.toLowerCase()) + 1);
  const candidate = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(candidate) ? candidate : null;
}
