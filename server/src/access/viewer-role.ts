import { registerEnumType } from "type-graphql";

export enum AccountRole {
  STEERING = "STEERING",
  ASSOCIATION_ADMIN = "ASSOCIATION_ADMIN",
  CASEWORKER = "CASEWORKER",
}
registerEnumType(AccountRole, {
  name: "AccountRole",
  description: "What an account may do.",
  valuesConfig: {
    STEERING: { description: "The social office's steering of the programme (Projektsteuerung)." },
    ASSOCIATION_ADMIN: { description: "Administers an organization's caseworkers and cases." },
    CASEWORKER: { description: "Answers for refugees." },
  },
});
