import type { Locale } from "../graphql/context.js";

/** What hand-overs say when a rule says no. */
interface HandOverMessages {
  noSuchRequest: string;
  noSuchOrganization: string;
  ownOrganization: string;
  alreadyRequested(fileNumber: string): string;
  alreadyDecided: string;
  noLongerOffered(fileNumbers: readonly string[]): string;
  answerMissing: string;
}

const most = 10;

const de: HandOverMessages = {
  noSuchRequest: "Diese Übergabeanfrage gibt es nicht.",
  noSuchOrganization: "Diesen Träger gibt es nicht.",
  ownOrganization: "Das ist der eigene Träger: Hier lässt sich der Fall ohne Anfrage neu zuordnen.",
  alreadyRequested: (fileNumber) => `Für ${fileNumber} läuft schon eine Übergabeanfrage.`,
  alreadyDecided: "Über diese Übergabeanfrage wurde inzwischen entschieden.",
  noLongerOffered: (numbers) =>
    `Seit der Anfrage hat sich geändert, wer zuständig ist oder betreut wird: ${numbers.slice(0, most).join(", ")}${numbers.length > most ? ` und ${numbers.length - most} weitere` : ""}.`,
  answerMissing: "Bitte sagen, warum die Übergabe abgelehnt wird.",
};

const en: HandOverMessages = {
  noSuchRequest: "There is no such request.",
  noSuchOrganization: "There is no such organization.",
  ownOrganization: "This is the own organization: there the case can be reassigned without a request.",
  alreadyRequested: (fileNumber) => `${fileNumber} is in an open request already.`,
  alreadyDecided: "This request has been decided meanwhile.",
  noLongerOffered: (numbers) =>
    `Since the request it has changed who answers or who is in care: ${numbers.slice(0, most).join(", ")}${numbers.length > most ? ` and ${numbers.length - most} more` : ""}.`,
  answerMissing: "Please say why the request is declined.",
};

const messages: Record<Locale, HandOverMessages> = { de, en };

export const handOverMessagesIn = (locale: Locale): HandOverMessages => messages[locale];
