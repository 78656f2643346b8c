import type { Locale } from "../graphql/context.js";

interface ApiTokenMessages {
  nameMissing: string;
  nameUnreadable: string;
  tooMany(most: number): string;
  noSuchToken: string;
}

const messages: { readonly [locale in Locale]: ApiTokenMessages } = {
  de: {
    nameMissing: "Bitte einen Namen angeben.",
    nameUnreadable: "Der Name enthält ein Zeichen, das sich nicht speichern lässt.",
    tooMany: (most) => `Mehr als ${most} API-Zugänge sind nicht möglich. Bitte zuerst einen widerrufen.`,
    noSuchToken: "Diesen API-Zugang gibt es nicht, oder er ist bereits widerrufen.",
  },
  en: {
    nameMissing: "Please give a name.",
    nameUnreadable: "The name contains a character that cannot be stored.",
    tooMany: (most) => `There can be no more than ${most} API tokens. Please revoke one first.`,
    noSuchToken: "There is no such API token, or it is already revoked.",
  },
};

export const messagesIn = (locale: Locale): ApiTokenMessages => messages[locale];
