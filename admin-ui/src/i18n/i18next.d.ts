import "i18next";
import type cuts from "../areas/cuts/texts.de.json";
import type casework from "../casework/texts.de.json";
import type firstTexts from "./first-texts-de";
import type moreTexts from "./more-texts-de";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "ui";
    /** Some come with their pages only; see areas/cuts/texts.ts. */
    resources: typeof firstTexts & typeof moreTexts & { cuts: typeof cuts; casework: typeof casework };
  }
}
