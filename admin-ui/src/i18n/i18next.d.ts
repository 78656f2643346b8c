import "i18next";
import type cuts from "../areas/cuts/texts.de.json";
import type casework from "../casework/texts.de.json";
import type texts from "./texts-de";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "ui";
    /** Some come with their pages only; see areas/cuts/texts.ts. */
    resources: typeof texts & { cuts: typeof cuts; casework: typeof casework };
  }
}
