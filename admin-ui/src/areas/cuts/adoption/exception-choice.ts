import { addDays, addMonths, type Day } from "../../../ui/day";

/** What the plan would need for one caseworker, and what the steering office makes of it. */
export interface ExceptionChoice {
  caseworkerId: string;
  name: string;
  over: number;
  granted: boolean;
  extraPlaces: number;
  until: Day | null;
  reason: string;
}

/** Usual so far: an exception is looked at again after half a year. */
const USUAL_MONTHS = 6;

export function exceptionChoices(
  caseworkers: readonly { caseworker: { id: string; name: string }; over: number }[],
  from: Day,
): ExceptionChoice[] {
  return caseworkers
    .filter(({ over }) => over > 0)
    .map(({ caseworker, over }) => ({
      caseworkerId: caseworker.id,
      name: caseworker.name,
      over,
      granted: false,
      extraPlaces: over,
      until: addDays(addMonths(from, USUAL_MONTHS), -1),
      reason: "",
    }));
}

/** Persons for whom there is no place with the exceptions as they are ticked. */
export const leftWaiting = (choices: readonly ExceptionChoice[]): number =>
  choices.reduce((sum, { granted, extraPlaces, over }) => sum + Math.max(0, over - (granted ? extraPlaces : 0)), 0);

export const isComplete = (choice: ExceptionChoice): boolean =>
  !choice.granted || (choice.extraPlaces > 0 && choice.until !== null && choice.reason.trim() !== "");
