import type { FastifyRequest } from "fastify";

type Language = "de" | "en";

const catalogue = {
  BAD_REQUEST: {
    de: "Die Anfrage ist unvollständig oder fehlerhaft.",
    en: "The request is incomplete or malformed.",
  },
  UNAUTHENTICATED: { de: "Bitte melden Sie sich an.", en: "Please sign in." },
  FORBIDDEN: { de: "Dazu sind Sie nicht berechtigt.", en: "You are not allowed to do this." },
  INVALID_CREDENTIALS: {
    de: "E-Mail-Adresse oder Passwort stimmen nicht.",
    en: "The email address or the password is wrong.",
  },
  TOO_MANY_ATTEMPTS: {
    de: "Zu viele Versuche. In spätestens {minutes} Min. können Sie es erneut versuchen.",
    en: "Too many attempts. You can try again in {minutes} min. at the latest.",
  },
  NOT_FOUND: { de: "Diese Adresse gibt es nicht.", en: "This address does not exist." },
  PAYLOAD_TOO_LARGE: { de: "Die Anfrage ist zu groß.", en: "The request is too large." },
  UNSUPPORTED_MEDIA_TYPE: {
    de: "Die Anfrage muss JSON enthalten (Content-Type: application/json).",
    en: "The request must carry JSON (Content-Type: application/json).",
  },
  SERVICE_UNAVAILABLE: {
    de: "Der Dienst ist gerade nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.",
    en: "The service is not available at the moment. Please try again shortly.",
  },
  INTERNAL_SERVER_ERROR: {
    de: "Es ist ein Fehler aufgetreten. Er wurde unter der angegebenen Nummer vermerkt.",
    en: "Something went wrong. It was recorded under the given id.",
  },
} satisfies Record<string, Record<Language, string>>;

export type ErrorCode = keyof typeof catalogue;

export function messageOf(code: ErrorCode, language: Language, facts: Record<string, number> = {}): string {
  return catalogue[code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ""));
}

/** The first of our languages in the reader's order of preference; German when none is asked for. */
export function languageOf(request: FastifyRequest): Language {
  const preferred = (request.headers["accept-language"] ?? "")
    .split(",")
    .map((entry) => {
      const [range = "", ...parameters] = entry.trim().toLowerCase().split(";");
      const q = parameters
        .map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1])
        .find((value) => value !== undefined);
      return {
        language: range.slice(0, 2),
        isOurs: /^(de|en)(-|$)/.test(range),
        weight: q === undefined ? 1 : Number(q),
      };
    })
    .filter(({ isOurs, weight }) => isOurs && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return preferred[0]?.language === "en" ? "en" : "de";
}
