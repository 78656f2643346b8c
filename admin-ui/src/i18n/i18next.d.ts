import "i18next";
import type texts from "./texts-de";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "ui";
    resources: typeof texts;
  }
}
