import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import textsDe from "./texts-de";

export type Language = "de" | "en";

const STORAGE_KEY = "aid-language";

/** German is part of the first load; English follows only for those who choose it. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: "de",
    fallbackLng: false,
    resources: { de: textsDe },
    ns: Object.keys(textsDe),
    defaultNS: "ui",
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  const stored = readStored();
  if (stored !== "de") await changeLanguage(stored);
}

export async function changeLanguage(language: Language): Promise<void> {
  if (language === "en" && !i18next.hasResourceBundle("en", "ui")) {
    const { default: texts } = await import("./texts-en");
    for (const [namespace, bundle] of Object.entries(texts)) i18next.addResourceBundle("en", namespace, bundle);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // Storage is blocked: the choice lasts until the page is left.
  }
}

function readStored(): Language {
  try {
    return localStorage.getItem(STORAGE_KEY) === "en" ? "en" : "de";
  } catch {
    return "de";
  }
}
