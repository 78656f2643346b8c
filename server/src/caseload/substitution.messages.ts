import type { Locale } from "../graphql/context.js";

/** What substitution says when a rule says no. */
interface SubstitutionMessages {
  noSuchCaseworker: string;
  noSuchSubstitution: string;
  oneself: string;
  otherOrganization: string;
  untilBeforeFrom: string;
  over: string;
  already: string;
  unreadable: string;
}

const de: SubstitutionMessages = {
  noSuchCaseworker: "Diese Fachkraft gibt es nicht.",
  noSuchSubstitution: "Diese Vertretung gibt es nicht.",
  oneself: "Niemand vertritt sich selbst.",
  otherOrganization: "Vertreten können sich nur Fachkräfte desselben Trägers.",
  untilBeforeFrom: "Der letzte Tag liegt vor dem ersten.",
  over: "Diese Vertretung ist schon beendet.",
  already: "An einem dieser Tage ist dieselbe Vertretung schon eingetragen.",
  unreadable: "Die Begründung enthält ein Zeichen, das sich nicht speichern lässt.",
};

const en: SubstitutionMessages = {
  noSuchCaseworker: "There is no such caseworker.",
  noSuchSubstitution: "There is no such substitution.",
  oneself: "Nobody stands in for themselves.",
  otherOrganization: "Only caseworkers of one organization can stand in for each other.",
  untilBeforeFrom: "The last day lies before the first.",
  over: "This substitution is over already.",
  already: "The same substitution is recorded for one of these days already.",
  unreadable: "The reason contains a character that cannot be stored.",
};

const messages: Record<Locale, SubstitutionMessages> = { de, en };

export const messagesIn = (locale: Locale): SubstitutionMessages => messages[locale];
