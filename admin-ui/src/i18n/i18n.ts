import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import firstTextsDe from "./first-texts-de";

export type Language = "de" | "en";

const STORAGE_KEY = "aid-language";

/** What sign-in and dashboard say in German is part of the first load; all else comes when it is needed. */
const bundles = {
  de: { first: async () => ({ default: firstTextsDe }), more: () => import("./more-texts-de") },
  en: { first: () => import("./first-texts-en"), more: () => import("./more-texts-en") },
};

export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: "de",
    fallbackLng: false,
    resources: { de: firstTextsDe },
    defaultNS: "ui",
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    // A page that asks for words before they are there would show their keys: that is a fault, and journeys see it.
    saveMissing: true,
    missingKeyHandler: (_languages, namespace, key) => console.error(`no text for ${namespace}:${key}`),
  });
  const stored = readStored();
  if (stored !== "de") await changeLanguage(stored);
}

/** Which language's further texts are wanted: a page that needs them has been opened. */
let moreNeeded = false;

/** The texts of all pages but the first ones, in the language that is spoken. */
export async function loadMoreTexts(): Promise<void> {
  moreNeeded = true;
  await add("more", i18next.language as Language);
}

export async function changeLanguage(language: Language): Promise<void> {
  await Promise.all([add("first", language), moreNeeded && add("more", language)]);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // Storage is blocked: the choice lasts until the page is left.
  }
}

async function add(part: "first" | "more", language: Language): Promise<void> {
  const { default: texts } = await bundles[language][part]();
  for (const [namespace, words] of Object.entries(texts)) i18next.addResourceBundle(language, namespace, words);
}

function readStored(): Language {
  try {
    return localStorage.getItem(STORAGE_KEY) === "en" ? "en" : "de";
  } catch {
    return "de";
  }
}
