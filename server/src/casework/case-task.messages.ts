import type { Locale } from "../graphql/context.js";
import { inEnglish, inGerman } from "../graphql/day-in-words.js";

/** What case tasks say when a rule says no. */
export interface CaseTaskMessages {
  noSuchRefugee: string;
  noSuchTask: string;
  noSuchPartner: string;
  textMissing: string;
  unreadable: string;
  partnerMissing: string;
  partnerNeedless: string;
  timeNeedless: string;
  neverInCare(fileNumber: string): string;
  beforeCare(fileNumber: string, from: string): string;
  afterCare(fileNumber: string, until: string): string;
  alreadyDone(on: string): string;
  alreadyCancelled(on: string): string;
  stillOpen: string;
  changedMeanwhile: string;
}

const de: CaseTaskMessages = {
  noSuchRefugee: "Diese geflüchtete Person gibt es nicht.",
  noSuchTask: "Diese Wiedervorlage gibt es nicht.",
  noSuchPartner: "Diesen Fachdienst gibt es nicht.",
  textMissing: "Bitte sagen, was zu tun ist.",
  unreadable: "Der Text enthält ein Zeichen, das sich nicht speichern lässt.",
  partnerMissing: "Eine Vermittlung braucht einen Fachdienst.",
  partnerNeedless: "Einen Fachdienst hat nur eine Vermittlung.",
  timeNeedless: "Eine Uhrzeit hat nur ein Termin.",
  neverInCare: (fileNumber) => `${fileNumber} war nie in Betreuung.`,
  beforeCare: (fileNumber, from) => `Die Betreuung von ${fileNumber} beginnt erst am ${inGerman(from)}.`,
  afterCare: (fileNumber, until) => `Die Betreuung von ${fileNumber} endet am ${inGerman(until)}.`,
  alreadyDone: (on) => `Das wurde schon am ${inGerman(on)} erledigt.`,
  alreadyCancelled: (on) => `Das ist schon am ${inGerman(on)} entfallen.`,
  stillOpen: "Das ist noch offen.",
  changedMeanwhile: "Inzwischen wurde hier etwas geändert. Bitte neu ansehen und wiederholen.",
};

const en: CaseTaskMessages = {
  noSuchRefugee: "There is no such refugee.",
  noSuchTask: "There is no such task.",
  noSuchPartner: "There is no such specialist service.",
  textMissing: "Please say what is to be done.",
  unreadable: "The text contains a character that cannot be stored.",
  partnerMissing: "A referral needs a specialist service.",
  partnerNeedless: "Only a referral has a specialist service.",
  timeNeedless: "Only an appointment has a time.",
  neverInCare: (fileNumber) => `${fileNumber} has never been in care.`,
  beforeCare: (fileNumber, from) => `The care of ${fileNumber} begins on ${inEnglish(from)} only.`,
  afterCare: (fileNumber, until) => `The care of ${fileNumber} ends on ${inEnglish(until)}.`,
  alreadyDone: (on) => `This was done on ${inEnglish(on)} already.`,
  alreadyCancelled: (on) => `This was given up on ${inEnglish(on)} already.`,
  stillOpen: "This is still open.",
  changedMeanwhile: "Something was changed here meanwhile. Please look again and repeat.",
};

const messages: Record<Locale, CaseTaskMessages> = { de, en };

export const messagesIn = (locale: Locale): CaseTaskMessages => messages[locale];
