import { addDays, addMonths, type Day } from "../../../ui/day";

/** What the plan would need for one caseworker, and what the steering office makes of it. */
export interface ExceptionChoice {
  caseworkerId: string;
  name: string;
  over: number;
  granted: boolean;
  /** Places that were confirmed when the plan needed another number; null if none were. */
  confirmedBefore: number | null;
  extraPlaces: number;
  until: Day | null;
  reason: string;
}

/** What somebody entered for a caseworker. What they left alone follows the plan. */
export interface EnteredTerms {
  name: string;
  /** How many places above the ratio the plan needed when they were confirmed. */
  confirmed?: number | null;
  extraPlaces?: number;
  until?: Day | null;
  reason?: string;
}

export type Entered = ReadonlyMap<string, EnteredTerms>;

/** Usual so far: an exception is looked at again after half a year. */
const USUAL_MONTHS = 6;

/** What the plan needs now, with the words that were entered, whichever plan they were entered for. */
export function exceptionChoices(
  caseworkers: readonly { caseworker: { id: string; name: string }; over: number }[],
  from: Day,
  entered: Entered,
): ExceptionChoice[] {
  return caseworkers
    .filter(({ over }) => over > 0)
    .map(({ caseworker, over }) => {
      const { confirmed = null, extraPlaces = over, until, reason = "" } = entered.get(caseworker.id) ?? {};
      return {
        caseworkerId: caseworker.id,
        name: caseworker.name,
        over,
        granted: confirmed === over,
        confirmedBefore: confirmed === over ? null : confirmed,
        extraPlaces,
        until: until === undefined ? addDays(addMonths(from, USUAL_MONTHS), -1) : until,
        reason,
      };
    });
}

/** Whose exception was confirmed or reasoned, and is not needed any more. */
export function needlessNow(entered: Entered, choices: readonly ExceptionChoice[]): string[] {
  const needed = new Set(choices.map(({ caseworkerId }) => caseworkerId));
  return [...entered].flatMap(([id, { name, confirmed, reason }]) =>
    !needed.has(id) && (confirmed != null || reason) ? [name] : [],
  );
}

/** Persons for whom there is no place with the exceptions as they are ticked. */
export const leftWaiting = (choices: readonly ExceptionChoice[]): number =>
  choices.reduce((sum, { granted, extraPlaces, over }) => sum + Math.max(0, over - (granted ? extraPlaces : 0)), 0);

export const isComplete = (choice: ExceptionChoice): boolean =>
  !choice.granted || (choice.extraPlaces > 0 && choice.until !== null && choice.reason.trim() !== "");
