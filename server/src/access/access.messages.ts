import type { Locale } from "../graphql/context.js";

/** What emergency access and restriction say when a rule says no. */
interface AccessMessages {
  noSuchFile: string;
  noSuchAccess: string;
  noSuchAccount(email: string): string;
  oneName: string;
  reasonTooShort: string;
  reasonMissing: string;
  unreadable: string;
  notRestricted: string;
  changedMeanwhile: string;
}

const de: AccessMessages = {
  noSuchFile: "Diese Akte gibt es nicht.",
  noSuchAccess: "Diesen Notfallzugriff gibt es nicht.",
  noSuchAccount: (email) => `Ein Konto ${email} gibt es nicht.`,
  oneName: "Bitte entweder die Person oder die Aktennummer angeben.",
  reasonTooShort: "Bitte begründen, warum es nicht warten kann (mindestens 20 Zeichen).",
  reasonMissing: "Bitte eine Begründung angeben.",
  unreadable: "Die Begründung enthält ein Zeichen, das sich nicht speichern lässt.",
  notRestricted: "Die Verarbeitung dieser Akte ist nicht eingeschränkt.",
  changedMeanwhile: "Inzwischen wurde an derselben Stelle etwas geändert. Bitte neu ansehen und wiederholen.",
};

const en: AccessMessages = {
  noSuchFile: "There is no such file.",
  noSuchAccess: "There is no such emergency access.",
  noSuchAccount: (email) => `There is no account ${email}.`,
  oneName: "Please name either the person or the number of the file.",
  reasonTooShort: "Please say why it cannot wait (at least 20 characters).",
  reasonMissing: "Please give a reason.",
  unreadable: "The reason contains a character that cannot be stored.",
  notRestricted: "This file is not restricted.",
  changedMeanwhile: "Somebody else changed the same thing meanwhile. Please look again and repeat.",
};

const messages: Record<Locale, AccessMessages> = { de, en };

export const messagesIn = (locale: Locale): AccessMessages => messages[locale];
