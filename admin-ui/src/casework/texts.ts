import i18next from "i18next";
import { useTranslation } from "react-i18next";
import textsDe from "./texts.de.json" with { type: "json" };
import textsEn from "./texts.en.json" with { type: "json" };

// Only the casework reads them: they come with its pages.
i18next.addResourceBundle("de", "casework", textsDe);
i18next.addResourceBundle("en", "casework", textsEn);

export const useTaskTexts = () => useTranslation(["casework", "ui", "app"]);
