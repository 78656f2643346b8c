import type { Locale } from "../graphql/context.js";

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
}

const english = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function inGerman(date: string): string {
  const [year, month, day] = date.split("-");
  return `${day}.${month}.${year}`;
}

function inEnglish(date: string): string {
  const [year, month, day] = date.split("-");
  return `${Number(day)} ${english[Number(month) - 1]} ${year}`;
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
};

const messages: Record<Locale, CaseloadMessages> = { de, en };

export const messagesIn = (locale: Locale): CaseloadMessages => messages[locale];
