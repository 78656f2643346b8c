import type { Locale } from "./context.js";

const messages: { readonly [reason: string]: { readonly [locale in Locale]: string } } = {
  WRONG_ID: {
    de: "„{argument}“ ist keine Kennung der Art {type}.",
    en: "“{argument}” is not an id of a {type}.",
  },
  UNREADABLE_TEXT: {
    de: "„{argument}“ enthält ein Zeichen, das in keinem Text vorkommt.",
    en: "“{argument}” contains a character that occurs in no text.",
  },
  UNKNOWN_CURSOR: {
    de: "„{argument}“ ist keine Stelle dieser Liste. Bitte von vorn beginnen.",
    en: "“{argument}” is no place in this list. Please begin again.",
  },
  PAGE_SIZE: {
    de: "„{argument}“ muss zwischen 1 und {most} liegen.",
    en: "“{argument}” must be between 1 and {most}.",
  },
  CONTRADICTION: {
    de: "Die Bedingungen in „{argument}“ schließen einander aus.",
    en: "The conditions in “{argument}” exclude one another.",
  },
  TOO_DEEP: {
    de: "Die Abfrage ist tiefer geschachtelt als die zulässigen {most} Ebenen.",
    en: "The query is nested deeper than the {most} levels allowed.",
  },
  TOO_MANY_ALIASES: { de: "Die Abfrage hat mehr als {most} Aliase.", en: "The query has more than {most} aliases." },
  TOO_MANY_DIRECTIVES: {
    de: "Die Abfrage hat mehr als {most} Direktiven.",
    en: "The query has more than {most} directives.",
  },
  TOO_MANY_ROWS: {
    de: "Die Abfrage verlangt bis zu {asked} Zeilen, zulässig sind {most}. Bitte kleinere Seiten abrufen.",
    en: "The query asks for up to {asked} rows; {most} are allowed. Please ask for smaller pages.",
  },
  SERVICE_UNAVAILABLE: {
    de: "Die Datenbank ist gerade nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.",
    en: "The database cannot be reached at the moment. Please try again shortly.",
  },
  INVALID_FIELDS: {
    de: "Diese Angaben sind nicht zulässig: {fields}.",
    en: "These values are not acceptable: {fields}.",
  },
  UNAUTHENTICATED: { de: "Bitte melden Sie sich an.", en: "Please sign in." },
  FORBIDDEN: { de: "Dazu sind Sie nicht berechtigt.", en: "You may not do this." },
  MISSING_SCOPE: {
    de: "Diesem API-Zugang fehlt die Berechtigung {missingScopes}.",
    en: "This API token lacks the scope {missingScopes}.",
  },
  SESSION_ONLY: {
    de: "Das geht nur nach persönlicher Anmeldung, nicht mit einem API-Zugang.",
    en: "This needs a person who is signed in; an API token will not do.",
  },
  RATE_LIMITED: {
    de: "Dafür reichen die Punkte gerade nicht ({cost} nötig). In {seconds} s geht es weiter.",
    en: "Not enough points are left for this ({cost} needed). Go on in {seconds} s.",
  },
  TIMEOUT: {
    de: "Die Abfrage hat zu lange gedauert. Bitte eingrenzen und erneut versuchen.",
    en: "The query took too long. Please narrow it down and try again.",
  },
  INTERNAL_SERVER_ERROR: {
    de: "Es ist ein Fehler aufgetreten. Er wurde unter der Nummer {id} vermerkt.",
    en: "Something went wrong. It was recorded under the number {id}.",
  },
};

/** The sentence for a reason, or null when the error speaks for itself. */
export function messageOf(reason: string, locale: Locale, facts: { readonly [name: string]: unknown }): string | null {
  const sentence = messages[reason]?.[locale];
  if (!sentence) return null;
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name];
    return Array.isArray(fact) ? fact.join(", ") : String(fact ?? "");
  });
}
