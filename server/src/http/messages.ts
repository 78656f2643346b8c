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
  TOO_MANY_AT_ONCE: {
    de: "Mehr als {most} Anfragen zur gleichen Zeit. Bitte erst Antworten abwarten.",
    en: "More than {most} requests at the same time. Please wait for answers before you ask on.",
  },
  INVALID_CODE: {
    de: "Der Code stimmt nicht oder wurde schon benutzt.",
    en: "The code is wrong or was used before.",
  },
  SECOND_STEP_OVER: {
    de: "Die Anmeldung hat zu lange gedauert. Bitte beginnen Sie noch einmal.",
    en: "Signing in took too long. Please begin again.",
  },
  SECOND_FACTOR_MISSING: {
    de: "Bitte richten Sie zuerst einen zweiten Faktor ein.",
    en: "Please set up a second factor first.",
  },
  APP_EXISTS: {
    de: "Es ist schon eine Authenticator-App eingerichtet.",
    en: "An authenticator app is set up already.",
  },
  PASSKEY_REFUSED: {
    de: "Der Passkey wurde nicht angenommen. Bitte versuchen Sie es noch einmal.",
    en: "The passkey was not accepted. Please try again.",
  },
  WRONG_PASSWORD: { de: "Das aktuelle Passwort stimmt nicht.", en: "The current password is wrong." },
  CONFIRM_PASSWORD: {
    de: "Bitte bestätigen Sie zuerst mit Ihrem Passwort, dass Sie es sind.",
    en: "Please confirm with your password first that it is you.",
  },
  PASSWORD_TOO_SHORT: {
    de: "Das Passwort braucht mindestens 12 Zeichen. Mehrere Wörter hintereinander sind gut.",
    en: "The password needs at least 12 characters. Several words in a row are good.",
  },
  PASSWORD_TOO_LONG: {
    de: "Das Passwort darf höchstens 256 Zeichen haben.",
    en: "The password may have 256 characters at most.",
  },
  PASSWORD_KNOWN: {
    de: "Dieses Passwort ist zu bekannt: Es würde als Erstes probiert. Bitte wählen Sie mehrere Wörter, die nicht zusammengehören.",
    en: "This password is too well known: it would be tried first. Please choose several words that do not belong together.",
  },
  PASSWORD_ABOUT_YOU: {
    de: "Das Passwort besteht fast nur aus Ihrem Namen, Ihrer Adresse oder Wörtern von hier. Bitte wählen Sie etwas, das niemand errät.",
    en: "The password is made almost only of your name, your address or words from here. Please choose something nobody guesses.",
  },
  LINK_OVER: {
    de: "Dieser Link gilt nicht mehr. Bitte fordern Sie einen neuen an.",
    en: "This link is no longer valid. Please ask for a new one.",
  },
  PROVIDER_REFUSED: {
    de: "Die Anmeldung über diesen Dienst hat nicht geklappt, oder es gibt hier kein Konto für Sie.",
    en: "Signing in through this service did not work, or there is no account for you here.",
  },
  PROVIDER_UNREACHABLE: {
    de: "Dieser Anmeldedienst antwortet gerade nicht. Bitte versuchen Sie es später, oder melden Sie sich mit Passwort an.",
    en: "This sign-in service does not answer at the moment. Please try later, or sign in with your password.",
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
