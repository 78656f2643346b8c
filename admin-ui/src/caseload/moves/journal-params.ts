import { type Day, isDay } from "../../ui/day";
import type { ReassignmentFilter, ReassignmentKind } from "./journal.generated";

/** Kinds of reassignment by their words of the address. */
export const KINDS = {
  zuweisung: "ASSIGNMENT",
  verschiebung: "TRANSFER",
  uebergabe: "HAND_OVER",
  zuschnitt: "AREA_CUT",
  ruecknahme: "UNDO",
} as const satisfies Record<string, ReassignmentKind>;

export type KindWord = keyof typeof KINDS;

export const isKindWord = (word: string | undefined): word is KindWord =>
  word !== undefined && Object.hasOwn(KINDS, word);

export interface JournalParams {
  art?: string | undefined;
  fachkraft?: string | undefined;
  seit?: string | undefined;
}

/** What the address asks for; what it cannot mean is left out. */
export function journalFilter({ art, fachkraft, seit }: JournalParams): ReassignmentFilter {
  return {
    ...(isKindWord(art) ? { kind: KINDS[art] } : {}),
    ...(fachkraft ? { caseworkerId: fachkraft } : {}),
    ...(sinceOf(seit) ? { since: sinceOf(seit) } : {}),
  };
}

export const sinceOf = (word: string | undefined): Day | null => (isDay(word) ? word : null);
