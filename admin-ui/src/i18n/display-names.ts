import { useTranslation } from "react-i18next";

/** CLDR folds these into a wider language; in casework the difference decides who can interpret. */
const FOLDED: Record<string, { de: string; en: string }> = {
  kmr: { de: "Kurmandschi", en: "Kurmanji" },
  ckb: { de: "Sorani", en: "Sorani" },
  twi: { de: "Twi", en: "Twi" },
  pnb: { de: "Pandschabi", en: "Punjabi" },
};

export function languageName(code: string, interfaceLanguage: "de" | "en"): string {
  const folded = FOLDED[code];
  if (folded) return folded[interfaceLanguage];
  return new Intl.DisplayNames([interfaceLanguage], { type: "language" }).of(code) ?? code;
}

export function countryName(code: string, interfaceLanguage: "de" | "en"): string {
  return new Intl.DisplayNames([interfaceLanguage], { type: "region" }).of(code) ?? code;
}

/** Names of languages (ISO 639-3) and countries (ISO 3166-1, `XK`), and lists of them, as the reader writes them. */
export function useDisplayNames() {
  const { i18n } = useTranslation();
  const language = i18n.language === "en" ? "en" : "de";
  return {
    language: (code: string) => languageName(code, language),
    country: (code: string) => countryName(code, language),
    /** "Kurdisch, Arabisch und Deutsch" */
    list: (words: readonly string[]) => new Intl.ListFormat(language, { type: "conjunction" }).format(words),
  };
}
