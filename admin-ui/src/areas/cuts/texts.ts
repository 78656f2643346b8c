import i18next from "i18next";
import { useTranslation } from "react-i18next";
import textsDe from "./texts.de.json" with { type: "json" };
import textsEn from "./texts.en.json" with { type: "json" };

// Much text for pages that few people open: it comes with them, not with the first page of everybody.
i18next.addResourceBundle("de", "cuts", textsDe);
i18next.addResourceBundle("en", "cuts", textsEn);

export const useCutTexts = () => useTranslation(["cuts", "ui", "app"]);
