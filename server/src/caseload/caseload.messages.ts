import type { Locale } from "../graphql/context.js";
import { inEnglish, inGerman } from "../graphql/day-in-words.js";

/** The figures of a capacity refusal, and what of a post explains them. */
export interface OverCapacity {
  name: string;
  day: string;
  load: number;
  requested: number;
  capacity: number;
  employed: boolean;
  phase: boolean;
}

/** What the caseload says when a rule says no. */
export interface CaseloadMessages {
  capacityExceeded(facts: OverCapacity): string;
  alreadyAssigned(fileNumber: string, caseworker: string, from: string): string;
  alreadyTheirs(fileNumber: string, caseworker: string, day: string): string;
  notInCare(fileNumber: string, day: string): string;
  careEnds(fileNumber: string, lastDay: string): string;
  repeated(fileNumber: string): string;
  noSuchRefugee: string;
  noSuchCaseworker: string;
  untilBeforeFrom: string;
  reasonMissing: string;
  reasonUnreadable: string;
  changedMeanwhile: string;
  moreCases(count: number): string;
  tooManyCases(most: number): string;
  alreadyWaiting(fileNumber: string, day: string): string;
  reportsClosed(through: string): string;
  noSuchReassignment: string;
  alreadyUndone: string;
  undoneWithTheCut: string;
  tooLateToUndo: string;
  casesChangedSince(fileNumbers: readonly string[]): string;
  keyOfSomethingElse: string;
}

/** The first ones, and how many more there are. */
function few(names: readonly string[], and: string, more: string): string {
  const [shown, left] = [names.slice(0, 10).join(", "), names.length - 10];
  return left > 0 ? `${shown} ${and} ${left} ${more}` : shown;
}

const personen = (count: number): string => (count === 1 ? "1 Person" : `${count} Personen`);
const persons = (count: number): string => (count === 1 ? "1 person" : `${count} persons`);

const de: CaseloadMessages = {
  capacityExceeded({ name, day, load, requested, capacity, employed, phase }) {
    const figures = `zuständig für ${personen(load)}, Kapazität ${capacity}; es ${requested === 1 ? "wäre" : "wären"} ${requested}.`;
    if (!phase) return `Am ${inGerman(day)} läuft keine Projektphase. ${name} ist dann ${figures}`;
    if (!employed) return `${name} hat am ${inGerman(day)} keine Stelle, ist dann ${figures}`;
    return `${name} ist am ${inGerman(day)} ${figures}`;
  },
  alreadyAssigned: (fileNumber, caseworker, from) =>
    `Für ${fileNumber} ist am ${inGerman(from)} schon ${caseworker} zuständig.`,
  alreadyTheirs: (fileNumber, caseworker, day) =>
    `Für ${fileNumber} ist ${caseworker} am ${inGerman(day)} bereits zuständig.`,
  notInCare: (fileNumber, day) => `${fileNumber} ist am ${inGerman(day)} nicht in Betreuung.`,
  careEnds: (fileNumber, lastDay) => `Die Betreuung von ${fileNumber} endet am ${inGerman(lastDay)}.`,
  repeated: (fileNumber) => `${fileNumber} steht mehrmals in der Liste.`,
  noSuchRefugee: "Diese geflüchtete Person gibt es nicht.",
  noSuchCaseworker: "Diese Fachkraft gibt es nicht.",
  untilBeforeFrom: "Der letzte Tag liegt vor dem ersten.",
  reasonMissing: "Bitte eine Begründung angeben.",
  reasonUnreadable: "Die Begründung enthält ein Zeichen, das sich nicht speichern lässt.",
  changedMeanwhile: "Inzwischen wurde an derselben Stelle etwas geändert. Bitte neu ansehen und wiederholen.",
  moreCases: (count) => (count === 1 ? "Ein weiterer Fall steht dagegen." : `${count} weitere Fälle stehen dagegen.`),
  tooManyCases: (most) => `Höchstens ${most} Fälle lassen sich auf einmal neu zuordnen.`,
  alreadyWaiting: (fileNumber, day) => `${fileNumber} steht am ${inGerman(day)} schon auf der Warteliste.`,
  reportsClosed: (through) =>
    `Die Berichte sind bis zum ${inGerman(through)} abgeschlossen; bis dahin ändert sich keine Zuständigkeit mehr.`,
  noSuchReassignment: "Diese Neuzuordnung gibt es nicht.",
  alreadyUndone: "Diese Neuzuordnung wurde schon rückgängig gemacht.",
  undoneWithTheCut: "Was ein neuer Zuschnitt bewirkt hat, wird beim Zuschnitt rückgängig gemacht.",
  tooLateToUndo: "Rückgängig machen lässt sich eine Neuzuordnung zehn Minuten lang.",
  casesChangedSince: (fileNumbers) => `Seither wurde geändert: ${few(fileNumbers, "und", "weitere")}.`,
  keyOfSomethingElse:
    "Unter diesem Schlüssel wurde schon etwas anderes verlangt. Für Neues bitte einen neuen Schlüssel.",
};

const en: CaseloadMessages = {
  capacityExceeded({ name, day, load, requested, capacity, employed, phase }) {
    const figures = `answers for ${persons(load)}, capacity ${capacity}; it would be ${requested}.`;
    if (!phase) return `No programme phase runs on ${inEnglish(day)}. ${name} then ${figures}`;
    if (!employed) return `${name} holds no post on ${inEnglish(day)} and then ${figures}`;
    return `On ${inEnglish(day)} ${name} ${figures}`;
  },
  alreadyAssigned: (fileNumber, caseworker, from) =>
    `${caseworker} answers for ${fileNumber} on ${inEnglish(from)} already.`,
  alreadyTheirs: (fileNumber, caseworker, day) => `${fileNumber} is with ${caseworker} on ${inEnglish(day)} already.`,
  notInCare: (fileNumber, day) => `${fileNumber} is not in care on ${inEnglish(day)}.`,
  careEnds: (fileNumber, lastDay) => `The care of ${fileNumber} ends on ${inEnglish(lastDay)}.`,
  repeated: (fileNumber) => `${fileNumber} is in the list more than once.`,
  noSuchRefugee: "There is no such refugee.",
  noSuchCaseworker: "There is no such caseworker.",
  untilBeforeFrom: "The last day lies before the first.",
  reasonMissing: "Please give a reason.",
  reasonUnreadable: "The reason contains a character that cannot be stored.",
  changedMeanwhile: "Somebody else changed the same thing meanwhile. Please look again and repeat.",
  moreCases: (count) => (count === 1 ? "One more case stands against it." : `${count} more cases stand against it.`),
  tooManyCases: (most) => `At most ${most} cases can be reassigned at once.`,
  alreadyWaiting: (fileNumber, day) => `${fileNumber} is on the waiting list on ${inEnglish(day)} already.`,
  reportsClosed: (through) =>
    `Reports are closed up to ${inEnglish(through)}; who answers until then is not decided anew.`,
  noSuchReassignment: "There is no such reassignment.",
  alreadyUndone: "This reassignment has been undone already.",
  undoneWithTheCut: "What a new area cut did is undone with the cut.",
  tooLateToUndo: "A reassignment can be undone for ten minutes.",
  casesChangedSince: (fileNumbers) => `Changed since: ${few(fileNumbers, "and", "more")}.`,
  keyOfSomethingElse: "Something else was asked for under this key before. Please use a new key for something new.",
};

const messages: Record<Locale, CaseloadMessages> = { de, en };

export const messagesIn = (locale: Locale): CaseloadMessages => messages[locale];
